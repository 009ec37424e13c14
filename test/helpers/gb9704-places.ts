/** Where GB/T 9704-2012 has things on an upright page, and what on a printed one stands elsewhere. */
import { compact, type PlacedText } from './read-pdf.ts';

/** The 版心 in millimetres from the upper left corner of the page. */
const area = { left: 28, right: 184, top: 37, bottom: 262 } as const;
const mmPerPt = 25.4 / 72;
const toleranceMm = 1;
const bodyPt = 15.8;
const titlePt = 22;
const numberPt = 14;
/** Lines of text are so far apart. */
const pitchMm = 28.9 * mmPerPt;

export const inArea = (page: readonly PlacedText[]): readonly PlacedText[] =>
  page.filter(({ baseMm }) => baseMm > area.top && baseMm < area.bottom + toleranceMm);

export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly sizePt: number;
}

/** What has one base line, from the top down. */
export function linesOf(items: readonly PlacedText[]): readonly Line[] {
  return [...Map.groupBy(items, ({ baseMm }) => Math.round(baseMm * 2))]
    .sort(([a], [b]) => a - b)
    .map(([, own]) => ({
      text: compact(own.map(({ text }) => text).join('')),
      left: Math.min(...own.map(({ leftMm }) => leftMm)),
      right: Math.max(...own.map(({ rightMm }) => rightMm)),
      base: own[0]?.baseMm ?? 0,
      sizePt: Math.max(...own.map(({ sizePt }) => sizePt)),
    }));
}

const isNear = (value: number, wanted: number, tolerance = toleranceMm): boolean =>
  Math.abs(value - wanted) <= tolerance;

/** What is not where the standard has it, in words; `number` is the page's. */
export function pageProblems(page: readonly PlacedText[], number: number): readonly string[] {
  const lines = linesOf(inArea(page));
  const body = lines.filter(({ sizePt }) => isNear(sizePt, bodyPt, 0.1));
  const isTextAlone = body.length === lines.length && lines.length > 1;
  return [
    ...lines.flatMap(({ text, left, right }) =>
      left < area.left - toleranceMm || right > area.right + toleranceMm
        ? [`${number}: outside the type area: ${text}`]
        : [],
    ),
    ...lines
      .filter(({ sizePt }) => isNear(sizePt, titlePt, 0.1))
      .filter(({ left, right }) => !isNear((left + right) / 2, (area.left + area.right) / 2))
      .map(({ text }) => `${number}: title not in the middle: ${text}`),
    ...body.flatMap(({ text, right, left }) =>
      (right - left) / (bodyPt * mmPerPt) > 28 + 0.3 ? [`${number}: more than 28 characters: ${text}`] : [],
    ),
    ...(lines.length > 22 && isTextAlone ? [`${number}: more than 22 lines`] : []),
    ...(isTextAlone ? offGrid(body, number) : []),
    ...numberProblems(page, number),
  ];
}

/** Lines of text stand on the lines of the grid, or half-way between two where a chapter's head stands above. */
function offGrid(lines: readonly Line[], number: number): readonly string[] {
  const first = lines[0]?.base ?? 0;
  return lines.flatMap(({ base, text }) => {
    const rows = ((base - first) / pitchMm) * 2;
    return Math.abs(rows - Math.round(rows)) * (pitchMm / 2) > toleranceMm
      ? [`${number}: off the grid: ${text}`]
      : [];
  });
}

function numberProblems(page: readonly PlacedText[], number: number): readonly string[] {
  const below = page.filter(({ baseMm }) => baseMm > area.bottom + toleranceMm);
  const text = compact(below.map((item) => item.text).join(''));
  const edge =
    number % 2 === 1
      ? area.right - Math.max(...below.map(({ rightMm }) => rightMm))
      : Math.min(...below.map(({ leftMm }) => leftMm)) - area.left;
  // A character of 4号 from the edge, its line 7 mm under the type area.
  const top = (below[0]?.baseMm ?? 0) - 0.88 * numberPt * mmPerPt;
  return [
    ...(text === `—${number}—` ? [] : [`${number}: numbered ${text}`]),
    ...(isNear(edge, numberPt * mmPerPt) ? [] : [`${number}: number ${edge.toFixed(1)} mm from the edge`]),
    ...(isNear(top, area.bottom + 7) ? [] : [`${number}: number at ${top.toFixed(1)} mm`]),
  ];
}
