/** From what is selected on the page to an anchor in the clean text, and back. Pure part. */
import type { Anchor } from '../../../preload/contract/model.ts';

/** One piece of block text on the page; `from` and `to` are what is selected of it. */
export interface SelectedRun {
  readonly blockId: string;
  /** Offset of the piece's first character in its block. */
  readonly start: number;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const isSpace = (character: string): boolean => /[\s　]/.test(character);

/**
 * The anchor of a selection, without empty ends (a triple click reaches into the next block) and without
 * white space at its edges. Null where nothing is left. Never cuts a surrogate pair.
 */
export function anchorOfRuns(runs: readonly SelectedRun[]): { anchor: Anchor; text: string } | null {
  const filled = runs.flatMap(trimmed);
  const first = filled[0];
  const last = filled.at(-1);
  if (first === undefined || last === undefined) return null;
  const pieces: string[] = [];
  let block: string | null = null;
  for (const run of filled) {
    const piece = run.text.slice(run.from, run.to);
    if (run.blockId === block) pieces.push(`${pieces.pop() ?? ''}${piece}`);
    else pieces.push(piece);
    block = run.blockId;
  }
  return {
    anchor: {
      startBlockId: first.blockId,
      startOffset: first.start + first.from,
      endBlockId: last.blockId,
      endOffset: last.start + last.to,
    },
    text: pieces.join('\n'),
  };
}

function trimmed(run: SelectedRun): readonly SelectedRun[] {
  let { from, to } = run;
  if (isLowSurrogate(run.text, from)) from--;
  if (isLowSurrogate(run.text, to)) to++;
  while (from < to && isSpace(run.text.charAt(from))) from++;
  while (to > from && isSpace(run.text.charAt(to - 1))) to--;
  return from < to ? [{ ...run, from, to }] : [];
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
