/** The main job: import, read, find, annotate, bookmark, export, close, open again. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { inventedIssue } from '../fixtures/invented-issue.ts';
import { closeApps, electronForTests, openApp, saveTo, type TestHost } from '../helpers/app.ts';
import { acceptNotice, closeDialog, importFiles, openDocument, selectText } from '../helpers/desk.ts';
import { skipHere } from '../helpers/skip.ts';
import { temporaryFolder } from '../helpers/temporary.ts';

afterEach(closeApps);
const realIssue = new URL('../../../shared/data/jilin-2023-04/issue.txt', import.meta.url);

interface Story {
  readonly files: (folder: string) => readonly string[];
  readonly issue: RegExp;
  readonly first: RegExp;
  readonly second: RegExp;
  readonly word: string;
  readonly quote: string;
}

const invented: Story = {
  files: (folder) => {
    const names = [join(folder, '第3期.txt'), join(folder, '第4期.txt')];
    writeFileSync(names[0] ?? '', inventedIssue(2024, 3));
    writeFileSync(names[1] ?? '', inventedIssue(2024, 4));
    return names;
  },
  issue: /第\s*3\s*期/,
  first: /冰雪体育/,
  second: /乡村阅读/,
  word: '衔接机制',
  quote: '事项按季度调度',
};

const real: Story = {
  files: () => [realIssue.pathname],
  issue: /第\s*4\s*期/,
  first: /计量发展规划/,
  second: /科技创新生态优化/,
  word: '计量标准',
  quote: '加强社会公用计量标准建设',
};

async function readPdf(
  path: string,
): Promise<{ readonly pages: number; readonly outline: number; readonly text: string }> {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(path)), useSystemFonts: false }).promise;
  let text = '';
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const content = await (await pdf.getPage(number)).getTextContent();
    text += content.items.map((item) => ('str' in item ? item.str : '')).join('');
  }
  return { pages: pdf.numPages, outline: (await pdf.getOutline()).length, text };
}

async function tell(story: Story, host: TestHost): Promise<void> {
  const data = temporaryFolder();
  const source = join(data, 'source');
  mkdirSync(source);
  const first = await openApp({ data, host });
  const { page } = first;
  await acceptNotice(page);
  await importFiles(page, story.files(source));
  await closeDialog(page);

  await openDocument(page, story.issue, story.first);
  await page.getByRole('button', { name: '在本件中查找' }).click();
  await page.getByRole('textbox', { name: '在本件中查找' }).fill(story.word);
  await page.getByText(/^1 \/ \d+ 处$/).waitFor();
  await page.keyboard.press('Escape');
  await selectText(page, story.quote);
  await page.getByRole('toolbar', { name: '选中文字' }).getByRole('button', { name: '写批注' }).click();
  const note = page.getByRole('textbox', { name: '批注内容' });
  await note.fill('四季度前报进度，请核。');
  await page.getByText('已保存').first().waitFor();
  await page.getByRole('button', { name: '添加书签', exact: true }).click();
  await page.getByRole('button', { name: '取消书签', exact: true }).first().waitFor();

  await pick(page, story);
  await page.getByRole('button', { name: '导出 2 份文件' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('img', { name: /第 1 页，共 \d+ 页/ }).waitFor();
  const saved = join(data, 'exported.pdf');
  await saveTo(
    page,
    () => dialog.getByRole('button', { name: '保存 PDF' }).click(),
    saved,
    () =>
      page
        .getByText(/^已导出：/)
        .first()
        .waitFor(),
  );
  const pdf = await readPdf(saved);
  expect(pdf.pages).toBeGreaterThan(2);
  expect(pdf.outline).toBeGreaterThanOrEqual(2);
  expect(pdf.text.replace(/\s/g, '')).toContain(story.quote);
  expect(pdf.text).not.toContain('请核');
  expect(first.errors).toEqual([]);
  expect(first.foreignRequests).toEqual([]);
  await first.close();

  const second = await openApp({ data, host });
  await second.page
    .getByRole('button', { name: /批注\s*1/ })
    .first()
    .click();
  await second.page.getByText('四季度前报进度，请核。').first().waitFor();
  await second.page
    .getByRole('button', { name: /书签\s*1/ })
    .first()
    .click();
  await second.page.getByRole('main').getByText(story.first).first().waitFor();
  await openDocument(second.page, story.issue, story.first);
  await second.page.getByRole('button', { name: '取消书签', exact: true }).first().waitFor();
  await second.page.locator('mark').first().waitFor();
  expect(second.errors).toEqual([]);
  await second.close();
}

async function pick(page: Page, story: Story): Promise<void> {
  for (const name of [story.first, story.second]) {
    const row = page.getByRole('treeitem', { name });
    if (!(await row.first().isVisible()))
      await page
        .getByRole('treeitem', { name: /第\s*4\s*期/ })
        .first()
        .click();
    await row.first().getByTitle('选中文件').click();
  }
}

describe.each(['browser', 'electron'] as const)('the main job, end to end, on the %s host', (host) => {
  const electron = electronForTests();
  const missing = host === 'electron' && 'missing' in electron ? electron.missing : null;

  it('on invented issues', async (context) => {
    if (missing) skipHere(context, missing);
    await tell(invented, host);
  });

  it('on a real issue', async (context) => {
    if (missing) skipHere(context, missing);
    if (!existsSync(realIssue)) skipHere(context, 'the real issue lies in ../shared, which is not here');
    await tell(real, host);
  });
});
