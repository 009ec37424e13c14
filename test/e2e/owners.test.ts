/** Focus and dialogs have owners: what comes late takes nothing away from what the reader has in hand. */
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { inventedIssue } from '../fixtures/invented-issue.ts';
import { closeApps, openApp } from '../helpers/app.ts';
import { closeTestBrowser } from '../helpers/chromium.ts';
import {
  acceptNotice,
  closeDialog,
  importFiles,
  openDocument,
  selectText,
  startImport,
} from '../helpers/desk.ts';
import { temporaryFolder } from '../helpers/temporary.ts';

const quote = '事项按季度调度';
let seed = '';

beforeAll(async () => {
  seed = temporaryFolder();
  const { page, close } = await openApp({ data: seed });
  await acceptNotice(page);
  writeFileSync(join(seed, '3.txt'), inventedIssue(2024, 3));
  await importFiles(page, [join(seed, '3.txt')]);
  await closeDialog(page);
  await page.getByRole('treeitem').first().waitFor();
  await close();
});

afterEach(closeApps);
afterAll(async () => {
  await closeApps();
  await closeTestBrowser();
});

async function openCopy(): Promise<{ readonly page: Page; readonly data: string }> {
  const data = temporaryFolder();
  cpSync(seed, data, { recursive: true });
  const { page } = await openApp({ data });
  await openDocument(page, /第\s*3\s*期/, /冰雪体育/);
  await page.getByRole('article').filter({ hasText: quote }).waitFor();
  return { page, data };
}

const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
  );

/** Waits until the field of that name has the focus. */
const hasFocus = (page: Page, label: string) => page.locator(`[aria-label="${label}"]:focus`).waitFor();

/** Holds back the answer to a request until it is let go. */
async function holdBack(page: Page, name: string): Promise<() => Promise<void>> {
  const address = `**/api/${name}`;
  let letGo = (): void => undefined;
  const isLetGo = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(address, async (route) => {
    const response = await route.fetch();
    await isLetGo;
    await route.fulfill({ response });
  });
  return async () => {
    const isAnswered = page.waitForResponse(address);
    letGo();
    await isAnswered;
    await page.unroute(address);
  };
}

const importButton = (page: Page) =>
  page.getByRole('banner').first().getByRole('button', { name: '导入', exact: true });

