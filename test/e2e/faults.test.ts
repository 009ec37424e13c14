/** What fails is said where it fails; everything else goes on, and no start is lost to it. `npm run fault` tries more panes. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentView } from '../../preload/contract/model.ts';
import { alterReply } from '../helpers/alter-reply.ts';
import { closeApps, openApp } from '../helpers/app.ts';
import { closeTestBrowser } from '../helpers/chromium.ts';
import { closeDialog } from '../helpers/desk.ts';
import {
  fault,
  firstDocument,
  isLogged,
  isStored,
  makeSeed,
  openCopy,
  quote,
  secret,
  withBlocks,
} from '../helpers/faulty-window.ts';

beforeAll(makeSeed);
afterEach(closeApps);
afterAll(async () => {
  await closeApps();
  await closeTestBrowser();
});

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
    await isStored(first.page, { openingDocumentId: expect.any(String) });
    await first.close();
    const second = await openApp({ data: first.data });
    await second.page.getByText(said).waitFor();
    expect(await second.page.getByRole('article').count()).toBe(0);
    await second.page.getByRole('button', { name: '仍要打开' }).click();
    await second.page.getByRole('article').filter({ hasText: quote }).waitFor();
    await second.page.getByRole('article').press('j');
    await isStored(second.page, { lastDocumentId: expect.any(String), openingDocumentId: null });
    await second.close();
    // Shown once, it is opened again as ever.
    const third = await openApp({ data: first.data });
    await third.page.getByRole('article').filter({ hasText: quote }).waitFor();
    expect(await third.page.getByText(said).count()).toBe(0);
  });
});
