/** 段落选取: a stretch of a document's text as the blocks it is made of, with the way that leads there and its pages. */
import type { Block, GazetteDocument } from './tree.ts';

/** Half-open range of UTF-16 units of a document's text (its blocks joined by line feeds). */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A block and the part of its text that belongs to the passage. */
export interface PassageBlock extends TextRange {
  readonly block: Block;
}

export interface Passage {
  /** In printed order; their parts joined by line feeds are the passage's words. */
  readonly blocks: readonly PassageBlock[];
  /** Heading path of the first block; see `headingPath`. */
  readonly path: string;
  /** First and last printed page; empty where the source gives none. */
  readonly pages: readonly number[];
}

type TextDocument = Pick<GazetteDocument, 'blocks' | 'pages' | 'title'>;

export function passageOf(document: TextDocument, { start, end }: TextRange): Passage {
  let at = 0;
  const blocks = document.blocks.flatMap((block): readonly PassageBlock[] => {
    const from = at;
    const to = from + block.text.length;
    at = to + 1;
    if (to < start || from > end || (from < to && (to === start || from === end))) return [];
    return [{ block, start: Math.max(0, start - from), end: Math.min(to, end) - from }];
  });
  const [first, last] = [blocks[0]?.block, blocks.at(-1)?.block];
  return {
    blocks,
    path: first === undefined ? '' : headingPath(document, first),
    pages: pagesBetween(document, first, last),
  };
}

/** Printed pages of the first and the last block, else the document's first. */
export function pagesBetween(
  document: Pick<GazetteDocument, 'pages'>,
  first: Block | undefined,
  last: Block | undefined,
): readonly number[] {
  const begins = first?.page ?? document.pages[0] ?? null;
  const ends = last?.page ?? begins;
  return begins === null || ends === null ? [] : [begins, Math.max(begins, ends)];
}

/**
 * The way from the outermost clause to the block, each with its heading where it has one (第三章 监督管理 › 第十二条,
 * 一、工作要求 › （一）). What stands in an attachment says so (附件1 › 二、); what is issued within the document is named
 * where the same labels stand elsewhere in it too.
 */
export function headingPath({ blocks, title }: TextDocument, block: Block): string {
  const parts = partsOf(blocks, title);
  const own = parts.get(block.id) ?? null;
  const isElsewhere =
    block.path !== '' && blocks.some(({ id, path }) => path === block.path && parts.get(id) !== own);
  const part = own === null || !(own.isAttachment || isElsewhere) ? '' : own.name;
  return [part, ...clausesAbove(blocks, block).map(clauseName)].filter((step) => step !== '').join(' › ');
}

/** The clauses that hold the block, the outermost first, and the block itself where it is one. */
function clausesAbove(blocks: readonly Block[], block: Block): readonly Block[] {
  const byId = new Map(blocks.map((other) => [other.id, other]));
  const clauses: Block[] = [];
  for (let at: Block | undefined = block; at !== undefined; at = byId.get(at.parentId ?? '')) {
    if (clauses.includes(at)) break;
    clauses.unshift(at);
  }
  return clauses.filter(({ label }) => label !== null);
}

/** Longest heading shown in a path, in characters. */
const headingLength = 36;

/** Label as printed and, where the clause has one, its heading without the stop. */
function clauseName({ label, text, headLength }: Block): string {
  if (headLength === 0) return label ?? '';
  const head = text
    .slice(0, headLength)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[。：:]$/u, '');
  const characters = Array.from(head);
  return characters.length <= headingLength ? head : `${characters.slice(0, headingLength).join('')}……`;
}

/** Something within a document that has a title of its own: what it issues, an attachment. */
interface Part {
  readonly name: string;
  readonly isAttachment: boolean;
}

const compact = (words: string): string => words.normalize('NFKC').replace(/\s/gu, '');
const attachmentLabel = /^附(?:件|表|图)?[\d一二三四五六七八九十]*[:：]?$/;

/** By block; blocks of the document itself have none. */
function partsOf(blocks: readonly Block[], title: string): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>();
  let part: Part | null = null;
  let isLabelled = false;
  blocks.forEach((block, index) => {
    if (block.kind === 'heading' && block.level === 0) {
      const text = compact(block.text);
      if (attachmentLabel.test(text)) {
        part = { name: text.replace(/[:：]$/, ''), isAttachment: true };
        isLabelled = true;
      } else if (!isLabelled && index > 0 && text !== compact(title))
        part = { name: `《${block.text.replaceAll('\n', '')}》`, isAttachment: false };
    } else isLabelled = false;
    if (part !== null) parts.set(block.id, part);
  });
  return parts;
}

/** The block with all that stands below it. Null for a block that is not there. */
export function clauseRange(blocks: readonly Block[], blockId: string): TextRange | null {
  const first = blocks.findIndex(({ id }) => id === blockId);
  if (first < 0) return null;
  const within = new Set([blockId]);
  let last = first;
  blocks.slice(first + 1).forEach(({ id, parentId }, index) => {
    if (parentId === null || !within.has(parentId)) return;
    within.add(id);
    last = first + 1 + index;
  });
  return rangeOfBlocks(blocks, first, last);
}

const article = /^第[\d〇零一二三四五六七八九十百千]+条/;

/** The clause that holds the block: of rules the whole 第×条, else the block with all that stands below it. */
export function holdingRange(blocks: readonly Block[], blockId: string): TextRange | null {
  const byId = new Map(blocks.map((block) => [block.id, block]));
  let block = byId.get(blockId);
  while (block !== undefined && !article.test(block.label ?? ''))
    block = block.parentId === null ? undefined : byId.get(block.parentId);
  return clauseRange(blocks, block?.id ?? blockId);
}

function rangeOfBlocks(blocks: readonly Block[], first: number, last: number): TextRange {
  const lengthOf = (some: readonly Block[]) => some.reduce((sum, { text }) => sum + text.length + 1, 0);
  const start = lengthOf(blocks.slice(0, first));
  return { start, end: start + lengthOf(blocks.slice(first, last + 1)) - 1 };
}
