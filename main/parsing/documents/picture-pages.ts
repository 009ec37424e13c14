/**
 * Pages whose text is none or not to be trusted: the reader is told of them, and where a source has no other (a scan),
 * one document without text stands for them, so that its pages can be opened.
 */
import type { SourceText } from '../../gazette/source.ts';
import type { GazetteDocument } from '../../gazette/tree.ts';
import type { DraftWarning } from '../draft/draft.ts';
import { rangesOf } from './ranges.ts';

const picturesOf = ({ pages }: SourceText): readonly number[] =>
  pages.flatMap(({ sheet, isPicture }) => (isPicture === true ? [sheet] : []));

export function pictureWarnings(source: SourceText): readonly DraftWarning[] {
  const sheets = picturesOf(source);
  if (sheets.length === 0) return [];
  const end = source.text.length;
  const params = { sheets: rangesOf(sheets), count: sheets.length };
  return [{ code: 'parse/textUntrusted', span: { start: end, end }, params }];
}

/** None for a source that has text, or no pages. */
export function pictureDocument(source: SourceText): readonly GazetteDocument[] {
  if (picturesOf(source).length === 0) return [];
  return [
    {
      id: '1',
      section: null,
      title: '',
      documentNumber: null,
      documentNumberPrinted: null,
      issuer: null,
      addressees: [],
      signedBy: [],
      signedOn: null,
      genre: null,
      instruments: [],
      kind: 'article',
      inContents: false,
      corrected: [],
      pages: [],
      span: { start: 0, end: 0 },
      attachments: [],
      notes: [],
      facts: [],
      text: '',
      blocks: [],
      tables: [],
    },
  ];
}
