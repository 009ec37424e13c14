/** pdf.js's items -> pieces: words and characters without white space, each with its place on the page. */

import { withoutRadicals } from '../../../gazette/radicals.ts';
import { type Box, type Turn, toView, turnOf } from '../../layout/geometry.ts';
import { hasBlank, isBlank, isWide, type Piece, widthsOf } from '../../layout/pieces.ts';
import { withHyphens } from '../open/drawn-hyphens.ts';
import { Printed, withoutCopies } from './overprints.ts';
import { withPlainSigns } from './plain-signs.ts';

export interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  /** `ttb` for columns from top to bottom. */
  readonly dir: string;
  readonly fontName: string;
  /** As in `Piece`. */
  readonly paleness?: number;
}

export interface PiecesOfPage {
  readonly pieces: readonly Piece[];
  /** Slanted text and text set crosswise: stamps, watermarks, marginal notes. */
  readonly aside: readonly Piece[];
  /** In which the page's text is upright. */
  readonly turn: Turn;
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
  if (last === undefined || last.v !== next.v || last.size !== next.size || last.paleness !== next.paleness)
    return null;
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

/** How text reads on the page: columns from top to bottom read as lines of a page turned to the left. */
function readingTurn({ transform, dir }: TextItem): Turn | null {
  const turn = turnOf(transform[0] ?? 0, transform[1] ?? 0);
  return turn === null || dir !== 'ttb' ? turn : (((turn + 3) % 4) as Turn);
}

/** The turn of most characters. */
function mainTurn(items: readonly TextItem[]): Turn {
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  for (const item of items) {
    const turn = readingTurn(item);
    if (turn !== null) counts[turn] += item.str.length;
  }
  const most = Math.max(...counts);
  return counts.indexOf(most) as Turn;
}

/** No page is longer, in points (ISO 32000-1, annex C): nothing printed stands or reaches farther. */
const farthest = 14_400;

/** A place or a length as it may be on a page; what is no number is 0. */
const within = (value: number | undefined): number =>
  value === undefined || Number.isNaN(value) ? 0 : Math.max(-farthest, Math.min(value, farthest));

/** A column is placed by its middle; a line by its base, which is so far below, in the type's size. */
const baseBelowMiddle = 0.38;

/** Words and characters of an item, each with its edges. */
function* wordsOf(str: string, u: number, width: number, em: number): Generator<[string, number, number]> {
  if (!hasBlank(str)) {
    yield [withoutCopies(str, width, em), u, u + width];
    return;
  }
  const [wide, narrow, blank] = widthsOf(str, width, em);
  let from = -1;
  let start = u;
  let at = u;
  for (let index = 0; index < str.length; index += 1) {
    const code = str.charCodeAt(index);
    if (isBlank(code)) {
      if (from >= 0) yield [withoutCopies(str.slice(from, index), at - start, em), start, at];
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
  if (from >= 0) yield [withoutCopies(str.slice(from), at - start, em), start, at];
}

/** All printed text of a page, in the order of the file. */
export function readPieces(items: readonly TextItem[], view: Box): PiecesOfPage {
  const turn = mainTurn(items);
  const pieces: Piece[] = [];
  const aside: Piece[] = [];
  const printed = new Printed();
  for (const item of items) {
    const { str, transform } = item;
    const isColumn = item.dir === 'ttb';
    const width = within(isColumn ? item.height : item.width);
    const height = within(isColumn ? item.width : item.height);
    if (str.length === 0 || height === 0) continue;
    const own = readingTurn(item);
    const [u, base] = toView(turn, view, within(transform[4]), within(transform[5]));
    const size = within(Math.hypot(transform[2] ?? 0, transform[3] ?? 0)) || height;
    const em = within(Math.hypot(transform[0] ?? 0, transform[1] ?? 0)) || size;
    const v = isColumn ? base + size * baseBelowMiddle : base;
    const ink = item.paleness === undefined ? {} : { paleness: item.paleness };
    const out = own === turn ? pieces : aside;
    for (const [word, u0, u1] of wordsOf(str, u, width, em)) {
      const text = withPlainSigns(withHyphens(withoutRadicals(word)));
      for (const piece of printed.add({ text, u0, u1, v, size, ...ink })) {
        const whole = own === turn ? joined(out.at(-1), piece) : null;
        if (whole === null) out.push(piece);
        else out[out.length - 1] = whole;
      }
    }
  }
  return { pieces, aside, turn };
}
