/** 摘编: taken from the reader, from hits and from annotations; arranged by keys and by dragging; written to a file. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { inventedFile } from '../fixtures/invented-issue.ts';
import { closeApps } from '../helpers/app.ts';
import { faultsOf } from '../helpers/axe.ts';
import { closeDialog, openDocument, selectText } from '../helpers/desk.ts';
import { openDesk } from '../helpers/open-desk.ts';
import { readDocx } from '../helpers/read-forms.ts';

afterEach(closeApps);

const tools = (page: Page) => page.getByRole('toolbar', { name: '选中文字' });
const passages = (page: Page) => page.getByRole('list', { name: '摘编条目' });
const words = (page: Page) => passages(page).locator('blockquote').allTextContents();

/** Waits until the list holds the words in this order. */
async function shows(page: Page, expected: readonly string[]): Promise<void> {
  await expect.poll(() => words(page)).toEqual(expected);
}

describe('excerpts', () => {
  it('are taken, arranged, remarked, taken back and exported', async () => {
    const app = await openDesk([inventedFile(2024, 3)]);
    const { page } = app;

    // From the reader: words by the button, the whole clause by its key; both go into a list made for them.
    await openDocument(page, /第\s*3\s*期/, /冰雪体育/);
    await selectText(page, '事项按季度调度');
    await tools(page).getByRole('button', { name: '加入摘编', exact: true }).click();
    await page.getByText('已将 1 条加入“摘编”').waitFor();
    await tools(page).waitFor({ state: 'hidden' });
    await selectText(page, '按季度');
    await page.getByRole('article').locator('xpath=ancestor-or-self::*[@tabindex="0"][1]').focus();
    await page.keyboard.press('w');
    await page.keyboard.press('Control+Shift+E');
    await expect.poll(async () => (await words(page)).length).toBe(2);
    const [first = '', clause = ''] = await words(page);
    expect(first).toBe('事项按季度调度');
    expect(clause).toContain(first);

    // From an annotation, with its note, into a list with a name.
    await openDocument(page, /第\s*3\s*期/, /冰雪体育/);
    await selectText(page, '季度调度');
    await tools(page).getByRole('button', { name: '写批注' }).click();
    await page.getByRole('textbox', { name: '批注内容' }).fill('请核');
    await page.getByText('已保存').first().waitFor();
    await page.keyboard.press('Control+Shift+A');
    await page.getByRole('checkbox', { name: /^选取：季度调度/ }).check();
    await page.getByRole('button', { name: '加入摘编', exact: true }).click();
    // A note goes along only where it is asked for.
    await page.getByRole('dialog').getByText('批注内容作为按语一并加入').click();
    await page.getByRole('dialog').getByRole('textbox', { name: '清单名称' }).fill('周报');
    await page.getByRole('dialog').getByRole('button', { name: '新建并加入' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });

    // From hits, into the same.
    const box = page.getByRole('combobox', { name: '检索公报库' });
    await box.fill('冰雪');
    await box.press('Enter');
    const hits = page.getByRole('checkbox', { name: /^选取：/ });
    await hits.nth(0).check();
    await hits.nth(1).check();
    await page.getByRole('button', { name: '加入摘编', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: /^周报/ }).click();
    await page.getByText('已将 2 条加入“周报”').waitFor();
    await page.keyboard.press('Control+Shift+E');
    // The list they went into is the one that is shown.
    await expect.poll(async () => (await words(page)).length).toBe(3);
    const [a = '', b = '', c = ''] = await words(page);
    expect(a).toBe('季度调度');
    await passages(page).getByText('按：请核').waitFor();

    // Another window of the same archive follows.
    const other = await page.context().newPage();
    await other.goto(app.url.replace(/\?.*$/, ''));
    await other.getByRole('button', { name: /^摘编/ }).first().click();
    await shows(other, [a, b, c]);

    // By keys on the handle, which keeps the focus; by dragging; and back.
    const grip = (number: number) =>
      passages(page).getByRole('listitem').nth(number).getByRole('button', { name: /^移动/ });
    await grip(0).focus();
    await page.keyboard.press('ArrowDown');
    await shows(page, [b, a, c]);
    await page.keyboard.press('End');
    await shows(page, [b, c, a]);
    await page.getByText('已移至第 3 条，共 3 条').waitFor({ state: 'attached' });
    await grip(2).dragTo(passages(page).getByRole('listitem').nth(0), { targetPosition: { x: 80, y: 4 } });
    await shows(page, [a, b, c]);
    await shows(other, [a, b, c]);
    await page.keyboard.press('Control+z');
    await shows(page, [b, c, a]);

    // Heading and remark; one taken out and back.
    await page
      .getByRole('button', { name: /^标题和按语/ })
      .first()
      .click();
    await page.getByRole('textbox', { name: '小标题' }).fill('冰雪要点');
    await page.getByRole('textbox', { name: '按语' }).fill('第一行\n第二行');
    await page.getByText('已保存').first().waitFor();
    expect(await faultsOf(page, 'excerpts')).toEqual([]);
    await page.getByRole('textbox', { name: '按语' }).press('Escape');
    await passages(page).getByRole('heading', { name: '冰雪要点' }).waitFor();
    await page.getByRole('button', { name: /^移出/ }).nth(1).click();
    await shows(page, [b, a]);
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await shows(page, [b, c, a]);

    // To a file, in the order shown.
    await page.getByRole('button', { name: '导出摘编' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: '格式' }).selectOption('markdown');
    const content = dialog.getByRole('region', { name: '内容预览' });
    // Remarks leave only where that is asked for, this time.
    await content.getByText('冰雪要点').first().waitFor();
    expect(await content.getByText('第一行').count()).toBe(0);
    await dialog.getByText(/^附按语/).click();
    await content.getByText('第一行').waitFor();
    await dialog.getByRole('combobox', { name: '格式' }).selectOption('docx');
    await dialog.locator('canvas[data-drawn]').first().waitFor();
    await expect.poll(() => dialog.getByRole('button', { name: '打印' }).isEnabled()).toBe(true);
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: /^保存|另存/ }).click();
    const done = await download;
    expect(done.suggestedFilename()).toBe('周报.docx');
    const { paragraphs } = readDocx(readFileSync(await done.path()));
    const texts = paragraphs.map(({ text }) => text);
    expect(texts).toContain('冰雪要点');
    const places = [b, c, a].map((quote) => texts.lastIndexOf(quote.split('\n')[0] ?? ''));
    expect(places.every((place, at) => place > (places[at - 1] ?? -1))).toBe(true);
    await closeDialog(page);

    // To where the words stand; their issue away and back; the list away and back.
    await passages(page).getByRole('button', { name: '到原处' }).last().click();
    await page.getByRole('article').getByText('季度调度').first().waitFor();
    await page.getByRole('button', { name: '后退' }).click();
    await shows(page, [b, c, a]);
    await page.getByRole('button', { name: '删除清单' }).click();
    await shows(page, [first, clause]);
    await page.getByRole('button', { name: '撤销', exact: true }).last().click();
    await page.getByRole('navigation', { name: '摘编清单' }).getByRole('button', { name: /^周报/ }).waitFor();
    expect(app.errors).toEqual([]);
  });
});
