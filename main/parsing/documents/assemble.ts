/** Drafts become the tree: ids, responsibilities, citations, deadlines, targets. */

import { addAll } from '../../gazette/add-all.ts';
import { fullUnitName } from '../../gazette/agencies.ts';
import { rulesOfPosts, titleOfPosts } from '../../gazette/data/post-words.ts';
import { wholeLineNumbers } from '../../gazette/document-number.ts';
import type { Block, GazetteDocument, Responsibility, Table } from '../../gazette/tree.ts';
import type { DraftBlock } from '../draft/draft.ts';
import {
  type CitationIndex,
  type CitationTarget,
  readCitations,
  readShortNames,
} from '../findings/citations.ts';
import { readDeadlines } from '../findings/deadlines.ts';
import { doubledPassages } from '../findings/doubled-passages.ts';
import { type GeneralRoles, readGeneralRoles, readStandingUnits } from '../findings/general-duties.ts';
import { isDutyParagraph, readResponsibilities } from '../findings/responsibilities.ts';
import { readRunningDuties } from '../findings/running-duties.ts';
import { readTableDuties } from '../findings/table-duties.ts';
import { readTableTargets, readTargets } from '../findings/targets.ts';

/** Id of a block: its document's id and its number within it, from 1. */
export const blockId = (documentId: string, index: number): string => `${documentId}-${index + 1}`;

const isOfficialText = (kind: GazetteDocument['kind']): boolean => kind === 'document' || kind === 'article';

/** Units that a general sentence binds in the clauses after it, and the block it stands in. */
interface Standing {
  readonly units: readonly string[];
  readonly from: string;
}

/** 以下均需各市、县级政府落实 binds the clauses that follow it and name duties of their own. */
function inheritedRows(own: readonly Responsibility[], standing: Standing | null): readonly Responsibility[] {
  if (standing === null || own.length === 0) return [];
  return standing.units
    .filter((unit) => !own.some((row) => row.printed === unit))
    .map((printed) => ({
      unit: fullUnitName(printed),
      printed,
      role: 'responsible' as const,
      openEnded: false,
      inheritedFrom: standing.from,
      origin: 'bracket' as const,
      row: null,
    }));
}

/** So many paragraphs in a row name the units of one clause at most. */
const mostDutyParagraphs = 40;

/**
 * The block whose duties a paragraph of its own (责任单位：A) names: the clause before it. A paragraph under a
 * numbered clause hands them on to that clause.
 */
function clauseBefore(drafts: readonly DraftBlock[], at: number): number {
  for (let index = at - 1; index >= Math.max(0, at - mostDutyParagraphs); index -= 1) {
    const draft = drafts[index];
    if (draft === undefined || draft.role !== 'body') return at;
    if (draft.label === null && isDutyParagraph(draft.text.text)) continue;
    if (draft.label !== null || draft.parent < 0) return index;
    return drafts[draft.parent]?.label == null ? index : draft.parent;
  }
  return at;
}

/** The first general sentence of a document that says whom its brackets name. */
function generalRolesOf(drafts: readonly DraftBlock[]): GeneralRoles | null {
  for (const draft of drafts) {
    const roles = isText(draft) ? readGeneralRoles(draft.text.text) : null;
    if (roles !== null) return roles;
  }
  return null;
}

/** Duties by block, as printed and inherited. */
function dutiesByBlock(
  documentId: string,
  drafts: readonly DraftBlock[],
): readonly (readonly Responsibility[])[] {
  const rows: Responsibility[][] = drafts.map(() => []);
  const doubled = doubledPassages(drafts);
  const general = generalRolesOf(drafts);
  let standing: Standing | null = null;
  const standings: (Standing | null)[] = drafts.map((draft, at) => {
    if (draft.role === 'instrumentTitle' || draft.role === 'attachmentLabel') standing = null;
    const before = standing;
    if (isText(draft)) {
      const units = readStandingUnits(draft.text.text);
      if (units.length > 0) standing = { units, from: blockId(documentId, at) };
    }
    return before;
  });
  drafts.forEach((draft, at) => {
    if (draft.table !== null) addAll(rows[at], readTableDuties(draft.table));
    if (!isText(draft) || doubled.has(at)) return;
    const text = draft.text.text.slice(draft.label?.length ?? 0);
    const own = readResponsibilities(text, general);
    if (own.length === 0) return;
    const target = draft.label === null && isDutyParagraph(text) ? clauseBefore(drafts, at) : at;
    addAll(
      rows[target],
      own.map((row) => ({ ...row, inheritedFrom: null })),
    );
  });
  return rows.map((own, at) => [...own, ...inheritedRows(own, standings[at] ?? null)]);
}

const isText = (draft: DraftBlock): boolean => draft.role === 'body' || draft.role === 'attachmentList';

/** Blocks of one document with ids and everything read from their text. */
export function assembleBlocks(
  documentId: string,
  kind: GazetteDocument['kind'],
  drafts: readonly DraftBlock[],
  own: CitationTarget,
  index: CitationIndex,
  issuer: string | null,
): readonly Block[] {
  const names = readShortNames(drafts);
  // Such a list prints a number above each of the papers that it is made of.
  const listsPosts =
    kind === 'appointments' || (titleOfPosts.test(own.title ?? '') && !rulesOfPosts.test(own.title ?? ''));
  const duties = kind === 'document' ? dutiesByBlock(documentId, drafts) : [];
  return drafts.map((draft, at) => {
    const { text } = draft.text;
    const readsFigures = isOfficialText(kind) && (isText(draft) || draft.kind === 'table');
    return {
      id: blockId(documentId, at),
      kind: draft.kind,
      level: draft.level,
      label: draft.label,
      path: draft.path,
      parentId: draft.parent < 0 ? null : blockId(documentId, draft.parent),
      text,
      headLength: draft.headLength,
      spans: draft.spans,
      page: null,
      responsibilities: duties[at] ?? [],
      duties: kind === 'document' && isText(draft) ? readRunningDuties(text) : [],
      citations:
        kind === 'contents' || (listsPosts && wholeLineNumbers(text).length > 0)
          ? []
          : readCitations(draft, own, index, names, issuer),
      deadlines: readsFigures ? readDeadlines(text) : [],
      targets: !readsFigures ? [] : draft.kind === 'table' ? readTableTargets(text) : readTargets(text),
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
