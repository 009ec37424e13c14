/** What a reader changed in a block's text, in pieces as small as they can be kept. */
import { diffChars } from 'diff';
import { alignText } from '../../gazette/align-text.ts';
import type { TextSpan } from '../../gazette/tree.ts';

/** Characters [start, end) of a text are to be read as `read`. */
export interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly read: string;
}

/** A text that was written anew has no small changes; looking for them would take as long as the square of its length. */
const mostEdits = 1500;

type Change = Pick<ReturnType<typeof diffChars>[number], 'value' | 'added' | 'removed'>;

function changesOf(printed: string, read: string): readonly Change[] {
  const small = diffChars(printed, read, { maxEditLength: mostEdits });
  if (small !== undefined) return small;
  let head = 0;
  while (head < Math.min(printed.length, read.length) && printed[head] === read[head]) head += 1;
  let tail = 0;
  const most = Math.min(printed.length, read.length) - head;
  while (tail < most && printed.at(-1 - tail) === read.at(-1 - tail)) tail += 1;
  const part = (value: string, kind: { added: boolean; removed: boolean }): readonly Change[] =>
    value === '' ? [] : [{ value, ...kind }];
  return [
    ...part(printed.slice(0, head), { added: false, removed: false }),
    ...part(printed.slice(head, printed.length - tail), { added: false, removed: true }),
    ...part(read.slice(head, read.length - tail), { added: true, removed: false }),
    ...part(printed.slice(printed.length - tail), { added: false, removed: false }),
  ];
}

/**
 * Changes from `printed` to `read`, in order. Each takes at least one printed character, by which its place is found
 * again: where characters were only put in, the one before or behind them belongs to it.
 */
export function hunksOf(printed: string, read: string): readonly Hunk[] {
  const hunks: { start: number; end: number; read: string }[] = [];
  let at = 0;
  let isOpen = false;
  for (const { value, added, removed } of changesOf(printed, read)) {
    if (!added && !removed) {
      at += value.length;
      isOpen = false;
      continue;
    }
    const open = isOpen ? hunks.at(-1) : undefined;
    const hunk = open ?? { start: at, end: at, read: '' };
    if (open === undefined) hunks.push(hunk);
    isOpen = true;
    if (added) hunk.read += value;
    else {
      at += value.length;
      hunk.end = at;
    }
  }
  const whole: Hunk[] = [];
  for (const hunk of hunks) {
    const last = whole.at(-1);
    if (hunk.end > hunk.start) whole.push(hunk);
    else if (last !== undefined && last.end === hunk.start)
      whole[whole.length - 1] = { ...last, read: last.read + hunk.read };
    else if (hunk.start > 0)
      whole.push({
        start: hunk.start - 1,
        end: hunk.end,
        read: printed.charAt(hunk.start - 1) + hunk.read,
      });
    else whole.push({ start: 0, end: 1, read: hunk.read + printed.charAt(0) });
  }
  return whole;
}

/** True where a change would add or take away a cell or a line of a table or list. */
export const touchesCells = (printed: string, hunks: readonly Hunk[]): boolean =>
  hunks.some(({ start, end, read }) => /[\t\n]/.test(printed.slice(start, end)) || /[\t\n]/.test(read));

/**
 * The changes at their places in the source from which the clean text `printed` was made; null where a place is not
 * found. A change that reaches over a break of lines stands on the first of them, and the rest of it is taken away.
 */
export function inSource(
  hunks: readonly Hunk[],
  printed: string,
  source: string,
  spans: readonly TextSpan[],
): readonly Hunk[] | null {
  const offsets = alignText(printed, source, spans);
  const placed: Hunk[] = [];
  for (const { start, end, read } of hunks) {
    const runs: [number, number][] = [];
    for (let at = start; at < end; at += 1) {
      const offset = offsets[at] ?? -1;
      if (offset < 0) continue;
      const last = runs.at(-1);
      const isNext = last !== undefined && !/[\S\n]/u.test(source.slice(last[1], offset));
      if (last !== undefined && isNext) last[1] = offset + 1;
      else runs.push([offset, offset + 1]);
    }
    if (runs.length === 0) return null;
    runs.forEach(([from, to], index) => {
      placed.push({ start: from, end: to, read: index === 0 ? read : '' });
    });
  }
  return placed;
}
