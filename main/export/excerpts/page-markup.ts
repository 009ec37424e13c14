/** The page file of excerpts, in the page style of either layout. */
import { barFace } from '../fonts/faces.ts';
import type { FontFiles } from '../fonts/locate-fonts.ts';
import { fontFaceRules } from '../fonts/locate-fonts.ts';
import type { Part } from '../forms/parts.ts';
import { type Markup, markup, nothing, trusted } from '../markup.ts';
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

/** Nothing but our own style sheet and fonts: even markup that slipped through could do nothing. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src file:";
const pageName = 'excerpt-pages';

const styles = {
  gb9704: { page: gb9704Page, css: [gb9704Css, excerptGb9704Css] },
  gazette: { page: gazettePage, css: [gazetteCss, excerptGazetteCss] },
} as const;

/** Id of the place where the contents lead. */
export const entryAnchor = (index: number): string => `entry-${index + 1}`;

/** `pageNumbers` gives each entry's page for the contents, where known. */
export function excerptPages(
  input: ExcerptsInput,
  entries: readonly ExcerptEntry[],
  fonts: FontFiles,
  pageNumbers: readonly (number | null)[] = [],
): string {
  const say = wordingFor(input.language);
  const line = excerptCopyLine(input.items, say);
  const hasBar = entries.some(({ parts }) => parts.some(({ text }) => text.includes(barFace.character)));
  const { page, css: rules } = styles[input.options.layout];
  const css = [
    fontFaceRules(fonts, hasBar),
    basePageRules(page),
    ...[frontPages, pageName].map((name) => sourcePageRules(name, line, page)),
    sharedCss,
    ...rules,
  ].join('\n');
  const title = titleLines(input.title, page.titleCapacity);
  return markup`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${input.title}</title>
<style>${trusted(css)}</style></head>
<body hidden>
${input.options.contents ? contents(entries, pageNumbers, say) : nothing}
<article class="excerpts ${pageName}">
<h1 class="title">${title.map((text, index) => (index === 0 ? markup`${text}` : markup`<br>${text}`))}</h1>
${entries.map((entry, index) => entryMarkup(entry, index, say))}
</article></body></html>
`.html;
}

function contents(
  entries: readonly ExcerptEntry[],
  pageNumbers: readonly (number | null)[],
  say: Wording,
): Markup {
  const rows = entries.map((entry, index) => {
    const { heading, path, documentTitle } = entry;
    const name = heading || [documentTitle, path].filter(Boolean).join('　');
    return markup`<a href="#${entryAnchor(index)}"><span class="contents-name">${name}</span><span class="contents-dots"></span><span class="contents-page">${pageNumbers[index] ?? '0'}</span></a>\n`;
  });
  return markup`<nav class="contents ${frontPages}"><div class="contents-title">${say('contents')}</div>${rows}</nav>\n`;
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
