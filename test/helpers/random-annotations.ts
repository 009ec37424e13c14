/** Annotations made at random in an issue, with a fixed seed, and how they fare when the issue changes. */
import type { Anchor, Annotation } from '../../preload/contract/index.ts';
import { type Stretch, type TextOfDocument, Truth } from './align-truth.ts';
import type { TestEngine } from './test-engine.ts';

interface ReadDocument extends TextOfDocument {
  readonly blocks: readonly { readonly id: string; readonly text: string; readonly page: number | null }[];
}

export interface MadeAnnotation extends Stretch {
  readonly annotationId: string;
  readonly quote: string;
}

/** Figures of one change: every annotation is in one of the first three. */
export interface Survival {
  readonly placed: number;
  readonly unanchored: number;
  readonly lost: number;
  /** Of those placed, the ones that stand where they don't belong, with their words then and now. */
  readonly wrong: readonly string[];
  /** Placed where the truth itself can't tell. */
  readonly unsure: readonly string[];
  /** Words of the unanchored. */
  readonly left: readonly string[];
  /** Unanchored, and rightly: a border of documents goes through them now. */
  readonly cut: number;
  /** Where the placed ones stand now. */
  readonly stands: readonly MadeAnnotation[];
}

/** Numbers in [0, 1) in an order fixed by the seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** All documents of an issue in its order, with their clean text. */
export async function readDocuments(
  engine: Pick<TestEngine, 'ask'>,
  issueId: string,
): Promise<readonly ReadDocument[]> {
  const { documents } = await engine.ask('issue.open', { issueId });
  const read: ReadDocument[] = [];
  for (const { id } of documents) {
    const { document } = await engine.ask('document.open', { documentId: id });
    read.push({ id, text: document.text, blocks: document.blocks });
  }
  return read;
}

/** A stretch of the document's text as blocks and offsets; null where an edge stands between two blocks. */
function anchorOf({ blocks }: ReadDocument, start: number, end: number): Anchor | null {
  const edge = (offset: number) => {
    let from = 0;
    for (const block of blocks) {
      if (offset >= from && offset <= from + block.text.length) return { id: block.id, at: offset - from };
      from += block.text.length + 1;
    }
    return null;
  };
  const [first, last] = [edge(start), edge(end)];
  if (first === null || last === null) return null;
  return { startBlockId: first.id, startOffset: first.at, endBlockId: last.id, endOffset: last.at };
}

const longest = 300;

/** Makes `count` annotations of 1 to 300 characters, any place as likely as any other; short ones are as many as long ones. */
export async function annotateAtRandom(
  engine: TestEngine,
  documents: readonly ReadDocument[],
  count: number,
  random: () => number,
): Promise<readonly MadeAnnotation[]> {
  const total = documents.reduce((sum, { text }) => sum + text.length, 0);
  const made: MadeAnnotation[] = [];
  while (made.length < count) {
    let start = Math.floor(random() * total);
    const longestHere = random() < 0.25 ? 12 : longest;
    const length = 1 + Math.floor(random() * longestHere);
    const document = documents.find(({ text }) => {
      if (start < text.length) return true;
      start -= text.length;
      return false;
    });
    const end = Math.min(start + length, document?.text.length ?? 0);
    if (document === undefined || !/\S/u.test(document.text.slice(start, end))) continue;
    const anchor = anchorOf(document, start, end);
    if (anchor === null) continue;
    const { id, quote } = await engine.ask('annotation.create', {
      documentId: document.id,
      anchor,
      style: 'highlight',
      colour: 'yellow',
      note: '',
      tags: [],
    });
    made.push({ annotationId: id, id: document.id, start, end, quote });
  }
  return made;
}

const everything = {
  text: '',
  colours: [],
  tags: [],
  issueId: null,
  documentId: null,
  state: 'all' as const,
  limit: 1000,
  offset: 0,
};

/** Annotations as the reader made them, in the documents they were made in. */
export interface Origin {
  readonly made: readonly MadeAnnotation[];
  readonly before: readonly TextOfDocument[];
}

/**
 * Holds each annotation against the truth, after the documents `before` have become those of the issue now. One of
 * which a step had left less or more than the reader marked may also stand where all of it belongs, as in `origin`.
 */
export async function survivalOf(
  engine: TestEngine,
  made: readonly MadeAnnotation[],
  before: readonly TextOfDocument[],
  issueId: string,
  origin: Origin | null = null,
): Promise<Survival> {
  const after = await readDocuments(engine, issueId);
  const truth = new Truth(before, after);
  let first: Truth | null = null;
  const isAsMade = (annotationId: string, quote: string, stretch: Stretch): boolean => {
    const marked = origin?.made.find((annotation) => annotation.annotationId === annotationId);
    if (origin === null || marked?.quote !== quote) return false;
    first ??= new Truth(origin.before, after);
    return first.judge(marked, stretch) === 'right';
  };
  const { items } = await engine.ask('annotation.list', { ...everything, colours: [], tags: [] });
  const found = new Map(items.map((item) => [item.id, item]));
  const [wrong, unsure, left]: string[][] = [[], [], []];
  const stands: MadeAnnotation[] = [];
  let [placed, lost, cut] = [0, 0, 0];
  for (const annotation of made) {
    const now = found.get(annotation.annotationId);
    if (now === undefined) lost += 1;
    else if (now.anchor === null) {
      left?.push(now.quote);
      if (truth.isCut(annotation)) cut += 1;
    } else {
      placed += 1;
      const stretch = stretchOf(after, now);
      if (stretch !== null) stands.push({ ...stretch, annotationId: now.id, quote: now.quote });
      const judged = stretch === null ? 'wrong' : truth.judge(annotation, stretch);
      const verdict =
        judged === 'wrong' && stretch !== null && isAsMade(now.id, now.quote, stretch) ? 'right' : judged;
      const words = `${annotation.quote} → ${now.quote}`;
      if (verdict === 'wrong') wrong?.push(words);
      if (verdict === 'unsure') unsure?.push(words);
    }
  }
  return {
    placed,
    unanchored: left?.length ?? 0,
    lost,
    wrong: wrong ?? [],
    unsure: unsure ?? [],
    left: left ?? [],
    cut,
    stands,
  };
}

/** Where an annotation stands now, by its blocks; null where they are not there. */
function stretchOf(documents: readonly ReadDocument[], { documentId, anchor }: Annotation): Stretch | null {
  const document = documents.find(({ id }) => id === documentId);
  if (document === undefined || anchor === null) return null;
  const startOf = (blockId: string): number => {
    let from = 0;
    for (const block of document.blocks) {
      if (block.id === blockId) return from;
      from += block.text.length + 1;
    }
    return Number.NaN;
  };
  const start = startOf(anchor.startBlockId) + anchor.startOffset;
  const end = startOf(anchor.endBlockId) + anchor.endOffset;
  return Number.isNaN(start + end) ? null : { id: document.id, start, end };
}
