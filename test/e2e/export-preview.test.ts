/** The export dialog: real pages and real contents before anything is written, printing, a locked file. */
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeApps } from '../helpers/app.ts';
import { closeDialog, openDocument } from '../helpers/desk.ts';
import { openDesk } from '../helpers/open-desk.ts';
import { compact } from '../helpers/read-pdf.ts';

const sample = new URL('../../resources/sample/issue.txt', import.meta.url);
const password = '公报Pass-8';

let page: Page;
let dialog: Locator;

/** Numbers of pages that the preview says there are, once it is done. */
async function pagesShown(): Promise<number> {
  const preview = dialog.getByRole('region', { name: '页面预览' });
  await preview.and(page.locator('[aria-busy="false"]')).locator('canvas[data-drawn]').first().waitFor();
  return preview.getByRole('img').count();
}

const choose = (form: string) => dialog.getByRole('combobox', { name: '格式' }).selectOption({ label: form });
const content = () => dialog.getByRole('region', { name: '内容预览' });
const button = (name: string) => dialog.getByRole('button', { name, exact: true });

beforeAll(async () => {
  ({ page } = await openDesk([{ name: 'issue.txt', content: readFileSync(sample) }]));
  await openDocument(page, /第\s*12\s*期/, /一次办好/);
  await page.getByRole('button', { name: '导出本件' }).click();
  dialog = page.getByRole('dialog');
});
afterAll(closeApps);

describe('the preview', () => {
  it('has the pages that the options give, each time they change', async () => {
    const bare = await pagesShown();
    await dialog.getByText('封面', { exact: true }).click();
    await expect.poll(pagesShown).toBe(bare + 1);
    await dialog.getByText('目录页', { exact: true }).click();
    await expect.poll(pagesShown).toBe(bare + 2);
    await dialog.getByText('目录页', { exact: true }).click();
    await expect.poll(pagesShown).toBe(bare + 1);
  });

  it.each([
    ['网页（.html）', /“一次办好”工作的通知/],
    ['纯文本（.txt）', /据《云泽省人民政府公报》/],
    ['Markdown（.md）', /# .*“一次办好”/],
    ['Akoma Ntoso（.xml）', /^<\?xml/],
    ['Excel 台账（.xlsx）', /统一事项清单/],
    ['参考文献（GB/T 7714）', /云泽省人民政府办公厅/],
    ['批注（W3C JSON-LD）', /^\[\]/],
  ])('of %s is what will be in the file', async (form, words) => {
    await choose(form);
    await content().getByText(words).first().waitFor();
    // What can't be printed offers no button for it.
    expect(await button('打印').count()).toBe(0);
    expect(await button('保存').isEnabled()).toBe(true);
  });

  it('of Word has the pages that it is set as', async () => {
    await choose('Word 文档（.docx）');
    await dialog.getByText('按 Word 文档的版式预览').waitFor();
    expect(await pagesShown()).toBeGreaterThan(1);
    expect(await button('打印').isEnabled()).toBe(true);
  });
});

it('offers neither saving nor printing where there is nothing to write, and says why', async () => {
  await choose('PDF');
  await dialog.getByText('原版', { exact: true }).click();
  await dialog
    .getByRole('alert')
    .getByText(/没有原刊页面/)
    .waitFor();
  expect(await button('打印').isDisabled()).toBe(true);
  expect(await button('保存 PDF').isDisabled()).toBe(true);
  await dialog.getByText('公文格式', { exact: true }).click();
  await pagesShown();
  expect(await button('保存 PDF').isEnabled()).toBe(true);
});

it('prints each page on a sheet of its size, and nothing else', async () => {
  const pages = await pagesShown();
  await page.evaluate(() => {
    window.print = () => {
      document.body.dataset.printed = String(document.querySelectorAll('.print-sheet').length);
    };
  });
  await button('打印').click();
  await expect.poll(() => page.evaluate(() => document.body.dataset.printed)).toBe(String(pages));
  const paper = await getDocument({
    data: new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true })),
    verbosity: 0,
  }).promise;
  expect(paper.numPages).toBe(pages);
  const [, , width = 0, height = 0] = (await paper.getPage(1)).view;
  expect(Math.abs(width - 595) + Math.abs(height - 842)).toBeLessThan(2);
  // Of the window itself no word is on paper.
  const { items } = await (await paper.getPage(1)).getTextContent();
  expect(items).toEqual([]);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect.poll(() => page.locator('.print-sheets').count()).toBe(0);
});

it('writes a file with the watermark that opens with its password alone', async () => {
  await dialog.getByRole('textbox', { name: '水印文字' }).fill('内部参考');
  await dialog.getByLabel('打开密码').fill(password);
  const download = page.waitForEvent('download');
  await button('保存 PDF').click();
  const bytes = new Uint8Array(readFileSync(await (await download).path()));
  const open = (given: string) =>
    getDocument({ data: bytes.slice(), verbosity: 0, ...(given ? { password: given } : {}) }).promise;
  await expect(open('')).rejects.toMatchObject({ name: 'PasswordException' });
  const pdf = await open(password);
  const operators = await (await pdf.getPage(2)).getOperatorList();
  expect(operators.fnArray.length).toBeGreaterThan(10);
  const { items } = await (await pdf.getPage(2)).getTextContent();
  expect(compact(items.map((item) => ('str' in item ? item.str : '')).join(''))).toContain(
    '“一次办好”工作的通知',
  );
});

it('offers the last choices again, but no password', async () => {
  await closeDialog(page);
  await page.getByRole('button', { name: '导出本件' }).click();
  expect(await dialog.getByRole('textbox', { name: '水印文字' }).inputValue()).toBe('内部参考');
  expect(await dialog.getByRole('switch', { name: '封面' }).isChecked()).toBe(true);
  expect(await dialog.getByLabel('打开密码').inputValue()).toBe('');
});
