/** axe finds no serious fault on any page, in any theme. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, expect, it } from 'vitest';
import { inventedIssue } from '../fixtures/invented-issue.ts';
import { closeApps, openApp } from '../helpers/app.ts';
import { closeTestBrowser } from '../helpers/chromium.ts';
import { acceptNotice, closeDialog, importFiles, openDocument, selectText } from '../helpers/desk.ts';
import { temporaryFolder } from '../helpers/temporary.ts';

afterEach(closeApps);
afterAll(closeTestBrowser);

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string | null;
    readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
  }[];
}

async function faultsOf(page: Page, name: string): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  const results = await page.evaluate(() =>
    (window as unknown as { axe: { run: (options: object) => Promise<unknown> } }).axe.run({
      resultTypes: ['violations'],
    }),
  );
  return (results as AxeResults).violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${name}: ${id} ${target.join(' ')} ${failureSummary}`),
    );
}

it('no page has a serious fault', { timeout: 180_000 }, async () => {
  const data = temporaryFolder();
  const file = join(data, '3.txt');
  writeFileSync(file, inventedIssue(2024, 3));
  const app = await openApp({ data });
  const { page } = app;
  const faults: string[] = [];
  const look = async (name: string) => {
    await page.waitForTimeout(250);
    faults.push(...(await faultsOf(page, name)));
  };
  await look('notice');
  await acceptNotice(page);
  await look('home, empty');
  await importFiles(page, [file]);
  await look('import results');
  await closeDialog(page);
  await look('home');
  await page
    .getByRole('treeitem', { name: /第\s*3\s*期/ })
    .first()
    .click();
  await look('issue');
  await openDocument(page, /第\s*3\s*期/, /冰雪体育/);
  await look('reader');
  await selectText(page, '事项按季度调度');
  await page.getByRole('toolbar', { name: '选中文字' }).getByRole('button', { name: '写批注' }).click();
  await page.getByRole('textbox', { name: '批注内容' }).fill('请核');
  await look('reader with a note');
  for (const tab of ['引用', '信息', '条款']) {
    await page.getByRole('tab', { name: tab }).click();
    await look(`panel ${tab}`);
  }
  for (const theme of ['深色', '护眼', '浅色']) {
    await page.getByRole('button', { name: '设置' }).click();
    await page.getByRole('radio', { name: theme }).click({ force: true });
    await look(`settings, ${theme}`);
    await openDocument(page, /第\s*3\s*期/, /冰雪体育/);
    await look(`reader, ${theme}`);
  }
  await page
    .getByRole('button', { name: /^批注\s*1/ })
    .first()
    .click();
  await look('annotations');
  await page.getByRole('button', { name: /^书签/ }).first().click();
  await look('bookmarks');
  const box = page.getByRole('combobox', { name: '检索公报库' });
  await box.fill('冰雪');
  await box.press('Enter');
  await page
    .getByText(/^\d+ 份文件 · \d+ 处/)
    .first()
    .waitFor();
  await look('search');
  await openDocument(page, /第\s*3\s*期/, /冰雪体育/);
  await page.getByRole('button', { name: '导出本件' }).click();
  await page.getByRole('img', { name: /第 1 页/ }).waitFor({ timeout: 45_000 });
  await look('export');
  await page.keyboard.press('Escape');
  await page.getByRole('main').click();
  await page.keyboard.press('?');
  await look('keys');
  expect(faults).toEqual([]);
  expect(app.errors).toEqual([]);
  expect(app.foreignRequests).toEqual([]);
});
