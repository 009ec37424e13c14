/** An annotation whose words are not in the copy that replaced its issue: its likeliest place is shown, and taken. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { closeApps } from '../helpers/app.ts';
import { closeDialog, openDocument, selectText, startImport } from '../helpers/desk.ts';
import { openDesk } from '../helpers/open-desk.ts';

afterEach(closeApps);

const text = `云泽市人民政府公报　2024年第1期（总第9期）

云泽市人民政府关于修渠的通知
云政发〔2024〕3号

各区人民政府：
　　现就有关事项通知如下。
　　一、各区于每年汛期之前清淤一次，报市水务局备案。
　　二、加强巡查，确保安全，责任落实到人。

云泽市人民政府
2024年1月5日
`;
const words = '各区于每年汛期之前清淤一次';
const better = '各区每年在汛前须清淤两次';

/** The desk after the issue was replaced by a copy in which the annotated words differ. */
async function replaced(): Promise<Page> {
  const { page, data } = await openDesk([{ name: 'issue.txt', content: text }]);
  const second = join(data, 'better.txt');
  writeFileSync(second, text.replace(words, better));
  await openDocument(page, /第\s*1\s*期/, /修渠/);
  await selectText(page, words);
  await page.getByRole('toolbar', { name: '选中文字' }).getByRole('button', { name: '写批注' }).click();
  await page.getByRole('textbox', { name: '批注内容' }).fill('核对清淤次数');
  await page.getByText('已保存').waitFor();
  await startImport(page, [second]);
  await page.getByRole('list', { name: '导入结果' }).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: '替换' }).first().click();
  await page.getByRole('dialog').getByText('已替换').first().waitFor();
  await closeDialog(page);
  return page;
}

const card = (page: Page) => page.locator('[data-annotation-card]').filter({ hasText: words });
const section = (page: Page) => page.getByRole('region', { name: '可能的位置' });
const mark = (page: Page) => page.getByRole('article').locator('mark, .mark');

describe('an annotation whose place is lost', () => {
  it('is shown its likeliest place beside the text, and put there; undo takes that back', async () => {
    const page = await replaced();
    await openDocument(page, /第\s*1\s*期/, /修渠/);
    await page.getByRole('tab', { name: /批注/ }).click();
    await card(page).getByText('原位置未找到').waitFor();
    await card(page).getByRole('button', { name: words }).click();
    await section(page).getByText(better.slice(0, 6)).waitFor();
    await section(page)
      .getByText(/相近 \d+%/)
      .waitFor();
    await section(page).getByRole('button', { name: '放到此处' }).first().click();
    await page.getByText('批注已放到新位置').waitFor();
    const placed = page.locator('[data-annotation-card]').filter({ hasText: better });
    await placed.waitFor();
    await expect.poll(() => placed.getByText('原位置未找到').count()).toBe(0);
    await page.getByRole('button', { name: '撤销' }).first().click();
    await card(page).getByText('原位置未找到').waitFor();
  });

  it('is found on the page of all annotations, its place looked at first', async () => {
    const page = await replaced();
    await page.getByRole('button', { name: /^批注/ }).first().click();
    await page.getByRole('heading', { name: '批注' }).first().waitFor();
    await card(page).getByRole('button').first().click();
    await section(page)
      .getByRole('button', { name: new RegExp(better.slice(0, 6)) })
      .click();
    await page.getByRole('article').getByText(better).waitFor();
    const shown = () =>
      page.evaluate(() => [...(CSS.highlights.get('shown-words') ?? [])].map((range) => range.toString()));
    await expect.poll(shown).toEqual([better]);
    await page.getByText('已打开可能的位置').waitFor();
    await page.getByRole('button', { name: '放到此处' }).last().click();
    await page.getByText('批注已放到新位置').waitFor();
    await page.locator('[data-annotation-card]').filter({ hasText: better }).waitFor();
    await expect.poll(() => mark(page).count()).toBeGreaterThan(0);
  });
});
