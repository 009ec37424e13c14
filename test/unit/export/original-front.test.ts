/** Cover, contents, watermark and password around copies of original pages, which stay as they are. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFRawStream } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExportDocument, type ExportInput, exportPdf } from '../../../main/export/index.ts';
import type { ChromiumPrinter } from '../../../main/host/printing/index.ts';
import { typesetIssue } from '../../fixtures/typeset-issue.ts';
import { exportInput, exportItem, hostile, notice } from '../../helpers/export-fixture.ts';
import { testPrinter } from '../../helpers/printer.ts';

/** Two documents that share the second page of the source. */
const shares = [
  { document: notice, sheets: [1, 2] },
  { document: hostile, sheets: [2] },
] as const;

let printer: ChromiumPrinter;
let source: Uint8Array;
let folder: string;
let items: readonly ExportDocument[];

const make = async (options: Partial<ExportInput['options']>) =>
  exportPdf(exportInput(items, { layout: 'original', ...options }), { printer, temporaryFolder: folder });

beforeAll(() => {
  printer = testPrinter();
  folder = mkdtempSync(join(tmpdir(), 'gazette-front-'));
  source = typesetIssue();
  const file = join(folder, 'issue.pdf');
  writeFileSync(file, source);
  items = shares.map(({ document, sheets }) => ({
    ...exportItem(document),
    original: {
      file,
      sheets,
      headings: [{ title: document.title, level: 0, sheet: sheets[0], left: 60, top: 500 }],
      marks: new Map(),
    },
  }));
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
});

function contentsOf(pdf: PDFDocument, index: number): readonly Buffer[] {
  const contents = pdf.getPage(index).node.Contents();
  const parts =
    contents instanceof PDFArray ? contents.asArray().map((part) => pdf.context.lookup(part)) : [contents];
  return parts.map((part) => Buffer.from((part as PDFRawStream).getContents()));
}

describe('copies of original pages with cover, contents, watermark and password', () => {
  const password = '公报888';
  let bytes: Uint8Array;
  let pages: number;
  beforeAll(async () => {
    const made = await make({ cover: true, contents: true, watermark: '内部参考', password });
    bytes = made.pdf;
    pages = made.report.pages;
  });

  const open = (given?: string) =>
    getDocument({ data: Uint8Array.from(bytes), verbosity: 0, ...(given ? { password: given } : {}) })
      .promise;

  it('open with the password alone', async () => {
    await expect(open()).rejects.toMatchObject({ name: 'PasswordException' });
    await expect(open('888')).rejects.toMatchObject({ name: 'PasswordException' });
    expect((await open(password)).numPages).toBe(pages);
  });

  it('have contents whose numbers and links are those of the pages in the file', async () => {
    const pdf = await open(password);
    // Cover and contents come before the two pages.
    expect(pdf.numPages).toBe(4);
    const page = await pdf.getPage(2);
    const text = (await page.getTextContent()).items.flatMap((item) => ('str' in item ? [item.str] : []));
    expect(text.join('')).toContain('本册顺序页码');
    const numbers = text.map((part) => part.trim()).filter((part) => /^\d$/.test(part));
    expect(numbers).toEqual(['3', '4']);
    const links = (await page.getAnnotations()).filter(({ subtype }) => subtype === 'Link');
    const targets = await Promise.all(
      links.map(async ({ dest }) => {
        const [target, , left, top] = dest as [{ num: number; gen: number }, unknown, number, number];
        return [(await pdf.getPageIndex(target)) + 1, left, top];
      }),
    );
    expect(targets).toEqual([
      [3, 60, 500],
      [4, 60, 500],
    ]);
    const outline = await pdf.getOutline();
    expect(outline.map(({ title }) => title)).toEqual([notice.title, hostile.title]);
  });

  it('leave the content of the copied pages byte for byte, and mark each page beside it', async () => {
    const [before, after] = [await PDFDocument.load(source), await PDFDocument.load(bytes, { password })];
    for (const index of [0, 1]) {
      const [own, copied] = [contentsOf(before, index), contentsOf(after, index + 2)];
      expect(copied.map((part) => part.length)).toEqual(own.map((part) => part.length));
      expect(copied.every((part, at) => own[at]?.equals(part))).toBe(true);
    }
    for (const page of after.getPages()) {
      const marks = page.node.Annots()?.asArray() ?? [];
      const kinds = marks.map((mark) => after.context.lookup(mark, PDFDict).get(PDFName.of('Subtype')));
      expect(kinds.filter((kind) => kind === PDFName.of('Watermark'))).toHaveLength(1);
    }
  });

  it('name the document that has no pages', async () => {
    const [first, ...rest] = items;
    const bare = rest.map(({ original: _original, ...item }) => item);
    const input = exportInput(first ? [first, ...bare] : [], { layout: 'original' });
    await expect(exportPdf(input, { printer, temporaryFolder: folder })).rejects.toMatchObject({
      code: 'export/noPages',
      details: { title: hostile.title },
    });
  });
});
