/** pdf.js's items -> pieces: words and characters without white space, each with its place on the page. */

import { withoutRadicals } from '../../gazette/radicals.ts';
import { withHyphens } from './drawn-hyphens.ts';
import { type Box, type Turn, toView, turnOf } from './geometry.ts';

export interface Piece {
  readonly text: string;
  readonly u0: number;
  readonly u1: number;
  /** Base line. */
  readonly v: number;
  readonly size: number;
}

export interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

export interface PiecesOfPage {
  readonly pieces: readonly Piece[];
  /** Slanted text and text set crosswise: stamps, watermarks, marginal notes. */
  readonly aside: readonly Piece[];
  /** In which the page's text is upright. */
  readonly turn: Turn;
}

/** Full width: ideographs, their marks, and the signs that Chinese fonts draw as wide. */
export const isWide = (code: number): boolean => code >= 0x2010;

/** True for a white-space or invisible character. */
const isBlank = (code: number): boolean =>
  code <= 0x20 ||
  code === 0xa0 ||
  code === 0x3000 ||
  code === 0xfeff ||
  code === 0x7f ||
  (code >= 0x2000 && code <= 0x200f) ||
  (code >= 0x2028 && code <= 0x202f);

function hasBlank(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (isBlank(text.charCodeAt(at))) return true;
  return false;
}

/** Widths of a wide sign, a narrow one and a blank that add up to the item's width. */
function widthsOf(text: string, width: number, em: number): readonly [number, number, number] {
  let wide = 0;
  let narrow = 0;
  let blank = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) blank += 1;
    else if (isWide(code)) wide += 1;
    else narrow += 1;
  }
  if (blank === 0 && narrow === 0) return [width / wide, 0, 0];
  const rest = width - wide * em;
  const units = narrow + blank * 0.5;
  // Condensed, or wide signs set on half their width: all shrink alike.
  if (rest <= 0 || (narrow > 0 && rest / units < em * 0.2)) {
    const unit = width / (wide * 2 + units);
    return [unit * 2, unit, unit * 0.5];
  }
  if (narrow === 0) return [em, 0, rest / blank];
  return [em, rest / units, (rest / units) * 0.5];
}

/** A bold face made by printing the same text twice, or a shadow. */
class Printed {
  readonly #seen = new Map<string, Piece[]>();

  has(piece: Piece): boolean {
    const same = this.#seen.get(piece.text);
    if (same === undefined) {
      this.#seen.set(piece.text, [piece]);
      return false;
    }
    const near = piece.size * 0.15;
    if (same.some((other) => Math.abs(other.u0 - piece.u0) < near && Math.abs(other.v - piece.v) < near))
      return true;
    same.push(piece);
    return false;
  }
}

/** Characters of a line may be spaced out by so much, in the type's size, and be one piece. */
const widestAdvance = 1.15;
/** And stand so far from where equal spacing has them. */
const slack = 0.03;

const isAllWide = (text: string): boolean => {
  for (let at = 0; at < text.length; at += 1) if (!isWide(text.charCodeAt(at))) return false;
  return true;
};

/**
 * Sliced fonts give each character an item of its own. Those that go on in equal steps make one piece with the one
 * before; null where they don't.
 */
function joined(last: Piece | undefined, next: Piece): Piece | null {
  if (last === undefined || last.v !== next.v || last.size !== next.size) return null;
  const count = last.text.length;
  const own = (next.u1 - next.u0) / next.text.length;
  const advance = count === 1 ? next.u0 - last.u0 : (last.u1 - last.u0) / count;
  const near = next.size * slack;
  const isInStep =
    advance > next.size * 0.85 &&
    advance < next.size * widestAdvance &&
    Math.abs(last.u0 + advance * count - next.u0) < near &&
    Math.abs(own - advance) * (next.text.length - 1) < near;
  if (!isInStep || !isAllWide(next.text) || !isAllWide(last.text)) return null;
  const u1 = last.u0 + advance * (count + next.text.length);
  return { ...last, text: last.text + next.text, u1 };
}

/** The turn of most characters. */
function mainTurn(items: readonly TextItem[]): Turn {
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  for (const { str, transform } of items) {
    const turn = turnOf(transform[0] ?? 0, transform[1] ?? 0);
    if (turn !== null) counts[turn] += str.length;
  }
  const most = Math.max(...counts);
  return counts.indexOf(most) as Turn;
}

/** No page is longer, in points (ISO 32000-1, annex C): nothing printed stands or reaches farther. */
const farthest = 14_400;

/** A place or a length as it may be on a page; what is no number is 0. */
const within = (value: number | undefined): number =>
  value === undefined || Number.isNaN(value) ? 0 : Math.max(-farthest, Math.min(value, farthest));

/** All printed text of a page, in the order of the file. */
export function readPieces(items: readonly TextItem[], view: Box): PiecesOfPage {
  const turn = mainTurn(items);
  const pieces: Piece[] = [];
  const aside: Piece[] = [];
  const printed = new Printed();
  for (const { str, transform, width: told, height } of items) {
    const width = within(told);
    if (str.length === 0 || height === 0) continue;
    const own = turnOf(transform[0] ?? 0, transform[1] ?? 0);
    const [u, v] = toView(turn, view, within(transform[4]), within(transform[5]));
    const size = within(Math.hypot(transform[2] ?? 0, transform[3] ?? 0)) || within(height);
    const em = within(Math.hypot(transform[0] ?? 0, transform[1] ?? 0)) || size;
    const out = own === turn ? pieces : aside;
    const add = (text: string, u0: number, u1: number): void => {
      const piece = { text: withHyphens(withoutRadicals(text)), u0, u1, v, size };
      if (printed.has(piece)) return;
      const whole = own === turn ? joined(out.at(-1), piece) : null;
      if (whole === null) out.push(piece);
      else out[out.length - 1] = whole;
    };
    if (!hasBlank(str)) {
      add(str, u, u + width);
      continue;
    }
    const [wide, narrow, blank] = widthsOf(str, width, em);
    let from = -1;
    let start = u;
    let at = u;
    for (let index = 0; index < str.length; index += 1) {
      const code = str.charCodeAt(index);
      if (isBlank(code)) {
        if (from >= 0) add(str.slice(from, index), start, at);
        from = -1;
        at += blank;
        continue;
      }
      if (from < 0) {
        from = index;
        start = at;
      }
      at += isWide(code) ? wide : narrow;
    }
    if (from >= 0) add(str.slice(from), start, at);
  }
  return { pieces, aside, turn };
}
