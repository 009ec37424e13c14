/** Real and typeset PDFs beside the repository, held against the text files of the same issues. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SourceText } from '../../../main/gazette/source.ts';
import type { GazetteDocument, IssueTree } from '../../../main/gazette/tree.ts';
import { parseIssue } from '../../../main/parsing/index.ts';
import { sourceFromText } from '../../../main/sources/index.ts';
import { offsetAt, type PageMap, quadsOf } from '../../../main/sources/page-map/index.ts';
import { readPdf } from '../../../main/sources/pdf/index.ts';
import { compareTrees } from '../../bench/pdf-compare.ts';
import { threadTime, timePdf } from '../../bench/pdf-time.ts';
import { tried } from '../../helpers/length.ts';
import { numbers, placedCharacters } from '../../helpers/pdf-characters.ts';
import { sharedPath } from '../../helpers/shared-data.ts';

interface Read {
  readonly source: SourceText;
  readonly map: PageMap;
  readonly tree: IssueTree;
}

const pathOf = (name: string): string | null => sharedPath(`pdf/${name}.pdf`);

async function read(path: string | null): Promise<Read> {
  const result = await readPdf(readFileSync(path ?? ''));
  if (!result.ok) throw new Error(result.code);
  return { source: result.source, map: result.map, tree: parseIssue(result.source) };
}

const labelsOf = (document: GazetteDocument | undefined): readonly string[] =>
  (document?.blocks ?? []).flatMap(({ label }) => label ?? []);

/** Each character that is not white space stands in one block or in one dropped place. */
function expectEachOnce({ source, tree }: Read): void {
  const count = new Uint8Array(source.text.length);
  const spans = [
    ...tree.documents.flatMap(({ blocks }) => blocks.flatMap((block) => block.spans)),
    ...tree.dropped.map(({ span }) => span),
  ];
  for (const span of spans)
    if ('start' in span) for (let at = span.start; at < span.end; at += 1) count[at] = (count[at] ?? 0) + 1;
  const wrong = Array.from(source.text).findIndex((character, at) => /\S/.test(character) && count[at] !== 1);
  expect(wrong < 0 ? '' : source.text.slice(wrong - 20, wrong + 20)).toBe('');
}

describe('an issue set in two columns', () => {
  const path = pathOf('jilin-2023-04-typeset');
  const textPath = sharedPath('jilin-2023-04/issue.txt');
  const skip = path === null || textPath === null;

  it.skipIf(skip)('gives the tree of its text file', async () => {
    const pdf = await read(path);
    const text = parseIssue(sourceFromText(readFileSync(textPath ?? '', 'utf8')));
    const { documents, differences, figures } = compareTrees(text, pdf.tree);
    expect(figures).toEqual({
      documents: [14, 14],
      appointments: [2, 2],
      chronicle: [19, 19],
      toc: [7, 7],
      captions: [7, 7],
      duties: [771, 771],
    });
    for (const row of documents.filter(({ title }) => /^(?:document|appointments|article 图)/.test(title)))
      expect(row.similarity, row.title).toBeGreaterThanOrEqual(0.998);
    // What the sheet prints otherwise than the text file: listed by test/bench/pdf-compare.ts.
    expect(differences.map(({ what }) => what.replace(/^.*: /, ''))).toEqual(['title', 'issue']);
    expectEachOnce(pdf);
  });

  it.skipIf(skip)(
    'has its pages numbered from the third sheet, heads and numbers out of the text',
    async () => {
      const { map, source, tree } = await read(path);
      expect(map.pages.map(({ printed }) => printed)).toEqual(
        map.pages.map((_, at) => (at < 2 || at === 39 ? null : at - 1)),
      );
      expect(source.furniture).toHaveLength(39 + 37);
      expect(tree.toc.map(({ state }) => state)).toEqual(['titleDiffers', ...Array(6).fill('matched')]);
      expect(source.text).not.toMatch(/[\u2E80-\u2FDF]/);
    },
  );

  it.skipIf(skip)('finds 500 characters on the page and back', async () => {
    const { map, source } = await read(path);
    const characters = await placedCharacters(readFileSync(path ?? ''));
    const next = numbers(7);
    let found = 0;
    let back = 0;
    for (let round = 0; round < 500; round += 1) {
      const placed = characters[next(characters.length)];
      if (placed === undefined) continue;
      const { page, x, y, character } = placed;
      const offset = offsetAt(map, page, x, y);
      if (offset === null || source.text[offset] !== character) continue;
      found += 1;
      const [only] = quadsOf(map, offset, offset + 1);
      const [x0, y1, x1, , , y0] = only?.quads[0] ?? [0, 0, 0, 0, 0, 0];
      if (only?.page === page && x >= x0 && x <= x1 && y >= y0 && y <= y1) back += 1;
    }
    // From the text's side: the character in the middle of the rectangle.
    let held = 0;
    let tried = 0;
    while (tried < 500) {
      const offset = next(source.text.length);
      if (!/[\u3400-\u9fff]/.test(source.text[offset] ?? '')) continue;
      tried += 1;
      const [only] = quadsOf(map, offset, offset + 1);
      const [x0 = 0, y1 = 0, x1 = 0, , , y0 = 0] = only?.quads[0] ?? [];
      const inside = characters.some(
        (placed) =>
          placed.page === only?.page &&
          placed.character === source.text[offset] &&
          placed.x > x0 &&
          placed.x < x1 &&
          placed.y > y0 &&
          placed.y < y1,
      );
      if (inside) held += 1;
    }
    console.info(`page to text ${found}/500, and back ${back}/500; text to page ${held}/500`);
    expect(Math.min(found, back, held)).toBeGreaterThanOrEqual(495);
  });

  it.skipIf(skip)('takes little longer than pdf.js alone', async () => {
    const { bare, whole, ratio } = await timePdf(readFileSync(path ?? ''), tried(3, 5), threadTime);
    console.info(
      `pdf.js alone ${bare.toFixed(0)} ms, with layout ${whole.toFixed(0)} ms: ${ratio.toFixed(2)} times`,
    );
    // The bench's bar is 1.5; beside other tests on the same processors only a blunder shows.
    expect(ratio).toBeLessThan(2.5);
  });
});

