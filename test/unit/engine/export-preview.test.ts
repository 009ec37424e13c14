/** Previews: a newer one ends the one before, and nothing of them is left behind. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { ChromiumPrinter } from '../../../main/host/printing/index.ts';
import type { ExportOptions, FormOptions } from '../../../preload/contract/index.ts';
import { testPrinter } from '../../helpers/printer.ts';
import { readPdf } from '../../helpers/read-pdf.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';
import { openTestEngine } from '../../helpers/test-engine.ts';

const options: ExportOptions = {
  layout: 'gb9704',
  cover: false,
  contents: false,
  annotations: false,
  title: '',
};
const sample = 'resources/sample/issue.txt';

let printer: ChromiumPrinter;
beforeAll(() => {
  printer = testPrinter();
});

it('shows what will be written, of the last question alone', async () => {
  const folder = temporaryFolder();
  const { ask, importFiles, close } = openTestEngine(join(folder, 'archive'), {}, printer);
  try {
    const [imported] = await importFiles([sample]);
    const { documents } = await ask('issue.open', { issueId: imported?.issueId ?? '' });
    const documentIds = documents.filter(({ kind }) => kind === 'document').map(({ id }) => id);

    const first = ask('export.preview', { documentIds, options });
    const ended = expect(first).rejects.toMatchObject({ code: 'job/cancelled' });
    const second = await ask('export.preview', { documentIds, options: { ...options, cover: true } });
    await ended;
    const { pages } = await readPdf(readFileSync(second.file));
    expect(pages).toHaveLength(second.pages);
    expect(pages[0]?.map(({ text }) => text).join('')).toContain('公报文件选编');

    await ask('export.endPreview', {});
    expect(existsSync(second.file)).toBe(false);

    const formOf = (form: FormOptions['form']) =>
      ask('export.previewForm', {
        documentIds,
        options: { form, subject: 'duties', annotations: false, title: '' },
      });
    const table = await formOf('csv');
    if (table.kind !== 'rows') throw new Error(table.kind);
    expect(table.rows.length).toBe(Math.min(table.total, 200));
    expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
    const page = await formOf('html');
    expect(page.kind === 'html' ? page.html : '').toMatch(/^<!doctype html>/);
    const text = await formOf('text');
    expect(text.kind === 'text' ? text.text : '').toContain('仅供查阅参考');
    expect(text.documents).toBe(documentIds.length);
  } finally {
    await close();
  }
});
