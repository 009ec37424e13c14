/** The text of a part as runs: its lead face, its marks, line feeds and tabs as Word writes them. */
import { TextRun, UnderlineType } from 'docx';
import type { Mark } from '../../typeset/marks.ts';
import type { Part } from '../parts.ts';
import { fontOf, type WordFaceName } from './faces.ts';

const shades = {
  yellow: 'FFF1A8',
  red: 'FBD5D0',
  green: 'D5EDD0',
  blue: 'D3E4F5',
  purple: 'E6DAF2',
} as const;
const lines = { yellow: 'B58900', red: 'B3241E', green: '2F7D32', blue: '2B5C8A', purple: '6A3D9A' } as const;

/** Runs of the part's whole text, cut where a face or a mark begins or ends. */
export function runsOf({ text, lead }: Part, marks: readonly Mark[]): readonly TextRun[] {
  const leadEnd = lead?.end ?? 0;
  const cuts = [0, leadEnd, text.length, ...marks.flatMap(({ start, end }) => [start, end])];
  const places = [...new Set(cuts)].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b);
  return places.slice(1).flatMap((to, index) => {
    const from = places[index] ?? 0;
    const over = marks.filter(({ start, end }) => start <= from && end >= to);
    const face = lead !== null && to <= leadEnd ? lead.face : null;
    return [
      ...textRuns(text.slice(from, to), face, over),
      ...over
        .filter(({ isLast, end }) => isLast && end === to)
        .map(({ number }) => new TextRun({ text: `［${number}］`, superScript: true })),
    ];
  });
}

/** Plain text without marks, as runs of the paragraph's own face. */
export function plainRuns(text: string): readonly TextRun[] {
  return textRuns(text, null, []);
}

function textRuns(text: string, face: WordFaceName | null, over: readonly Mark[]): readonly TextRun[] {
  const top = over.at(-1)?.annotation;
  const style = {
    ...(face === null ? {} : { font: fontOf(face) }),
    ...(top?.style === 'highlight' ? { shading: { fill: shades[top.colour] } } : {}),
    ...(top?.style === 'underline'
      ? { underline: { type: UnderlineType.SINGLE, color: lines[top.colour] } }
      : {}),
  };
  return wordText(text)
    .split('\n')
    .map((line, index) => new TextRun({ ...style, text: line, ...(index > 0 ? { break: 1 } : {}) }));
}

/** What XML 1.0 can't hold is left out, a tab stays; what could not be decoded is shown as print shows it. */
export function wordText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\ufffd', '〓')
    .replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
