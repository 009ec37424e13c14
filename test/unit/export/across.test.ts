/** Tables laid across the page: their heads go with them, and the page's number where it is once the page is bound. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportPdf } from '../../../main/export/index.ts';
import type { ChromiumPrinter } from '../../../main/host/printing/index.ts';
import { exportInput, exportItem, makeDocument } from '../../helpers/export-fixture.ts';
import { linesOf } from '../../helpers/gb9704-places.ts';
import { testPrinter } from '../../helpers/printer.ts';
import { compact, type ReadPdf, readPdf } from '../../helpers/read-pdf.ts';

const header = [
  '序号',
  '地区',
  '生产总值增速',
  '固定资产投资',
  '社会消费品零售',
  '进出口',
  '粮食',
  '空气',
  '水质',
  '备注',
];
const rows = Array.from({ length: 60 }, (_unused, row) =>
  header.map((_head, column) => (column === 9 ? `第${row + 1}行按季度报送` : `${row + 1}.${column}`)),
);

/** A notice whose attachment is a table of ten columns. */
const targets = makeDocument({
  id: 'w',
  title: '云岭省人民政府关于下达重点工作目标的通知',
  number: '云政发〔2031〕3号',
  pages: [3],
  blocks: [
    { kind: 'heading', text: '云岭省人民政府关于下达重点工作目标的通知' },
    { kind: 'paragraph', text: '现将重点工作目标下达给你们，请抓好落实。' },
    { kind: 'heading', text: '附件' },
    { kind: 'heading', text: '重点工作目标表' },
    { kind: 'table', text: [header, ...rows].map((cells) => cells.join(' ')).join('\n') },
  ],
  tables: [{ blockIndex: 4, caption: null, header: [header], rows, carried: [], attributes: [] }],
});

let printer: ChromiumPrinter;
let folder: string;
beforeAll(() => {
  printer = testPrinter();
  folder = mkdtempSync(join(tmpdir(), 'gazette-across-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
});

const make = async (layout: 'gb9704' | 'gazette', document = targets) => {
  const { pdf } = await exportPdf(exportInput([exportItem(document)], { layout }), {
    printer,
    temporaryFolder: folder,
  });
  const sizes = (await PDFDocument.load(pdf)).getPages().map((page) => page.getSize());
  return { read: await readPdf(pdf), isAcross: sizes.map(({ width, height }) => width > height) };
};

const textOf = (page: ReadPdf['pages'][number] = []) => compact(page.map(({ text }) => text).join(''));

describe('a table of many columns in gb9704', () => {
  let made: Awaited<ReturnType<typeof make>>;
  beforeAll(async () => {
    made = await make('gb9704');
  });

  it('has 附件 and its title above it on the same page', () => {
    expect(made.isAcross[0]).toBe(false);
    expect(made.isAcross.slice(1).every(Boolean)).toBe(true);
    expect(textOf(made.read.pages[1])).toMatch(/附件重点工作目标表序号地区/);
  });

  it('keeps each cell on one line where there is room for all of them', () => {
    const lines = made.read.pages.flatMap((page) => linesOf(page)).map(({ text }) => text);
    for (const row of rows) expect(lines.some((line) => line.endsWith(row.join('')))).toBe(true);
  });

  it('has its number at the left, where the foot is once the page is turned: odd ones below, even ones above', () => {
    // 天头 of the page as it lies is 28 mm, its foot 26 mm from the edge of 210 mm.
    made.read.pages.forEach((page, index) => {
      if (!made.isAcross[index]) return;
      const beside = page.filter(({ leftMm }) => leftMm < 34);
      expect(compact(beside.map(({ text }) => text).join(''))).toBe(`—${index + 1}—`);
      const bases = beside.map(({ baseMm }) => baseMm);
      if (index % 2 === 0) expect(Math.min(...bases)).toBeGreaterThan(150);
      else expect(Math.max(...bases)).toBeLessThan(60);
    });
  });
});

it('stands upright in smaller type over both columns of the other layout', async () => {
  const { read, isAcross } = await make('gazette');
  expect(isAcross.some(Boolean)).toBe(false);
  const cells = read.pages.flat().filter(({ text }) => /按季度报送/.test(text));
  expect(cells).toHaveLength(rows.length);
  for (const { sizePt, rightMm } of cells) {
    expect(Math.abs(sizePt - 7.5)).toBeLessThan(0.1);
    expect(rightMm).toBeLessThan(192);
  }
});

describe.each([40, 120])('a table of %i columns', (columns) => {
  const cells = (row: number) => Array.from({ length: columns }, (_unused, at) => `${row}.${at + 1}`);
  const [head = [], ...body] = Array.from({ length: 12 }, (_unused, row) => cells(row));
  const statement = '现将重点工作目标下达给你们，请抓好落实。';
  const huge = makeDocument({
    id: 'h',
    title: '云岭省人民政府关于下达目标的通知',
    number: null,
    blocks: [
      { kind: 'heading', text: '云岭省人民政府关于下达目标的通知' },
      { kind: 'paragraph', text: statement },
      { kind: 'table', text: [head, ...body].map((row) => row.join(' ')).join('\n') },
    ],
    tables: [{ blockIndex: 2, caption: null, header: [head], rows: body, carried: [], attributes: [] }],
  });

  it.each([
    ['gb9704', 262, 15.8],
    ['gazette', 193, 10.5],
  ] as const)(
    'stands whole within the page in %s, whose text keeps its size',
    async (layout, right, size) => {
      const { read } = await make(layout, huge);
      const items = read.pages.flat();
      const all = compact(items.map(({ text }) => text).join(''));
      const digits = (text: string) => [...text].filter((sign) => /[\d.]/.test(sign)).length;
      expect(digits(all)).toBeGreaterThanOrEqual(digits([head, ...body].flat().join('')));
      for (const { rightMm } of items) expect(rightMm).toBeLessThan(right);
      const text = items.filter((item) => statement.includes(item.text.trim()) && item.text.length > 5);
      expect(text.length).toBeGreaterThan(0);
      for (const { sizePt } of text) expect(Math.abs(sizePt - size)).toBeLessThan(0.1);
    },
    60_000,
  );
});
