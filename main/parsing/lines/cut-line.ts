import { cleanLine } from '../../gazette/clean-text.ts';
import { readLabel } from '../../gazette/labels.ts';
import { bareOf, type Line } from './lines.ts';

/** Characters [from, to) of a line, counted in its `raw`, as a line of their own; what begins within it has no gap above. */
export function cutLine(line: Line, from: number, to: number): Line {
  const part = line.raw.slice(from, to);
  const raw = part.trim();
  const start = line.start + from + (part.length - part.trimStart().length);
  const clean = cleanLine(raw, start);
  const isFirst = from === 0;
  const { mark, ...unmarked } = line;
  return {
    ...unmarked,
    ...(isFirst && mark !== undefined ? { mark } : {}),
    start,
    end: start + raw.length,
    raw,
    clean,
    text: clean.text,
    ...bareOf(raw),
    label: isFirst ? line.label : readLabel(clean.text),
    gap: isFirst ? line.gap : 0,
    indent: isFirst ? line.indent : 0,
    section: null,
  };
}
