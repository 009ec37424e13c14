/** A draft becomes a document of the tree: what it says of itself, and its row of the contents page. */
import { correctedFields } from '../../gazette/corrected-fields.ts';
import type { GazetteDocument, TextSpan, TocEntry } from '../../gazette/tree.ts';
import type { DraftBlock } from '../draft/draft.ts';
import type { CitationIndex, CitationTarget } from '../findings/citations.ts';
import { readFacts } from '../findings/facts.ts';
import { assembleBlocks, assembleTables, blockId } from './assemble.ts';
import type { DraftDocument } from './draft-documents.ts';

/** Name of a chronicle that neither body nor contents give one. */
const chronicleTitle = '政务要闻';

const hasOwnTitle = (draft: DraftDocument): boolean => draft.blocks.some((block) => block.role === 'title');

const spanOf = (blocks: readonly DraftBlock[]): TextSpan => {
  const spans = blocks.flatMap((block) => block.spans);
  return spans.reduce(
    (all, span) => ({ start: Math.min(all.start, span.start), end: Math.max(all.end, span.end) }),
    spans[0] ?? { start: 0, end: 0 },
  );
};

/** What citations of other documents are held against. */
export function targetOf(draft: DraftDocument): CitationTarget {
  return {
    documentId: draft.id,
    documentNumber: draft.facts.documentNumber,
    title: draft.kind === 'document' ? draft.facts.title : '',
    instruments: draft.facts.instruments.map((instrument) => instrument.title),
    signedOn: draft.facts.signedOn,
  };
}

/** Diaries and lists of appointments may print no title but their section's name. */
function titleOfDocument(draft: DraftDocument, entry: TocEntry | undefined): string {
  const named = entry?.title ?? draft.part.section;
  if (draft.given.has('title') || hasOwnTitle(draft)) return draft.facts.title;
  if (draft.kind === 'chronicle') return named ?? chronicleTitle;
  return draft.kind === 'appointments' ? (named ?? draft.facts.title) : draft.facts.title;
}

/** The document of the tree; `toc` are the rows of the contents page, `index` what citations resolve to. */
export function assembleDocument(
  draft: DraftDocument,
  toc: readonly TocEntry[],
  index: CitationIndex,
): GazetteDocument {
  const { id, kind, facts } = draft;
  const entry = toc.find((row) => row.documentId === id);
  const target = targetOf(draft);
  const own = { ...target, documentNumber: target.documentNumber ?? entry?.documentNumber ?? null };
  const blocks = assembleBlocks(id, kind, draft.blocks, own, index, facts.issuer);
  const isOfficial = kind === 'document';
  const effects = isOfficial ? readFacts(draft.blocks) : [];
  return {
    id,
    section: draft.given.has('section')
      ? (draft.given.get('section') ?? null)
      : (entry?.section ?? draft.part.section),
    title: titleOfDocument(draft, entry),
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
    corrected: [
      ...correctedFields.filter((field) => draft.given.has(field)),
      ...(draft.isRearranged ? (['structure'] as const) : []),
    ],
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
