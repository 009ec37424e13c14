/** What holds of every issue tree, whatever the input. */
import type { IssueTree, TextSpan } from '../../main/gazette/tree.ts';

const bare = (text: string): string => text.replace(/\s+/g, '');

/** Faults of a tree against its source text: characters lost or doubled, spans outside or out of order, text that is not its spans'. */
export function findFaults(text: string, tree: IssueTree): readonly string[] {
  const faults: string[] = [];
  const counts = new Uint8Array(text.length);
  const mark = (span: TextSpan, where: string): void => {
    if (span.start < 0 || span.end > text.length || span.start > span.end)
      faults.push(`${where}: span ${span.start}-${span.end}`);
    for (let at = span.start; at < span.end; at += 1) counts[at] = (counts[at] ?? 0) + 1;
  };
  for (const document of tree.documents) {
    for (const block of document.blocks) {
      const spans = block.spans as readonly TextSpan[];
      for (const span of spans) mark(span, block.id);
      // Units of a list stand in reading order, which may be down the columns.
      const ordered =
        block.kind === 'list' ||
        spans.every((span, at) => at === 0 || (spans[at - 1]?.end ?? 0) <= span.start);
      if (!ordered) faults.push(`${block.id}: spans out of order`);
      if (bare(block.text) !== bare(spans.map((span) => text.slice(span.start, span.end)).join('')))
        faults.push(`${block.id}: text differs`);
    }
    if (document.text !== document.blocks.map((block) => block.text).join('\n'))
      faults.push(`${document.id}: text`);
  }
  for (const dropped of tree.dropped) mark(dropped.span as TextSpan, 'dropped');
  for (let at = 0; at < text.length; at += 1) {
    if (!/\s/.test(text.charAt(at)) && counts[at] !== 1) {
      faults.push(`character ${at} stands in ${counts[at]} places`);
      break;
    }
  }
  return faults;
}

/** Share of the printed characters that were dropped. */
export function droppedShare(text: string, tree: IssueTree): number {
  const dropped = tree.dropped.reduce(
    (sum, { span }) => sum + bare(text.slice((span as TextSpan).start, (span as TextSpan).end)).length,
    0,
  );
  return dropped / Math.max(1, bare(text).length);
}
