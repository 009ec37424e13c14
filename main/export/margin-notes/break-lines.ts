/** Breaks a note into short lines. */

/** Never at the start of a line, and never at its end. */
const noStart = /^[\p{Pe}\p{Pf}，。、；：！？…—·％%]/u;
const noEnd = /[\p{Ps}\p{Pi}《〈「『]$/u;
const ellipsis = '……';

export type WidthOf = (text: string) => number;

/** Lines no wider than `width`, in the unit of `widthOf`; a line end of the note's own stays one. */
export function breakLines(text: string, width: number, widthOf: WidthOf): readonly string[] {
  return text.split('\n').flatMap((paragraph) => breakParagraph(paragraph.trim(), width, widthOf));
}

function breakParagraph(text: string, width: number, widthOf: WidthOf): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of Array.from(text)) {
    if (line === '' || widthOf(line + character) <= width) {
      line += character;
      continue;
    }
    const kept = Array.from(line);
    const moved: string[] = [];
    // What must not stand at the break goes to the next line with its neighbour; never a whole line.
    while (kept.length > 1 && (noStart.test(moved[0] ?? character) || noEnd.test(kept.at(-1) ?? '')))
      moved.unshift(kept.pop() ?? '');
    const isWhole = kept.length <= 1;
    lines.push(isWhole ? line : kept.join(''));
    line = isWhole ? character : moved.join('') + character;
  }
  return line === '' ? lines : [...lines, line];
}

/** The first lines, the last of them ending in …… where more is left out. */
export function cutLines(
  lines: readonly string[],
  most: number,
  width: number,
  widthOf: WidthOf,
): readonly string[] {
  if (lines.length <= most) return lines;
  let last = Array.from(lines[most - 1] ?? '');
  while (last.length > 0 && widthOf(last.join('') + ellipsis) > width) last = last.slice(0, -1);
  return [...lines.slice(0, most - 1), last.join('') + ellipsis];
}
