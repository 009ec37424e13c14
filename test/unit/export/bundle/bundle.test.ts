/** A bundle of several parts is one file: numbers go on, links lead right, tags hold together. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExportDocument, exportPdf, type PdfExport, writePdf } from '../../../../main/export/index.ts';
import { brokenRules } from '../../../../main/export/pdf/archival.ts';
import { cutIntoParts } from '../../../../main/export/print/cut.ts';
import { pageGroups } from '../../../../main/export/typeset/typeset.ts';
import type { ChromiumPrinter } from '../../../../main/host/printing/index.ts';
import { exportInput, exportItem, makeDocument, notice } from '../../../helpers/export-fixture.ts';
import { testPrinter } from '../../../helpers/printer.ts';
import { compact, type PlacedText, type ReadPdf, readPdf } from '../../../helpers/read-pdf.ts';
import { isLeftOut } from '../../../helpers/skip.ts';
import { checkTags } from '../../../helpers/tag-problems.ts';

const sentence = '疏浚工程分段进行，每段完工后由水务厅会同生态环境厅验收，验收不合格的返工。';

function order(at: number, sentences: number): ExportDocument {
  return exportItem(
    makeDocument({
      id: `b${at}`,
      title: `云岭省第${at}段河道疏浚工程的通知`,
      number: `云政发〔2031〕${at}号`,
      pages: [at],
      blocks: [
        { kind: 'heading', text: `云岭省第${at}段河道疏浚工程的通知` },
        { kind: 'paragraph', text: `云政发〔2031〕${at}号` },
        { kind: 'clause', level: 1, label: '一、', text: `一、第${at}段概况`, head: `一、第${at}段概况` },
        { kind: 'paragraph', text: sentence.repeat(sentences) },
      ],
    }),
  );
}

const note = '末件之注';
const lengths = [380, 300, 500, 12, 400, 380, 40] as const;
const orders = lengths.map((sentences, index) => order(index + 1, sentences));
const documents: readonly ExportDocument[] = [
  exportItem(notice),
  ...orders,
  {
    ...exportItem({ ...notice, id: 'd9' }),
    annotations: [
      {
        id: 'a1',
        anchor: { startBlockId: 'd1-b3', startOffset: 1, endBlockId: 'd1-b3', endOffset: 9 },
        quote: '云岭省',
        style: 'highlight',
        colour: 'yellow',
        note,
        tags: [],
      },
    ],
  },
];
const input = exportInput(documents, { cover: true, contents: true, annotations: true });

let printer: ChromiumPrinter;
let folder: string;
let made: PdfExport;
let read: ReadPdf;
/** First page of each document. */
let starts: readonly number[];
const progress: (readonly [number, number])[] = [];

beforeAll(async () => {
  printer = testPrinter();
  folder = mkdtempSync(join(tmpdir(), 'gazette-bundle-'));
  made = await exportPdf(input, {
    printer,
    temporaryFolder: folder,
    onProgress: (done, total) => progress.push([done, total]),
  });
  read = await readPdf(made.pdf);
  starts = read.links.filter(({ from }) => from === 2).map(({ to }) => to);
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
});

const parts = cutIntoParts(input, pageGroups(input));
const textOf = (page: readonly PlacedText[]): string => compact(page.map(({ text }) => text).join(''));

