/** Small raised figures in a line: the mark of a footnote leaves the sentence, an exponent and the mark before a note stay in line. */
import type { Piece } from './pieces.ts';

const mark = /^(?:\d{1,2}|[①-⑳*＊※†]|[[［〔【]\d{1,2}[\]］〕】])$/;
/** Of the size of the line it stands in, at most. */
const smaller = 0.75;
/** How far its base line is raised, in the line's size. */
const raised = [0.15, 0.8] as const;
/** What stands right beside it is so near, in the line's size. */
const beside = 0.7;

export interface SiftedMarks {
  readonly pieces: readonly Piece[];
  readonly marks: readonly Piece[];
}

const isRaised = (own: Piece, host: Piece): boolean => {
  const by = (host.v - own.v) / host.size;
  return own.size <= host.size * smaller && by >= raised[0] && by <= raised[1];
};

/** The nearest piece of a line on which the mark stands as a raised sign, to its left or right. */
function hostOf(own: Piece, pieces: readonly Piece[], side: 'left' | 'right'): Piece | null {
  let best: Piece | null = null;
  for (const host of pieces) {
    if (!isRaised(own, host)) continue;
    const gap = side === 'left' ? own.u0 - host.u1 : host.u0 - own.u1;
    if (gap > host.size * beside || gap < -host.size * 0.4) continue;
    if (best === null || (side === 'left' ? host.u1 > best.u1 : host.u0 < best.u0)) best = host;
  }
  return best;
}

/** Pieces of a page with the marks of footnotes apart. */
export function siftNoteMarks(all: readonly Piece[]): SiftedMarks {
  if (!all.some(({ text }) => mark.test(text))) return { pieces: all, marks: [] };
  const pieces: Piece[] = [];
  const marks: Piece[] = [];
  /** Ends of pieces with the room of the marks behind them: no gap is left there. */
  const ends = new Map<Piece, number>();
  for (const piece of all) {
    const left = mark.test(piece.text) ? hostOf(piece, all, 'left') : null;
    if (left !== null && !/[A-Za-z0-9]$/.test(left.text)) {
      marks.push(piece);
      ends.set(left, Math.max(left.u1, piece.u1));
      continue;
    }
    const host = left ?? (mark.test(piece.text) ? hostOf(piece, all, 'right') : null);
    pieces.push(host === null ? piece : { ...piece, v: host.v });
  }
  const closed = (piece: Piece): Piece => ({ ...piece, u1: ends.get(piece) ?? piece.u1 });
  return {
    pieces: ends.size === 0 ? pieces : pieces.map((piece) => (ends.has(piece) ? closed(piece) : piece)),
    marks,
  };
}
