/** Pages whose file is not what it was, or asks for too much. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { blackPicture } from '../fixtures/hostile-pdfs.ts';
import { closeApps } from '../helpers/app.ts';
import { openDocument } from '../helpers/desk.ts';
import { openDesk } from '../helpers/open-desk.ts';

afterEach(closeApps);

async function openPages(page: Page): Promise<void> {
  await openDocument(page, /期号不明/, /No\.1/);
  await page.getByRole('button', { name: '对照原件页面' }).click();
}

const drawn = (page: Page) => page.locator('.facing-paper canvas[data-drawn]').first();

/** Of the middle of the page that is drawn: 0 for black, 255 for white. */
const middleOf = (page: Page): Promise<number> =>
  drawn(page).evaluate((canvas) => {
    const { width, height } = canvas as HTMLCanvasElement;
    const [red] =
      (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(width / 2, height / 2, 1, 1).data ?? [];
    return red ?? -1;
  });

it.each([
  [2000, 0],
  [12_000, 255],
])('a picture of %i by as many points is drawn only where it may be', async (side, middle) => {
  const { name, bytes } = blackPicture(side);
  const app = await openDesk([{ name: `${name}.pdf`, content: bytes }]);
  await openPages(app.page);
  await drawn(app.page).waitFor();
  expect(await middleOf(app.page)).toBe(middle);
});

it('a file that was changed is told, and shown again once it is what it was', async () => {
  const { name, bytes } = blackPicture(200);
  const app = await openDesk([{ name: `${name}.pdf`, content: bytes }]);
  const originals = join(app.data, 'archive', 'originals');
  const file = join(originals, readdirSync(originals)[0] ?? '');
  const whole = readFileSync(file);
  writeFileSync(file, Buffer.concat([whole, Buffer.from(' ')]));
  await openPages(app.page);
  await app.page.getByText('1 件原件与入库时不一致').waitFor();
  writeFileSync(file, whole);
  await app.page.getByRole('button', { name: '重试' }).click();
  await drawn(app.page).waitFor();
  expect(await middleOf(app.page)).toBe(0);
});
