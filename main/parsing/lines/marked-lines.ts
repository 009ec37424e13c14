/** Borders of documents as a reader has set them, put on the lines they are about. */
import type { PlacedCorrection } from '../../gazette/corrections.ts';
import { cutLine } from './cut-line.ts';
import type { Line, LineMark } from './lines.ts';

/** The same lines where no border has been corrected; else cut where a document is to begin, and marked. */
export function withMarks(lines: readonly Line[], corrections: readonly PlacedCorrection[]): readonly Line[] {
  const borders = corrections.filter((correction) => correction.kind === 'boundary');
  if (borders.length === 0) return lines;
  const begins = new Set(borders.flatMap(({ to }) => (to === null ? [] : [to])));
  const denied = borders.flatMap(({ from }) => (from === null ? [] : [from]));
  const markOf = (line: Line): LineMark | undefined => {
    // Where a border was taken away and later set again, it is set.
    if (begins.has(line.start)) return 'beginsDocument';
    return denied.some((at) => at >= line.start && at < line.end) ? 'beginsNone' : undefined;
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
