/** What is typed is on the screen after faults and restarts; `npm run fault` does the same two hundred times. */
import { afterAll, afterEach, expect, it } from 'vitest';
import { closeApps } from '../helpers/app.ts';
import { closeTestBrowser } from '../helpers/chromium.ts';
import {
  closeWindow,
  editUnder,
  holdArchive,
  noteField,
  openNote,
  reopen,
  unsavedNote,
} from '../helpers/note-faults.ts';
import { skipHere } from '../helpers/skip.ts';

afterEach(closeApps);
afterAll(closeTestBrowser);

it('a note that can not be stored stays, says why, and outlives card, document and window', async () => {
  const first = await openNote();
  const { page, data } = first;
  const release = holdArchive(data);
  await noteField(page).fill('写在别的程序占用时');
  await unsavedNote(page).waitFor();
  await page.getByText('另一个程序正在使用此公报库').first().waitFor();
  await page.getByText('关闭窗口也不会丢失').first().waitFor();
  await noteField(page).press('Escape');
  await page.locator('[data-annotation-card]').getByText('写在别的程序占用时').waitFor();
  await page.getByRole('button', { name: '设置' }).first().click();
  await page.getByRole('button', { name: '未保存 1 处' }).click();
  await page.getByRole('dialog', { name: '未保存的文字' }).getByText('写在别的程序占用时').waitFor();
  await closeWindow(first);
  release();
  const second = await reopen(data);
  await second.page.getByText('已保存', { exact: true }).first().waitFor();
  expect(await noteField(second.page).inputValue()).toBe('写在别的程序占用时');
});

it('a note is the one typed last where the engine dies and the window is closed at once', async (context) => {
  if (process.platform !== 'linux') skipHere(context, 'processes are looked up as Linux tells of them');
  const first = await openNote();
  const ended = await editUnder('killAndClose', '写在引擎倒下时', first, first.data);
  expect(ended.shown).toBe('写在引擎倒下时');
});
