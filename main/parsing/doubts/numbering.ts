/**
 * Numbers that a careful reader misses or meets twice: 第三条 after 第一条, （二） after （二）. A series may begin
 * anew under each clause, or run on through the whole text; quoted articles carry no label and are not counted.
 */
import { secondSign } from '../../gazette/data/label-words.ts';
import { type DraftBlock, type DraftWarning, sourceSpanOf } from '../draft/draft.ts';

/** What begins a text of its own, with numbers of its own. */
const separators = new Set(['title', 'instrumentTitle', 'attachmentTitle', 'attachmentLabel']);

interface Counted {
  readonly ordinal: number;
  readonly label: string;
  /** Numbers met so far under the same clause. */
  readonly seen: Set<number>;
}

function doubtOf(
  block: DraftBlock,
  ordinal: number,
  sibling: Counted | undefined,
  last: Counted | undefined,
): DraftWarning | null {
  const label = block.label ?? '';
  const before = sibling ?? last;
  // 1 begins anew; the next number goes on, under the same clause or through the text.
  if (ordinal === 1 && sibling?.ordinal !== 1) return null;
  if (ordinal === (sibling?.ordinal ?? 0) + 1 || ordinal === (last?.ordinal ?? 0) + 1) return null;
  const span = sourceSpanOf(block, 0, label.length);
  if (sibling?.seen.has(ordinal) === true) return { code: 'parse/numberingRepeat', span, params: { label } };
  return before === undefined
    ? { code: 'parse/numberingStart', span, params: { label } }
    : { code: 'parse/numberingGap', span, params: { label, before: before.label } };
}

/** 填表说明：1.本表…: the first number of a series may stand within the line above. */
function beginsAbove(above: DraftBlock | undefined, label: string, ordinal: number): boolean {
  if (above === undefined || ordinal !== 2) return false;
  const first = label.replace(secondSign, (sign) => (sign === '2' ? '1' : sign === '二' ? '一' : '①'));
  const at = above.text.text.indexOf(first);
  return at > 0 && /[：:。；\s]/.test(above.text.text.charAt(at - 1));
}

/** Gaps and repeats in the numbering of one document's clauses and headings. */
export function numberingWarnings(blocks: readonly DraftBlock[]): readonly DraftWarning[] {
  const warnings: DraftWarning[] = [];
  const siblings = new Map<string, Counted>();
  const last = new Map<string, Counted>();
  for (const [index, block] of blocks.entries()) {
    if (separators.has(block.role)) {
      siblings.clear();
      last.clear();
    }
    const { style, ordinal, label } = block;
    // 第十二条之一 stands beside 第十二条 and leaves no gap.
    if (style === null || ordinal === null || label === null || label.includes('之')) continue;
    const key = `${block.parent}/${style}`;
    const sibling = siblings.get(key);
    const doubt = doubtOf(block, ordinal, sibling, last.get(style));
    if (doubt !== null && !beginsAbove(blocks[index - 1], label, ordinal)) warnings.push(doubt);
    const seen = sibling !== undefined && ordinal !== 1 ? sibling.seen : new Set<number>();
    seen.add(ordinal);
    const counted: Counted = { ordinal, label, seen };
    siblings.set(key, counted);
    last.set(style, counted);
  }
  return warnings;
}
