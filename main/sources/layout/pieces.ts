/** Words and characters without white space, each with its place on the page; and how wide characters are. */

export interface Piece {
  readonly text: string;
  readonly u0: number;
  readonly u1: number;
  /** Base line. */
  readonly v: number;
  readonly size: number;
  /** Of its ink, from 0 for black to 1 for white; unknown where the page's drawing was not read. */
  readonly paleness?: number;
}

/** Full width: ideographs, their marks, and the signs that Chinese fonts draw as wide. */
export const isWide = (code: number): boolean => code >= 0x2010;

/** True for a white-space or invisible character. */
export const isBlank = (code: number): boolean =>
  code <= 0x20 ||
  code === 0xa0 ||
  code === 0x3000 ||
  code === 0xfeff ||
  code === 0x7f ||
  (code >= 0x2000 && code <= 0x200f) ||
  (code >= 0x2028 && code <= 0x202f);

export function hasBlank(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (isBlank(text.charCodeAt(at))) return true;
  return false;
}

/** Widths of a wide sign, a narrow one and a blank that add up to the item's width. */
export function widthsOf(text: string, width: number, em: number): readonly [number, number, number] {
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
