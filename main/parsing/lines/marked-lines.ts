/** Borders of documents as a reader has set them, put on the lines they are about. */
import type { PlacedCorrection } from '../../gazette/corrections.ts';
import { cutLine } from './cut-line.ts';
import type { Line, LineMark } from './lines.ts';

/** The same lines where no border has been corrected; else cut where a document is to begin, and marked. */
export function withMarks(lines: readonly Line[], corrections: readonly PlacedCorrection[]): readonly Line[] {
  const borders = corrections.filter((correction) => correction.kind === 'boundary');
  if (borders.length === 0) return lines;
  // What was said last of a place counts: a border set may be taken away again, and set again.
  const begins = new Set<number>();
  for (const { from, to } of borders) {
    if (from !== null) begins.delete(from);
    if (to !== null) begins.add(to);
  }
  const markOf = (line: Line): LineMark | undefined => {
    if (begins.has(line.start)) return 'beginsDocument';
    const isDenied = borders.some(({ from }) => from !== null && from >= line.start && from < line.end);
    return isDenied ? 'beginsNone' : undefined;
  };
  return lines
    .flatMap((line) => {
      const cuts = [...begins].filter((at) => at > line.start && at < line.end && !line.hasTab);
      const edges = [line.start, ...cuts.sort((a, b) => a - b), line.end].map((at) => at - line.start);
      return cuts.length === 0
        ? [line]
        : edges.slice(0, -1).map((from, at) => cutLine(line, from, edges[at + 1] ?? from));
    })
    .map((line, index) => {
      const mark = markOf(line);
      return mark === undefined ? { ...line, index } : { ...line, index, mark };
    });
}
