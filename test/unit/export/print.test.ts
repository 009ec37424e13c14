import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExportInput, exportPdf, type PdfExport } from '../../../main/export/index.ts';
import { embeddedFonts } from '../../../main/export/pdf/used-fonts.ts';
import { titleLines } from '../../../main/export/typeset/title-lines.ts';
import type { GazetteDocument } from '../../../main/gazette/tree.ts';
import type { ChromiumPrinter } from '../../../main/host/printing/index.ts';
import {
  exportInput,
  exportItem,
  hostile,
  longText,
  makeDocument,
  notice,
} from '../../helpers/export-fixture.ts';
import { testPrinter } from '../../helpers/printer.ts';
import { compact, type PlacedText, type ReadPdf, readPdf } from '../../helpers/read-pdf.ts';

/** 版心 of GB/T 9704: 28 to 184 mm across, 37 to 262 mm down. */
const area = { left: 28, right: 184, top: 37, bottom: 262 } as const;

let printer: ChromiumPrinter;
let folder: string;

async function print(input: ExportInput): Promise<PdfExport> {
  return exportPdf(input, { printer, temporaryFolder: folder });
}

/** What stands in the type area: neither the line about the source nor the page number. */
function inArea(page: readonly PlacedText[]): readonly PlacedText[] {
  return page.filter(({ baseMm }) => baseMm > area.top && baseMm < area.bottom);
}

/** The text read back, with the table heads that are repeated on later pages taken out. */
function bodyText(pages: ReadPdf['pages'], repeatedHead: string): string {
  let seen = false;
  return pages
    .map((page) => {
      const text = compact(
        inArea(page)
          .map((item) => item.text)
          .join(''),
      );
      const isRepeated = seen && text.startsWith(repeatedHead);
      seen ||= text.includes(repeatedHead);
      return isRepeated ? text.slice(repeatedHead.length) : text;
    })
    .join('');
}

function printedText({ blocks, tables }: GazetteDocument): string {
  return compact(
    blocks
      .map((block) => {
        const table = tables.find(({ blockId }) => blockId === block.id);
        return table ? [...table.header.flat(), ...table.rows.flat()].join('') : block.text;
      })
      .join(''),
  );
}

beforeAll(() => {
  printer = testPrinter();
  folder = mkdtempSync(join(tmpdir(), 'gazette-print-'));
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
});

