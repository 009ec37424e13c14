/** Every document of whole issues, set anew and read back: the same characters in the same order, and nothing else. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExportDocument, exportPdf, type PdfExport } from '../../../main/export/index.ts';
import { embeddedFonts } from '../../../main/export/pdf/used-fonts.ts';
import { placeBlocks } from '../../../main/export/typeset/block-roles.ts';
import { sourceLabel, wordingFor } from '../../../main/export/wording.ts';
import { documentName } from '../../../main/gazette/document-name.ts';
import type { ChromiumPrinter } from '../../../main/host/printing/index.ts';
import { parseIssue } from '../../../main/parsing/index.ts';
import { sourceFromText } from '../../../main/sources/index.ts';
import { exportInput } from '../../helpers/export-fixture.ts';
import { inArea, type Line, linesOf, pageProblems } from '../../helpers/gb9704-places.ts';
import { hasPoppler, linesByPoppler } from '../../helpers/poppler.ts';
import { testPrinter } from '../../helpers/printer.ts';
import { compact, readPdf } from '../../helpers/read-pdf.ts';
import { sharedPath } from '../../helpers/shared-data.ts';
import { skipHere } from '../../helpers/skip.ts';
import { type TaggedPage, taggedPages } from '../../helpers/tagged-text.ts';

const issues = [
  ['the sample', fileURLToPath(new URL('../../../resources/sample/issue.txt', import.meta.url))],
  ['a provincial issue', sharedPath('jilin-2023-04/issue.txt')],
  ['an issue of the State Council', sharedPath('state-council/issue.txt')],
] as const;

let printer: ChromiumPrinter;
let folder: string;

beforeAll(() => {
  printer = testPrinter();
  folder = mkdtempSync(join(tmpdir(), 'gazette-round-trip-'));
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
});

function documentsOf(path: string): readonly ExportDocument[] {
  const tree = parseIssue(sourceFromText(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')));
  return tree.documents.map((document) => ({
    document: { ...document, title: documentName(document) },
    issue: tree.issue,
    sourceSha256: 'a'.repeat(64),
    annotations: [],
  }));
}

/** The documents' texts with all that an export adds to them: the name of a part without a title, its source. */
function expectedText(items: readonly ExportDocument[], layout: 'gb9704' | 'gazette'): string {
  const say = wordingFor('zh-CN');
  return items
    .map((item) => {
      const { document } = item;
      const hasTitle = placeBlocks(document).some(({ role }) => role === 'title');
      const source = layout === 'gazette' ? say('sourceLine', { source: sourceLabel(item, say) }) : '';
      return compact(`${hasTitle ? '' : document.title}${document.text}${source}`);
    })
    .join('');
}

/** All pages' text, without the heads of tables that are repeated at the top of their later pages. */
function readText(pages: readonly TaggedPage[], items: readonly ExportDocument[]): string {
  const heads = items.flatMap(({ document }) =>
    document.tables.map(({ header }) => compact(header.flat().join(''))),
  );
  const seen = new Set<string>();
  return pages
    .map(({ text }) => {
      const repeated = heads.find((head) => head !== '' && seen.has(head) && text.startsWith(head)) ?? '';
      for (const head of heads) if (text.includes(head)) seen.add(head);
      return text.slice(repeated.length);
    })
    .join('');
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

for (const [name, path] of issues) {
  describe.skipIf(path === null).each(['gb9704', 'gazette'] as const)(`${name} as %s`, (layout) => {
    let items: readonly ExportDocument[];
    let made: PdfExport;
    let pages: readonly TaggedPage[];

    beforeAll(async () => {
      items = documentsOf(path ?? '');
      made = await exportPdf(exportInput(items, { layout }), { printer, temporaryFolder: folder });
      pages = await taggedPages(made.pdf);
    });

    it('reads back as the documents it was made from', () => {
      const read = readText(pages, items);
      const expected = expectedText(items, layout);
      // A whole issue in a failure's message would hide where it differs.
      const at = firstDifference(read, expected);
      expect(read.slice(Math.max(0, at - 20), at + 20)).toBe(expected.slice(Math.max(0, at - 20), at + 20));
      expect(read === expected).toBe(true);
    });

    it('reads the same in a second reader, page by page', (context) => {
      if (!hasPoppler()) skipHere(context, 'pdftotext is not installed');
      const second = linesByPoppler(made.pdf).map((lines, index) => {
        const number = `—${index + 1}—`;
        const whatItIs = (pages[index]?.artifacts ?? '').slice(0, -number.length);
        return lines
          .map(compact)
          .filter((line) => line !== number && line !== whatItIs)
          .join('');
      });
      expect(second.length).toBe(pages.length);
      second.forEach((text, index) => {
        expect(
          text === pages[index]?.text ? [] : [index, firstDifference(text, pages[index]?.text ?? '')],
        ).toEqual([]);
      });
    });

    it('has on every page its number and what it is, as artifacts, and no text outside marked content', () => {
      pages.forEach(({ artifacts, unmarked }, index) => {
        expect(unmarked).toBe('');
        expect(artifacts).toMatch(/^据《.+》.*转排，仅供查阅参考，非公文正本、副本；/);
        expect(artifacts.endsWith(`—${index + 1}—`)).toBe(true);
      });
    });

    it('embeds each face, and lacks no glyph', async () => {
      expect(made.report.missingGlyphs).toEqual([]);
      const fonts = embeddedFonts(await PDFDocument.load(made.pdf));
      expect(fonts.length).toBeGreaterThan(2);
      for (const font of fonts) expect(font).toMatch(/^(NotoSerifSC|NotoSansSC|LXGWWenKai)-/);
    });

    it.runIf(layout === 'gb9704')('keeps to the places of GB/T 9704 on every upright page', async () => {
      const { pages: placed } = await readPdf(made.pdf);
      const upright = placed.filter((page) => page.some(({ baseMm }) => baseMm > 262 && baseMm < 280));
      expect(upright.length).toBeGreaterThan(placed.length * 0.8);
      expect(upright.flatMap((page) => pageProblems(page, placed.indexOf(page) + 1))).toEqual([]);
      // A page from which a paragraph goes on to the next is full, to within the room of a line; but a
      // signature takes the last line of the text along.
      const full = placed.flatMap((page, index) => {
        const lines = linesOf(inArea(page));
        const [next, ...others] = linesOf(inArea(placed[index + 1] ?? []));
        const isText = (line?: Line) => line !== undefined && Math.abs(line.sizePt - 15.8) < 0.1;
        const goesOn = isText(next) && Math.abs((next?.left ?? 0) - 28) < 1 && !/^附/.test(next?.text ?? '');
        const isSigned = others.slice(0, 3).some(({ text }) => /^.{4,5}年.{1,3}月.{1,3}日$/.test(text));
        return goesOn && !isSigned && lines.every(isText)
          ? [{ count: lines.length, foot: lines.at(-1)?.base ?? 0 }]
          : [];
      });
      expect(full.some(({ count }) => count === 22)).toBe(true);
      expect(full.filter(({ count, foot }) => count > 22 || foot < 248)).toEqual([]);
    });
  });
}
