/** An issue that is all pictures: its pages can be copied, and nothing passes for their words. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../helpers/temporary.ts';
import { openTestEngine } from '../../helpers/test-engine.ts';

it('gives copies of its pages, and no empty ones set anew', async () => {
  const folder = temporaryFolder();
  const pdf = await PDFDocument.create();
  for (let page = 0; page < 3; page += 1)
    pdf.addPage([595, 842]).drawRectangle({ x: 90, y: 90, width: 400, height: 650 });
  writeFileSync(join(folder, 'scan.pdf'), await pdf.save());
  const { ask, importFiles, runJob, close } = openTestEngine(join(folder, 'archive'));
  try {
    const [result] = await importFiles([join(folder, 'scan.pdf')]);
    const issue = await ask('issue.open', { issueId: result?.issueId ?? '' });
    const documentIds = issue.documents.map(({ id }) => id);
    const options = { cover: false, contents: false, annotations: false, title: '' };
    const exportAs = (layout: 'original' | 'gb9704' | 'gazette', target: string) =>
      runJob(() => ask('export.start', { documentIds, options: { ...options, layout }, target }));

    await exportAs('original', join(folder, 'copy.pdf'));
    expect((await PDFDocument.load(readFileSync(join(folder, 'copy.pdf')))).getPageCount()).toBe(3);

    const copied = await getDocument({
      data: new Uint8Array(readFileSync(join(folder, 'copy.pdf'))),
      verbosity: 0,
    }).promise;
    const outline = await copied.getOutline();
    expect(outline).toHaveLength(documentIds.length);

    const refused = { code: 'export/noText' };
    await expect(exportAs('gb9704', join(folder, 'a.pdf'))).rejects.toMatchObject(refused);
    await expect(exportAs('gazette', join(folder, 'b.pdf'))).rejects.toMatchObject(refused);
  } finally {
    await close();
  }
});
