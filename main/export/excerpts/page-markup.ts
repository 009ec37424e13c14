/** The page file of excerpts, in the page style of either layout. */
import type { Part } from '../forms/parts.ts';
import { type Markup, markup, nothing } from '../markup.ts';
import type { PageContent } from '../printer.ts';
import { contentsRows } from '../typeset/front-matter.ts';
import { gazetteCss, gazettePage } from '../typeset/gazette-css.ts';
import { gb9704Css, gb9704Page } from '../typeset/gb9704-css.ts';
import { basePageRules, frontPages, sourcePageRules } from '../typeset/page-rules.ts';
import { sharedCss } from '../typeset/shared-css.ts';
import { isWideTable, tableMarkup } from '../typeset/tables.ts';
import { titleLines } from '../typeset/title-lines.ts';
import { type Wording, wordingFor } from '../wording.ts';
import { excerptCopyLine } from './copy-line.ts';
import { nameOf } from './entries.ts';
import type { ExcerptEntry, ExcerptsInput } from './excerpt-input.ts';
import { excerptGazetteCss, excerptGb9704Css } from './page-css.ts';

const pageName = 'excerpt-pages';

const styles = {
  gb9704: { page: gb9704Page, css: [gb9704Css, excerptGb9704Css] },
  gazette: { page: gazettePage, css: [gazetteCss, excerptGazetteCss] },
} as const;

/** Id of the place where the contents lead. */
export const entryAnchor = (index: number): string => `entry-${index + 1}`;

/** The entries under the list's title. */
export function entriesContent(input: ExcerptsInput, entries: readonly ExcerptEntry[]): PageContent {
  const say = wordingFor(input.language);
  const title = titleLines(input.title, styles[input.options.layout].page.titleCapacity);
  // Chromium notes the place of what something links to, be it unseen.
  const places = entries.map((_entry, index) => markup`<a hidden href="#${entryAnchor(index)}"></a>`);
  return {
    css: styleOf(input, pageName, say),
    html: markup`<article class="excerpts ${pageName}">
<h1 class="title">${title.map((text, index) => (index === 0 ? markup`${text}` : markup`<br>${text}`))}</h1>
${entries.map((entry, index) => entryMarkup(entry, index, say))}
</article>
${places}`.html,
  };
}

/** `pageNumbers` gives each entry's page, where it is known. */
export function excerptContents(
  input: ExcerptsInput,
  entries: readonly ExcerptEntry[],
  pageNumbers: readonly (number | null)[],
): PageContent {
  const say = wordingFor(input.language);
  const rows = entries.map(({ heading, path, documentTitle }, index) => ({
    name: heading || [documentTitle, path].filter(Boolean).join('　'),
    anchor: entryAnchor(index),
    page: pageNumbers[index] ?? null,
  }));
  return { css: styleOf(input, frontPages, say), html: contentsRows(rows, say).html };
}

function styleOf({ options, items }: ExcerptsInput, pages: string, say: Wording): string {
  const { page, css } = styles[options.layout];
  return [
    basePageRules(page),
    sourcePageRules(pages, excerptCopyLine(items, say), page),
    sharedCss,
    ...css,
  ].join('\n');
}

function entryMarkup(entry: ExcerptEntry, index: number, say: Wording): Markup {
  const { heading, path, source, remark, isLost } = entry;
  const hasBoth = heading !== '' && path !== '';
  return markup`<section class="entry">
<h2 class="entry-name" id="${entryAnchor(index)}">${nameOf(entry)}</h2>
${hasBoth ? markup`<div class="entry-path">${path}</div>` : nothing}
${partsMarkup(entry.parts)}
<div class="entry-source">——${source}${isLost ? say('excerptLost') : ''}</div>
${remark === '' ? nothing : markup`<div class="entry-remark">${say('excerptRemark', { remark })}</div>`}
</section>
`;
}

/** Signers and dates that follow one another are one group, as in a document. */
function partsMarkup(parts: readonly Part[]): readonly Markup[] {
  const isSigned = ({ role }: Part) => role === 'signer' || role === 'date';
  return parts.map((part, index) => {
    if (!isSigned(part)) return partMarkup(part);
    if (index > 0 && parts[index - 1] !== undefined && isSigned(parts[index - 1] as Part)) return nothing;
    const rest = parts.slice(index);
    const end = rest.findIndex((other) => !isSigned(other));
    const lines = (end < 0 ? rest : rest.slice(0, end)).map(
      ({ role, text }) => markup`<div class="${role}">${text}</div>`,
    );
    return markup`<div class="signature"><div class="signature-box">${lines}</div></div>\n`;
  });
}

function partMarkup({ role, text, lead, table, ownCaption }: Part): Markup {
  if (table !== null) {
    const caption = ownCaption === null ? nothing : markup`<div class="tableCaption">${ownCaption}</div>`;
    return markup`<div class="${isWideTable(table) ? 'table wide' : 'table'}">${caption}${tableMarkup(table, text)}</div>\n`;
  }
  const kind = role === 'heading' || role === 'table' ? 'text' : role;
  const lines = kind === 'text' && text.includes('\n') ? ' lines' : '';
  if (lead === null) return markup`<div class="${kind}${lines}">${text}</div>\n`;
  return markup`<div class="${kind}${lines}"><span class="${lead.face}">${text.slice(0, lead.end)}</span>${text.slice(lead.end)}</div>\n`;
}
