/** Excerpts as plain text, Markdown and one HTML file. */

import { partMarkup } from '../forms/html.ts';
import { htmlCss } from '../forms/html-css.ts';
import { escapeMarkdown, partText } from '../forms/markdown.ts';
import { type Markup, markup, nothing, trusted } from '../markup.ts';
import { type Wording, wordingFor } from '../wording.ts';
import { excerptCopyLine } from './copy-line.ts';
import { excerptEntries, nameOf } from './entries.ts';
import type { ExcerptEntry, ExcerptsInput } from './excerpt-input.ts';

/** Path above, source and remark below the words, as lines. */
function around(entry: ExcerptEntry, say: Wording) {
  const { heading, path, source, remark, isLost } = entry;
  return {
    name: nameOf(entry),
    path: heading !== '' && path !== '' ? [path] : [],
    foot: [
      `——${source}${isLost ? say('excerptLost') : ''}`,
      ...(remark === '' ? [] : [say('excerptRemark', { remark })]),
    ],
  };
}

/** With a byte-order mark and CRLF, which older editors on Windows need to read UTF-8. */
export function excerptsText(input: ExcerptsInput): string {
  const say = wordingFor(input.language);
  const entries = excerptEntries(input).map((entry) => {
    const { name, path, foot } = around(entry, say);
    return [`【${name}】`, ...path, ...entry.parts.map(({ text }) => text), ...foot].join('\n');
  });
  const text = [input.title, `［${excerptCopyLine(input.items, say)}］`, ...entries].join('\n\n');
  return `\uFEFF${text}\n`.replace(/\r?\n/g, '\r\n');
}

export function excerptsMarkdown(input: ExcerptsInput): string {
  const say = wordingFor(input.language);
  const inLine = (text: string) => escapeMarkdown(text.replaceAll('\n', ' '));
  const entries = excerptEntries(input).flatMap((entry) => {
    const { name, path, foot } = around(entry, say);
    return [
      `## ${inLine(name)}`,
      ...path.map(inLine),
      ...entry.parts.map(partText),
      ...foot.map((line) => escapeMarkdown(line)),
    ];
  });
  return `${[`# ${inLine(input.title)}`, `> ${inLine(excerptCopyLine(input.items, say))}`, ...entries].join('\n\n')}\n`;
}

/** Nothing is loaded and nothing runs: even markup that slipped through could do nothing. */
const policy = "default-src 'none'; style-src 'unsafe-inline'";

const entryCss = `
section + section { margin-top: 2em; }
.path, .source, .remark { font-size: 0.85em; color: #4a463f; margin-left: 2em; }
.remark { border-left: 2px solid #999; padding-left: 1em; white-space: pre-line; }
`;

export function excerptsHtml(input: ExcerptsInput): string {
  const say = wordingFor(input.language);
  const line = excerptCopyLine(input.items, say);
  return markup`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="description" content="${say('excerptSubject')}">
<title>${input.title}</title>
<style>${trusted(htmlCss + entryCss)}</style>
</head>
<body>
<article>
<p class="copy">${line}</p>
<div class="body">
<h1 class="title">${input.title}</h1>
${excerptEntries(input).map((entry) => sectionMarkup(entry, say))}</div>
</article>
<footer class="copy running">${line}</footer>
</body>
</html>
`.html;
}

function sectionMarkup(entry: ExcerptEntry, say: Wording): Markup {
  const { name, path, foot } = around(entry, say);
  const [source = '', remark] = foot;
  return markup`<section>
<h2>${name}</h2>
${path.map((text) => markup`<p class="path">${text}</p>\n`)}${entry.parts.map(partMarkup)}<p class="source">${source}</p>
${remark === undefined ? nothing : markup`<p class="remark">${remark}</p>\n`}</section>
`;
}
