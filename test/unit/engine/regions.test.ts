/** Rectangles on pages: one annotation with the words they hold, or on the page alone. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Payload } from '../../../preload/contract/index.ts';
import { lateClause, typesetIssue } from '../../fixtures/typeset-issue.ts';
import { PdfSetter } from '../../helpers/set-pdf.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';
import { openTestEngine, type TestEngine } from '../../helpers/test-engine.ts';

async function withPdf(
  bytes: Uint8Array,
  work: (engine: TestEngine, documentId: string, folder: string) => Promise<void>,
): Promise<void> {
  const folder = temporaryFolder();
  const file = join(folder, 'issue.pdf');
  writeFileSync(file, bytes);
  const engine = openTestEngine(join(folder, 'archive'));
  try {
    const [result] = await engine.importFiles([file]);
    const { documents } = await engine.ask('issue.open', { issueId: result?.issueId ?? '' });
    await work(
      engine,
      documents.find(({ kind }) => kind === 'document')?.id ?? documents[0]?.id ?? '',
      folder,
    );
  } finally {
    await engine.close();
  }
}

const made: Omit<Payload<'annotation.create'>, 'documentId'> = {
  anchor: null,
  style: 'box',
  colour: 'red',
  note: '图示',
  tags: [],
};
const listing: Payload<'annotation.list'> = {
  text: '',
  colours: [],
  tags: [],
  issueId: null,
  documentId: null,
  state: 'all',
  limit: 10,
  offset: 0,
};
const corner = { sheet: 1, x: 0.005, y: 0.4, width: 0.02, height: 0.05 };

describe('a rectangle around words', () => {
  it('is an annotation of them, shown in both places, and stays through a rebuild', () =>
    withPdf(typesetIssue(), async ({ ask, runJob }, documentId) => {
      const { places } = await ask('document.pages', { documentId });
      const { document } = await ask('document.open', { documentId });
      const block = document.blocks.find(({ text }) => text.startsWith(lateClause));
      const [line] = places.find(({ blockId }) => blockId === block?.id)?.rectangles ?? [];
      if (line === undefined) throw new Error('the clause stands on no page');
      const region = { ...line, x: line.x - 0.001, width: line.width + 0.002 };
      const annotation = await ask('annotation.create', { ...made, documentId, region });
      expect(annotation).toMatchObject({ documentId, style: 'box', region, note: '图示' });
      expect(annotation.anchor).toMatchObject({ startBlockId: block?.id, startOffset: 0 });
      expect(block?.text.startsWith(annotation.quote)).toBe(true);
      expect(annotation.quote.length).toBeGreaterThan(5);
      await runJob(() => ask('archive.rebuild', {}));
      const [after] = (await ask('annotation.list', listing)).items;
      expect(after).toMatchObject({ region, quote: annotation.quote, anchor: annotation.anchor });
    }));

  it('keeps its words and lets go of its place when another file takes over', () =>
    withPdf(typesetIssue(), async ({ ask, importFiles }, documentId, folder) => {
      const whole = { sheet: 1, x: 0, y: 0, width: 1, height: 1 };
      const annotation = await ask('annotation.create', { ...made, documentId, region: whole });
      const better = join(folder, 'better.pdf');
      writeFileSync(better, Buffer.concat([typesetIssue(), Buffer.from('\n% another copy\n')]));
      const [result] = await importFiles([better], 'replace');
      expect(result?.outcome).toBe('replaced');
      const [after] = (await ask('annotation.list', listing)).items;
      expect(after).toMatchObject({ region: null, quote: annotation.quote });
      expect(after?.anchor).not.toBeNull();
    }));
});

describe('a rectangle without words', () => {
  it('stands on its page alone, and is unanchored once that page is gone', () =>
    withPdf(typesetIssue(), async ({ ask, runJob, importFiles }, documentId, folder) => {
      const annotation = await ask('annotation.create', { ...made, documentId, region: corner });
      expect(annotation).toMatchObject({ region: corner, quote: '', anchor: null, documentId });
      await runJob(() => ask('archive.rebuild', {}));
      expect((await ask('document.open', { documentId })).annotations).toMatchObject([{ region: corner }]);
      const better = join(folder, 'better.pdf');
      writeFileSync(better, Buffer.concat([typesetIssue(), Buffer.from('\n% another copy\n')]));
      await importFiles([better], 'replace');
      expect((await ask('annotation.list', { ...listing, state: 'unanchored' })).items).toMatchObject([
        { note: '图示', region: null, anchor: null },
      ]);
    }));

  it('is drawn on a scan, which has no text at all', () =>
    withPdf(new PdfSetter().page().rule(80, 80, 200, 300).bytes(), async ({ ask }, documentId) => {
      const annotation = await ask('annotation.create', { ...made, documentId, region: corner });
      expect(annotation).toMatchObject({ region: corner, quote: '', anchor: null });
      expect(await ask('history.undo', {})).toEqual({ label: 'annotation.create' });
      expect((await ask('annotation.list', listing)).total).toBe(0);
    }));

  it('needs a rectangle or words', () =>
    withPdf(typesetIssue(), async ({ ask }, documentId) => {
      await expect(ask('annotation.create', { ...made, documentId })).rejects.toMatchObject({
        code: 'annotation/invalidRange',
      });
    }));
});