describe('a bundle of several parts', () => {
  it('is cut so that parts begin on both kinds of page', () => {
    const sides = parts.slice(1).map(({ from }) => (starts[from] ?? 0) % 2);
    expect(parts.length).toBeGreaterThanOrEqual(3);
    expect([...new Set(sides)].sort()).toEqual([0, 1]);
  });

  it('numbers its pages from first to last, odd ones on the right, and has none but them', () => {
    expect(read.pages).toHaveLength(made.report.pages);
    read.pages.forEach((page, index) => {
      const below = page.filter(({ baseMm }) => baseMm > 262);
      const isCover = index === 0;
      expect(textOf(below)).toBe(isCover ? '' : `—${index + 1}—`);
      expect((below[0]?.leftMm ?? 210) > 105).toBe(index % 2 === 0);
      expect(textOf(page).length).toBeGreaterThan(80);
    });
  });

  it('begins each document where the contents page says and leads', () => {
    const contents = read.pages[1] ?? [];
    const printed = contents.filter(({ text, leftMm }) => /^\d+$/.test(text) && leftMm > 170);
    expect(printed.map(({ text }) => Number(text))).toEqual(starts);
    expect(starts).toHaveLength(documents.length);
    documents.forEach(({ document }, at) => {
      expect(textOf(read.pages[(starts[at] ?? 0) - 1] ?? [])).toContain(compact(document.title).slice(0, 10));
    });
  });

  it('has every document and its clauses in the outline, each leading to its page', () => {
    expect(read.outline.map(({ title }) => title)).toEqual(documents.map(({ document }) => document.title));
    expect(read.outline.map(({ page }) => page)).toEqual(starts);
    const clauses = read.outline.slice(1, 8).map(({ items }) => items.map(({ title }) => title));
    expect(clauses).toEqual(orders.map((_item, at) => [`一、第${at + 1}段概况`]));
  });

  it('says on each page what it was taken from', () => {
    orders.forEach((_item, at) => {
      const page = read.pages[(starts[at + 1] ?? 0) - 1] ?? [];
      expect(textOf(page)).toContain(`2031年第4期第${at + 1}页起转排`);
    });
  });

  it('has the text of each document whole, and notes beside the lines of the last', () => {
    const body = read.pages
      .flat()
      .filter(({ baseMm }) => baseMm > 37 && baseMm < 262)
      .map(({ text }) => text)
      .join('');
    for (const { document } of orders) expect(compact(body)).toContain(compact(document.text));
    const beside = read.pages.map((page) =>
      page.some(({ text, leftMm }) => leftMm > 184 && text.includes(note)),
    );
    expect(beside.flatMap((isThere, at) => (isThere ? at + 1 : []))).toEqual([starts.at(-1)]);
  });

  it('is tagged as one document', async () => {
    const tags = await checkTags(made.pdf);
    expect(tags.problems).toEqual([]);
    expect(tags.roots).toBe(1);
    // Two tables of 32 rows and four columns; and all that stands around them.
    expect(tags.headers).toBeGreaterThanOrEqual(2 * 32 * 4);
    expect(tags.elements).toBeGreaterThan(2 * 32 * 4);
    expect(read.isTagged).toBe(true);
    expect(brokenRules(await PDFDocument.load(made.pdf))).toEqual([]);
  });

  it('has the same bytes when it is made again, and written as it comes', async () => {
    const chunks: Uint8Array[] = [];
    const ports = { printer, temporaryFolder: folder };
    const report = await writePdf(input, ports, (bytes) => chunks.push(Uint8Array.from(bytes)));
    expect(report).toEqual(made.report);
    expect(Buffer.concat(chunks).equals(Buffer.from(made.pdf))).toBe(true);
  });

  it('tells its progress in documents', () => {
    expect(progress[0]).toEqual([0, documents.length]);
    expect(progress.slice(1)).toEqual(parts.map(({ to }) => [to, documents.length]));
  });

  const noPoppler = spawnSync('pdftotext', ['-v']).error ? 'poppler is not installed' : null;
  it.skipIf(isLeftOut('poppler’s reading of a bundle', noPoppler))(
    'is read by poppler without a complaint',
    () => {
      const file = join(folder, 'bundle.pdf');
      writeFileSync(file, made.pdf);
      const { stdout, stderr } = spawnSync('pdftotext', ['-raw', file, '-'], {
        encoding: 'utf8',
        maxBuffer: 1e8,
      });
      expect(stderr).toBe('');
      expect(stdout.split('\f')).toHaveLength(made.report.pages + 1);
      expect(compact(stdout)).toContain('第7段概况');
      const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
      expect(info).toMatch(/Tagged:\s+yes/);
      expect(info).toMatch(new RegExp(`Pages:\\s+${made.report.pages}\\n`));
      rmSync(file);
    },
  );
});

it('stops in the middle of a print when it is cancelled', async () => {
  const abort = new AbortController();
  const making = exportPdf(input, {
    printer,
    temporaryFolder: folder,
    signal: abort.signal,
    onProgress: (done) => {
      if (done > 0) abort.abort();
    },
  });
  await expect(making).rejects.toMatchObject({ code: 'job/cancelled' });
  // The browser is as good as before.
  const { report } = await exportPdf(exportInput(orders.slice(3, 4)), { printer, temporaryFolder: folder });
  expect(report.pages).toBe(1);
});