describe('gb9704', () => {
  let result: PdfExport;
  let read: ReadPdf;

  beforeAll(async () => {
    result = await print(exportInput([exportItem(notice), exportItem(hostile), exportItem(longText)]));
    read = await readPdf(result.pdf);
  });

  it('prints the documents character for character', () => {
    const head = compact(notice.tables[0]?.header.flat().join('') ?? '');
    expect(bodyText(read.pages, head)).toBe([notice, hostile, longText].map(printedText).join(''));
  });

  it('shows markup in gazette text as text', () => {
    expect(read.info.Title).not.toBe('坏');
    const text = compact(
      read.pages
        .flat()
        .map((item) => item.text)
        .join(''),
    );
    expect(text).toContain('<script>document.title="坏"</script>');
  });

  it('embeds TrueType faces only and reports the substituted ones', async () => {
    const pdf = await PDFDocument.load(result.pdf);
    expect(embeddedFonts(pdf)).toEqual([
      'LXGWWenKai-Regular',
      'NotoSansSC-Regular',
      'NotoSerifSC-Black',
      'NotoSerifSC-Regular',
    ]);
    expect(Buffer.from(await pdf.save({ useObjectStreams: false })).includes('/Type3')).toBe(false);
    expect(result.report.fonts).toContainEqual({ role: '黑体', face: 'Noto Sans SC', substituted: false });
    expect(result.report.fonts.map(({ role }) => role)).toContain('仿宋');
    expect(result.report.missingGlyphs).toEqual([]);
  });

  it('keeps 22 lines of 28 characters in 156 × 225 mm', () => {
    const full = read.pages.filter((page) => inArea(page).length > 0).at(-2) ?? [];
    const lines = Map.groupBy(inArea(full), ({ baseMm }) => Math.round(baseMm));
    expect(lines.size).toBe(22);
    for (const items of lines.values()) {
      expect(items.reduce((sum, { text }) => sum + compact(text).length, 0)).toBe(28);
      expect(Math.abs(Math.min(...items.map(({ leftMm }) => leftMm)) - area.left)).toBeLessThan(1);
      expect(Math.abs(Math.max(...items.map(({ rightMm }) => rightMm)) - area.right)).toBeLessThan(1);
    }
  });

  it('numbers pages at the outer edge, 7 mm under the type area', () => {
    read.pages.forEach((page, index) => {
      const below = page.filter(({ baseMm }) => baseMm > area.bottom);
      expect(compact(below.map(({ text }) => text).join(''))).toBe(`—${index + 1}—`);
      const isOdd = index % 2 === 0;
      const edge = isOdd
        ? area.right - Math.max(...below.map(({ rightMm }) => rightMm))
        : Math.min(...below.map(({ leftMm }) => leftMm)) - area.left;
      // One character of 4 号 (14 pt) from the edge.
      expect(Math.abs(edge - 14 * (25.4 / 72))).toBeLessThan(1);
      expect(below[0]?.baseMm).toBeGreaterThan(area.bottom + 7);
      for (const { sizePt } of below) expect(Math.abs(sizePt - 14)).toBeLessThan(0.1);
    });
  });

  it('sets titles in 2 号, centred, each line whole, and the number under them', () => {
    const [page = []] = read.pages;
    const lines = Map.groupBy(
      page.filter(({ sizePt }) => Math.abs(sizePt - 22) < 0.1),
      ({ baseMm }) => Math.round(baseMm),
    );
    const printed = [...lines.values()].map((items) => compact(items.map(({ text }) => text).join('')));
    expect(printed).toEqual(titleLines(notice.title, 20));
    const middle = (area.left + area.right) / 2;
    for (const items of lines.values()) {
      const left = Math.min(...items.map(({ leftMm }) => leftMm));
      const right = Math.max(...items.map(({ rightMm }) => rightMm));
      expect(Math.abs((left + right) / 2 - middle)).toBeLessThan(1);
      expect(left).toBeGreaterThan(area.left);
      expect(right).toBeLessThan(area.right);
    }
    const first = Math.min(...lines.keys());
    // The first line's box begins at the head of the type area.
    expect(first - area.top).toBeLessThan(12);
  });

  it('sets signature and date by the arithmetic for papers without a seal (GB/T 9704 7.3.5.3)', () => {
    const [page = []] = read.pages;
    const character = 15.8 * (25.4 / 72);
    // The name is the longer one: it ends two characters from the edge, the date starts two to its right.
    const signed = page.filter(({ baseMm }) => baseMm > 120 && baseMm < area.bottom);
    const name = Map.groupBy(signed, ({ baseMm }) => Math.round(baseMm));
    const rows = [...name.values()].map((items) => ({
      text: compact(items.map(({ text }) => text).join('')),
      left: Math.min(...items.map(({ leftMm }) => leftMm)),
      right: Math.max(...items.map(({ rightMm }) => rightMm)),
    }));
    const signer = rows.find(({ text }) => text === '云岭省人民政府办公厅');
    const date = rows.find(({ text }) => text === '2031年2月6日');
    expect(Math.abs(area.right - (signer?.right ?? 0) - 2 * character)).toBeLessThan(1);
    expect(Math.abs((date?.left ?? 0) - (signer?.left ?? 0) - 2 * character)).toBeLessThan(1);
    // 附件： is indented by two characters.
    const note = page.find(({ text }) => text.startsWith('附'));
    expect(Math.abs((note?.leftMm ?? 0) - area.left - 2 * character)).toBeLessThan(1);
  });

  it('begins the issued text and each attachment on a page of its own', () => {
    const starts = read.pages.map((page) =>
      compact(
        inArea(page)
          .map(({ text }) => text)
          .join(''),
      ),
    );
    const instrument = compact(notice.instruments[0]?.title ?? '');
    expect(starts.some((text) => text.startsWith(instrument))).toBe(true);
    expect(starts.some((text) => text.startsWith('附件1'))).toBe(true);
  });

  it('says on every page that it is a reading copy, and of what', () => {
    for (const page of read.pages) {
      const above = compact(
        page
          .filter(({ baseMm }) => baseMm < area.top)
          .map(({ text }) => text)
          .join(''),
      );
      expect(above).toMatch(
        /^据《云岭省人民政府公报》2031年第4期第.+页起?转排，仅供查阅参考，非公文正本、副本；/,
      );
    }
  });

  it('is tagged, with documents and their top clauses as outline', () => {
    expect(read.isTagged).toBe(true);
    expect(read.outline.map(({ title }) => title)).toEqual([notice.title, hostile.title, longText.title]);
    const instrument = read.outline[0]?.items[0];
    expect(instrument?.title).toBe(notice.instruments[0]?.title);
    expect(instrument?.items.map(({ title }) => title)).toEqual(['一、总体要求', '二、保障措施。']);
  });

  it('names title, language, numbers and the originals in its metadata', () => {
    expect(read.info).toMatchObject({
      Title: '《云岭省人民政府公报》2031年第4期 公报文件选编',
      Language: 'zh-CN',
    });
    expect(read.info.Keywords).toContain('云政办发〔2031〕7号');
    expect(read.xmp).toContain('a'.repeat(64));
  });

  it('leaves nothing behind in the temporary folder', () => {
    expect(readdirSync(folder)).toEqual([]);
  });
});

