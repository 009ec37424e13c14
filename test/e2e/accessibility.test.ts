/** axe finds no serious fault on any page, in any theme. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { inventedFile, inventedIssue } from '../fixtures/invented-issue.ts';
import { typesetIssue } from '../fixtures/typeset-issue.ts';
import { type App, closeApps, openApp } from '../helpers/app.ts';
import { type AxeRules, faultsOf } from '../helpers/axe.ts';
import { acceptNotice, closeDialog, importFiles, openDocument, selectText } from '../helpers/desk.ts';
import { lockPdf } from '../helpers/lock-pdf.ts';
import { openDesk } from '../helpers/open-desk.ts';
import { temporaryFolder } from '../helpers/temporary.ts';

afterEach(closeApps);

/** Looks at what is shown, again and again; `end` says what was found. */
function watch(app: App) {
  const faults: string[] = [];
  const look = async (name: string, rules: AxeRules = 'all') => {
    faults.push(...(await faultsOf(app.page, name, rules)));
  };
  return {
    look,
    /** In light, and in dark, which has the same in other colours. */
    lookTwice: async (name: string) => {
      await look(name);
      await app.page.emulateMedia({ colorScheme: 'dark' });
      await app.page.locator(':root[data-theme=dark]').waitFor();
      await look(`${name}, dark`, 'colours');
      await app.page.emulateMedia({ colorScheme: 'light' });
      await app.page.locator(':root[data-theme=light]').waitFor();
    },
    end: () => {
      expect(faults).toEqual([]);
      expect(app.errors).toEqual([]);
      expect(app.foreignRequests).toEqual([]);
    },
  };
}

it('no page has a serious fault', async () => {
  const data = temporaryFolder();
  const file = join(data, '3.txt');
  writeFileSync(file, inventedIssue(2024, 3));
  const app = await openApp({ data });
  const { page } = app;
  const { look, end } = watch(app);
  await page.getByRole('checkbox', { name: '我已阅读并遵守上述要求' }).waitFor();
  await look('notice');
  await acceptNotice(page);
  await page.getByRole('button', { name: /先看内置样例/ }).waitFor();
  await look('home, empty');
  await importFiles(page, [file]);
  await look('import results');
  await closeDialog(page);
  await page.getByRole('heading', { name: '最新期次' }).waitFor();
  await look('home');
  await page
    .getByRole('treeitem', { name: /第\s*3\s*期/ })
    .first()
    .click();
  await page
    .getByRole('main')
    .getByRole('heading', { name: /第\s*3\s*期/ })
    .first()
    .waitFor();
  await look('issue');
  await openDocument(page, /第\s*3\s*期/, /冰雪体育/);
  await look('reader');
  await selectText(page, '事项按季度调度');
  await page.getByRole('toolbar', { name: '选中文字' }).getByRole('button', { name: '写批注' }).click();
  await page.getByRole('textbox', { name: '批注内容' }).fill('请核');
  await page.getByText('已保存').first().waitFor();
  await look('reader with a note');
  for (const tab of ['引用', '信息', '条款']) {
    await page.getByRole('tab', { name: tab }).click();
    await page.getByRole('tabpanel', { name: tab }).waitFor();
    await look(`panel ${tab}`);
  }
  for (const [theme, dataset] of [
    ['深色', 'dark'],
    ['护眼', 'eyeCare'],
    ['浅色', 'light'],
  ] as const) {
    await page.getByRole('button', { name: '设置' }).click();
    await page.getByRole('radio', { name: theme }).press('Space');
    await page.locator(`:root[data-theme=${dataset}]`).waitFor();
    await look(`settings, ${theme}`, theme === '浅色' ? 'all' : 'colours');
    await openDocument(page, /第\s*3\s*期/, /冰雪体育/);
    await look(`reader, ${theme}`, 'colours');
  }
  await page
    .getByRole('button', { name: /^批注\s*1/ })
    .first()
    .click();
  await page.getByRole('checkbox', { name: /^选取：/ }).waitFor();
  await look('annotations');
  await page.getByRole('button', { name: /^书签/ }).first().click();
  await page.getByRole('main').getByRole('heading', { name: '书签' }).waitFor();
  await look('bookmarks');
  const box = page.getByRole('combobox', { name: '检索公报库' });
  await box.fill('冰雪');
  await box.press('Enter');
  await page
    .getByText(/^\d+ 份文件 · \d+ 处/)
    .first()
    .waitFor();
  await look('search');
  await openDocument(page, /第\s*3\s*期/, /冰雪体育/);
  await page.getByRole('button', { name: '导出本件' }).click();
  await page.getByRole('img', { name: /第 1 页/ }).waitFor();
  await look('export');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByRole('main').click();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: '键盘快捷键' }).waitFor();
  await look('keys');
  end();
});

