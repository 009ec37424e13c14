/** Levels, parents, paths and head sentences of clauses, from the labels alone. */
import { closingWords } from '../../gazette/data/paragraph-words.ts';
import { decimalDepth, isHeadingStyle, type LabelStyle } from '../../gazette/labels.ts';
import type { DraftBlock } from '../draft/draft.ts';

interface Open {
  readonly style: LabelStyle;
  readonly index: number;
}

/** 编 章 节 条 have a fixed order; all other styles take the depth in which a document first uses them. */
const order: Partial<Record<LabelStyle, number>> = {
  part: 0,
  subpart: 1,
  chapter: 2,
  section: 3,
  article: 4,
};

/** 附则 without a number stands on the level of the outermost headings of the text. */
function placeOfHeading(style: LabelStyle, ordinal: number | null, open: readonly Open[]): number {
  const rank =
    ordinal === null ? Math.min(...open.map((item) => order[item.style] ?? 2), 2) : (order[style] ?? 2);
  const at = open.findIndex((item) => (order[item.style] ?? 9) >= rank);
  return at < 0 ? open.length : at;
}

/** 1.1.1 says itself how deep it stands: below 1.1, whatever was listed there. */
function placeOfDecimal(style: LabelStyle, open: readonly Open[]): number {
  const depth = decimalDepth(style);
  const at = open.findIndex((item) => decimalDepth(item.style) >= depth);
  if (at >= 0) return at;
  const above = open.findLastIndex((item) => decimalDepth(item.style) > 0);
  return above >= 0 ? above + 1 : open.length;
}

function placeOf(
  style: LabelStyle,
  ordinal: number | null,
  open: readonly Open[],
  blocks: readonly DraftBlock[],
): number {
  if (order[style] !== undefined) return placeOfHeading(style, ordinal, open);
  if (decimalDepth(style) > 0) return placeOfDecimal(style, open);
  const same = open.flatMap((item, at) => (item.style === style ? [at] : []));
  const innermost = same.at(-1);
  if (innermost === undefined) return open.length;
  if (ordinal === null) return innermost;
  const numberAt = (at: number): number => blocks[open[at]?.index ?? 0]?.ordinal ?? 0;
  // 1. under （一） under 2.: a series that begins anew inside a deeper clause is a child of it.
  if (ordinal === 1 && style !== 'han' && innermost < open.length - 1) return open.length;
  // A label that cannot go on the inner series goes on the outer one.
  return same.findLast((at) => numberAt(at) + 1 === ordinal) ?? innermost;
}

const separators = new Set([
  'title',
  'instrumentTitle',
  'attachmentTitle',
  'attachmentLabel',
  'date',
  'signature',
]);

/** Sets level, parent and path of every block of a document. Blocks without a label hang on the clause above. */
export function buildClauseTree(blocks: readonly DraftBlock[]): void {
  let open: Open[] = [];
  blocks.forEach((block, index) => {
    if (separators.has(block.role)) {
      open = [];
      return;
    }
    if (block.style !== null && block.label !== null) {
      open = open.slice(0, placeOf(block.style, block.ordinal, open, blocks));
      const parent = open.at(-1);
      block.parent = parent?.index ?? -1;
      block.level = open.length + 1;
      open.push({ style: block.style, index });
      block.path = pathOf(block, blocks);
      return;
    }
    if (block.role !== 'body' && block.role !== 'table' && block.role !== 'list') return;
    const holder = closingWords.test(block.text.text) ? undefined : holderOf(open, blocks);
    block.parent = holder?.index ?? -1;
    block.level = holder === undefined ? 1 : (blocks[holder.index]?.level ?? 0) + 1;
    block.path = holder === undefined ? '' : (blocks[holder.index]?.path ?? '');
  });
}

/** 款 after the 项 of an article belong to the article; elsewhere a paragraph belongs to the clause above it. */
function holderOf(open: readonly Open[], blocks: readonly DraftBlock[]): Open | undefined {
  const article = open.findLast((item) => item.style === 'article');
  const last = open.at(-1);
  if (article === undefined || last === undefined || last === article) return last;
  return /[。]$/.test(blocks[last.index]?.text.text ?? '') ? article : last;
}

function pathOf(block: DraftBlock, blocks: readonly DraftBlock[]): string {
  const parent = blocks[block.parent];
  return parent === undefined ? (block.label ?? '') : `${parent.path} › ${block.label ?? ''}`;
}

/** A lead sentence is no longer than this, its label apart; longer first sentences are ordinary ones. */
const longestLead = 30;

function leadLength(block: DraftBlock, hasChildren: boolean): number {
  const { text } = block.text;
  if (block.label === null || block.style === null || block.style === 'article') return 0;
  if (isHeadingStyle(block.style)) return text.length;
  const from = block.label.length;
  const stop = text.slice(0, from + longestLead + 8).search(/[。！？]/);
  const isSentence = /[；，。：:;]$/.test(text) || text.length > 60 || /[，。；].*[，。；]/.test(text);
  if (stop < 0) return isSentence ? 0 : text.length;
  // A clause that is one sentence is a head only where its text stands in clauses and paragraphs below it.
  if (stop + 1 === text.length && !hasChildren) return 0;
  return stop - from <= longestLead ? stop + 1 : 0;
}

/**
 * Sets `headLength`. Where most clauses of a style in the document have no lead sentence, a short first
 * sentence of the others is none either.
 */
export function markHeads(blocks: readonly DraftBlock[]): void {
  const leads = new Map<LabelStyle, { lead: number; all: number }>();
  const parents = new Set(blocks.map((block) => block.parent));
  blocks.forEach((block, index) => {
    if (block.style === null) return;
    block.headLength = leadLength(block, parents.has(index));
    const count = leads.get(block.style) ?? { lead: 0, all: 0 };
    count.all += 1;
    if (block.headLength > 0) count.lead += 1;
    leads.set(block.style, count);
  });
  for (const block of blocks) {
    const count = block.style === null ? undefined : leads.get(block.style);
    const isWhole = block.headLength >= block.text.text.length && !block.text.text.endsWith('。');
    if (count !== undefined && !isWhole && count.lead / count.all < 0.6) block.headLength = 0;
  }
}
