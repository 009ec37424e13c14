/** Deadlines that had passed when the document was signed: a slip of the year, or a plan passed on late. */
import { describesPaper, latestDay } from '../../gazette/data/deadline-words.ts';
import { dueVerbs, toldOfPast } from '../../gazette/data/slip-words.ts';
import { type DraftBlock, type DraftWarning, sourceSpanOf } from '../draft/draft.ts';
import { readDeadlines } from '../findings/deadlines.ts';

/** Deadlines of a document before its own date, as exact as both are printed. */
export function findLateDeadlines(
  blocks: readonly DraftBlock[],
  signedOn: string | null,
): readonly DraftWarning[] {
  if (signedOn === null) return [];
  return blocks.flatMap((block) => {
    if (block.role !== 'body') return [];
    const { text } = block.text;
    return readDeadlines(text).flatMap((deadline) => {
      const due = deadline.computedOn;
      if (deadline.kind !== 'by' || due === null || due >= signedOn.slice(0, due.length)) return [];
      const [start, end] = deadline.range;
      const before = /[^。；\n]*$/.exec(text.slice(Math.max(0, start - 80), start))?.[0] ?? '';
      const after = /^[^。；\n]*/.exec(text.slice(end, end + 40))?.[0] ?? '';
      if (!latestDay.test(deadline.text) || /^的/.test(after)) return [];
      if (describesPaper.test(after)) return [];
      if (toldOfPast.test(before) || toldOfPast.test(after) || !dueVerbs.test(after)) return [];
      return [
        {
          code: 'parse/deadlinePast',
          span: sourceSpanOf(block, start, end),
          params: { text: deadline.text, signedOn },
        },
      ];
    });
  });
}
