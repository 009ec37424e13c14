/** What no bundled face has: marked on the page, read back as it is, reported; the machine's own faces are left alone. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { create } from 'fontkit';
import { expect, it } from 'vitest';
import { markerFont, markerFontName } from '../../../../main/export/fonts/marker-font.ts';
import { exportPdf } from '../../../../main/export/index.ts';
import { embeddedFonts } from '../../../../main/export/pdf/used-fonts.ts';
import { exportInput, exportItem, makeDocument } from '../../../helpers/export-fixture.ts';
import { testPrinter } from '../../../helpers/printer.ts';
import { taggedPages } from '../../../helpers/tagged-text.ts';

it('has a glyph of its own for each character, all alike', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })), (texts) => {
      const characters = texts.filter((text) => text.isWellFormed() && text > '\u0000' && text !== '\uffff');
      const font = create(markerFont(characters));
      const ids = characters.map((character) => font.glyphForCodePoint(character.codePointAt(0) ?? 0).id);
      expect(new Set(ids).size).toBe(characters.length);
      expect(ids).not.toContain(0);
    }),
    { numRuns: 30 },
  );
});

it('stands for a character on the page, which reads back as itself', async () => {
  const foreign = 'བོད་ᠮᠣᠩ😀العربية\ue000\ufffd';
  const text = `生僻字𠮷、㐀，外文${foreign}，均应原样排印。`;
  const document = makeDocument({
    id: 'm',
    title: '关于生僻字的通知',
    number: null,
    blocks: [
      { kind: 'heading', text: '关于生僻字的通知' },
      { kind: 'paragraph', text },
    ],
  });
  const printer = testPrinter();
  const folder = mkdtempSync(join(tmpdir(), 'gazette-marker-'));
  try {
    const { pdf, report } = await exportPdf(exportInput([exportItem(document)]), {
      printer,
      temporaryFolder: folder,
    });
    const fonts = embeddedFonts(await PDFDocument.load(pdf));
    expect(fonts).toContain(markerFontName);
    for (const font of fonts) expect(font).toMatch(/^(NotoSerifSC|NotoSansSC|LXGWWenKai|GazetteMarker)/);
    const read = (await taggedPages(pdf)).map((page) => page.text).join('');
    for (const character of foreign) expect(read).toContain(character);
    expect(new Set(report.missingGlyphs)).toEqual(
      new Set([...foreign].filter((character) => !/\p{Cf}/u.test(character))),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it('does not keep a document from being printed whose characters no font can have', async () => {
  const document = makeDocument({
    id: 'n',
    title: '通知',
    number: null,
    blocks: [
      { kind: 'heading', text: '通知' },
      { kind: 'paragraph', text: '坏字符\uffff一个。' },
    ],
  });
  const printer = testPrinter();
  const folder = mkdtempSync(join(tmpdir(), 'gazette-marker-'));
  try {
    const ports = { printer, temporaryFolder: folder };
    const { report } = await exportPdf(exportInput([exportItem(document)]), ports);
    expect(report.pages).toBe(1);
    expect(report.missingGlyphs).toEqual(['\uffff']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it('is what the window draws undecoded bytes with', () => {
  const file = readFileSync(new URL('../../../../renderer/app/marker.ttf', import.meta.url));
  expect(file.equals(markerFont(['\ufffd']))).toBe(true);
});
