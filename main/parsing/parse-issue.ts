/**
 * The stages in order: lines, residue, contents, parts, blocks, facts, contents matching, assembly. Nothing is
 * refused and nothing thrown: what no stage understands becomes plain blocks in order.
 */

import { sectionOf } from '../gazette/sections.ts';
import type { SourceText } from '../gazette/source.ts';
import type {
  DocumentKind,
  Dropped,
  GazetteDocument,
  IssueFacts,
  IssueTree,
  Section,
  TextSpan,
  TocEntry,
} from '../gazette/tree.ts';
import { type DraftAppointment, readAppointments } from './appointments.ts';
import { assembleBlocks, assembleTables, blockId } from './assemble.ts';
import { type DraftEntry, readChronicle } from './chronicle.ts';
import { type CitationTarget, indexTargets } from './citations.ts';
import { type Contents, readContents } from './contents.ts';
import { readDocumentBlocks } from './document-blocks.ts';
import { findDoubts } from './doubts.ts';
import type { DraftBlock, DraftWarning, Notes } from './draft.ts';
import { readFacts } from './facts.ts';
import { type Line, readLines } from './lines.ts';
import { readIssueFacts } from './masthead.ts';
import { type DocumentFacts, readDocumentFacts } from './metadata.ts';
import { cutIntoParts, type Part } from './parts.ts';
import { readPlainBlocks } from './plain-blocks.ts';
import { siftResidue } from './residue.ts';
import { shapeTables } from './table-shapes.ts';
import { matchContents } from './toc-matching.ts';
import { unwrapLines } from './unwrap.ts';
import { phraseWarning } from './warnings.ts';

/** A part with its blocks and what they say. */
interface DraftDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly part: Part;
  readonly blocks: readonly DraftBlock[];
  readonly facts: DocumentFacts;
}

/** Title of a piece that prints none; a word of ours, shown only as a name in lists. */
const photoCaptions = '图片说明';

/** Name of a chronicle that neither body nor contents give one. */
const chronicleTitle = '政务要闻';

const hasOwnTitle = (draft: DraftDocument): boolean => draft.blocks.some((block) => block.role === 'title');

function kindOf(part: Part): DocumentKind {
  return part.kind === 'captions' ? 'article' : part.kind;
}

function readPart(part: Part, lines: readonly Line[], notes: Notes): readonly DraftBlock[] {
  return part.kind === 'document'
    ? readDocumentBlocks(lines, part.head, part.from, notes)
    : readPlainBlocks(part.kind, lines, notes);
}

function titleOf(part: Part, blocks: readonly DraftBlock[], facts: DocumentFacts): string {
  if (part.kind === 'captions') return photoCaptions;
  if (part.kind !== 'document') {
    const titles = blocks.filter((block) => block.role === 'title').map((block) => block.text.text);
    if (titles.length > 0) return titles.join(' ');
  }
  if (facts.title !== '') return facts.title;
  return blocks[0]?.text.text.slice(0, 40) ?? '';
}

/** Section headings printed between documents belong to none: they are dropped as running heads. */
function linesOf(part: Part, lines: readonly Line[], dropped: Dropped[]): readonly Line[] {
  let to = part.to;
  while (to > part.from + 1 && part.kind !== 'contents' && part.kind !== 'frontMatter') {
    const last = lines[to - 1];
    if (last === undefined || sectionOf(last.raw) === null || to === lines.length) break;
    dropped.push({ span: { start: last.start, end: last.end }, reason: 'runningHead' });
    to -= 1;
  }
  return lines.slice(part.from, to);
}

function draftDocuments(
  lines: readonly Line[],
  parts: readonly Part[],
  notes: Notes,
): readonly DraftDocument[] {
  return parts.map((part, index) => {
    const blocks = readPart(part, linesOf(part, lines, notes.dropped), notes);
    const facts = readDocumentFacts(blocks);
    const kind = kindOf(part);
    return {
      id: String(index + 1),
      kind,
      part,
      blocks,
      facts: { ...facts, title: titleOf(part, blocks, facts) },
    };
  });
}

