/** Cover and contents page. */
import { shownNumber } from '../../gazette/shown-number.ts';
import type { ExportInput } from '../export-input.ts';
import { type Markup, markup, nothing } from '../markup.ts';
import { issueLabel, type Wording } from '../wording.ts';
import { documentAnchor } from './document-markup.ts';
import { frontPages } from './page-rules.ts';
import { titleLines } from './title-lines.ts';

const coverCapacity = 15;
/** A cover names its issues one by one up to here. */
const namedIssues = 6;

/** The cover: title (of a single document its own), number of documents, the issues they come from, date and program. */
export function coverMarkup(input: ExportInput, say: Wording): Markup {
  const [only, ...others] = input.documents;
  const usual = only !== undefined && others.length === 0 ? only.document.title : say('coverTitle');
  const title = titleLines(input.options.title.trim() || usual, coverCapacity);
  const issues = [...new Set(input.documents.map(({ issue }) => issueLabel(issue, say)))];
  const named = issues
    .slice(0, namedIssues)
    .map((source) => markup`<div>${say('coverSource', { source })}</div>`);
  const more = issues.length > namedIssues ? markup`<div>……</div>` : markup``;
  const made = say(input.options.layout === 'original' ? 'coverGathered' : 'coverMade', {
    date: madeOn(input.madeAt),
    version: input.programVersion,
  });
  return markup`<section class="cover">
<div class="cover-title">${title.map((line) => markup`<div>${line}</div>`)}</div>
<div class="cover-rule"></div>
<div>${say('coverCount', { count: input.documents.length })}</div>
${named}${more}
<div class="cover-made">${made}</div>
</section>
`;
}

function madeOn(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** Leads to a place in another print; the joiner makes a link within the file of it. */
export const placeLink = (anchor: string): string => `${placeScheme}${anchor}`;
export const placeScheme = 'gazette:';

/** Stands for a number that is not known yet, so that a page has the same parts with it as without. */
const unknownPage = '0';

/** `pageNumbers` by document index. */
export function contentsMarkup(
  { documents, options }: ExportInput,
  pageNumbers: readonly (number | null)[],
  say: Wording,
): Markup {
  const rows = documents.map(({ document }, index) => {
    const number = shownNumber(document);
    const name = number === null ? document.title : `${document.title}（${number}）`;
    return { name, anchor: documentAnchor(index), page: pageNumbers[index] ?? null };
  });
  // Copies of printed pages bear numbers of their own.
  const note = options.layout === 'original' ? say('contentsOwnPages') : '';
  return contentsRows(rows, say, note);
}

export interface ContentsRow {
  readonly name: string;
  /** Id of the place where it leads. */
  readonly anchor: string;
  /** Null where it is not known yet. */
  readonly page: number | null;
}

/** The contents page, `note` under its title; the place of a number has the same width whatever it is. */
export function contentsRows(rows: readonly ContentsRow[], say: Wording, note = ''): Markup {
  const links = rows.map(
    ({ name, anchor, page }) =>
      markup`<a href="${placeLink(anchor)}"><span class="contents-name">${name}</span><span class="contents-dots"></span><span class="contents-page">${page ?? unknownPage}</span></a>
`,
  );
  const below = note === '' ? nothing : markup`<div class="contents-note">${note}</div>`;
  return markup`<nav class="contents ${frontPages}"><div class="contents-title">${say('contents')}</div>${below}${links}</nav>
`;
}
