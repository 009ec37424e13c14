/** Files of excerpts of the sample, read back by their formats' own readers. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { excerptCopyLine } from '../../../main/export/excerpts/copy-line.ts';
import {
  type ExcerptItem,
  type ExcerptsInput,
  exportExcerptsPdf,
  makeExcerpts,
} from '../../../main/export/index.ts';
import { wordingFor } from '../../../main/export/wording.ts';
import { clauseRange } from '../../../main/gazette/passage.ts';
import type { ChromiumPrinter } from '../../../main/host/printing/index.ts';
import { formDocuments } from '../../helpers/form-input.ts';
import { testPrinter } from '../../helpers/printer.ts';
import { readDocx } from '../../helpers/read-forms.ts';
import { compact, type ReadPdf, readPdf } from '../../helpers/read-pdf.ts';
import { findAll, readXml, textOf } from '../../helpers/read-xml.ts';
import { checkTags } from '../../helpers/tag-problems.ts';

const documents = formDocuments(
  readFileSync(new URL('../../../resources/sample/issue.txt', import.meta.url), 'utf8'),
);

/** The clause that begins so, or of it the words from `from` on, `length` of them. */
function passage(
  begins: string,
  part?: { from: string; length: number },
  own: Partial<ExcerptItem> = {},
): ExcerptItem {
  const item = documents.find(({ document }) => document.blocks.some(({ text }) => text.startsWith(begins)));
  const block = item?.document.blocks.find(({ text }) => text.startsWith(begins));
  const range = clauseRange(item?.document.blocks ?? [], block?.id ?? '');
  if (item === undefined || range === null) throw new Error(`no passage ${begins}`);
  const start = part === undefined ? range.start : item.document.text.indexOf(part.from, range.start);
  const end = part === undefined ? range.end : start + part.length;
  const kept = { quote: '', path: '', source: '', issueLabel: '' };
  return { heading: '', remark: '', kept, place: { item, start, end }, ...own };
}

const wordsOf = ({ place, kept }: ExcerptItem): string =>
  place === null ? kept.quote : place.item.document.text.slice(place.start, place.end);

const items: readonly ExcerptItem[] = [
  passage('第十二条', undefined, { heading: '发行的规矩', remark: '第一行\n第二行 <b>' }),
  // A table with what stands around it; words within the same table; words that overlap both.
  passage('（三）行动目标'),
  passage('（四）优化水源配置'),
  passage('（四）优化水源配置', { from: '优化水源', length: 9 }),
  {
    heading: '',
    remark: '',
    place: null,
    kept: { quote: '甲不在了。\n乙也不在。', path: '三、', source: '《旧通知》', issueLabel: '' },
  },
];

const inputOf = (options: Partial<ExcerptsInput['options']> = {}): ExcerptsInput => ({
  title: '样例摘编',
  items,
  options: { layout: 'gb9704', contents: true, remarks: true, ...options },
  language: 'zh-CN',
  programVersion: '0.1.0',
  madeAt: '2031-03-01T08:00:00.000Z',
});

const line = excerptCopyLine(items, wordingFor('zh-CN'));
const lost = '——《旧通知》（原处已变，未能定位，文字为摘入时所记）';
const textForm = async (form: 'text' | 'markdown' | 'html', options?: Partial<ExcerptsInput['options']>) =>
  Buffer.from(await makeExcerpts(inputOf(options), form)).toString('utf8');

