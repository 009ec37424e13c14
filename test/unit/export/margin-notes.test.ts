/** Notes beside the text: where they stand, that they move nothing, and that the list has what the margin has not. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExportAnnotation, type ExportDocument, exportPdf } from '../../../main/export/index.ts';
import { arrange } from '../../../main/export/margin-notes/arrange.ts';
import { breakLines, cutLines } from '../../../main/export/margin-notes/break-lines.ts';
import { brokenRules } from '../../../main/export/pdf/archival.ts';
import type { ChromiumPrinter } from '../../../main/host/printing/index.ts';
import { exportInput, exportItem, longText, notice } from '../../helpers/export-fixture.ts';
import { testPrinter } from '../../helpers/printer.ts';
import { compact, type PlacedText, type ReadPdf, readPdf } from '../../helpers/read-pdf.ts';
import { type TaggedPage, taggedPages } from '../../helpers/tagged-text.ts';

const wordy = '请核对此处与2030年方案的差别，六月底前答复，并报分管负责同志阅示后存档备查。';
const colours = ['yellow', 'red', 'green', 'blue', 'purple'] as const;

function annotation(
  documentId: string,
  block: number,
  [startOffset, endOffset]: readonly [number, number],
  note: string,
): ExportAnnotation {
  const blockId = `${documentId}-b${block}`;
  return {
    id: `${blockId}-${startOffset}`,
    anchor: { startBlockId: blockId, startOffset, endBlockId: blockId, endOffset },
    quote: '摘录',
    style: startOffset % 2 === 0 ? 'highlight' : 'underline',
    colour: colours[startOffset % 5] ?? 'yellow',
    note,
    tags: [],
  };
}

const crowd = 40;
/** Notes in title, text, signature and table. */
const spread: ExportDocument = {
  ...exportItem(notice),
  annotations: [
    annotation('d1', 0, [5, 20], '题中之注'),
    annotation('d1', 3, [1, 9], wordy),
    annotation('d1', 3, [4, 9], '同处又注'),
    annotation('d1', 5, [3, 6], '署名之注'),
    annotation('d1', 10, [0, 6], '生僻字䶮㛃镕'),
    annotation('d1', 16, [5, 16], '表中之注'),
  ],
};
/** Notes closely set over one page. */
const crowded: ExportDocument = {
  ...exportItem(longText),
  annotations: Array.from({ length: crowd }, (_none, at) =>
    annotation('d3', 1, [30 + at * 11, 36 + at * 11], at % 4 === 0 ? '短注' : wordy),
  ),
};
const withoutNotes = (item: ExportDocument): ExportDocument => ({
  ...item,
  annotations: item.annotations.map((own) => ({ ...own, note: '' })),
});

interface Made {
  readonly read: ReadPdf;
  readonly tagged: readonly TaggedPage[];
  readonly broken: readonly string[];
}

/** Type areas in millimetres; notes stand beside them. */
const areas = {
  gb9704: { left: 28, right: 184, top: 37, bottom: 262 },
  gazette: { left: 25, right: 185, top: 24, bottom: 275 },
} as const;

let printer: ChromiumPrinter;
let folder: string;

beforeAll(() => {
  printer = testPrinter();
  folder = mkdtempSync(join(tmpdir(), 'gazette-notes-'));
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
});

async function make(item: ExportDocument, layout: 'gb9704' | 'gazette'): Promise<Made> {
  const { pdf } = await exportPdf(exportInput([item], { layout, annotations: true }), {
    printer,
    temporaryFolder: folder,
  });
  return {
    read: await readPdf(pdf),
    tagged: await taggedPages(pdf),
    broken: brokenRules(await PDFDocument.load(pdf)),
  };
}