const spanOf = (blocks: readonly DraftBlock[]): TextSpan => {
  const spans = blocks.flatMap((block) => block.spans);
  return spans.reduce(
    (all, span) => ({ start: Math.min(all.start, span.start), end: Math.max(all.end, span.end) }),
    spans[0] ?? { start: 0, end: 0 },
  );
};

function sectionsOf(documents: readonly GazetteDocument[]): readonly Section[] {
  const sections = new Map<string, string[]>();
  for (const document of documents) {
    if (document.section === null) continue;
    sections.set(document.section, [...(sections.get(document.section) ?? []), document.id]);
  }
  return [...sections].map(([title, documentIds]) => ({ title, documentIds }));
}

function targetOf(draft: DraftDocument): CitationTarget {
  return {
    documentId: draft.id,
    documentNumber: draft.facts.documentNumber,
    title: draft.kind === 'document' ? draft.facts.title : '',
    instruments: draft.facts.instruments.map((instrument) => instrument.title),
  };
}

function assembleDocument(
  draft: DraftDocument,
  toc: readonly TocEntry[],
  index: ReturnType<typeof indexTargets>,
): GazetteDocument {
  const { id, kind, facts } = draft;
  const blocks = assembleBlocks(id, kind, draft.blocks, targetOf(draft), index);
  const entry = toc.find((row) => row.documentId === id);
  const isOfficial = kind === 'document';
  const effects = isOfficial ? readFacts(draft.blocks) : [];
  return {
    id,
    section: entry?.section ?? draft.part.section,
    title: kind === 'chronicle' && !hasOwnTitle(draft) ? (entry?.title ?? chronicleTitle) : facts.title,
    documentNumber:
      isOfficial || kind === 'appointments'
        ? (facts.documentNumber ?? (isOfficial ? null : (entry?.documentNumber ?? null)))
        : null,
    documentNumberPrinted: isOfficial ? facts.documentNumberPrinted : null,
    issuer: isOfficial ? facts.issuer : null,
    addressees: isOfficial ? facts.addressees : [],
    signedBy: isOfficial ? facts.signedBy : [],
    signedOn: isOfficial ? facts.signedOn : null,
    genre: isOfficial ? facts.genre : null,
    instruments: isOfficial ? facts.instruments : [],
    kind,
    inContents: entry !== undefined,
    pages: entry?.page == null ? [] : [entry.page],
    span: spanOf(draft.blocks),
    attachments: isOfficial ? facts.attachments : [],
    notes: isOfficial ? facts.notes : [],
    facts: effects.map(({ blockIndex, ...fact }) => ({ ...fact, blockId: blockId(id, blockIndex) })),
    text: blocks.map((block) => block.text).join('\n'),
    blocks,
    tables: assembleTables(id, draft.blocks),
  };
}

function tocWarnings(toc: readonly TocEntry[], drafts: readonly DraftDocument[]): readonly DraftWarning[] {
  return toc.flatMap((row): readonly DraftWarning[] => {
    const span = row.span as TextSpan;
    const found = drafts.find((draft) => draft.id === row.documentId);
    if (found === undefined)
      return [{ code: 'parse/contentsWithoutDocument', span, params: { title: row.title } }];
    if (row.state === 'titleDiffers') {
      return [
        {
          code: 'parse/contentsTitleDiffers',
          span,
          params: { printed: row.title, found: found.facts.title },
        },
      ];
    }
    const number = found.facts.documentNumber;
    if (row.documentNumber !== null && number !== null && row.documentNumber !== number) {
      return [
        { code: 'parse/contentsNumberDiffers', span, params: { printed: row.documentNumber, found: number } },
      ];
    }
    return [];
  });
}

function numberWarnings(drafts: readonly DraftDocument[]): readonly DraftWarning[] {
  return drafts.flatMap(({ facts, blocks }) => {
    const span = blocks.find((block) => block.role === 'number')?.spans[0];
    if (!facts.numberRepaired || span === undefined) return [];
    return [
      {
        code: 'parse/numberRepaired',
        span,
        params: { printed: facts.documentNumberPrinted ?? '', read: facts.documentNumber ?? '' },
      },
    ];
  });
}

