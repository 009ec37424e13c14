/** Places between a text as corrected, which the stages read, and the print, in which the tree counts. */
import type { PlacedCorrection, TextCorrection } from '../gazette/corrections.ts';
import type { EditedSource } from '../gazette/edit-source.ts';
import type { SourceText } from '../gazette/source.ts';
import type { Block, IssueTree, Span, TextSpan } from '../gazette/tree.ts';

/** The corrections with their places in the edited text. */
export function inEditedText(
  corrections: readonly PlacedCorrection[],
  { toEdited }: EditedSource,
): readonly PlacedCorrection[] {
  const moved = (at: number | null): number | null => (at === null ? null : toEdited(at));
  return corrections.map((correction): PlacedCorrection => {
    if (correction.kind === 'text')
      return { ...correction, start: toEdited(correction.start), end: toEdited(correction.end) };
    if (correction.kind === 'boundary')
      return { ...correction, from: moved(correction.from), to: moved(correction.to) };
    return { ...correction, at: toEdited(correction.at) };
  });
}

const isSpan = (value: unknown): value is { readonly start: number; readonly end: number } =>
  typeof value === 'object' && value !== null && 'start' in value && 'end' in value;

/** The tree with every span of it moved. */
function moveSpans<T>(value: T, move: (span: Span) => Span): T {
  if (Array.isArray(value)) return value.map((item: unknown) => moveSpans(item, move)) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (isSpan(value)) return move(value) as T;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, moveSpans(item, move)])) as T;
}

const holds = (block: Block, { start, end }: TextSpan): boolean =>
  block.spans.some((span) => 'start' in span && start >= span.start && end <= span.end);

/** The tree of an edited text with its spans in the print. */
export const inPrint = (tree: IssueTree, toPrinted: EditedSource['toPrinted']): IssueTree =>
  moveSpans(tree, (span) =>
    'start' in span ? { start: toPrinted(span.start, 'start'), end: toPrinted(span.end, 'end') } : span,
  );

/** The tree of an edited text, its spans in the print, each change of a block's characters listed with it. */
export function asPrinted(
  tree: IssueTree,
  source: SourceText,
  edits: readonly TextCorrection[],
  edited: EditedSource,
): IssueTree {
  if (edits.length === 0) return tree;
  const moved = inPrint(tree, edited.toPrinted);
  const changes = edits.map(({ start, end, read }) => ({
    printed: source.text.slice(start, end),
    read,
    span: { start, end },
  }));
  return {
    ...moved,
    documents: moved.documents.map((document) => ({
      ...document,
      blocks: document.blocks.map((block) => ({
        ...block,
        corrections: changes.filter(({ span }) => holds(block, span)),
      })),
    })),
  };
}
