/** What fails is said where it fails; everything else goes on, and no start is lost to it. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentView, LibraryTree, Settings } from '../../preload/contract/model.ts';
import { inventedIssue } from '../fixtures/invented-issue.ts';
import { alterReply } from '../helpers/alter-reply.ts';
import { type App, closeApps, openApp } from '../helpers/app.ts';
import { closeTestBrowser } from '../helpers/chromium.ts';
import { acceptNotice, closeDialog, importFiles, openDocument, selectText } from '../helpers/desk.ts';
import { temporaryFolder } from '../helpers/temporary.ts';

/** Words of a gazette and of a note, which must be in no log. */
const secret = '只供本处室掌握';
const quote = '事项按季度调度';

let seed = '';

beforeAll(async () => {
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
});

afterEach(closeApps);
afterAll(async () => {
  await closeApps();
  await closeTestBrowser();
});

async function openCopy(): Promise<App & { readonly data: string }> {
  const data = temporaryFolder();
  cpSync(seed, data, { recursive: true });
  const app = await openApp({ data });
  await app.page.getByRole('treeitem').first().waitFor();
  return { ...app, data };
}

function logOf(data: string): string {
  const folder = join(data, 'logs');
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('');
}

/** The log names the part and the code, and quotes nothing of what is read or written. */
async function isLogged(data: string, where: string, code = 'window/render'): Promise<void> {
  await expect.poll(() => logOf(data)).toContain(`"event":"windowFault","where":"${where}","code":"${code}"`);
  expect(logOf(data)).not.toContain(secret);
  expect(logOf(data)).not.toContain(quote);
}

const fault = (page: Page) => page.getByRole('alert').filter({ hasText: '此处内容未能显示' });
const firstDocument = (page: Page) => openDocument(page, /第\s*3\s*期/, /冰雪体育/);

type Changed = (value: DocumentView) => unknown;
const withBlocks =
  (change: (block: DocumentView['document']['blocks'][number], index: number) => unknown): Changed =>
  (view) => ({ ...view, document: { ...view.document, blocks: view.document.blocks.map(change) } });