describe('the focus', () => {
  it('stays where it is when a bookmark arrives in the open document', async () => {
    const { page } = await openCopy();
    const go = await holdBack(page, 'bookmark.list');
    await page.getByRole('article').press('Control+d');
    await importButton(page).focus();
    await go();
    await page.getByText('已添加书签').first().waitFor();
    await page.getByRole('treeitem', { name: /冰雪体育/ }).waitFor();
    expect(await focused(page)).toBe('导入');
  });

  it('goes to the tag field by T and by 加标签, and to the note by N', async () => {
    const { page } = await openCopy();
    await selectText(page, quote);
    await page.getByRole('article').press('t');
    const tag = page.getByRole('textbox', { name: '加标签' });
    await hasFocus(page, '加标签');
    await page.keyboard.type('重点，');
    await page.getByRole('button', { name: /重点/ }).first().waitFor();
    expect(await page.getByRole('textbox', { name: '批注内容' }).inputValue()).toBe('');
    await tag.press('Escape');
    await tag.waitFor({ state: 'hidden' });
    // The pane is there by now: the field is made in a card that is.
    await selectText(page, '衔接机制');
    await page.getByRole('toolbar', { name: '选中文字' }).getByRole('button', { name: '加标签' }).click();
    await hasFocus(page, '加标签');
    await tag.press('Escape');
    await selectText(page, '推进冰雪体育');
    await page.getByRole('article').press('n');
    await hasFocus(page, '批注内容');
    // Once: coming back to the tab leaves the focus where it is.
    await page.getByRole('tab', { name: '条款' }).click();
    await page.getByRole('tab', { name: /批注/ }).click();
    await page.getByRole('textbox', { name: '批注内容' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('tab');
  });

  it('goes to the tag field also where the list that holds the annotation is there before the answer', async () => {
    const { page } = await openCopy();
    await selectText(page, '衔接机制');
    const go = await holdBack(page, 'annotation.create');
    await page.getByRole('article').press('t');
    await page.getByRole('article').locator('mark', { hasText: '衔接机制' }).waitFor();
    await go();
    await page.getByRole('textbox', { name: '加标签' }).waitFor();
    await hasFocus(page, '加标签');
  });

  it('puts the caret of 改文字 at the words that are selected, else where the block begins', async () => {
    const { page } = await openCopy();
    await page.getByRole('button', { name: '校正识读结果' }).click();
    const block = page.locator('[data-block]').filter({ hasText: quote }).first();
    const text = (await block.locator('.block-text').textContent()) ?? '';
    const edit = async () => {
      await block.getByRole('button', { name: '校正这一段' }).press('Enter');
      await page.getByRole('menuitem', { name: '改文字' }).press('Enter');
      const area = page.getByRole('textbox', { name: '改文字' });
      await area.waitFor();
      await hasFocus(page, '改文字……');
      return area;
    };
    const caretOf = (area: Awaited<ReturnType<typeof edit>>) =>
      area.evaluate((element) => (element instanceof HTMLTextAreaElement ? element.selectionStart : -1));
    await selectText(page, quote);
    const area = await edit();
    expect(await caretOf(area)).toBe(text.indexOf(quote));
    // 在光标处分段 takes the place that is seen.
    expect(await page.getByRole('button', { name: '在光标处分段' }).isEnabled()).toBe(true);
    await area.press('Escape');
    await area.waitFor({ state: 'hidden' });
    await page.evaluate(() => window.getSelection()?.removeAllRanges());
    expect(await caretOf(await edit())).toBe(0);
  });
});

describe('a dialog', () => {
  it('is closed by its own answer alone', async () => {
    const { page } = await openCopy();
    await page.getByRole('treeitem', { name: /冰雪体育/ }).waitFor();
    await page.getByRole('button', { name: '加入专题' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '专题名称' }).fill('冰雪');
    const go = await holdBack(page, 'collection.add');
    await dialog.getByRole('textbox', { name: '专题名称' }).press('Enter');
    await dialog.getByRole('textbox', { name: '专题名称' }).press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: /跳转/ }).waitFor();
    await go();
    await page.getByText(/份文件加入“冰雪”/).waitFor();
    expect(await page.getByRole('dialog', { name: /跳转/ }).count()).toBe(1);
  });

  it('of the import shows what runs, also in a window loaded anew', async () => {
    const { page, data } = await openCopy();
    // Many of some length, of which most are never read: what is cancelled stops between two files.
    const large = Array.from({ length: 48 }, (_, index) => join(data, `large-${index}.txt`));
    for (const [index, file] of large.entries()) writeFileSync(file, inventedIssue(2023, 1 + index, 4000));
    await startImport(page, large);
    await page.getByRole('dialog').getByRole('button', { name: '取消', exact: true }).waitFor();
    await page.reload();
    await page.getByRole('contentinfo').getByText('正在导入').first().waitFor();
    // By key: the faces of a window loaded anew move the buttons as they come.
    await importButton(page).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '取消', exact: true }).press('Enter');
    await dialog.getByText('导入已取消').waitFor();
  });
});

describe('importing many files', () => {
  it('loads nothing anew by the number of files, and the open document once at most', async () => {
    const { page, data } = await openCopy();
    const files = Array.from({ length: 20 }, (_, index) => {
      const file = join(data, `m${index}.txt`);
      writeFileSync(file, inventedIssue(2021 + Math.floor(index / 10), 1 + (index % 10)));
      return file;
    });
    const asked = new Map<string, number>();
    page.on('request', (request) => {
      const name = /\/api\/([\w.]+)$/.exec(request.url())?.[1];
      if (name !== undefined) asked.set(name, (asked.get(name) ?? 0) + 1);
    });
    await importFiles(page, files);
    await page.getByText(/^入库 20 期/).waitFor();
    const total = [...asked.values()].reduce((sum, count) => sum + count, 0);
    // Once in the end, for citations that are answered now.
    expect(asked.get('document.open') ?? 0).toBeLessThanOrEqual(1);
    expect(asked.get('library.tree') ?? 0).toBeLessThan(10);
    expect(total, JSON.stringify([...asked])).toBeLessThan(120);
    await closeDialog(page);
    await page.getByRole('treeitem', { name: /2021/ }).waitFor();
  });
});