it('puts the right page numbers and links on the contents page', async () => {
  const input = exportInput([exportItem(notice), exportItem(hostile), exportItem(longText)], {
    cover: true,
    contents: true,
    title: '治水文件',
  });
  const { pdf, report } = await print(input);
  const read = await readPdf(pdf);
  expect(report.pages).toBe(read.pages.length);
  expect(read.info.Title).toBe('治水文件');
  const targets = read.links.filter(({ from }) => from === 2).map(({ to }) => to);
  expect(targets).toHaveLength(3);
  const printed = (read.pages[1] ?? []).filter(({ text, leftMm }) => /^\d+$/.test(text) && leftMm > 170);
  expect(printed.map(({ text }) => Number(text))).toEqual(targets);
});

it('finds the page of a part that has no title of its own, and names an order by its rules', async () => {
  const order = makeDocument({
    id: 'd8',
    title: '云岭省河道管理办法',
    number: '云岭省人民政府令第12号',
    blocks: [
      { kind: 'other', text: '云岭省人民政府令' },
      { kind: 'other', text: '第12号' },
      { kind: 'paragraph', text: '《云岭省河道管理办法》已经通过，现予公布。' },
      { kind: 'heading', text: '云岭省河道管理办法' },
      { kind: 'paragraph', text: '第一条　管护河道。' },
    ],
  });
  const chronicle = makeDocument({
    id: 'd9',
    title: '政务要闻',
    number: null,
    blocks: [{ kind: 'paragraph', text: '1日　省政府召开常务会议。' }],
  });
  const { pdf } = await print(exportInput([exportItem(order), exportItem(chronicle)], { contents: true }));
  const read = await readPdf(pdf);
  expect(read.links.map(({ to }) => to)).toEqual([2, 4]);
  expect(read.outline.map(({ title }) => title)).toEqual([order.title, '政务要闻']);
});

it('sets the compact layout with every character, and annotations as marks with notes', async () => {
  const block = notice.blocks[3];
  const annotation = {
    id: 'a1',
    anchor: { startBlockId: block?.id ?? '', startOffset: 1, endBlockId: block?.id ?? '', endOffset: 9 },
    quote: block?.text.slice(1, 9) ?? '',
    style: 'highlight',
    colour: 'yellow',
    note: '请研究<b>',
    tags: ['治水'],
  } as const;
  const item = { ...exportItem(notice), annotations: [annotation] };
  const plain = await readPdf((await print(exportInput([item], { layout: 'gazette' }))).pdf);
  const marked = await readPdf(
    (await print(exportInput([item], { layout: 'gazette', annotations: true }))).pdf,
  );
  const text = (read: ReadPdf) =>
    compact(
      read.pages
        .flat()
        .map((part) => part.text)
        .join(''),
    );
  expect(text(plain)).not.toContain('请研究');
  expect(text(marked)).toContain('请研究<b>');
  expect(text(marked)).toContain('#治水');
  for (const character of new Set(compact(notice.text))) expect(text(plain)).toContain(character);
});

it('keeps the lines of a title together, wherever in the compact layout it falls', async () => {
  const [first, second] = ['云岭省人民政府关于加快推进内河航道', '疏浚工程若干政策措施的通知'] as const;
  const documents = Array.from({ length: 24 }, (_unused, at) =>
    makeDocument({
      id: `short-${at}`,
      title: `${first}${second}`,
      number: `云政发〔2031〕${at + 1}号`,
      blocks: [
        { kind: 'heading', text: `${first}\n${second}` },
        ...Array.from({ length: 7 + (at % 5) }, () => ({
          kind: 'paragraph' as const,
          text: '疏浚分段进行。'.repeat(4),
        })),
      ],
    }),
  );
  const { pdf } = await print(
    exportInput(
      documents.map((document) => exportItem(document)),
      { layout: 'gazette' },
    ),
  );
  const { pages } = await readPdf(pdf);
  const count = (page: readonly PlacedText[], words: string) =>
    compact(page.map(({ text }) => text).join('')).split(words).length - 1;
  expect(pages.reduce((sum, page) => sum + count(page, first), 0)).toBe(documents.length);
  expect(pages.map((page) => count(page, first))).toEqual(pages.map((page) => count(page, second)));
});

it('refuses an empty selection and pages that a text source does not have', async () => {
  await expect(print(exportInput([]))).rejects.toMatchObject({ code: 'export/nothing' });
  await expect(print(exportInput([exportItem(notice)], { layout: 'original' }))).rejects.toMatchObject({
    code: 'export/noPages',
  });
});

it('stops when it is cancelled', async () => {
  const signal = AbortSignal.abort();
  const ports = { printer, temporaryFolder: folder, signal };
  await expect(exportPdf(exportInput([exportItem(notice)]), ports)).rejects.toMatchObject({
    code: 'job/cancelled',
  });
});