describe('a pane that fails', () => {
  it('says so in the place, is tried again, left, and leaves the rest as it is', async () => {
    const { page, data } = await openCopy();
    const mend = await alterReply<DocumentView>(page, 'document.open', (view) => ({
      ...view,
      document: { ...view.document, blocks: null },
    }));
    await page.getByRole('treeitem', { name: /第\s*3\s*期/ }).click();
    await page.getByRole('treeitem', { name: /冰雪体育/ }).click();
    await fault(page).first().waitFor();
    await isLogged(data, 'place');
    // The rest of the window works.
    await page.getByRole('banner').first().getByRole('button', { name: '导入', exact: true }).click();
    await closeDialog(page);
    await page.getByRole('main').getByRole('button', { name: '返回' }).click();
    await page
      .getByRole('heading', { name: /第\s*3\s*期/ })
      .first()
      .waitFor();
    await page.getByRole('treeitem', { name: /冰雪体育/ }).click();
    await fault(page).first().waitFor();
    await mend();
    await page.getByRole('main').getByRole('button', { name: '重试' }).click();
    await page.getByRole('article').filter({ hasText: quote }).waitFor();
    expect(await fault(page).count()).toBe(0);
  });

  it('is the library alone where the tree is damaged', async () => {
    const { page, data } = await openCopy();
    const mend = await alterReply<LibraryTree>(page, 'library.tree', (tree) => ({
      ...tree,
      publications: [null],
    }));
    await page.reload();
    const left = page.getByRole('complementary', { name: '公报目录' });
    await left.getByText('此处内容未能显示').waitFor();
    await isLogged(data, 'left');
    await page.getByRole('button', { name: '设置', exact: true }).click();
    await page.getByRole('heading', { name: '设置' }).first().waitFor();
    await mend();
    await left.getByRole('button', { name: '重试' }).click();
    await left.getByRole('treeitem').first().waitFor();
  });

  it('is one block of a document, or one card of the notes', async () => {
    const { page, data } = await openCopy();
    const mend = await alterReply<DocumentView>(page, 'document.open', (view) => ({
      ...(withBlocks((block, index) =>
        index === 3 ? { ...block, text: null } : index === 5 ? { ...block, citations: [null] } : block,
      )(view) as DocumentView),
      annotations: view.annotations.map(({ tags: _, ...annotation }) => annotation),
    }));
    await firstDocument(page);
    const article = page.getByRole('article');
    await article.getByText('这一段未能显示').first().waitFor();
    expect(await article.getByText('这一段未能显示').count()).toBe(2);
    await article.getByText(quote).first().waitFor();
    await isLogged(data, 'block');
    await page.getByRole('tab', { name: /批注/ }).click();
    await page.getByText('这一条未能显示').waitFor();
    await isLogged(data, 'row');
    await mend();
    await article.getByRole('button', { name: '重试' }).first().click();
    await page.getByText(secret).waitFor();
    expect(await article.getByText('这一段未能显示').count()).toBe(0);
  });

  it('is a tab of the right pane, which 返回 closes', async () => {
    const { page, data } = await openCopy();
    const mend = await alterReply<DocumentView>(page, 'document.open', (view) => ({
      ...view,
      warnings: null,
      annotations: view.annotations,
    }));
    await firstDocument(page);
    await page.getByRole('tab', { name: '信息' }).click();
    const right = page.getByRole('complementary', { name: '文件详情' });
    await right.getByText('此处内容未能显示').waitFor();
    await isLogged(data, 'right');
    await page.getByRole('article').filter({ hasText: quote }).waitFor();
    await right.getByRole('button', { name: '返回' }).click();
    await right.waitFor({ state: 'hidden' });
    await mend();
    await page.getByRole('button', { name: '展开详情栏' }).click();
    await right.getByRole('button', { name: '重试' }).click();
    await right.getByText('此处内容未能显示').waitFor({ state: 'hidden' });
  });

  it('is a dialog whose code can’t be read: it can be closed, and opened again', async () => {
    const { page, data } = await openCopy();
    await firstDocument(page);
    await page.route('**/export-dialog*.js', (route) => route.abort());
    await page.getByRole('toolbar').getByRole('button', { name: /导出/ }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('此处内容未能显示').waitFor();
    await isLogged(data, 'dialog');
    await dialog.getByRole('button', { name: '返回' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('article').filter({ hasText: quote }).waitFor();
    await page.unroute('**/export-dialog*.js');
    await page.getByRole('toolbar').getByRole('button', { name: /导出/ }).first().click();
    // A browser does not read again what it could not read once.
    await dialog.getByRole('button', { name: '重新载入窗口' }).click();
    await page.getByRole('article').filter({ hasText: quote }).waitFor();
    await page.getByRole('toolbar').getByRole('button', { name: /导出/ }).first().click();
    await dialog.getByRole('heading', { name: /导出/ }).first().waitFor();
  });

  it('is the header, while the keys and the panes work', async () => {
    const { page, data } = await openCopy();
    const mend = await alterReply(page, 'search.history', () => null);
    await page.reload();
    await page.getByText('工具栏未能显示').waitFor();
    await isLogged(data, 'header');
    await firstDocument(page);
    await mend();
    await page.getByRole('banner').first().getByRole('button', { name: '重试' }).click();
    await page.getByRole('combobox').first().waitFor();
  });

  it('is the whole window at worst, and never white', async () => {
    const { page, data } = await openCopy();
    // No pane of its own asks for it: the frame around them does.
    await page.addInitScript(() => {
      const isBroken = sessionStorage.getItem('broken') !== null;
      sessionStorage.removeItem('broken');
      if (isBroken) Object.defineProperty(window, 'matchMedia', { value: null });
    });
    await page.evaluate(() => sessionStorage.setItem('broken', '1'));
    await page.reload();
    await page.getByRole('heading', { name: '窗口未能显示' }).waitFor();
    await isLogged(data, 'window');
    await page.getByRole('button', { name: '重新载入窗口' }).click();
    await page.getByRole('treeitem').first().waitFor();
  });
});

describe('settings out of all range', () => {
  it('are as at the first start', async () => {
    const { page } = await openCopy();
    await alterReply<Settings>(page, 'settings.get', (settings) => ({
      ...settings,
      theme: 5,
      readingFont: { name: 'serif' },
      fontSizePx: '大',
      lineHeight: -3,
      measure: null,
      leftPaneWidthPx: 'NaN',
      language: 'tlh',
      pageView: 'none',
      exportOptions: 3,
    }));
    await page.reload();
    await firstDocument(page);
    const sheet = page.getByRole('article').locator('.sheet');
    expect(await sheet.evaluate((element) => getComputedStyle(element).fontSize)).toBe('18px');
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('light');
  });
});

describe('an error that nobody caught', () => {
  it('is said once, by its code, and logged without its words', async () => {
    const { page, data } = await openCopy();
    await page.evaluate((words) => void Promise.reject(new RangeError(words)), secret);
    const toast = page.getByRole('alert').filter({ hasText: '有一项操作出错' });
    await toast.waitFor();
    await page.evaluate((words) => void Promise.reject(new RangeError(words)), secret);
    await isLogged(data, 'background', 'window/unhandled');
    expect(await toast.count()).toBe(1);
    expect(await toast.textContent()).toContain('window/unhandled');
  });
});

describe('the document that was open last', () => {
  const said = '上次打开的文件未能显示';

  it('is not opened again where it could not be shown', async () => {
    const first = await openCopy();
    await alterReply<DocumentView>(first.page, 'document.open', (view) => ({ ...view, document: null }));
    await first.page.getByRole('treeitem', { name: /第\s*3\s*期/ }).click();
    await first.page.getByRole('treeitem', { name: /冰雪体育/ }).click();
    await fault(first.page).first().waitFor();
    await first.close();
    const second = await openApp({ data: first.data });
    await second.page.getByText(said).waitFor();
    expect(await second.page.getByRole('article').count()).toBe(0);
    await second.page.getByRole('button', { name: '仍要打开' }).click();
    await second.page.getByRole('article').filter({ hasText: quote }).waitFor();
    await second.page.getByRole('article').press('j');
    await second.close();
    // Shown once, it is opened again as ever.
    const third = await openApp({ data: first.data });
    await third.page.getByRole('article').filter({ hasText: quote }).waitFor();
    expect(await third.page.getByText(said).count()).toBe(0);
  });

  it('is not opened again where the window died over it', async () => {
    const first = await openCopy();
    // The window goes at the moment in which its document comes.
    await first.page.route('**/api/document.open', () =>
      first.page.goto('chrome://crash').catch(() => undefined),
    );
    await first.page.getByRole('treeitem', { name: /第\s*3\s*期/ }).click();
    const crashed = first.page.waitForEvent('crash');
    await first.page.getByRole('treeitem', { name: /冰雪体育/ }).click();
    await crashed;
    await first.close();
    const second = await openApp({ data: first.data });
    await second.page.getByText(said).waitFor();
    expect(await second.page.getByRole('article').count()).toBe(0);
    // Its settings are written before it is closed.
    await expect
      .poll(() => second.page.evaluate(() => window.gazette.requests['settings.get']({})))
      .toMatchObject({ value: { lastDocumentId: null, openingDocumentId: null } });
    await second.close();
    // The word is said once: home is where the next start begins.
    const third = await openApp({ data: first.data });
    await third.page.getByRole('treeitem').first().waitFor();
    expect(await third.page.getByText(said).count()).toBe(0);
  });
});
