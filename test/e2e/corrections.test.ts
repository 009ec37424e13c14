/** 校正 at the desk: what was read wrong is set right, listed, and taken back; the original stays a click away. */
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { closeApps } from '../helpers/app.ts';
import { openDocument } from '../helpers/desk.ts';
import { openDesk } from '../helpers/open-desk.ts';

afterEach(closeApps);

const text = `云泽市人民政府公报　2024年第1期（总第9期）

云泽市人民政府关于修渠的通知
云政发〔2024〕3号

各区人民政府：
　　现就有关事项通知如下。
　　一、加强服。务。（市水务局负责）
　　二、加强巡查，确保安全。

云泽市人民政府
2024年1月5日

云泽市人民政府关于护林的通知
云政发〔2024〕4号

各区人民政府：
　　护林是一件事关长远的大事，各区要抓好。

云泽市人民政府
2024年1月6日
`;

async function correcting(): Promise<Page> {
  const { page } = await openDesk([{ name: 'issue.txt', content: text }]);
  await openDocument(page, /第\s*1\s*期/, /修渠/);
  await page.getByRole('button', { name: '校正识读结果' }).click();
  return page;
}

const article = (page: Page) => page.getByRole('article');
const blockOf = (page: Page, words: string) =>
  article(page).locator('[data-block]').filter({ hasText: words }).first();

async function choose(page: Page, words: string, entry: string): Promise<void> {
  await blockOf(page, words).getByRole('button', { name: '校正这一段' }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

describe('correcting', () => {
  it('a slip in the text: typed over, marked, listed, undone', async () => {
    const page = await correcting();
    await choose(page, '一、加强', '改文字');
    const editor = page.getByRole('textbox', { name: '改文字' });
    await editor.fill('一、加强服务。（市水务局负责）');
    await editor.press('Enter');
    await blockOf(page, '一、加强服务。').waitFor();
    await blockOf(page, '一、加强服务。').getByRole('button', { name: '已校正 1 处' }).click();
    const list = page.getByRole('tabpanel', { name: /校正/ });
    await expect.poll(() => list.locator('del').allInnerTexts()).toEqual(['。']);
    await choose(page, '一、加强服务', '看原文');
    await page.getByRole('dialog').getByText('服。务').first().waitFor();
    await page.keyboard.press('Escape');
    await list.getByRole('button', { name: '撤销这处校正' }).click();
    await blockOf(page, '一、加强服。务。').waitFor();
    await list.getByText('本期没有校正').waitFor();
    // Taking back is a step of its own.
    await article(page).focus();
    await page.keyboard.press('Control+z');
    await blockOf(page, '一、加强服务。').waitFor();
  });

  it('facts of a document: shown wherever they are shown', async () => {
    const page = await correcting();
    await page.getByRole('button', { name: '文件信息' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '标题' }).fill('云泽市人民政府关于修渠护渠的通知');
    await dialog.getByRole('textbox', { name: '成文日期' }).fill('2024年1月35日');
    await dialog.getByText('不是有效日期').waitFor();
    await dialog.getByRole('textbox', { name: '成文日期' }).fill('2024年1月15日');
    await dialog.getByRole('textbox', { name: '栏目' }).fill('市政府文件');
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('tab', { name: '信息' }).click();
    const info = page.getByRole('tabpanel', { name: '信息' });
    await info.getByText('2024年1月15日').waitFor();
    await info.getByText('市政府文件').waitFor();
    await page
      .getByRole('treeitem', { name: /修渠护渠/ })
      .first()
      .waitFor();
    await page.getByRole('button', { name: '已校正 3 处' }).waitFor();
  });

  it('borders: paragraphs and documents, each undone by Ctrl+Z', async () => {
    const page = await correcting();
    await choose(page, '二、加强', '改文字');
    const editor = page.getByRole('textbox', { name: '改文字' });
    await editor.press('Home');
    for (let at = 0; at < '二、加强巡查，'.length; at += 1) await editor.press('ArrowRight');
    await page.getByRole('button', { name: '在光标处分段' }).click();
    await expect
      .poll(() => article(page).locator('[data-block] .block-text').allInnerTexts())
      .toContain('确保安全。');
    await choose(page, '确保安全。', '与上一段合并');
    await blockOf(page, '二、加强巡查，确保安全。').waitFor();
    await page.getByRole('button', { name: '下一份文件' }).click();
    await blockOf(page, '护林是').waitFor();
    await choose(page, '关于护林的通知', '并入上一份文件');
    await blockOf(page, '一、加强').waitFor();
    await blockOf(page, '护林是').waitFor();
    await article(page).focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => blockOf(page, '护林是').count()).toBe(0);
    await blockOf(page, '一、加强').waitFor();
  });
});
