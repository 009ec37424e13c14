/** Drafts become the tree: ids, responsibilities, citations, deadlines, targets. */

import { fullUnitName } from '../gazette/agencies.ts';
import type { Block, GazetteDocument, Responsibility, Table } from '../gazette/tree.ts';
import { type CitationIndex, type CitationTarget, readCitations } from './citations.ts';
import { readDeadlines } from './deadlines.ts';
import { doubledPassages } from './doubts.ts';
import type { DraftBlock } from './draft.ts';
import { closingBracket, readResponsibilities, readStandingUnits } from './responsibilities.ts';
import { readTargets } from './targets.ts';

/** Id of a block: its document's id and its number within it, from 1. */
export const blockId = (documentId: string, index: number): string => `${documentId}-${index + 1}`;

const isOfficialText = (kind: GazetteDocument['kind']): boolean => kind === 'document' || kind === 'article';

interface Standing {
  readonly units: readonly string[];
  readonly from: string;
}

/** 以下均需各市、县级政府落实 binds the clauses that follow it and name duties of their own. */
function responsibilitiesOf(block: DraftBlock, standing: Standing | null): readonly Responsibility[] {
  const own = readResponsibilities(block.text.text).map((row) => ({ ...row, inheritedFrom: null }));
  if (standing === null || own.length === 0) return own;
  const inherited = standing.units
    .filter((unit) => !own.some((row) => row.printed === unit))
    .map((printed) => ({
      unit: fullUnitName(printed),
      printed,
      role: 'responsible' as const,
      openEnded: false,
      inheritedFrom: standing.from,
    }));
  return [...own, ...inherited];
}

/** Blocks of one document with ids and everything read from their text. */
export function assembleBlocks(
  documentId: string,
  kind: GazetteDocument['kind'],
  drafts: readonly DraftBlock[],
  own: CitationTarget,
  index: CitationIndex,
): readonly Block[] {
  let standing: Standing | null = null;
  const readsDuties = kind === 'document';
  const doubled = readsDuties ? doubledPassages(drafts) : new Set<number>();
  return drafts.map((draft, at) => {
    const id = blockId(documentId, at);
    const { text } = draft.text;
    if (draft.role === 'instrumentTitle' || draft.role === 'attachmentLabel') standing = null;
    const isText = draft.role === 'body' || draft.role === 'attachmentList';
    const responsibilities =
      readsDuties && isText && !doubled.has(at) ? responsibilitiesOf(draft, standing) : [];
    if (readsDuties && isText) {
      const bracket = closingBracket(text);
      const units = bracket === null ? [] : readStandingUnits(text.slice(bracket.start, bracket.end));
      if (units.length > 0) standing = { units, from: id };
    }
    const readsFigures = isOfficialText(kind) && (isText || draft.kind === 'table');
    return {
      id,
      kind: draft.kind,
      level: draft.level,
      label: draft.label,
      path: draft.path,
      parentId: draft.parent < 0 ? null : blockId(documentId, draft.parent),
      text,
      headLength: draft.headLength,
      spans: draft.spans,
      page: null,
      responsibilities,
      citations: kind === 'contents' ? [] : readCitations(draft, own, index),
      deadlines: readsFigures ? readDeadlines(text) : [],
      targets: readsFigures ? readTargets(text) : [],
      corrections: [],
    };
  });
}

/** Tables of one document, in order. */
export function assembleTables(documentId: string, drafts: readonly DraftBlock[]): readonly Table[] {
  const tables: Table[] = [];
  drafts.forEach((draft, at) => {
    if (draft.table === null) return;
    tables.push({
      id: `${documentId}-t${tables.length + 1}`,
      blockId: blockId(documentId, at),
      ...draft.table,
    });
  });
  return tables;
}
