/** A page as its file gives it, whatever the format, before its margins and columns are told. */
import type { Box, Turn } from './geometry.ts';
import type { Piece } from './pieces.ts';

export interface PrintedPage {
  /** The page in its own space, in points. */
  readonly view: Box;
  /** Degrees clockwise by which the page is shown turned. */
  readonly rotation: number;
  /** The way its text runs in its own space. */
  readonly turn: Turn;
  readonly pieces: readonly Piece[];
  /** Stamps, watermarks, notes set crosswise. */
  readonly aside: readonly Piece[];
  /** Drawn, and not to be seen. */
  readonly unseen: readonly Piece[];
  /** Marks of footnotes. */
  readonly marks: readonly Piece[];
  /** Why its text is not believed, so that it stays a picture; null where it is. */
  readonly untrusted: string | null;
}

/** Size of most characters of the file. */
export function commonSize(pages: readonly PrintedPage[]): number {
  const counts = new Map<number, number>();
  for (const { pieces } of pages)
    for (const { size, text } of pieces) {
      const key = Math.round(size * 4) / 4;
      counts.set(key, (counts.get(key) ?? 0) + text.length);
    }
  let best = 12;
  let most = 0;
  for (const [size, count] of counts)
    if (count > most) {
      most = count;
      best = size;
    }
  return best;
}
