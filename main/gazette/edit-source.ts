/** A source read with corrections to its characters, and the way back to the offsets of the print. */
import type { TextCorrection } from './corrections.ts';
import type { SourceText } from './source.ts';

export interface EditedSource {
  readonly source: SourceText;
  /** Offset in the edited text of a character of the print; of one that was replaced, where its replacement begins. */
  readonly toEdited: (printed: number) => number;
  /** Offset in the print of an offset in the edited text: of a span's start, or of the place after its last character. */
  readonly toPrinted: (edited: number, side: 'start' | 'end') => number;
  /** The same without the characters that were taken away right before a span or right behind it. */
  readonly toPrintedWithin: (edited: number, side: 'start' | 'end') => number;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly read: string;
  /** Where `read` begins in the edited text. */
  readonly at: number;
}

/** In order, none overlapping an earlier one; `at` counts what those before have made longer or shorter. */
function orderEdits(corrections: readonly TextCorrection[]): readonly Edit[] {
  const edits: Edit[] = [];
  let shift = 0;
  for (const { start, end, read } of [...corrections].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = edits.at(-1);
    if (last !== undefined && start < last.end) continue;
    edits.push({ start, end, read, at: start + shift });
    shift += read.length - (end - start);
  }
  return edits;
}

function lastWhere<T>(items: readonly T[], isBefore: (item: T) => boolean): T | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(items[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return items[low - 1];
}

/**
 * The source as corrected. A correction that reaches over a line's end keeps the end: what is read stands on its first
 * line. Where two overlap the first in the text counts.
 */
export function editSource(source: SourceText, corrections: readonly TextCorrection[]): EditedSource {
  const whole = corrections.flatMap((correction) => cutAtLineEnds(source.text, correction));
  const edits = orderEdits(whole);
  const toEdited = (printed: number): number => {
    const edit = lastWhere(edits, ({ start }) => start <= printed);
    if (edit === undefined) return printed;
    if (printed < edit.end || printed === edit.start) return edit.at;
    return printed - edit.end + edit.at + edit.read.length;
  };
  const placeIn = (edited: number, side: 'start' | 'end', takesEdges: boolean): number => {
    const isBefore = ({ at, read }: Edit): boolean => {
      if (read === '') return (side === 'end') === takesEdges ? at <= edited : at < edited;
      return at < edited;
    };
    const edit = lastWhere(edits, isBefore);
    if (edit === undefined) return edited;
    const behind = edited - edit.at - edit.read.length;
    if (behind >= 0) return edit.end + behind;
    return side === 'start' ? edit.start : edit.end;
  };
  const toPrinted: EditedSource['toPrinted'] = (edited, side) => placeIn(edited, side, true);
  const toPrintedWithin: EditedSource['toPrinted'] = (edited, side) => placeIn(edited, side, false);
  if (edits.length === 0) return { source, toEdited, toPrinted, toPrintedWithin };
  const read = (start: number, end: number): string => {
    let out = '';
    let at = start;
    for (const edit of edits) {
      if (edit.end < start || edit.start < start) continue;
      if (edit.end > end) break;
      out += source.text.slice(at, edit.start) + edit.read;
      at = edit.end;
    }
    return out + source.text.slice(at, end);
  };
  return {
    source: {
      ...source,
      text: read(0, source.text.length),
      pages: source.pages.map((page) => ({
        ...page,
        ...(page.notes === undefined ? {} : { notes: page.notes.map(toEdited) }),
        lines: page.lines.map((line) => ({
          text: isTouched(edits, line.start, line.start + line.text.length)
            ? read(line.start, line.start + line.text.length)
            : line.text,
          start: toEdited(line.start),
        })),
      })),
      ...(source.furniture === undefined
        ? {}
        : {
            furniture: source.furniture.map((item) => ({
              ...item,
              start: toEdited(item.start),
              end: toEdited(item.end),
            })),
          }),
    },
    toEdited,
    toPrinted,
    toPrintedWithin,
  };
}

const isTouched = (edits: readonly Edit[], start: number, end: number): boolean => {
  const edit = lastWhere(edits, (item) => item.start <= end);
  return edit !== undefined && edit.end >= start;
};

/** A correction for each line it reaches into: the first takes all of `read`, the others lose what they hold. */
function cutAtLineEnds(text: string, { start, end, read }: TextCorrection): readonly TextCorrection[] {
  const pieces: TextCorrection[] = [];
  for (const match of text.slice(start, end).matchAll(/[^\r\n\f]+/g)) {
    const from = start + match.index;
    pieces.push({
      kind: 'text',
      start: from,
      end: from + match[0].length,
      read: pieces.length === 0 ? read : '',
    });
  }
  return start === end ? [{ kind: 'text', start, end, read }] : pieces;
}