describe.each(['gb9704', 'gazette'] as const)('notes in the margins of %s', (layout) => {
  const area = areas[layout];
  let made: Made;
  let full: Made;
  let bare: readonly Made[];
  const isBeside = ({ leftMm, rightMm }: PlacedText) => leftMm > area.right || rightMm < area.left;

  beforeAll(async () => {
    made = await make(spread, layout);
    full = await make(crowded, layout);
    bare = [await make(withoutNotes(spread), layout), await make(withoutNotes(crowded), layout)];
  });

  /** The lines of the document, each with its place, up to the list of notes. */
  const lines = ({ read }: Made): readonly string[] => {
    const all = read.pages.flatMap((page, index) =>
      [
        ...Map.groupBy(
          page.filter((item) => !isBeside(item) && item.sizePt > 7),
          ({ baseMm }) => baseMm.toFixed(1),
        ),
      ].map(([base, own]) => `${index + 1} ${base} ${compact(own.map(({ text }) => text).join(''))}`),
    );
    return all.slice(
      0,
      all.findIndex((line) => line.endsWith(' 批注')),
    );
  };

  it('move no line of the documents', () => {
    [made, full].forEach((own, at) => {
      const [moved, still] = [lines(own), lines(bare[at] ?? own)];
      expect(moved.length).toBeGreaterThan(50);
      expect(moved.filter((line, index) => line !== still[index])).toEqual([]);
    });
  });

  it('are no part of the text: with the numbers above the lines they are artifacts', () => {
    const text = [made, full].map(({ tagged }) => tagged.map((page) => page.text).join(''));
    expect(text[1]?.includes(compact(longText.blocks[1]?.text ?? ''))).toBe(true);
    expect(text[0]?.includes(compact(`${notice.blocks[4]?.text}${notice.blocks[5]?.text}`))).toBe(true);
    for (const { unmarked } of [...made.tagged, ...full.tagged]) expect(unmarked).toBe('');
    expect(made.tagged[0]?.artifacts).toContain('［1］题中之注');
    expect(made.read.outline[0]?.title).toBe(notice.title);
    expect([...made.broken, ...full.broken]).toEqual([]);
  });

  it('stand clear of the type area and of the edge, and not on one another', () => {
    [...made.read.pages, ...full.read.pages].forEach((page) => {
      const beside = page.filter(isBeside);
      for (const { leftMm, rightMm, baseMm } of beside) {
        expect(leftMm > area.right ? leftMm - area.right : area.left - rightMm).toBeGreaterThanOrEqual(2);
        expect(Math.min(leftMm, 210 - rightMm)).toBeGreaterThanOrEqual(4);
        expect(baseMm).toBeGreaterThan(area.top);
        expect(baseMm).toBeLessThan(area.bottom);
      }
      for (const side of [
        beside.filter(({ leftMm }) => leftMm > 105),
        beside.filter(({ leftMm }) => leftMm < 105),
      ]) {
        const bases = [...new Set(side.map(({ baseMm }) => Number(baseMm.toFixed(2))))].sort((a, b) => a - b);
        bases.slice(1).forEach((base, at) => {
          expect(base - (bases[at] ?? 0)).toBeGreaterThan(2.4);
        });
      }
    });
  });

  it('begin beside the line they belong to, on the side of its column', () => {
    const [page = []] = made.read.pages;
    const beside = (note: string) => page.find((item) => isBeside(item) && item.text.includes(note));
    const line = page.find((item) => item.sizePt > 9 && item.text.includes('府办公厅') && item.baseMm > 60);
    expect(Math.abs((beside('署名之注')?.baseMm ?? 0) - (line?.baseMm ?? 999))).toBeLessThan(4);
    // In two columns the notice's text begins on the left, its signature stands on the right.
    expect((beside('请核对')?.leftMm ?? 0) > 105).toBe(layout === 'gb9704');
    expect(beside('署名之注')?.leftMm).toBeGreaterThan(105);
    const inTable = made.read.pages.flat().find((item) => isBeside(item) && item.text.includes('表中之注'));
    expect(inTable).toBeDefined();
  });

  it('are cut short where they crowd, and all stand in full in the list', () => {
    const listed = full.tagged.map(({ text }) => text).join('');
    expect(listed.split(wordy).length - 1).toBe((crowd * 3) / 4);
    expect(full.tagged[0]?.artifacts.match(/……/g)?.length).toBeGreaterThan(5);
    const noted = full.tagged.map(({ artifacts }) => artifacts).join('');
    expect(noted).not.toContain(wordy);
  });

  it('lead to the list, and the list to the text', () => {
    const list = full.tagged.findIndex(({ text }) => text.includes('批注［1］')) + 1;
    expect(list).toBeGreaterThan(1);
    expect(full.read.links.filter(({ from, to }) => from >= list && to < list)).toHaveLength(crowd);
    expect(full.read.links.filter(({ from, to }) => from < list && to >= list).length).toBeGreaterThan(
      crowd / 2,
    );
  });
});

describe('lines of a note', () => {
  const widthOf = (text: string) => Array.from(text).length;

  it('never begin with a stop or end with an opening bracket, and lose nothing', () => {
    const text = '［1］一二三，四五（六七）八九。〔2031〕5号';
    const lines = breakLines(text, 6, widthOf);
    expect(lines.join('')).toBe(text);
    for (const line of lines) {
      expect(line).not.toMatch(/^[，。）〕］]/);
      expect(line).not.toMatch(/[（〔［]$/);
      expect(widthOf(line)).toBeLessThanOrEqual(6);
    }
  });

  it('that are left out are said to be', () => {
    expect(cutLines(['一二三四', '五六七八', '九十'], 2, 4, widthOf)).toEqual(['一二三四', '五六……']);
    expect(cutLines(['一二', '三'], 2, 4, widthOf)).toEqual(['一二', '三']);
  });
});

describe('notes one under the other', () => {
  const room = { top: 0, bottom: 100, leading: 10, gap: 2, furthest: 40 };

  it('stand at their lines where they can', () => {
    expect(
      arrange(
        [
          { at: 5, lines: 2 },
          { at: 50, lines: 3 },
        ],
        room,
      ).map(({ top }) => top),
    ).toEqual([5, 50]);
  });

  it('make way downwards, and at the foot upwards', () => {
    expect(
      arrange(
        [
          { at: 5, lines: 2 },
          { at: 6, lines: 1 },
        ],
        room,
      ).map(({ top }) => top),
    ).toEqual([5, 27]);
    expect(
      arrange(
        [
          { at: 60, lines: 2 },
          { at: 95, lines: 3 },
        ],
        room,
      ).map(({ top }) => top),
    ).toEqual([48, 70]);
  });

  it('are as long as the margin below them lets them be, and push none away for it', () => {
    const placed = arrange(
      [
        { at: 0, lines: 4 },
        { at: 20, lines: 20 },
      ],
      { ...room, bottom: 300 },
    );
    expect(placed.map(({ lines }) => lines)).toEqual([4, 20]);
    expect(placed[1]?.top).toBe(42);
  });

  it('are cut where they are too long together, then left out, and never overlap', () => {
    expect(
      arrange(
        [
          { at: 0, lines: 9 },
          { at: 10, lines: 9 },
        ],
        room,
      ).map(({ lines }) => lines),
    ).toEqual([4, 5]);
    const placed = arrange(
      Array.from({ length: 12 }, (_none, at) => ({ at: at * 8, lines: 5 })),
      room,
    );
    expect(placed.length).toBeLessThan(12);
    placed.forEach(({ top, lines }, at) => {
      expect(top + lines * room.leading).toBeLessThanOrEqual(
        placed[at + 1] === undefined ? room.bottom : (placed[at + 1]?.top ?? 0),
      );
    });
  });
});