/** Lines that may print facts of the issue: everything but the bodies of official documents. */
function linesForFacts(lines: readonly Line[], parts: readonly Part[]): readonly Line[] {
  return parts.flatMap((part) =>
    part.kind === 'document' || part.kind === 'chronicle' ? [] : lines.slice(part.from, part.to),
  );
}

interface Entries {
  readonly appointments: readonly (DraftAppointment & { readonly documentId: string })[];
  readonly chronicle: readonly (DraftEntry & { readonly documentId: string })[];
}

function readEntries(drafts: readonly DraftDocument[], issue: IssueFacts): Entries {
  const month = issue.publishedOn === null ? null : Number(issue.publishedOn.slice(5, 7));
  return {
    appointments: drafts.flatMap((draft) => {
      const isAppointing =
        draft.kind === 'appointments' ||
        (draft.kind === 'document' && /任免|任职|免职|任命|聘任|职务/.test(draft.facts.title));
      if (!isAppointing) return [];
      const { documentNumber, issuer, signedOn } = draft.facts;
      const defaults = { documentNumber, by: issuer, on: signedOn };
      return readAppointments(draft.blocks, issue.year, defaults).map((entry) => ({
        ...entry,
        documentId: draft.id,
      }));
    }),
    chronicle: drafts.flatMap((draft) =>
      draft.kind === 'chronicle'
        ? readChronicle(draft.blocks, { year: issue.year, month }).map((entry) => ({
            ...entry,
            documentId: draft.id,
          }))
        : [],
    ),
  };
}

/** Takes one source text apart. The text may be an issue, part of one, or a single document. */
export function parseIssue(source: SourceText): IssueTree {
  const notes: Notes = { warnings: [], dropped: [] };
  const sifted = siftResidue(readLines(source, notes.dropped));
  notes.dropped.push(...sifted.dropped);
  const lines = shapeTables(unwrapLines(sifted.lines), notes);
  const contents: Contents | null = readContents(lines, notes);
  const parts = cutIntoParts(lines, contents);
  const drafts = draftDocuments(lines, parts, notes);
  const issue = readIssueFacts(linesForFacts(lines, parts));
  const toc = matchContents(
    contents?.rows ?? [],
    drafts.map((draft) => ({
      id: draft.id,
      kind: draft.kind,
      title: draft.facts.title,
      documentNumber: draft.facts.documentNumber,
    })),
  );
  const index = indexTargets(drafts.filter((draft) => draft.kind === 'document').map(targetOf));
  const documents = drafts.map((draft) => assembleDocument(draft, toc, index));
  const entries = readEntries(drafts, issue);
  const captions = drafts.flatMap((draft) =>
    draft.part.kind !== 'captions'
      ? []
      : draft.blocks.flatMap((block, at) => {
          const text = block.text.text;
          const label = /^[①-⑳]/.exec(text)?.[0] ?? null;
          const span = block.spans[0];
          if (span === undefined) return [];
          return [
            {
              label,
              text: text.slice(label?.length ?? 0),
              blockId: blockId(draft.id, at),
              span: { start: span.start, end: block.spans.at(-1)?.end ?? span.end },
            },
          ];
        }),
  );
  const warnings = [
    ...notes.warnings,
    ...tocWarnings(toc, drafts),
    ...numberWarnings(drafts),
    ...drafts.flatMap((draft) => (draft.kind === 'document' ? findDoubts(draft.blocks) : [])),
  ];
  return {
    issue,
    toc,
    sections: sectionsOf(documents),
    documents,
    appointments: entries.appointments.map(({ blockIndex, documentId, ...entry }) => ({
      ...entry,
      blockId: blockId(documentId, blockIndex),
    })),
    chronicle: entries.chronicle.map(({ blockIndex, documentId, ...entry }) => ({
      ...entry,
      blockId: blockId(documentId, blockIndex),
    })),
    captions,
    dropped: [...notes.dropped].sort((a, b) => startOf(a) - startOf(b)),
    warnings: warnings.map(phraseWarning).sort((a, b) => startOf(a) - startOf(b)),
  };
}

const startOf = (item: { readonly span: Dropped['span'] }): number =>
  'start' in item.span ? item.span.start : item.span.page;
