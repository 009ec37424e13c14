/** A window whose replies are altered, and what it must say of them. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { DocumentView } from '../../preload/contract/model.ts';
import { inventedIssue } from '../fixtures/invented-issue.ts';
import { type App, openApp } from '../helpers/app.ts';
import { acceptNotice, closeDialog, importFiles, openDocument, selectText } from '../helpers/desk.ts';
import { temporaryFolder } from '../helpers/temporary.ts';

/** Words of a gazette and of a note, which must be in no log. */
export const secret = '只供本处室掌握';
export const quote = '事项按季度调度';

let seed = '';

/** Makes the archive that each test gets a copy of: two issues, and a note in one. */
export async function makeSeed(): Promise<void> {
  seed = temporaryFolder();
  const { page, close } = await openApp({ data: seed });
  await acceptNotice(page);
  for (const number of [3, 4]) writeFileSync(join(seed, `${number}.txt`), inventedIssue(2024, number));
  await importFiles(page, [join(seed, '3.txt'), join(seed, '4.txt')]);
  await closeDialog(page);
  await openDocument(page, /第\s*3\s*期/, /冰雪体育/);
  await selectText(page, quote);
  await page.getByRole('article').press('n');
  await page.getByRole('textbox', { name: '批注内容' }).fill(secret);
  await page.getByRole('textbox', { name: '批注内容' }).press('Escape');
  await page.getByRole('paragraph').filter({ hasText: secret }).waitFor();
  // Written: the next start is at home.
  const isKept = page.waitForResponse(
    (response) =>
      response.url().endsWith('settings.set') &&
      (response.request().postData() ?? '').includes('lastDocumentId":null'),
  );
  await page.getByRole('button', { name: '公报库', exact: true }).click();
  await isKept;
  await close();
}

export async function openCopy(): Promise<App & { readonly data: string }> {
  const data = temporaryFolder();
  cpSync(seed, data, { recursive: true });
  const app = await openApp({ data });
  await app.page.getByRole('treeitem').first().waitFor();
  return { ...app, data };
}

export function logOf(data: string): string {
  const folder = join(data, 'logs');
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('');
}

/** The log names the part and the code, and quotes nothing of what is read or written. */
export async function isLogged(data: string, where: string, code = 'window/render'): Promise<void> {
  await expect.poll(() => logOf(data)).toContain(`"event":"windowFault","where":"${where}","code":"${code}"`);
  expect(logOf(data)).not.toContain(secret);
  expect(logOf(data)).not.toContain(quote);
}

export const fault = (page: Page) => page.getByRole('alert').filter({ hasText: '此处内容未能显示' });
export const firstDocument = (page: Page) => openDocument(page, /第\s*3\s*期/, /冰雪体育/);

type Changed = (value: DocumentView) => unknown;
export const withBlocks =
  (change: (block: DocumentView['document']['blocks'][number], index: number) => unknown): Changed =>
  (view) => ({ ...view, document: { ...view.document, blocks: view.document.blocks.map(change) } });

/** Waits until the archive holds these settings: closing a window waits for none. */
export async function isStored(page: Page, settings: Readonly<Record<string, unknown>>): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => window.gazette.requests['settings.get']({})))
    .toMatchObject({ value: settings });
}
