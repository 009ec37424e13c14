/** What is typed is on the screen after every fault and every restart. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { inventedIssue } from '../fixtures/invented-issue.ts';
import { type App, closeApps, openApp } from '../helpers/app.ts';
import { closeTestBrowser } from '../helpers/chromium.ts';
import { acceptNotice, closeDialog, importFiles, openDocument, selectText } from '../helpers/desk.ts';
import {
  closeWindow,
  editUnder,
  fillDisk,
  holdArchive,
  noteFaults,
  noteField,
  reopen,
  unsavedNote,
} from '../helpers/note-faults.ts';
import { skipHere } from '../helpers/skip.ts';
import { temporaryFolder } from '../helpers/temporary.ts';

afterEach(closeApps);
afterAll(closeTestBrowser);

/** The window with a fresh annotation whose note has the focus. */
async function openNote(data: string): Promise<App> {
  const app = await openApp({ data });
  const { page } = app;
  await acceptNotice(page);
  const file = join(data, 'issue.txt');
  writeFileSync(file, inventedIssue(2024, 3));
  await importFiles(page, [file]);
  await closeDialog(page);
  await openDocument(page, /第\s*3\s*期/, /冰雪体育/);
  await selectText(page, '请认真贯彻执行');
  await page.getByRole('toolbar', { name: '选中文字' }).getByRole('button', { name: '写批注' }).click();
  await noteField(page).waitFor();
  return app;
}

const goHome = (page: Page) => page.getByRole('button', { name: '设置' }).first().click();

describe('a note', () => {
  it('that can not be stored stays, says why, and is stored later', { timeout: 180_000 }, async () => {
    const data = temporaryFolder();
    const { page } = await openNote(data);
    const release = holdArchive(data);
    await noteField(page).fill('写在别的程序占用时');
    await unsavedNote(page).waitFor({ timeout: 60_000 });
    expect(await page.getByText('另一个程序正在使用此公报库').first().isVisible()).toBe(true);
    // Neither the card nor the document takes it along.
    await noteField(page).press('Escape');
    await page.getByText('写在别的程序占用时').first().waitFor();
    await goHome(page);
    await page.getByRole('button', { name: '未保存 1 处' }).click();
    const dialog = page.getByRole('dialog', { name: '未保存的文字' });
    await dialog.getByText('写在别的程序占用时').waitFor();
    release();
    await dialog.getByText('没有未保存的文字').waitFor({ timeout: 90_000 });
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '未保存' }).waitFor({ state: 'detached' });
  });

  it('typed on a full disk outlives the window', { timeout: 180_000 }, async (context) => {
    const data = join(temporaryFolder(), 'disk');
    mkdirSync(data);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', data], { stdio: 'ignore' });
    } catch {
      skipHere(context, 'a small tmpfs can’t be mounted here');
    }
    try {
      const first = await openNote(data);
      const release = fillDisk(data);
      await noteField(first.page).fill('写在磁盘满时');
      await unsavedNote(first.page).waitFor({ timeout: 60_000 });
      expect(await first.page.getByText('archive/full').first().isVisible()).toBe(true);
      expect(await first.page.getByText('关闭窗口也不会丢失').first().isVisible()).toBe(true);
      await closeWindow(first);
      release();
      const second = await reopen(data);
      await expect.poll(() => noteField(second.page).inputValue(), { timeout: 60_000 }).toBe('写在磁盘满时');
      await second.page.getByText('已保存', { exact: true }).first().waitFor({ timeout: 60_000 });
      await second.close();
    } finally {
      execFileSync('umount', ['-l', data]);
    }
  });

  it('is the one typed last after every fault', { timeout: 300_000 }, async (context) => {
    if (process.platform !== 'linux') skipHere(context, 'processes are looked up as Linux tells of them');
    const data = temporaryFolder();
    let app = await openNote(data);
    for (const fault of noteFaults.filter((name) => name !== 'full' && name !== 'lock')) {
      const words = `经过 ${fault} 之后`;
      const ended = await editUnder(fault, words, app, data);
      expect([fault, ended.shown]).toEqual([fault, words]);
      app = ended.app;
    }
  });
});
