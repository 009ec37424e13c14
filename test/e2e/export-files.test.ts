/** A file for each document, from the export dialog into a folder of the reader's. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { inventedFile } from '../fixtures/invented-issue.ts';
import { closeApps } from '../helpers/app.ts';
import { openDesk } from '../helpers/open-desk.ts';
import { temporaryFolder } from '../helpers/temporary.ts';

afterEach(closeApps);

it('writes each document to a file of its own, and asks before it writes over any', async () => {
  const home = temporaryFolder();
  const target = join(home, '外发文件');
  mkdirSync(target);
  const { page, errors } = await openDesk([inventedFile(2024, 3), inventedFile(2024, 4)], { home });
  for (const [issue, document] of [
    [/第\s*3\s*期/, /冰雪体育/],
    [/第\s*4\s*期/, /乡村阅读/],
  ] as const) {
    const row = page.getByRole('treeitem', { name: document });
    if (!(await row.first().isVisible())) await page.getByRole('treeitem', { name: issue }).first().click();
    await row.first().getByTitle('选中文件').click();
  }
  await page.getByRole('button', { name: '导出 2 份文件' }).click();
  const dialog = page.getByRole('dialog', { name: /^导出/ });
  await dialog.getByRole('combobox', { name: '格式' }).selectOption({ label: 'Markdown（.md）' });
  await dialog.getByText('每份各存一个文件').click();
  await dialog.getByText(/^例：云政发〔2024〕\d号 .*\.md$/).waitFor();
  const pattern = dialog.getByRole('textbox', { name: '文件名' });
  await pattern.fill('{序号} {题名}');
  await dialog.getByText(/文件名格式有误：\{题名\}/).waitFor();
  await pattern.fill('{序号} {文号}');

  const save = async () => {
    await dialog.getByRole('button', { name: '选择文件夹并保存' }).click();
    const picker = page.getByRole('dialog', { name: '保存到文件夹' });
    await picker.getByRole('button', { name: '外发文件' }).click();
    await picker.getByText(target, { exact: true }).waitFor();
    await picker.getByRole('button', { name: '使用此文件夹' }).click();
  };
  await save();
  await dialog.getByText('已写出 2 个文件。').waitFor();
  const names = readdirSync(target);
  expect(names.map((name) => name.replace(/\d+号/, '×号'))).toEqual([
    '1 云政发〔2024〕×号.md',
    '2 云政发〔2024〕×号.md',
  ]);
  const own = join(target, names[0] ?? '');
  writeFileSync(own, '我的');

  await save();
  const question = page.getByRole('alertdialog', { name: '文件夹中已有同名文件' });
  await question.getByText(/已有 2 个同名文件/).waitFor();
  expect(readFileSync(own, 'utf8')).toBe('我的');
  await question.getByRole('button', { name: '另取文件名' }).click();
  await dialog.getByText('已写出 2 个文件。').waitFor();
  expect(readdirSync(target)).toHaveLength(4);
  expect(readFileSync(own, 'utf8')).toBe('我的');
  expect(errors).toEqual([]);
});