describe('excerpts as text', () => {
  it('stand in the given order, each with its path, words, source and remark', async () => {
    const lines = (await textForm('text')).replace(/^\uFEFF/, '').split('\r\n');
    expect(lines.slice(0, 3)).toEqual(['样例摘编', '', `［${line}］`]);
    expect(line).toMatch(/^据所列各期公报摘录转排，仅供查阅参考/);
    expect(lines.filter((text) => text.startsWith('【'))).toEqual([
      '【发行的规矩】',
      '【一、总体要求 › （三）行动目标】',
      '【二、强化水源保障 › （四）优化水源配置】',
      '【二、强化水源保障 › （四）优化水源配置】',
      '【三、】',
    ]);
    expect(lines.slice(4, 6)).toEqual(['【发行的规矩】', '第三章 发行和利用 › 第十二条']);
    const all = lines.join('\n');
    for (const item of items) expect(all).toContain(`\n${wordsOf(item)}\n——《`);
    expect(all).toContain('\n摘编者按：第一行\n第二行 <b>\n');
    expect(all.trimEnd().endsWith(lost)).toBe(true);
    expect(all).toMatch(/——《[^》]+》（[^）]+〔\d{4}〕\d+号），《[^》]+公报》\d{4}年第\d+期/);
    expect(await textForm('text', { remarks: false })).not.toContain('第一行');
  });

  it('do not tell a heading twice', async () => {
    const chapter = { ...inputOf(), items: [passage('第一章')] };
    const lines = Buffer.from(await makeExcerpts(chapter, 'markdown'))
      .toString('utf8')
      .split('\n\n');
    expect(lines.slice(2, 4)).toEqual(['## 云泽省政府公报工作规定', '第一章　总则']);
  });

  it('are escaped in Markdown and HTML', async () => {
    const markdown = await textForm('markdown');
    expect(markdown.split('\n').filter((text) => text.startsWith('## '))).toHaveLength(items.length);
    expect(markdown).not.toContain('第二行 <b>');
    const html = await textForm('html');
    expect(html).toContain('第二行 &lt;b&gt;');
    const page = readXml(`<x>${html.slice(html.indexOf('<article>'), html.indexOf('<footer'))}</x>`);
    expect(findAll(page, 'h2').map(textOf)).toHaveLength(items.length);
    expect(findAll(page, 'table').length).toBeGreaterThan(0);
  });

  it('reject an empty list', async () => {
    await expect(makeExcerpts({ ...inputOf(), items: [] }, 'docx')).rejects.toMatchObject({
      code: 'export/nothing',
    });
  });
});

describe('excerpts in Word', () => {
  it('hold the same words under real headings', async () => {
    const bytes = await makeExcerpts(inputOf(), 'docx');
    const { paragraphs, parts } = readDocx(bytes);
    const texts = paragraphs.map(({ text }) => text);
    for (const item of items.filter((_item, index) => index !== 1))
      for (const words of wordsOf(item).split('\n')) expect(texts).toContain(words);
    expect(paragraphs.filter(({ style }) => style === 'Heading2').map(({ text }) => text)).toHaveLength(5);
    expect(texts).toContain(lost);
    const headers = Object.entries(parts).filter(([name]) => name.startsWith('word/header'));
    expect(headers.length).toBeGreaterThan(0);
    for (const [, xml] of headers) expect(textOf(readXml(xml))).toBe(line);
  });
});

describe.each(['gb9704', 'gazette'] as const)('excerpts as PDF, %s', (layout) => {
  let printer: ChromiumPrinter;
  let folder: string;
  let pdf: Uint8Array;
  let read: ReadPdf;

  beforeAll(async () => {
    printer = testPrinter();
    folder = mkdtempSync(join(tmpdir(), 'gazette-excerpts-'));
    const made = await exportExcerptsPdf(inputOf({ layout }), {
      printer,
      temporaryFolder: folder,
    });
    pdf = made.pdf;
    expect(made.report.missingGlyphs).toEqual([]);
    read = await readPdf(pdf);
  });

  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('says on every page what it is', () => {
    for (const page of read.pages)
      expect(compact(page.map(({ text }) => text).join(''))).toContain(compact(line));
  });

  it('holds each passage’s words, source and remark', () => {
    const all = compact(
      read.pages
        .flat()
        .map(({ text }) => text)
        .join(''),
    );
    for (const item of items.filter((_item, index) => index !== 1))
      expect(all).toContain(compact(wordsOf(item)));
    expect(all).toContain(compact(`${lost}`));
    expect(all).toContain(compact('摘编者按：第一行第二行 <b>'));
  });

  it('is tagged as one document, its tables with head cells', async () => {
    const tags = await checkTags(pdf);
    expect(tags.problems).toEqual([]);
    expect(tags.roots).toBe(1);
    expect(tags.headers).toBeGreaterThan(0);
    expect(read.isTagged).toBe(true);
  });

  it('leads to each passage from the outline and tells its page in the contents', () => {
    const [whole] = read.outline;
    expect(compact(whole?.title ?? '')).toBe('样例摘编');
    expect(whole?.items.map(({ title }) => compact(title))).toEqual([
      '发行的规矩',
      '一、总体要求›（三）行动目标',
      '二、强化水源保障›（四）优化水源配置',
      '二、强化水源保障›（四）优化水源配置',
      '三、',
    ]);
    const contents = compact((read.pages[0] ?? []).map(({ text }) => text).join(''));
    expect(contents).toContain('发行的规矩2');
  });
});
