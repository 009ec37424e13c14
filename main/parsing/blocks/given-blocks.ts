/** Blocks as a reader has set them right: broken in two, joined, of another kind. */
import { needsSpaceAtJoin } from '../../gazette/clean-text.ts';
import type { CorrectedKind, PlacedCorrection } from '../../gazette/corrections.ts';
import { isHeadingStyle, type Label, readLabel } from '../../gazette/labels.ts';
import { cleanOffset, type MappedText, MappedTextBuilder, toSource } from '../../gazette/offsets.ts';
import type { BlockRole, DraftBlock } from '../draft/draft.ts';
import { dateOfText } from '../lines/line-classes.ts';
import { buildClauseTree, markHeads } from './clause-tree.ts';

/** True where character `at` of the source stands in the block. */
export const holdsPlace = (block: DraftBlock, at: number): boolean =>
  block.spans.some(({ start, end }) => at >= start && at < end);

type Labelled = Pick<DraftBlock, 'kind' | 'role' | 'label' | 'style' | 'ordinal'>;

const labelled = (kind: CorrectedKind, role: BlockRole, label: Label | null): Labelled => ({
  kind,
  role,
  label: label?.label ?? null,
  style: label?.style ?? null,
  ordinal: label?.ordinal ?? null,
});

const kindOfLabel = (label: Label | null): CorrectedKind =>
  label === null ? 'paragraph' : isHeadingStyle(label.style) ? 'heading' : 'clause';

const roles: Readonly<Record<CorrectedKind, BlockRole>> = {
  heading: 'body',
  paragraph: 'body',
  clause: 'body',
  signature: 'signature',
  caption: 'caption',
  other: 'other',
};

function withKind(block: DraftBlock, kind: CorrectedKind): DraftBlock {
  const { text } = block.text;
  const isDate = kind === 'signature' && dateOfText(text) !== null;
  const label = kind === 'clause' || kind === 'heading' ? readLabel(text) : null;
  return { ...block, ...labelled(kind, isDate ? 'date' : roles[kind], label), level: 1 };
}

/** Characters [from, to) of a mapped text. */
function cutText({ text, runs }: MappedText, from: number, to: number): MappedText {
  const builder = new MappedTextBuilder();
  runs.forEach((run, index) => {
    const start = Math.max(from, run.at);
    const end = Math.min(to, runs[index + 1]?.at ?? text.length);
    if (start < end) builder.add(text.slice(start, end), run.source + (start - run.at));
  });
  return builder.build();
}

/** The block in two, the second beginning with the character that stands at `at` in the source; whole where none does. */
function broken(block: DraftBlock, at: number): readonly DraftBlock[] {
  const { text } = block;
  let cut = 0;
  while (cut < text.text.length && toSource(text, cleanOffset(cut)) < at) cut += 1;
  if (cut === 0 || cut === text.text.length || block.table !== null) return [block];
  const second = cutText(text, cut, text.text.length);
  const label = block.role === 'body' ? readLabel(second.text) : null;
  const role = block.role === 'body' ? 'body' : block.role === 'title' ? 'subtitle' : block.role;
  return [
    {
      ...block,
      text: cutText(text, 0, cut),
      spans: block.spans.flatMap(({ start, end }) => (start < at ? [{ start, end: Math.min(end, at) }] : [])),
    },
    {
      ...block,
      ...labelled(block.role === 'body' ? kindOfLabel(label) : 'other', role, label),
      text: second,
      spans: block.spans.flatMap(({ start, end }) => (end > at ? [{ start: Math.max(start, at), end }] : [])),
    },
  ];
}

function joined(before: DraftBlock, block: DraftBlock): DraftBlock {
  const builder = new MappedTextBuilder();
  builder.append(before.text);
  const isApart = needsSpaceAtJoin(before.text.text, block.text.text);
  if (isApart) builder.add(' ', (block.spans[0]?.start ?? 1) - 1);
  builder.append(block.text);
  return { ...before, text: builder.build(), spans: [...before.spans, ...block.spans] };
}

/** The blocks of a document as corrected; levels and paths of its clauses are read anew then. */
export function withGivenBlocks(
  blocks: readonly DraftBlock[],
  corrections: readonly PlacedCorrection[],
): readonly DraftBlock[] {
  let given: readonly DraftBlock[] = blocks;
  for (const correction of corrections) {
    if (correction.kind === 'text' || correction.kind === 'value' || correction.kind === 'boundary') continue;
    const { at } = correction;
    const index = given.findIndex((block) => holdsPlace(block, at));
    const block = given[index];
    const before = given[index - 1];
    if (block === undefined) continue;
    const around = (from: number, made: readonly DraftBlock[]): readonly DraftBlock[] => [
      ...given.slice(0, from),
      ...made,
      ...given.slice(index + 1),
    ];
    if (correction.kind === 'break') given = around(index, broken(block, at));
    else if (correction.kind === 'blockKind' && block.table === null)
      given = around(index, [withKind(block, correction.to)]);
    else if (
      correction.kind === 'join' &&
      before !== undefined &&
      before.table === null &&
      block.table === null
    )
      given = around(index - 1, [joined(before, block)]);
  }
  if (given === blocks) return blocks;
  const fresh = given.map((block) => ({ ...block, path: '', parent: -1, headLength: 0 }));
  buildClauseTree(fresh);
  markHeads(fresh);
  return fresh;
}

/** True where a correction of paragraphs, of their kinds, or of a document's border stands in these blocks. */
export function isRearranged(
  blocks: readonly DraftBlock[],
  corrections: readonly PlacedCorrection[],
): boolean {
  const stands = (at: number | null): boolean => at !== null && blocks.some((block) => holdsPlace(block, at));
  return corrections.some((correction) => {
    if (correction.kind === 'boundary') return stands(correction.from) || stands(correction.to);
    return correction.kind !== 'text' && correction.kind !== 'value' && stands(correction.at);
  });
}
