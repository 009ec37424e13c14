/** What an exported file says of itself, and what it promises: sameness, watermark, password, fitness for keeping. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExportInput, exportPdf, type PdfExport } from '../../../main/export/index.ts';
import { brokenRules } from '../../../main/export/pdf/archival.ts';
import { withArtifacts } from '../../../main/export/pdf/artifacts.ts';
import { drawWatermark } from '../../../main/export/pdf/finish.ts';
import type { ChromiumPrinter } from '../../../main/host/printing/index.ts';
import { exportInput, exportItem, hostile, notice } from '../../helpers/export-fixture.ts';
import { testPrinter } from '../../helpers/printer.ts';
import { readPdf } from '../../helpers/read-pdf.ts';
import { taggedPages } from '../../helpers/tagged-text.ts';

let printer: ChromiumPrinter;
let folder: string;

const items = [exportItem(notice), exportItem(hostile)];
const print = (options: Partial<ExportInput['options']> = {}): Promise<PdfExport> =>
  exportPdf(exportInput(items, { cover: true, contents: true, ...options }), {
    printer,
    temporaryFolder: folder,
  });

beforeAll(() => {
  printer = testPrinter();
  folder = mkdtempSync(join(tmpdir(), 'gazette-quality-'));
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
});

describe('an exported file', () => {
  let made: PdfExport;
  beforeAll(async () => {
    made = await print();
  });

  it('has the same bytes when it is made again', async () => {
    const again = await print();
    expect(Buffer.from(again.pdf).equals(Buffer.from(made.pdf))).toBe(true);
  });

  it('says the same in its Info and its XMP, with number, source and hash of each original', async () => {
    const { info, xmp } = await readPdf(made.pdf);
    expect(xmp).toContain(`<rdf:li xml:lang="x-default">${String(info.Title)}</rdf:li>`);
    expect(xmp).toContain(`<pdf:Producer>${String(info.Producer)}</pdf:Producer>`);
    expect(info.Keywords).toBe('云政办发〔2031〕7号 云岭省人民政府令第12号');
    expect(xmp).toContain(`<pdf:Keywords>${String(info.Keywords)}</pdf:Keywords>`);
    expect(info.CreationDate).toBe('D:20310301080000Z');
    expect(xmp).toContain('<xmp:CreateDate>2031-03-01T08:00:00Z</xmp:CreateDate>');
    expect(xmp).toContain('<rdf:li>《云岭省人民政府公报》2031年第4期第4—7页</rdf:li>');
    expect(xmp.split('a'.repeat(64))).toHaveLength(3);
  });

  it('breaks none of the rules of PDF/A-2b that its objects tell, and says so', async () => {
    expect(brokenRules(await PDFDocument.load(made.pdf))).toEqual([]);
    expect((await readPdf(made.pdf)).xmp).toContain('<pdfaid:part>2</pdfaid:part>');
  });

  it('is seen to break them: a face that is not embedded, no profile, a script', async () => {
    const pdf = await PDFDocument.load(made.pdf);
    for (const [, object] of pdf.context.enumerateIndirectObjects())
      if (object instanceof PDFDict) object.delete(PDFName.of('FontFile2'));
    pdf.catalog.delete(PDFName.of('OutputIntents'));
    pdf.context.register(pdf.context.obj({ S: 'JavaScript' }));
    expect(brokenRules(pdf)).toEqual(['6.2.11.4 embedded fonts', '6.2.3 output intent', '6.5.1 actions']);
  });
});

it('bears a watermark on every page that is no text, and the same text under it', async () => {
  const [plain, marked] = [await print(), await print({ watermark: '内部𠮷参考😀' })];
  expect(marked.report.missingGlyphs).toEqual([...plain.report.missingGlyphs, '😀']);
  const [before, after] = [await taggedPages(plain.pdf), await taggedPages(marked.pdf)];
  expect(after).toEqual(before);
  const pdf = await PDFDocument.load(marked.pdf);
  for (const page of pdf.getPages()) {
    const objects = page.node.Resources()?.lookup(PDFName.of('XObject'), PDFDict);
    expect(objects?.keys().some((key) => key.decodeText().startsWith('Watermark'))).toBe(true);
  }
  expect(brokenRules(pdf)).toEqual([]);
});

it('has a watermark whose rare characters come from another face, and no box for one that none has', async () => {
  const contentOf = async (watermark: string) => {
    const pdf = await PDFDocument.create({ updateMetadata: false });
    pdf.addPage();
    drawWatermark(pdf, exportInput(items, { watermark }), 'content');
    return Buffer.from(await pdf.save({ useObjectStreams: false })).toString('latin1');
  };
  expect(await contentOf('内部😀')).toBe(await contentOf('内部'));
  expect(await contentOf('内部𠮷')).not.toBe(await contentOf('内部'));
  expect(await contentOf('😀')).toBe(await contentOf(''));
});

it('opens with its password only, and then makes no claim to be fit for keeping', async () => {
  const { pdf } = await print({ password: '公报888' });
  const open = (password?: string) =>
    getDocument({ data: Uint8Array.from(pdf), verbosity: 0, ...(password ? { password } : {}) }).promise;
  await expect(open()).rejects.toMatchObject({ name: 'PasswordException' });
  await expect(open('888')).rejects.toMatchObject({ name: 'PasswordException' });
  const opened = await open('公报888');
  expect(opened.numPages).toBeGreaterThan(3);
  const { metadata } = await opened.getMetadata();
  expect(String(metadata?.getRaw() ?? '')).not.toContain('pdfaid');
});

describe('content outside marked content', () => {
  it('becomes an artifact; what is marked stays as it is', () => {
    const content =
      'q\nBT /F4 10 Tf <3763> Tj ET\n/P <</MCID 0 >>BDC\nBT (a\\)BT) Tj ET\nEMC\n0 0 1 1 re f\nQ';
    expect(withArtifacts(content)).toBe(
      'q\n/Artifact BMC\nBT /F4 10 Tf <3763> Tj ET\nEMC\n/P <</MCID 0 >>BDC\nBT (a\\)BT) Tj ET\nEMC\n/Artifact BMC\n0 0 1 1 re f\nEMC\nQ',
    );
  });

  it('is left alone where it can not be told apart', () => {
    expect(withArtifacts('BT /P <</MCID 0 >>BDC (a) Tj EMC ET')).toBeNull();
    expect(withArtifacts('/P <</MCID 0 >>BDC BT (a) Tj ET EMC')).toBeNull();
    expect(withArtifacts('BI /W 1 ID xx EI')).toBeNull();
  });
});
