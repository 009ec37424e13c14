import { cleanLine } from '../../gazette/clean-text.ts';
import { runsOn } from '../../gazette/data/label-words.ts';
import { type Label, readLabel } from '../../gazette/labels.ts';
import { cutLine } from '../lines/cut-line.ts';
import type { Line } from '../lines/lines.ts';

/** The line as it is, or the clauses that run on in it. */
export function splitRunOn(line: Line): readonly Line[] {
  if (line.pieces !== undefined || line.hasTab || line.raw.length < 20) return [line];
  const borders = [...line.raw.matchAll(runsOn)].map((match) => match.index + match[0].length);
  if (borders.length === 0) return [line];
  const last = new Map<string, number>();
  const note = (label: Label | null): void => {
    if (label?.ordinal == null) return;
    if (label.style === 'article') last.set('hanBracket', 0);
    last.set(label.style, label.ordinal);
  };
  note(line.label);
  const cuts: number[] = [];
  for (const at of borders) {
    const label = readLabel(cleanLine(line.raw.slice(at, at + 40), 0).text);
    if (label?.ordinal == null || label.ordinal !== (last.get(label.style) ?? 0) + 1) continue;
    // An article can go on only from one that stands in the same line.
    if (label.style === 'article' && !last.has('article')) continue;
    cuts.push(at);
    note(label);
  }
  const edges = [0, ...cuts, line.raw.length];
  return edges.slice(0, -1).map((from, index) => cutLine(line, from, edges[index + 1] ?? from));
}