describe('one document', () => {
  it.skipIf(pathOf('gov-cn-order-2026-10') === null)('printed from a browser', async () => {
    const one = await read(pathOf('gov-cn-order-2026-10'));
    const [document, ...others] = one.tree.documents;
    expect(others).toEqual([]);
    expect(document).toMatchObject({
      kind: 'document',
      title: '公共航空运输企业经营许可规定',
      documentNumber: '交通运输部令2026年第10号',
      signedOn: '2026-05-27',
    });
    const labels = labelsOf(document);
    expect(labels.filter((label) => /^第.+条$/.test(label))).toHaveLength(38);
    expect(labels.filter((label) => /^第.+章$/.test(label))).toHaveLength(6);
    expect(document?.text).not.toMatch(/https?:|2026\/7\/24|中国政府网/);
    expect(one.source.furniture).toHaveLength(12);
    expectEachOnce(one);
  });

  it.skipIf(pathOf('redhead-2019-860') === null)('under a red head', async () => {
    const one = await read(pathOf('redhead-2019-860'));
    expect(one.tree.documents).toHaveLength(1);
    const [document] = one.tree.documents;
    expect(document).toMatchObject({
      title: '关于加强个人所得税纳税信用建设的通知',
      documentNumber: '发改办财金规〔2019〕860号',
      signedOn: '2019-08-20',
    });
    expect(document?.addressees).toHaveLength(3);
    expect(labelsOf(document).filter((label) => /^[一二三四五]、$/.test(label))).toHaveLength(5);
    expect(labelsOf(document).filter((label) => /^（.）$/.test(label))).toHaveLength(9);
    expect(one.map.pages.map(({ printed }) => printed)).toEqual([1, 2, 3, 4, 5]);
    expectEachOnce(one);
  });

  it.skipIf(pathOf('legacy-gbk-nonembedded') === null)('with a font that is not embedded', async () => {
    const { source } = await read(pathOf('legacy-gbk-nonembedded'));
    expect(source.text.trim()).toBe('吉林省人民政府公报');
  });

  it.skipIf(pathOf('jilin-2023-04-scan-p4-9') === null)('scanned: every page flagged, no text', async () => {
    const { source, map } = await read(pathOf('jilin-2023-04-scan-p4-9'));
    expect(map.pages.map(({ untrusted }) => untrusted)).toEqual(Array(6).fill('noText'));
    expect(source.text).toBe('');
  });
});
