/** What could not be decoded of a source (U+FFFD in its text): one warning, with the places. */
import type { SourceText } from '../../gazette/source.ts';
import type { DraftWarning } from '../draft/draft.ts';
import { rangesOf } from './ranges.ts';

const lost = '\ufffd';
/** Places told at most. */
const mostPlaces = 20;

/** Lines of a text file, sheets of a PDF, counted from 1. */
export function undecodedWarnings({ text, pages, encoding }: SourceText): readonly DraftWarning[] {
  const first = text.indexOf(lost);
  if (first < 0) return [];
  const isPaged = encoding === 'pdf';
  const places = isPaged
    ? pages.flatMap(({ sheet, lines }) => (lines.some((line) => line.text.includes(lost)) ? [sheet] : []))
    : text.split('\n').flatMap((line, at) => (line.includes(lost) ? [at + 1] : []));
  if (places.length === 0) return [];
  const params = {
    count: text.split(lost).length - 1,
    places: `${rangesOf(places.slice(0, mostPlaces))}${places.length > mostPlaces ? '…' : ''}`,
  };
  const code = isPaged ? 'parse/undecodedPages' : 'parse/undecodedLines';
  return [{ code, span: { start: first, end: first + 1 }, params }];
}
