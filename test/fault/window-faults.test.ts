/** More of what fails in the window, pane by pane. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentView, LibraryTree } from '../../preload/contract/model.ts';
import { alterReply } from '../helpers/alter-reply.ts';
import { closeApps, openApp } from '../helpers/app.ts';
import { closeTestBrowser } from '../helpers/chromium.ts';
import { firstDocument, isLogged, makeSeed, openCopy, quote } from '../helpers/faulty-window.ts';

beforeAll(makeSeed);
afterEach(closeApps);
afterAll(async () => {
  await closeApps();
  await closeTestBrowser();
});

describe('a pane that fails', () => {
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

describe('the document that was open last', () => {
  const said = '上次打开的文件未能显示';

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
