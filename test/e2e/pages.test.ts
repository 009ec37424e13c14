/** A PDF issue at the desk: its pages beside the text, each showing what is in hand in the other. */
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { lateClause, typesetIssue } from '../fixtures/typeset-issue.ts';
import { closeApps } from '../helpers/app.ts';
import { openDocument } from '../helpers/desk.ts';
import { openDesk } from '../helpers/open-desk.ts';
import { PdfSetter } from '../helpers/set-pdf.ts';

afterEach(closeApps);

async function openPdfIssue(): Promise<Page> {
  const { page } = await openDesk([{ name: 'issue.pdf', content: typesetIssue() }]);
  await openDocument(page, /第\s*7\s*期/, /河湖长制/);
  await page.getByRole('button', { name: '对照原件页面' }).click();
  await page.getByRole('img', { name: '第5页' }).waitFor();
  return page;
}

/** Share of dark pixels of a drawn page: 0 for one that stayed white. */
const inkOf = (page: Page, name: string): Promise<number> =>
  page.getByRole('img', { name }).evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) dark += 1;
    return dark / (data.length / 4);
  });

const block = (page: Page, words: string) =>
  page.getByRole('article').locator('[data-block]').filter({ hasText: words }).first();

describe('pages beside the text', () => {
  it('are drawn, and follow a click in the text', async () => {
    const page = await openPdfIssue();
    // The rule under the running head: this browser has no Chinese face for a font that the file does not hold.
    await expect.poll(() => inkOf(page, '第5页')).toBeGreaterThan(0.0002);
    await block(page, lateClause).click();
    const marks = page.locator('[data-sheet="2"] .facing-mark.is-block');
    await marks.first().waitFor();
    // The clause's ten sentences are many lines of a column.
    expect(await marks.count()).toBeGreaterThan(5);
    await expect.poll(() => page.getByRole('textbox', { name: '转到页码' }).inputValue()).toBe('6');
  });

  it('select and annotate the text from the page, once for both', async () => {
    const page = await openPdfIssue();
    await block(page, lateClause).click();
    const marks = page.locator('[data-sheet="2"] .facing-mark.is-block');
    await marks.first().waitFor();
    const [first, third] = await Promise.all([marks.nth(0).boundingBox(), marks.nth(2).boundingBox()]);
    if (first === null || third === null) throw new Error('the clause is not on the page');
    await page.mouse.move(first.x + 2, first.y + first.height / 2);
    await page.mouse.down();
    await page.mouse.move(third.x + third.width / 2, third.y + third.height / 2, { steps: 5 });
    await page.mouse.up();
    const tools = page.getByRole('toolbar', { name: '选中文字' });
    await tools.waitFor();
    const selected = await page.evaluate(() => String(window.getSelection()));
    expect(selected.startsWith(lateClause.slice(0, 4))).toBe(true);
    expect(selected.length).toBeGreaterThan(30);
    await tools.getByRole('button', { name: /黄/ }).click();
    await page.locator('[data-sheet="2"] .facing-mark.is-yellow').first().waitFor();
    await page.getByRole('article').locator('mark, [class*=yellow]').first().waitFor();
  });

  it('show in the text what is clicked on them, and go to a printed page', async () => {
    const page = await openPdfIssue();
    const number = page.getByRole('textbox', { name: '转到页码' });
    await number.fill('6');
    await number.press('Enter');
    await page.getByRole('img', { name: '第6页' }).waitFor();
    const paper = await page.locator('[data-sheet="2"] .facing-paper').boundingBox();
    if (paper === null) throw new Error('no second sheet');
    // The head of the first column's text.
    await page.mouse.click(paper.x + paper.width * 0.25, paper.y + paper.height * 0.09);
    await page.locator('[data-sheet="2"] .facing-mark.is-block').first().waitFor();
    await page.getByRole('button', { name: '放大' }).click();
    const larger = await page.locator('[data-sheet="2"] .facing-paper').boundingBox();
    expect(larger?.width).toBeGreaterThan(paper.width);
    await page.getByRole('button', { name: '收起原件页面' }).click();
    await page.getByRole('region', { name: '原件页面' }).waitFor({ state: 'detached' });
  });

  it('of a scan are opened though it has no text, and it is said so', async () => {
    const scan = new PdfSetter().page().rule(100, 100, 300, 500).bytes();
    const { page } = await openDesk([{ name: 'scan.pdf', content: scan }]);
    await page.getByRole('treeitem', { name: /期号不明/ }).click();
    await page
      .getByRole('treeitem', { name: /无标题/ })
      .first()
      .click();
    await expect.poll(() => inkOf(page, '第1张')).toBeGreaterThan(0.1);
    await page.getByText('本页文字无法识读').waitFor();
  });
});
