/** The occasion of a report (——2024年1月16日在某省第十四届 / 人民代表大会第二次会议上) on one line, where it was printed over several. */
import { beginsOccasion, isOccasion, isProse } from './line-classes.ts';
import type { Line } from './lines.ts';
import { joined } from './unwrap.ts';

/** It runs over so many lines at most. */
const longest = 4;

function lengthAt(lines: readonly Line[], at: number): number {
  const first = lines[at];
  if (first === undefined || !beginsOccasion(first)) return 1;
  let bare = first.bare;
  for (let length = 2; length <= longest; length += 1) {
    const line = lines[at + length - 1];
    if (line === undefined || line.gap > 1 || line.hasTab || isProse(line)) return 1;
    bare += line.bare;
    if (isOccasion(bare)) return length;
  }
  return 1;
}

/** All lines, those of an occasion joined to one. */
export function withWholeOccasions(lines: readonly Line[]): readonly Line[] {
  const out: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const length = lengthAt(lines, at);
    out.push(joined(lines.slice(at, at + length)));
    at += length;
  }
  return out.length === lines.length ? lines : out.map((line, index) => ({ ...line, index }));
}
