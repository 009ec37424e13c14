/** Documents out in other forms than PDF: chosen in the dialog, written, and remembered. */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { inventedFile } from '../fixtures/invented-issue.ts';
import { closeApps } from '../helpers/app.ts';
import { closeDialog, openDocument } from '../helpers/desk.ts';
import { openDesk } from '../helpers/open-desk.ts';

afterEach(closeApps);

describe('the export dialog', () => {
  it('writes Markdown and a table of duties, and offers the last form again', async () => {
    const { page } = await openDesk([inventedFile(2024, 3)]);
    await openDocument(page, /第\s*3\s*期/, /冰雪体育/);
    await page.getByRole('button', { name: '导出本件' }).click();
    const dialog = page.getByRole('dialog');
    const save = async (): Promise<{ readonly name: string; readonly text: string }> => {
      const download = page.waitForEvent('download');
      await dialog.getByRole('button', { name: /^保存|另存/ }).click();
      const done = await download;
      return { name: done.suggestedFilename(), text: readFileSync(await done.path(), 'utf8') };
    };
    await dialog.getByRole('combobox', { name: '格式' }).selectOption({ label: 'Markdown（.md）' });
    await dialog
      .getByRole('region', { name: '内容预览' })
      .getByText(/# .*冰雪体育/)
      .waitFor();
    const markdown = await save();
    expect(markdown.name).toMatch(/冰雪体育.*\.md$/);
    expect(markdown.text).toMatch(/^# /m);
    expect(markdown.text).toContain('仅供查阅参考');
    await dialog.getByRole('combobox', { name: '格式' }).selectOption({ label: 'CSV 台账（.csv）' });
    await dialog.getByRole('combobox', { name: '内容' }).selectOption({ label: '责任分工' });
    const table = await save();
    expect(table.name).toMatch(/责任分工\.csv$/);
    expect(table.text.charCodeAt(0)).toBe(0xfeff);
    expect(table.text.split('\r\n').length).toBeGreaterThan(3);
    await closeDialog(page);
    await page.getByRole('button', { name: '导出本件' }).click();
    expect(await dialog.getByRole('combobox', { name: '格式' }).inputValue()).toBe('csv');
  });
});
