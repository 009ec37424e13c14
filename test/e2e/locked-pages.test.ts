/** An encrypted PDF at the desk: its password is asked for on import, and once more for its pages. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { typesetIssue } from '../fixtures/typeset-issue.ts';
import { closeApps } from '../helpers/app.ts';
import { closeDialog, importFiles, openDocument } from '../helpers/desk.ts';
import { lockPdf } from '../helpers/lock-pdf.ts';
import { openDesk } from '../helpers/open-desk.ts';

afterEach(closeApps);

const password = '云溪Pass-1';

async function importLocked(): Promise<{ readonly page: Page; readonly data: string }> {
  const { page, data } = await openDesk([]);
  const file = join(data, 'locked.pdf');
  writeFileSync(file, await lockPdf(typesetIssue(), password));
  await importFiles(page, [file]);
  await page.getByRole('dialog', { name: '文件设有打开密码' }).waitFor();
  return { page, data };
}

async function give(page: Page, text: string): Promise<void> {
  const asked = page.getByRole('dialog', { name: '文件设有打开密码' });
  await asked.getByLabel('打开密码').fill(text);
  await asked.getByRole('button', { name: '导入', exact: true }).click();
}

describe('an encrypted PDF', () => {
  it('is imported with its password, a wrong one being asked for again; its pages need it no more', async () => {
    const { page, data } = await importLocked();
    await give(page, 'wrong');
    await page.getByRole('alert').getByText('密码不正确').waitFor();
    // Who has typed wrongly can type at once again.
    const field = page.getByRole('dialog', { name: '文件设有打开密码' }).getByLabel('打开密码');
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
    await give(page, password);
    await page.getByText(/已入库 · /).waitFor();
    await closeDialog(page);
    await openDocument(page, /第\s*7\s*期/, /河湖长制/);
    await page.getByRole('button', { name: '对照原件页面' }).click();
    await page.locator('.facing-paper canvas[data-drawn]').first().waitFor();
    const log = readFileSync(
      join(data, 'logs', `gazette-${new Date().toISOString().slice(0, 7)}.log`),
      'utf8',
    );
    expect(log).not.toContain(password);

    // Another session knows nothing of it.
    await page.reload();
    await openDocument(page, /第\s*7\s*期/, /河湖长制/);
    await page.getByRole('button', { name: '对照原件页面' }).click();
    const pages = page.getByRole('region', { name: '原件页面' });
    const again = pages.getByLabel('打开密码');
    await again.fill('wrong');
    await again.press('Enter');
    await pages.getByRole('alert').getByText('密码不正确').waitFor();
    await again.fill(password);
    await pages.getByRole('button', { name: '打开' }).click();
    await pages.locator('.facing-paper canvas[data-drawn]').first().waitFor();
  });

  it('stays out where no password is given, and can still be given one', async () => {
    const { page } = await importLocked();
    await page.getByRole('button', { name: '不导入此文件' }).click();
    await page.getByText('设有打开密码，未入库').waitFor();
    await page.getByText('未成功 1 个').waitFor();
    await page.getByRole('button', { name: '输入密码' }).click();
    await give(page, password);
    await page.getByText(/已入库 · /).waitFor();
  });
});
