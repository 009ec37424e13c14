/**
 * The pictures of the README, of the bundled sample, in a real Chromium. With a folder as argument it also
 * takes every page in every theme and at both window sizes there, to be looked at.
 *
 *   npm run screenshots [-- <folder>]
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { openApp } from './app.ts';
import { closeTestBrowser } from './chromium.ts';
import { acceptNotice, closeDialog, openDocument, selectText } from './desk.ts';

const readmeFolder = fileURLToPath(new URL('../../resources/screenshots', import.meta.url));
const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
];
const themes = ['浅色', '深色', '护眼'] as const;

async function importSample(page: Page): Promise<void> {
  await acceptNotice(page);
  await page.getByRole('button', { name: /先看内置样例/ }).click();
  await page.getByRole('list', { name: '导入结果' }).waitFor();
  await closeDialog(page);
}

/** A desk in use: a highlight with a note, another, a bookmark, a collection. */
async function furnish(page: Page, documentName: RegExp, quotes: readonly string[]): Promise<void> {
  await openDocument(page, /第\s*\d+\s*期/, documentName);
  for (const [index, quote] of quotes.entries()) {
    await selectText(page, quote);
    const tools = page.getByRole('toolbar', { name: '选中文字' });
    if (index > 0) await tools.getByRole('button', { name: '标为红色' }).click();
    else {
      await tools.getByRole('button', { name: '写批注' }).click();
      await page.getByRole('textbox', { name: '批注内容' }).first().fill('四季度前报建设进度，请业务处核。');
      await page.getByText('已保存').first().waitFor();
    }
  }
  await page.getByRole('button', { name: '添加书签', exact: true }).click();
}

async function main(): Promise<void> {
  const everything = process.argv[2];
  const data = mkdtempSync(join(tmpdir(), 'gazette-pictures-'));
  mkdirSync(readmeFolder, { recursive: true });
  try {
    const app = await openApp({ data });
    const { page } = app;
    await importSample(page);
    await page
      .getByRole('treeitem', { name: /第\s*\d+\s*期/ })
      .first()
      .click();
    await page.getByRole('main').getByRole('heading').first().waitFor();
    await settle(page);
    await page.screenshot({ path: join(readmeFolder, 'issue.png') });
    await furnish(page, /云泽省乡村供水提质三年行动/, [
      '加快建设备用水源和应急水源',
      '完成重点水源地整治任务',
    ]);
    await page.getByRole('tab', { name: /批注/ }).click();
    await settle(page);
    await page.screenshot({ path: join(readmeFolder, 'reader.png') });
    if (everything) await takeAll(page, everything);
    await app.close();
  } finally {
    await closeTestBrowser();
    rmSync(data, { recursive: true, force: true });
  }
}

/** All annotations as a list of excerpts. */
async function gatherExcerpts(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^批注\s*\d/ })
    .first()
    .click();
  const boxes = page.getByRole('checkbox', { name: /^选取：/ });
  await boxes.first().waitFor();
  for (const box of await boxes.all()) await box.check();
  await page.getByRole('button', { name: '加入摘编', exact: true }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('供水工作摘编');
  await page.getByRole('dialog').getByRole('button', { name: '新建并加入' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

async function takeAll(page: Page, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await gatherExcerpts(page);
  for (const theme of themes) {
    await page.setViewportSize(sizes[0] ?? { width: 1440, height: 900 });
    await page.getByRole('button', { name: '设置', exact: true }).click();
    await page.getByRole('radio', { name: theme }).click({ force: true });
    for (const size of sizes) {
      await page.setViewportSize(size);
      await takePages(page, (name) => join(folder, `${name}-${theme}-${size.width}.png`));
    }
  }
}

async function takePages(page: Page, path: (name: string) => string): Promise<void> {
  const take = async (name: string) => {
    await settle(page);
    await page.screenshot({ path: path(name) });
  };
  await page.getByRole('button', { name: '设置', exact: true }).click();
  await take('settings');
  await page.getByRole('button', { name: '公报库', exact: true }).click();
  await take('home');
  await page
    .getByRole('treeitem', { name: /第\s*\d+\s*期/ })
    .first()
    .click();
  await take('issue');
  await openDocument(page, /第\s*\d+\s*期/, /云泽省乡村供水提质三年行动/);
  await take('reader');
  await page
    .getByRole('button', { name: /^批注\s*\d/ })
    .first()
    .click();
  await take('annotations');
  await page.keyboard.press('Control+Shift+E');
  await page.getByRole('list', { name: '摘编条目' }).waitFor();
  await take('excerpts');
  const box = page.getByRole('combobox', { name: '检索公报库' });
  await box.fill('建设');
  await box.press('Enter');
  await page
    .getByText(/^\d+ 份文件 · \d+ 处/)
    .first()
    .waitFor();
  await take('search');
  await openDocument(page, /第\s*\d+\s*期/, /云泽省乡村供水提质三年行动/);
  await page.getByRole('button', { name: '导出本件' }).click();
  await page.getByRole('img', { name: /第 1 页/ }).waitFor();
  await take('export');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByRole('article').click();
  await page.keyboard.press('?');
  await take('keys');
  await page.keyboard.press('Escape');
}

/** Fonts loaded, nothing moving. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(400);
}

await main();