describe('a list of excerpts', () => {
  it('that is new is the one shown', async () => {
    const { page } = await openCopy();
    await page.keyboard.press('Control+Shift+e');
    const create = async (title: string) => {
      await page.getByRole('button', { name: '新建清单' }).first().click();
      await page.getByRole('textbox', { name: '清单名称' }).fill(title);
      await page.getByRole('textbox', { name: '清单名称' }).press('Enter');
    };
    await create('第一份');
    await page.getByRole('heading', { name: '第一份' }).waitFor();
    // The lists are told of late: the page must not take an old one for want of the new one.
    const go = await holdBack(page, 'excerpt.lists');
    await create('第二份');
    await page.getByRole('heading', { name: '第二份' }).waitFor();
    await go();
    await page
      .getByRole('button', { name: /第二份/, exact: false })
      .first()
      .waitFor();
    expect(await page.getByRole('heading', { name: '第二份' }).count()).toBe(1);
  });
});

describe('Escape', () => {
  const findField = (page: Page) => page.getByRole('textbox', { name: '在本件中查找' });

  it('closes the dialog before the find bar, the find bar before the mode of correcting', async () => {
    const { page } = await openCopy();
    await page.getByRole('button', { name: '校正识读结果' }).click();
    const mode = page.getByRole('toolbar', { name: '校正' });
    await mode.waitFor();
    await page.getByRole('article').press('/');
    await findField(page).fill('调度');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await findField(page).count()).toBe(1);
    // From wherever the focus is, also from nowhere.
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    await page.keyboard.press('Escape');
    await findField(page).waitFor({ state: 'hidden' });
    expect(await mode.count()).toBe(1);
    await page.keyboard.press('Escape');
    await mode.waitFor({ state: 'hidden' });
  });

  it('closes the menu and the tools of the selection before the find bar', async () => {
    const { page } = await openCopy();
    await page.getByRole('article').press('/');
    await findField(page).fill('调度');
    // What is found is drawn into the text, and would take the selection with it.
    await page.getByText(/^1 \/ \d+ 处$/).waitFor();
    await selectText(page, quote);
    const tools = page.getByRole('toolbar', { name: '选中文字' });
    await page.getByRole('article').press('Escape');
    await tools.waitFor({ state: 'hidden' });
    expect(await findField(page).count()).toBe(1);
    await page.getByRole('button', { name: '字体与版式' }).first().press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await findField(page).count()).toBe(1);
    await page.getByRole('article').press('Escape');
    await findField(page).waitFor({ state: 'hidden' });
  });

  it('leaves a name that is being typed before the find bar', async () => {
    const { page } = await openCopy();
    await page.getByRole('article').press('/');
    await findField(page).fill('调度');
    await page.getByRole('button', { name: '新建专题' }).click();
    const name = page.getByRole('textbox', { name: '专题名称' });
    await name.press('Escape');
    await name.waitFor({ state: 'hidden' });
    expect(await findField(page).count()).toBe(1);
  });

  it('of two dialogs closes the upper one, also where the focus is nowhere', async () => {
    const { page, data } = await openCopy();
    writeFileSync(join(data, 'secret.txt'), `机密★5年\n\n${inventedIssue(2024, 7)}`);
    await startImport(page, [join(data, 'secret.txt')]);
    await page.getByRole('button', { name: '核对后导入' }).click();
    await page.getByRole('alertdialog').waitFor();
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    await page.keyboard.press('Escape');
    await page.getByRole('alertdialog').waitFor({ state: 'hidden' });
    expect(await page.getByRole('dialog').count()).toBe(1);
  });
});
