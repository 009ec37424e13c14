/**
 * Edits of a note under faults made on purpose: another program holds the archive, the engine dies, the disk is full,
 * the window is closed in the middle of it. After each the words on the screen must be those typed last.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Page } from 'playwright-core';
import { inventedIssue } from '../fixtures/invented-issue.ts';
import { type App, openApp } from './app.ts';
import { openDocument, selectText } from './desk.ts';
import { killEngine } from './engine-process.ts';
import { letGo } from './late-answers.ts';
import { type Desk, openDesk } from './open-desk.ts';

export const noteFaults = ['none', 'lock', 'kill', 'full', 'close', 'lockAndClose', 'killAndClose'] as const;
export type NoteFault = (typeof noteFaults)[number];

export const noteField = (page: Page) => page.getByRole('textbox', { name: '批注内容' });
export const unsavedNote = (page: Page) => page.getByText('未保存：').first();

/** The window with a fresh annotation whose note has the focus. */
export async function openNote(folder?: string): Promise<Desk> {
  const desk = await openDesk([{ name: 'issue.txt', content: inventedIssue(2024, 3) }], {}, folder);
  const { page } = desk;
  await openDocument(page, /第\s*3\s*期/, /冰雪体育/);
  await selectText(page, '请认真贯彻执行');
  await page.getByRole('toolbar', { name: '选中文字' }).getByRole('button', { name: '写批注' }).click();
  await noteField(page).waitFor();
  return desk;
}

/** Holds the archive as another program does; gives what lets it go. */
export function holdArchive(data: string): () => void {
  const other = new DatabaseSync(join(data, 'archive', 'archive.sqlite'));
  other.exec('PRAGMA busy_timeout = 30000; BEGIN IMMEDIATE');
  return () => {
    other.exec('ROLLBACK');
    other.close();
  };
}

/** Fills the disk that the data lie on to the last byte; gives what makes room again. */
export function fillDisk(folder: string): () => void {
  // The log of changes has room of its own that it would use again.
  const other = new DatabaseSync(join(folder, 'archive', 'archive.sqlite'));
  other.exec('PRAGMA busy_timeout = 30000; PRAGMA wal_checkpoint(TRUNCATE)');
  other.close();
  const files: string[] = [];
  for (let size = 64 * 1024 * 1024; size > 0; size = Math.floor(size / 4)) {
    const file = join(folder, `filling-${size}`);
    files.push(file);
    try {
      writeFileSync(file, Buffer.alloc(size, 1));
    } catch {
      // What was written of it stays.
    }
  }
  return () => {
    for (const file of files) rmSync(file, { force: true });
  };
}

/**
 * Closes the window as its reader does, and then the host. A window that has not told the host of the last words yet
 * asks; the reader stays and closes it again.
 */
export async function closeWindow(app: App): Promise<void> {
  await letGo(app.page.context());
  const closed = app.page.waitForEvent('close');
  const leave = () => app.page.close({ runBeforeUnload: true });
  app.page.on('dialog', async (dialog) => {
    await dialog.dismiss();
    // The host has answered something since then.
    await app.page.evaluate(() => window.gazette.requests['unsaved.list']({}));
    await leave();
  });
  await leave();
  await closed;
  await app.close();
}

/** Opens the window anew and the note's card in it. */
export async function reopen(data: string): Promise<App> {
  const app = await openApp({ data });
  // The document read last comes back by itself; its note is opened by its number.
  await app.page.locator('[data-pane] mark').first().click();
  await noteField(app.page).waitFor();
  return app;
}

/** Makes one edit under one fault and gives the window in which it ended, and what stands in it. */
export async function editUnder(
  fault: NoteFault,
  words: string,
  app: App,
  data: string,
): Promise<{ readonly app: App; readonly shown: string }> {
  const field = noteField(app.page);
  const isStored = () => app.page.getByText('已保存', { exact: true }).first().waitFor();
  const close = async (end: () => void = () => undefined) => {
    await closeWindow(app);
    end();
    const next = await reopen(data);
    return { app: next, shown: await noteField(next.page).inputValue() };
  };
  if (fault === 'lock' || fault === 'lockAndClose') {
    const release = holdArchive(data);
    await field.fill(words);
    if (fault === 'lockAndClose') {
      await unsavedNote(app.page).waitFor();
      return close(release);
    }
    await unsavedNote(app.page).waitFor();
    release();
  } else if (fault === 'full') {
    const release = fillDisk(data);
    await field.fill(words);
    await unsavedNote(app.page).waitFor();
    release();
  } else {
    await field.fill(words);
    if (fault === 'kill' || fault === 'killAndClose') killEngine(join(data, 'archive'));
    if (fault === 'close' || fault === 'killAndClose') return close();
  }
  await isStored();
  return { app, shown: await field.inputValue() };
}
