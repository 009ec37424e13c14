/** One HTML file that needs no network: its style within, no scripts, and it prints well. */
import { escapeText, type Markup, markup, nothing, trusted } from '../markup.ts';
import { readingCopyLine, sharedCopyLine, type Wording, wordingFor } from '../wording.ts';
import type { FormDocument, FormInput } from './form-input.ts';
import { htmlCss } from './html-css.ts';
import { listedNotes } from './notes.ts';
import { type Part, partsOf } from './parts.ts';
import { type GridCell, gridOf } from './table-grid.ts';

/** Nothing is loaded and nothing runs: even markup that slipped through could do nothing. */
const policy = "default-src 'none'; style-src 'unsafe-inline'";

export function asHtml({ documents, language, withAnnotations, title }: FormInput): string {
  const say = wordingFor(language);
  const name = title || documents[0]?.document.title || say('coverTitle');
  return markup`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="description" content="${say('subject')}">
<title>${name}</title>
<style>${trusted(htmlCss)}</style>
</head>
<body>
${documents.length > 1 ? contents(documents, say) : nothing}
${documents.map((item, index) => documentMarkup(item, index, withAnnotations, say))}
<footer class="copy running">${sharedCopyLine(documents, say)}</footer>
</body>
</html>
`.html.replaceAll('\ufffd', '〓');
}

function contents(documents: readonly FormDocument[], say: Wording): Markup {
  const rows = documents.map(
    ({ document }, index) =>
      markup`<li><a href="#doc-${index + 1}">${document.title}${document.documentNumber === null ? '' : `（${document.documentNumber}）`}</a></li>\n`,
  );
  return markup`<nav><h2>${say('contents')}</h2><ol>${rows}</ol></nav>`;
}

function documentMarkup(item: FormDocument, index: number, withAnnotations: boolean, say: Wording): Markup {
  return markup`<article id="doc-${index + 1}">
<p class="copy">${readingCopyLine(item, say)}</p>
<div class="body">
${partsOf(item.document).map(partMarkup)}</div>
${withAnnotations ? notesMarkup(item, say) : nothing}</article>
`;
}

export function partMarkup(part: Part): Markup {
  if (part.table !== null) return tableMarkup(part);
  const inner = inline(part);
  if (part.heading > 0) {
    const tag = trusted(`h${part.heading}`);
    return markup`<${tag} class="${part.role}">${inner}</${tag}>\n`;
  }
  return markup`<p class="${part.role}">${inner}</p>\n`;
}

function inline({ text, lead, heading }: Part): Markup {
  if (lead === null || lead.end === 0) return lines(text);
  if (heading > 0) return markup`<span class="${lead.face}">${lines(text)}</span>`;
  return markup`<span class="${lead.face}">${lines(text.slice(0, lead.end))}</span>${lines(text.slice(lead.end))}`;
}

function lines(text: string): Markup {
  return trusted(escapeText(text).replaceAll('\n', '<br>'));
}

function tableMarkup({ table, ownCaption }: Part): Markup {
  if (table === null) return nothing;
  const { rows, headRows } = gridOf(table);
  const row = (cells: readonly GridCell[]) =>
    markup`<tr>${cells.filter(({ rowSpan }) => rowSpan > 0).map(cellMarkup)}</tr>\n`;
  const caption = ownCaption === null ? nothing : markup`<caption>${ownCaption}</caption>`;
  const head = headRows === 0 ? nothing : markup`<thead>${rows.slice(0, headRows).map(row)}</thead>`;
  return markup`<div class="table"><table>${caption}${head}<tbody>${rows.slice(headRows).map(row)}</tbody></table></div>\n`;
}

function cellMarkup({ text, isHead, rowSpan }: GridCell): Markup {
  if (isHead) return markup`<th scope="col">${lines(text)}</th>`;
  return rowSpan > 1 ? markup`<td rowspan="${rowSpan}">${lines(text)}</td>` : markup`<td>${lines(text)}</td>`;
}

function notesMarkup(item: FormDocument, say: Wording): Markup {
  const notes = listedNotes(item, say);
  if (notes.length === 0) return nothing;
  const rows = notes.map(
    ({ number, quote, lost, note, tags }) =>
      markup`<li value="${number}"><q>${lines(quote)}</q>${lost}<p>${lines(note)}</p><p class="tags">${tags.map((tag) => `#${tag}`).join(' ')}</p></li>\n`,
  );
  return markup`<aside class="notes"><h2>${say('notes')}</h2><ol>${rows}</ol></aside>\n`;
}