it('nor have the printed pages', async () => {
  const app = await openDesk([]);
  const { page, data } = app;
  const file = join(data, 'locked.pdf');
  writeFileSync(file, await lockPdf(typesetIssue(), 'Ab1'));
  const { lookTwice, end } = watch(app);
  await importFiles(page, [file]);
  const asked = page.getByRole('dialog', { name: '文件设有打开密码' });
  await asked.waitFor();
  await lookTwice('password of a file');
  await asked.getByLabel('打开密码').fill('Ab1');
  await asked.getByRole('button', { name: '导入', exact: true }).click();
  await page.getByText(/已入库 · /).waitFor();
  await page.reload();
  await openDocument(page, /第\s*7\s*期/, /河湖长制/);
  await page.getByRole('button', { name: '对照原件页面' }).click();
  const field = page.getByRole('region', { name: '原件页面' }).getByLabel('打开密码');
  await field.waitFor();
  await lookTwice('pages, locked');
  await field.fill('Ab1');
  await field.press('Enter');
  await page.locator('.facing-paper canvas[data-drawn]').first().waitFor();
  await lookTwice('pages');
  for (const panel of ['缩略图', '页面目录']) {
    await page.getByRole('button', { name: panel }).click();
    await page.getByRole('complementary', { name: panel }).waitFor();
    await lookTwice(panel);
  }
  for (const menu of [/^显示比例/, /^页面排列/]) {
    await page.getByRole('button', { name: menu }).click();
    await page.getByRole('menu').waitFor();
    await lookTwice(String(menu));
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'hidden' });
  }
  end();
});

it('nor have corrections and citations', async () => {
  const app = await openDesk([inventedFile(2024, 3)]);
  const { page } = app;
  const { lookTwice, end } = watch(app);
  await openDocument(page, /第\s*3\s*期/, /冰雪体育/);
  await page.getByRole('button', { name: '校正识读结果' }).click();
  await page.getByRole('button', { name: '完成' }).waitFor();
  await lookTwice('correcting');
  const clause = page.getByRole('article').locator('[data-block]').filter({ hasText: '一、' }).first();
  await clause.getByRole('button', { name: '校正这一段' }).click();
  await page.getByRole('menu').waitFor();
  await lookTwice('what can be corrected');
  await page.getByRole('menuitem', { name: '改文字' }).click();
  const editor = page.getByRole('textbox', { name: '改文字' });
  await editor.press('End');
  await editor.pressSequentially('某');
  await lookTwice('editor');
  await editor.press('Enter');
  await page.getByRole('button', { name: '校正清单' }).click();
  await page.getByRole('tabpanel', { name: /校正/ }).getByText('撤销这处校正').waitFor();
  await lookTwice('list of corrections');
  await page.getByRole('button', { name: '文件信息' }).click();
  await page.getByRole('dialog').waitFor();
  await lookTwice('facts of the document');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: '完成' }).click();
  await selectText(page, '事项按季度调度');
  await page.getByRole('button', { name: '引文格式与预览' }).click();
  await page.getByRole('region', { name: '引文预览' }).waitFor();
  await lookTwice('citation');
  end();
});
