/** A copy of some pages holds nothing of the others, whatever leads to them. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import type { ExportDocument } from '../../../main/export/index.ts';
import { copyPages } from '../../../main/export/original/copy-pages.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

it('leaves out a page that a form field, an action or a reply leads to', async () => {
  const source = await PDFDocument.create();
  const [first, second] = [source.addPage([595, 842]), source.addPage([595, 842])];
  second.drawText('not chosen', { x: 72, y: 700 });
  const field = source.getForm().createTextField('both');
  field.addToPage(first);
  field.addToPage(second);
  const goTo = source.context.obj({ S: 'GoTo', D: [second.ref, 'Fit'] });
  const far = source.context.register(
    source.context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 9, 9], P: second.ref }),
  );
  const link = source.context.obj({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [0, 0, 9, 9],
    A: { S: 'URI', URI: 'https://example.invalid', Next: goTo },
    IRT: far,
  });
  first.node.addAnnot(source.context.register(link));
  const file = join(temporaryFolder(), 'source.pdf');
  writeFileSync(file, await source.save());

  const target = await PDFDocument.create();
  const chosen = [{ original: { file, sheets: [1] } }] as unknown as readonly ExportDocument[];
  const copied = await copyPages(chosen, target, () => undefined);
  const page = copied.get(file)?.get(1);
  if (page === undefined) throw new Error('no page');
  target.addPage(page);
  const read = await PDFDocument.load(await target.save());
  const pages = read.context
    .enumerateIndirectObjects()
    .filter(
      ([, object]) => object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('Page'),
    );
  expect(pages).toHaveLength(1);
  expect(read.getPage(0).node.Annots()?.size()).toBe(2);
});
