/** 引文: words of a document with where they are printed, in the forms in which offices and papers cite. */
import { documentName } from './document-name.ts';
import type { GazetteDocument, IssueFacts } from './tree.ts';

/** `official`: as official papers cite; `gbt7714`: GB/T 7714—2015, 8.4 (an article of a serial); `plain`: the source on a line of its own. */
export type QuoteForm = 'official' | 'gbt7714' | 'plain';

export interface Cited {
  readonly document: Pick<
    GazetteDocument,
    'title' | 'documentNumber' | 'issuer' | 'signedOn' | 'kind' | 'blocks' | 'text'
  >;
  readonly issue: Pick<IssueFacts, 'publication' | 'year' | 'number'>;
  /** First and last printed page of the words; empty where the source gives none. */
  readonly pages: readonly number[];
}

/** 《A》 within 《…》 becomes 〈A〉 (GB/T 15834—2011, 4.13.3.4). */
const inTitleMarks = (title: string): string => `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`;

function named({ document }: Cited): string {
  if (document.title === '') return documentName(document);
  return inTitleMarks(document.title);
}

const numberBehind = ({ document }: Cited): string =>
  document.documentNumber === null ? '' : `（${document.documentNumber}）`;

/** 第4期, 第4-5期, 增刊1. */
const issueNumber = (number: Cited['issue']['number']): string =>
  number === null ? '' : /^\d/.test(String(number)) ? `第${number}期` : String(number);

/** Where blocks bear no pages, as in an issue that came as text, no more is known than where the document begins. */
const pageLabel = ({ document, pages }: Cited): string => {
  const [first, last] = [pages[0], pages.at(-1)];
  if (first === undefined) return '';
  const isRange = last !== undefined && last !== first;
  if (!isRange && document.blocks.every(({ page }) => page === null)) return `第${first}页起`;
  return last === undefined || last === first ? `第${first}页` : `第${first}—${last}页`;
};

/** 《标题》（文号），《某省人民政府公报》2023年第4期第4页 (第4页起 where only the document's first page is known). */
export function officialSource(cited: Cited): string {
  const { publication, year, number } = cited.issue;
  const issue = [
    publication === null ? '' : inTitleMarks(publication),
    year === null ? '' : `${year}年`,
    issueNumber(number),
    pageLabel(cited),
  ].join('');
  return `${named(cited)}${numberBehind(cited)}${issue === '' ? '' : `，${issue}`}`;
}

/** 某省人民政府. 标题: 文号[J]. 某省人民政府公报, 2023(4): 4-10. A document without a gazette is [Z], with its date. */
export function gbt7714Source(cited: Cited): string {
  const { document, issue, pages } = cited;
  const author = document.issuer === null ? '' : `${document.issuer.trim().replace(/\s+/gu, ', ')}. `;
  const title = document.title === '' ? documentName(document) : document.title;
  const number = document.documentNumber === null ? '' : `: ${document.documentNumber}`;
  if (issue.publication === null) {
    const day = document.signedOn === null ? '' : ` ${document.signedOn}.`;
    return `${author}${title}${number}[Z].${day}`;
  }
  const which = issue.number === null ? '' : `(${String(issue.number).replace('-', '/')})`;
  const year = issue.year === null && which !== '' ? '[出版年不详]' : (issue.year ?? '');
  const when = `${year}${which}`;
  const [first, last] = [pages[0], pages.at(-1)];
  const page = first === undefined ? '' : last === first ? `: ${first}` : `: ${first}-${last}`;
  return `${author}${title}${number}[J]. ${issue.publication}${when === '' ? '' : `, ${when}`}${page}.`;
}

const compact = (words: string): string => words.normalize('NFKC').replace(/\s/gu, '');

/** True of the document's own title, and of the head that stands for it: 某省人民政府令 above the rules it promulgates. */
function isTitle({ document }: Cited, text: string): boolean {
  const [first] = document.blocks;
  return (
    compact(text) === compact(document.title) ||
    (document.kind === 'document' &&
      text === first?.text &&
      (first.kind === 'heading' || /令\s*$/u.test(text)))
  );
}

/** The words with their source; of a document's title, which says nothing else, the source alone. */
export function quoted(cited: Cited, text: string, form: QuoteForm): string {
  const isAlone = isTitle(cited, text);
  switch (form) {
    case 'official':
      return isAlone ? officialSource(cited) : `“${text}”（${officialSource(cited)}）`;
    case 'gbt7714':
      return isAlone ? gbt7714Source(cited) : `“${text}”\n${gbt7714Source(cited)}`;
    case 'plain':
      return isAlone ? officialSource(cited) : `${text}\n——${officialSource(cited)}`;
  }
}
