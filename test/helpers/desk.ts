/** What a reader does at the desk, in the words of the window. */
import type { Page } from 'playwright-core';
import { chooseFiles } from './app.ts';

/** A bound for failures only, apart from that of a click: an import of many files is long on a busy machine. */
const importTimeoutMs = 150_000;

/** First start: reads the notice on use and accepts it. */
export async function acceptNotice(page: Page): Promise<void> {
  const name = '我已阅读并遵守上述要求';
  // By keyboard: while fonts load the box may move from under a mouse, and the tick is drawn later than a check waits.
  await page.getByRole('checkbox', { name }).press('Space');
  await page.getByRole('checkbox', { name, checked: true }).waitFor({ state: 'attached' });
  await page.getByRole('button', { name: '开始使用' }).click();
}

/** Imports files through the home page's button and waits for the end: results are listed while others are made. */
export async function importFiles(page: Page, files: readonly string[]): Promise<void> {
  await startImport(page, files);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: '继续导入' })
    .waitFor({ timeout: importTimeoutMs });
}

/** The same without waiting for the end. */
export async function startImport(page: Page, files: readonly string[]): Promise<void> {
  await page.getByRole('banner').first().getByRole('button', { name: '导入', exact: true }).click();
  const open = () => page.getByRole('dialog').getByRole('button', { name: '选择文件', exact: true }).click();
  await chooseFiles(page, open, files);
}

export async function closeDialog(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).first().click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** Opens an issue in the tree, then the document whose row bears the words, and waits for its text. */
export async function openDocument(page: Page, issue: RegExp, document: RegExp): Promise<void> {
  await page.getByRole('treeitem', { name: issue }).first().click();
  await page.getByRole('treeitem', { name: document }).first().click();
  // The issue page has articles too, and the reader shows the document before until this one is there.
  const article = page.locator('[data-pane]').and(page.getByRole('article', { name: document }));
  await article.locator('[data-block]').first().waitFor();
}

/** Selects a stretch of a paragraph's text as a mouse would, and waits for the tools of the selection. */
export async function selectText(page: Page, words: string): Promise<void> {
  // The head of a document stands before its paragraphs are there.
  const text = page.locator('[data-pane="main"]');
  await text.filter({ hasText: words }).waitFor();
  await text.evaluate((article, wanted) => {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    const nodes: { node: Node; start: number }[] = [];
    let text = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push({ node, start: text.length });
      text += node.textContent ?? '';
    }
    const at = text.indexOf(wanted);
    const first = nodes.findLast(({ start }) => start <= at);
    const last = nodes.findLast(({ start }) => start < at + wanted.length);
    if (at >= 0 && first && last) {
      const range = document.createRange();
      range.setStart(first.node, at - first.start);
      range.setEnd(last.node, at + wanted.length - last.start);
      first.node.parentElement?.scrollIntoView({ block: 'center' });
      const selection = window.getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
      article.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
      return;
    }
    throw new Error(`the article does not hold ${wanted}`);
  }, words);
  await page.getByRole('toolbar', { name: '选中文字' }).waitFor();
}
