/** The words an export adds to the documents. */
import english from '../../resources/locales/en/export.json' with { type: 'json' };
import chinese from '../../resources/locales/zh-CN/export.json' with { type: 'json' };
import type { ExportDocument, ExportIssue } from './export-input.ts';

type Key = keyof typeof chinese;

export type Wording = (key: Key, values?: Readonly<Record<string, string | number>>) => string;

export function wordingFor(language: 'zh-CN' | 'en'): Wording {
  const strings: Readonly<Record<Key, string>> = language === 'en' ? english : chinese;
  return (key, values = {}) =>
    strings[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** 《××公报》2023年第4期; a document kept by itself, which names no gazette, comes from the file it was read from. */
export function issueLabel(issue: ExportIssue, say: Wording): string {
  if (issue.publication === null) return say('sourceFile');
  const publication = issue.publication.replace(/^《|》$/g, '');
  const { year, number } = issue;
  if (year === null && number === null) return say('sourceNoNumber', { publication });
  if (year === null) return say('sourceNoYear', { publication, number: number ?? '' });
  if (number === null) return say('sourceYearOnly', { publication, year });
  return say('source', { publication, year, number });
}

/** 2023年第4期, for names of files: the publication is left out. Empty where it is not known. */
export function issueName({ year, number }: Pick<ExportIssue, 'year' | 'number'>, say: Wording): string {
  return year === null || number === null ? '' : say('issueName', { year, number });
}

/**
 * The issue with the printed pages of the document, where they are known: 《××公报》2023年第4期第4—10页. Of a document that
 * came as text only the page it begins on is: 第4页起.
 */
export function sourceLabel({ document, issue }: ExportDocument, say: Wording): string {
  return issueLabel(issue, say) + pagesLabel(document, say);
}

function pagesLabel({ pages, blocks }: ExportDocument['document'], say: Wording): string {
  const first = pages[0];
  const last = pages.at(-1);
  if (first === undefined || last === undefined) return '';
  if (first !== last) return say('onPages', { first, last });
  return say(blocks.some(({ page }) => page !== null) ? 'onPage' : 'fromPage', { page: first });
}

/** The line that stands on every page of one document: what this is, and where it comes from. */
export function readingCopyLine(item: ExportDocument, say: Wording): string {
  return copyLine([item], sourceLabel(item, say), say);
}

/** The same for pages that several documents share. */
export function sharedCopyLine(items: readonly ExportDocument[], say: Wording): string {
  const labels = [...new Set(items.map(({ issue }) => issueLabel(issue, say)))];
  const source = labels.length === 1 ? (labels[0] ?? '') : say('severalIssues');
  return copyLine(items, source, say);
}

/** What stands on the pages that come before copies of original ones. */
export function originalCopyLine(items: readonly ExportDocument[], say: Wording): string {
  const labels = [...new Set(items.map(({ issue }) => issueLabel(issue, say)))];
  const source = labels.length === 1 ? (labels[0] ?? '') : say('severalIssues');
  const sample = items.some(({ issue }) => issue.isSample) ? say('sample') : '';
  return sample + say(namesGazette(items) ? 'originalCopy' : 'originalFileCopy', { source });
}

const namesGazette = (items: readonly ExportDocument[]): boolean =>
  items.some(({ issue }) => issue.publication !== null);

/** Our own corrections to the text are counted, so that nobody takes them for the gazette's wording. */
function copyLine(items: readonly ExportDocument[], source: string, say: Wording): string {
  const corrections = items.reduce(
    (sum, { document: { blocks, corrected } }) =>
      sum + corrected.length + blocks.reduce((own, block) => own + block.corrections.length, 0),
    0,
  );
  return [
    items.some(({ issue }) => issue.isSample) ? say('sample') : '',
    say(namesGazette(items) ? 'readingCopy' : 'readingFileCopy', { source }),
    corrections > 0 ? say('corrected', { count: corrections }) : '',
  ].join('');
}
