/** Pages of an imported PDF: what stands where, both ways. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../bench/search/corpus.ts';
import { inventedIssue } from '../../fixtures/invented-issue.ts';
import { lateClause, typesetIssue } from '../../fixtures/typeset-issue.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';
import { openTestEngine, type TestEngine } from '../../helpers/test-engine.ts';

async function withPdf(work: (engine: TestEngine, documentId: string) => Promise<void>): Promise<void> {
  const folder = temporaryFolder();
  const file = join(folder, 'issue.pdf');
  writeFileSync(file, typesetIssue());
  const engine = openTestEngine(join(folder, 'archive'));
  try {
    const [result] = await engine.importFiles([file]);
    expect(result?.outcome).toBe('imported');
    const { documents } = await engine.ask('issue.open', { issueId: result?.issueId ?? '' });
    await work(engine, documents.find(({ kind }) => kind === 'document')?.id ?? '');
  } finally {
    await engine.close();
  }
}

describe('an imported PDF', () => {
  it('is a document with its facts, clauses and printed pages', () =>
    withPdf(async ({ ask }, documentId) => {
      const { document, hasPages } = await ask('document.open', { documentId });
      expect(hasPages).toBe(true);
      expect(document).toMatchObject({
        title: '云溪省人民政府关于加强河湖长制工作的通知',
        documentNumber: '云溪政发〔2024〕15号',
        signedOn: '2024-04-09',
        pages: [5, 6],
      });
      expect(document.blocks.flatMap(({ label }) => label ?? [])).toEqual([
        '一、',
        '（一）',
        '（二）',
        '（三）',
        '（四）',
      ]);
      expect(document.blocks.find(({ text }) => text.startsWith(lateClause))?.page).toBe(6);
      expect(document.text).not.toContain('2024年第7期');
    }));

  it('shows for a character its place, and for the place the character', () =>
    withPdf(async ({ ask }, documentId) => {
      const { document } = await ask('document.open', { documentId });
      const random = randomFrom(20240409);
      const wanted = Array.from({ length: 200 }, () => {
        const block = document.blocks[
          Math.floor(random() * document.blocks.length)
        ] as (typeof document.blocks)[number];
        const offset = Math.floor(random() * block.text.length);
        return { blockId: block.id, offset };
      });
      const anchors = wanted.map(({ blockId, offset }) => ({
        startBlockId: blockId,
        startOffset: offset,
        endBlockId: blockId,
        endOffset: offset + 1,
      }));
      const places = await ask('document.pagesOf', { documentId, anchors });
      for (const [at, rectangles] of places.entries()) {
        expect([wanted[at], rectangles.length]).toEqual([wanted[at], 1]);
        const [{ sheet, x, y, width, height } = { sheet: 0, x: 0, y: 0, width: 0, height: 0 }] = rectangles;
        const middle = { sheet, x: x + width / 2, y: y + height / 2 };
        expect(await ask('document.atPage', { documentId, ...middle, reach: 'hit' })).toEqual({
          documentId,
          ...wanted[at],
        });
      }
    }));

  it('gives every block its lines, over columns and pages', () =>
    withPdf(async ({ ask }, documentId) => {
      const { sheets, places, file } = await ask('document.pages', { documentId });
      expect(sheets.map(({ printed }) => printed)).toEqual([5, 6]);
      expect(file).not.toBe('');
      expect(places.every(({ rectangles }) => rectangles.length > 0)).toBe(true);
      expect(places.some(({ rectangles }) => new Set(rectangles.map(({ sheet }) => sheet)).size > 1)).toBe(
        true,
      );
      for (const { x, y, width, height } of places.flatMap(({ rectangles }) => rectangles))
        expect(x >= 0 && y >= 0 && x + width <= 1 && y + height <= 1).toBe(true);
    }));

  it('means nothing in a blank margin, but the nearest text for a selection', () =>
    withPdf(async ({ ask }, documentId) => {
      const corner = { documentId, sheet: 1, x: 0.02, y: 0.5 };
      expect(await ask('document.atPage', { ...corner, reach: 'hit' })).toBeNull();
      expect(await ask('document.atPage', { ...corner, reach: 'nearest' })).toMatchObject({ documentId });
    }));

  it('keeps the source of a warning at hand, and is the same after a rebuild', () =>
    withPdf(async ({ ask, runJob }, documentId) => {
      const before = await ask('document.open', { documentId });
      const { span } = before.document;
      const [start, end] = 'start' in span ? [span.start, span.end] : [0, 0];
      const source = await ask('issue.source', { issueId: before.issue.id, start, end, context: 0 });
      expect(source.text.replace(/\s/g, '')).toContain('加强河湖长制工作');
      await runJob(() => ask('archive.rebuild', {}));
      const after = await ask('document.open', { documentId });
      expect(after.document).toEqual(before.document);
    }));
});

describe('an issue that came as text', () => {
  it('has no pages to show', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'issue.txt');
    writeFileSync(file, inventedIssue(2024, 3));
    const engine = openTestEngine(join(folder, 'archive'));
    try {
      const [result] = await engine.importFiles([file]);
      const { documents } = await engine.ask('issue.open', { issueId: result?.issueId ?? '' });
      const documentId = documents[0]?.id ?? '';
      expect((await engine.ask('document.open', { documentId })).hasPages).toBe(false);
      await expect(engine.ask('document.pages', { documentId })).rejects.toMatchObject({
        code: 'document/noPages',
      });
    } finally {
      await engine.close();
    }
  });
});

describe('a file that is no good PDF', () => {
  it.each([
    ['cut in two', typesetIssue().subarray(0, 700), 'import/damaged'],
    ['a header alone', new TextEncoder().encode('%PDF-1.7\n'), 'import/damaged'],
    ['empty', new Uint8Array(), 'import/empty'],
  ])('%s is named, and nothing is stored', async (_, bytes, code) => {
    const folder = temporaryFolder();
    const file = join(folder, 'issue.pdf');
    writeFileSync(file, bytes);
    const engine = openTestEngine(join(folder, 'archive'));
    try {
      const [result] = await engine.importFiles([file]);
      expect(result).toMatchObject({ outcome: 'failed', error: { code } });
      expect((await engine.ask('library.tree', {})).publications).toEqual([]);
    } finally {
      await engine.close();
    }
  });
});
