import { describe, expect, it } from 'vitest';
import { asDocx } from '../../../../main/export/forms/docx/docx.ts';
import { asHtml } from '../../../../main/export/forms/html.ts';
import { asMarkdown } from '../../../../main/export/forms/markdown.ts';
import { asText } from '../../../../main/export/forms/text.ts';
import { readingCopyLine, wordingFor } from '../../../../main/export/wording.ts';
import { annotate, formDocuments, formInput } from '../../../helpers/form-input.ts';
import { linesOf } from '../../../helpers/printed-text.ts';
import { readDocx } from '../../../helpers/read-forms.ts';
import { elementsOf, findAll, readXml, textOf, type XmlElement } from '../../../helpers/read-xml.ts';
import { invented, issues } from './issues.ts';

const say = wordingFor('zh-CN');
/** The program puts a document's name above its text where it has no title of its own. */
const withTitle = (lines: readonly string[], shown: readonly string[], title: string) =>
  lines.length + 1 === shown.length && title !== '' ? [title, ...lines] : lines;

describe.each(issues)('plain text of %s', (_name, documents) => {
  it.each(documents.map((item) => [item.document.title, item] as const))('%s', (_title, item) => {
    const file = asText(formInput([item]));
    expect(file.startsWith('\uFEFF')).toBe(true);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const text = file.slice(1).replaceAll('\r\n', '\n');
    const head = `［${readingCopyLine(item, say)}］\n\n`;
    expect(text.startsWith(head)).toBe(true);
    const body = text.slice(head.length, -1);
    const { text: own, title } = item.document;
    expect([own, `${title}\n${own}`]).toContain(body);
  });
});

/** CommonMark for the blocks we write: quotes, headings, tables, paragraphs; escapes, breaks and references undone. */
function readMarkdown(markdown: string): { readonly quote: string; readonly lines: readonly string[] } {
  const blocks = markdown.trimEnd().split('\n\n');
  const quote = plain((blocks[0] ?? '').replace(/^> /, ''));
  const lines = blocks.slice(1).flatMap((block) => {
    if (block.startsWith('|')) {
      const rows = block.split('\n').map((row) =>
        row
          .slice(1, -1)
          .split(/(?<!\\)\|/)
          .map((cell) => plain(cell.trim())),
      );
      return [...(rows[0] ?? []), ...rows.slice(2).flat()];
    }
    return [plain(block.replace(/^#{1,6} /, ''))];
  });
  return { quote, lines };
}

function plain(text: string): string {
  return text
    .replace(/<br>/g, '\n')
    .replace(/\\\n/g, '\n')
    .replace(
      /\\([!-/:-@[-`{-~])|&#(\d+);/g,
      (_whole, sign: string | undefined, code: string | undefined) =>
        sign ?? String.fromCharCode(Number(code)),
    );
}

describe.each(issues)('Markdown of %s', (_name, documents) => {
  it.each(documents.map((item) => [item.document.title, item] as const))('%s', (_title, item) => {
    const { quote, lines } = readMarkdown(asMarkdown(formInput([item])));
    expect(quote).toBe(readingCopyLine(item, say));
    // Pipe tables have no cells over several rows: what was carried down is written again.
    const filled = {
      ...item.document,
      tables: item.document.tables.map((table) => ({ ...table, carried: [] })),
    };
    const own = linesOf(filled).map((line) => line.trim());
    const shown = lines.filter((line, index) => line !== '' || own[index] === '');
    expect(shown.map((line) => line.trim())).toEqual(
      withTitle(own, shown, item.document.title.trim()).filter(
        (line, index) => line !== '' || shown[index] === '',
      ),
    );
  });
});

describe('Markdown', () => {
  it('escapes what begins a list, a heading or a rule', () => {
    const text = asMarkdown(formInput([invented[3] ?? fail()]));
    for (const line of text.split('\n').slice(2)) expect(line).not.toMatch(/^\s*([-+*]|\d+[.)])\s/);
    expect(text).toContain('\\# 不是标题');
    // Readers that make links of bare addresses show the escapes within them.
    expect(text).toContain('http\\://www\\.yunling.example/a\\_b\\*c\\_d');
  });
});

/** Paragraphs, headings and cells of the page in order. */
function htmlLines(root: XmlElement): readonly string[] {
  return elementsOf(root).flatMap((child) =>
    /^(p|h[1-6]|td|th|caption)$/.test(child.name) ? [textOf(child)] : htmlLines(child),
  );
}

const asXml = (html: string): XmlElement =>
  readXml(
    html
      .replace(/^<!doctype html>\n/, '')
      .replace(/<style>[\s\S]*?<\/style>/, '')
      .replace(/<(meta|br)((?:\s[^>]*)?)>/g, '<$1$2/>'),
  );

describe.each(issues)('HTML of %s', (_name, documents) => {
  it('needs nothing from outside and runs nothing', () => {
    const html = asHtml(formInput(documents));
    expect(html).toContain(`content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;"`);
    expect(html).not.toMatch(/<script|<img|<link|url\(|@import|\son\w+="/);
  });

  it.each(documents.map((item) => [item.document.title, item] as const))('%s', (_title, item) => {
    const page = asXml(asHtml(formInput([item])));
    const [article] = findAll(page, 'article');
    const [copy, ...lines] = htmlLines(article ?? fail());
    expect(copy).toBe(readingCopyLine(item, say));
    expect(lines).toEqual(withTitle(linesOf(item.document), lines, item.document.title));
  });
});

describe('notes', () => {
  const [item] = invented;
  const marked = annotate(item ?? fail(), 3, 0, 6, { note: '=报\u0000领导 <b>' });

  it.each([
    ['text', asText],
    ['markdown', asMarkdown],
    ['html', asHtml],
  ] as const)('stay out of %s unless asked for', (_form, write) => {
    expect(write(formInput([marked]))).not.toContain('领导');
    const asked = write(formInput([marked], { withAnnotations: true }));
    expect(asked).toContain('领导');
    expect(asked).toContain('时限');
  });
});

function fail(): never {
  throw new Error('a fixture is missing');
}

it('bytes that could not be read are shown as print shows what it has no type for, and stay what they are in plain text', async () => {
  const documents = formDocuments(
    '青溪市人民政府关于加强城市管理的通知\n青政发〔2031〕7号\n各县区人民政府：\n请按照\ufffd\ufffd方案办理。\n青溪市人民政府\n2031年3月2日\n',
  );
  expect(asHtml(formInput(documents))).toContain('请按照〓〓方案办理。');
  const word = readDocx(await asDocx(formInput(documents))).paragraphs.map(({ text }) => text);
  expect(word).toContain('请按照〓〓方案办理。');
  expect(asText(formInput(documents))).toContain('请按照\ufffd\ufffd方案办理。');
});
