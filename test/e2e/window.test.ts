/** What else a reader meets: duplicates, cancelling, hostile text, broken archives, a second window, keys. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { inventedFile, inventedIssue } from '../fixtures/invented-issue.ts';
import { answerTo, closeApps, openApp } from '../helpers/app.ts';
import { letPass, takeClock } from '../helpers/clock.ts';
import { closeDialog, importFiles, openDocument, startImport } from '../helpers/desk.ts';
import { openDesk } from '../helpers/open-desk.ts';
import { temporaryFolder } from '../helpers/temporary.ts';

afterEach(closeApps);

function issueFile(folder: string, number: number, text = inventedIssue(2024, number)): string {
  const file = join(folder, `${number}.txt`);
  writeFileSync(file, text);
  return file;
}

describe('importing in the window', () => {
  it('says duplicate the second time, and nothing is doubled', async () => {
    const { page, data } = await openDesk([inventedFile(2024, 3)]);
    await importFiles(page, [issueFile(data, 3)]);
    await page.getByText('重复 1 个').waitFor();
    await closeDialog(page);
    expect(await page.getByRole('treeitem', { name: /第\s*3\s*期/ }).count()).toBe(1);
  });

  it('leaves no trace when it is cancelled', async () => {
    const { page, data } = await openDesk([]);
    const large = issueFile(data, 5, inventedIssue(2024, 5, 40_000));
    await startImport(page, [large]);
    await page.getByRole('dialog').getByRole('button', { name: '取消', exact: true }).click();
    await page.getByText(/导入已取消/).waitFor();
    expect(await page.getByRole('treeitem').count()).toBe(0);
    expect(readdirSync(join(data, 'archive', 'originals'))).toEqual([]);
  });

  it('tells of each bad file what happened and what to do', async () => {
    const { page, data } = await openDesk([]);
    writeFileSync(join(data, 'empty.txt'), '');
    writeFileSync(
      join(data, 'binary.txt'),
      Buffer.from([0x4d, 0x5a, 0, 0, 3, 0, 0, 0, 4, 0, 0xff, 0xff, 0, 0]),
    );
    await importFiles(page, [join(data, 'empty.txt'), join(data, 'binary.txt'), issueFile(data, 6)]);
    await page.getByText('文件是空的：empty.txt').waitFor();
    await page.getByText('文件不是文本：binary.txt').waitFor();
    await page.getByText(/^入库 1 期/).waitFor();
  });

  it('stops at a secrecy mark until the reader confirms', async () => {
    const { page, data } = await openDesk([]);
    await startImport(page, [issueFile(data, 7, `机密★5年\n\n${inventedIssue(2024, 7)}`)]);
    await page.getByText(/文件带有“机密★5年”字样/).waitFor();
    expect(readdirSync(join(data, 'archive', 'originals'))).toEqual([]);
    expect(await page.getByRole('treeitem').count()).toBe(0);
    await page.getByRole('button', { name: '核对后导入' }).click();
    await page.getByText('文件带有限制公开标识').waitFor();
    await page.getByRole('button', { name: '确认公开，导入' }).click();
    await page
      .getByRole('treeitem', { name: /第\s*7\s*期/ })
      .first()
      .waitFor();
  });
});

describe('text of a gazette', () => {
  it('is never markup', async () => {
    const evil = '<img src=x onerror="window.hacked=1"><script>window.hacked=2</script>';
    const text = inventedIssue(2024, 8).replace('结合实际，制定本方案。', `${evil}制定本方案。`);
    const { page, errors } = await openDesk([{ name: '8.txt', content: text }]);
    await openDocument(page, /第\s*8\s*期/, /档案数字化/);
    await page.getByText('<script>window.hacked=2</script>').first().waitFor();
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(errors).toEqual([]);
  });
});

describe('an archive that can’t be used', () => {
  it('is explained in the window, and another can be opened', async () => {
    const data = temporaryFolder();
    mkdirSync(join(data, 'archive'));
    writeFileSync(join(data, 'archive', 'archive.sqlite'), 'this was a database once');
    const { page } = await openApp({ data });
    await page.getByText('公报库文件已损坏').first().waitFor();
    await page.getByText('archive/corrupt').first().waitFor();
  });

  it('is for reading while another program writes', async () => {
    const { data } = await openDesk([inventedFile(2024, 3)]);
    const second = await openApp({ data });
    await second.page.getByText('只读：另一程序正在使用').first().waitFor();
    await openDocument(second.page, /第\s*3\s*期/, /冰雪体育/);
  });
});

describe('searching', () => {
  it('finds, marks, and opens at the exact characters', async () => {
    const { page } = await openDesk([inventedFile(2024, 3), inventedFile(2024, 4)]);
    const box = page.getByRole('combobox', { name: '检索公报库' });
    await box.fill('冰雪体育 按季度調度');
    await box.press('Enter');
    await page
      .getByText(/^\d+ 份文件 · \d+ 处/)
      .first()
      .waitFor();
    await page.locator('mark', { hasText: '按季度调度' }).first().click();
    const found = page.getByRole('article').locator('.found');
    await found.filter({ hasText: '按季度调度' }).first().waitFor();
    // The focus is in the text, not in the find bar: Escape takes the marks away all the same.
    await page.keyboard.press('Escape');
    await expect.poll(() => found.count()).toBe(0);
  });

  it('follows the keys on the page of results, and tells where a query is wrong', async () => {
    const { page } = await openDesk([inventedFile(2024, 3), inventedFile(2024, 4)]);
    const box = page.getByRole('combobox', { name: '检索公报库' });
    const counts = page.getByText(/^\d+ 份文件 · \d+ 处/).first();
    await box.fill('冰雪');
    await box.press('Enter');
    await counts.waitFor();
    // Every keystroke searches; no Enter.
    await box.pressSequentially('体育 (季度', { delay: 30 });
    await page.getByText('第 6 个字处的括号没有结束。').waitFor();
    expect(await page.locator('.query-fault mark').textContent()).toBe('(');
    await box.press('Backspace');
    await box.fill('冰雪体育');
    await page.getByText('第 6 个字处的括号没有结束。').waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: '检索“冰雪体育”' }).waitFor();
    // The search that was made with Enter is on the way back, and nothing of what was typed on the way.
    await page.getByRole('button', { name: '后退', exact: true }).click();
    await page.getByRole('heading', { name: '检索“冰雪”', exact: true }).waitFor();
    await page.getByRole('button', { name: '后退', exact: true }).click();
    await page.getByRole('heading', { name: /^检索“/ }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '前进', exact: true }).click();
    await page.getByRole('heading', { name: '检索“冰雪”', exact: true }).waitFor();
    await page.getByRole('button', { name: '前进', exact: true }).click();
    await page.getByRole('heading', { name: '检索“冰雪体育”' }).waitFor();
  });

  it('narrows by facets and scope, keeps a search, and takes its removal back', async () => {
    const { page } = await openDesk([inventedFile(2024, 3), inventedFile(2023, 4)]);
    const box = page.getByRole('combobox', { name: '检索公报库' });
    await box.fill('冰雪体育');
    await box.press('Enter');
    const counts = page.getByText(/^\d+ 份文件 · \d+ 处/).first();
    await counts.waitFor();
    const all = Number((await counts.textContent())?.split(' ')[0]);
    const facets = page.getByRole('complementary', { name: '筛选' });
    await facets.getByRole('checkbox', { name: /2023 年/ }).check();
    await expect.poll(async () => Number((await counts.textContent())?.split(' ')[0])).toBeLessThan(all);
    await page.getByRole('button', { name: '保存这次检索' }).click();
    await page.getByRole('textbox', { name: '检索名称' }).fill('二三年冰雪');
    await page.keyboard.press('Enter');
    await facets.getByRole('button', { name: /清除筛选/ }).click();
    await expect.poll(async () => Number((await counts.textContent())?.split(' ')[0])).toBe(all);
    await page.getByRole('navigation').getByRole('button', { name: '二三年冰雪', exact: true }).click();
    await expect.poll(() => facets.getByRole('checkbox', { name: /2023 年/ }).isChecked()).toBe(true);
    await page.getByRole('button', { name: '“二三年冰雪”的更多操作' }).click();
    await page.getByRole('menuitem', { name: '删除' }).click();
    const saved = page.getByRole('navigation').getByRole('button', { name: '二三年冰雪', exact: true });
    await saved.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await saved.waitFor();
    await page.getByRole('combobox', { name: '检索范围' }).selectOption({ label: '有批注的文件' });
    await page.getByText('未检索到相关内容').waitFor();
  });

  it('jumps by the initials of a title', async () => {
    const { page } = await openDesk([inventedFile(2024, 3)]);
    await page.keyboard.press('Control+K');
    const field = page.getByRole('combobox', { name: /^跳转到/ });
    await field.pressSequentially('bxty');
    await page
      .getByRole('option', { name: /冰雪体育/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('article').waitFor();
  });

  it('does nothing while an input method is composing', async () => {
    const { page } = await openDesk([inventedFile(2024, 3)]);
    const box = page.getByRole('combobox', { name: '检索公报库' });
    await box.fill('季度');
    await box.press('Enter');
    const heading = page.getByRole('heading', { name: /^检索“/ });
    await heading.waitFor();
    await box.press('End');
    await takeClock(page);
    // A real composition, as an input method makes it: letters in the box that are no text yet.
    const devTools = await page.context().newCDPSession(page);
    for (const letters of ['b', 'bing', "bing'xue"]) {
      const at = letters.length;
      await devTools.send('Input.imeSetComposition', { text: letters, selectionStart: at, selectionEnd: at });
      await letPass(page, 1000);
      expect(await box.inputValue()).toBe(`季度${letters}`);
      expect(await heading.textContent()).toBe('检索“季度”');
    }
    // Enter takes the letters as they are; the browser marks the key as the input method's.
    await devTools.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Enter',
      code: 'Enter',
      windowsVirtualKeyCode: 229,
    });
    await letPass(page, 1000);
    expect(await heading.textContent()).toBe('检索“季度”');
    await devTools.send('Input.insertText', { text: '冰雪' });
    await page.getByRole('heading', { name: '检索“季度冰雪”' }).waitFor();
    expect(await box.inputValue()).toBe('季度冰雪');
  });
});

describe('keys', () => {
  it('open the list of keys, the quick jump, and go back', async () => {
    const { page } = await openDesk([inventedFile(2024, 3)]);
    await page.getByRole('main').click();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: '键盘快捷键' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('云政发2024-3');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('article').waitFor();
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByRole('article').waitFor({ state: 'hidden' });
  });
});

describe('the bundled sample', () => {
  it('is marked as invented on its issue page and on each document', async () => {
    const { page } = await openDesk([]);
    await page.getByRole('button', { name: /先看内置样例/ }).click();
    const issue = page.getByRole('treeitem', { name: /第\s*12\s*期/ }).first();
    await issue.waitFor();
    if (await page.getByRole('dialog').isVisible()) await closeDialog(page);
    await issue.click();
    await page.getByRole('main').getByText('样例·虚构', { exact: true }).first().waitFor();
    await page
      .getByRole('treeitem', { name: /供水提质三年行动/ })
      .first()
      .click();
    await page.getByRole('article').locator('.sample-mark', { hasText: '样例·虚构' }).waitFor();
  });
});

describe('starting again', () => {
  it('opens the document one was reading, unless reading is not recorded', async () => {
    const first = await openDesk([inventedFile(2024, 3)]);
    const { data } = first;
    const recorded = answerTo(first.page, 'settings.set', /"lastDocumentId":"/);
    await openDocument(first.page, /第\s*3\s*期/, /冰雪体育/);
    await recorded;
    await first.close();
    const second = await openApp({ data });
    await second.page.getByRole('article').getByText('事项按季度调度').first().waitFor();
    await second.page.getByRole('button', { name: '设置' }).first().click();
    const left = answerTo(second.page, 'settings.set', /"keepRecent":false/);
    await second.page.getByRole('switch', { name: '记录最近阅读' }).press('Space');
    await left;
    await takeClock(second.page);
    await openDocument(second.page, /第\s*3\s*期/, /冰雪体育/);
    // Whatever would be recorded is on its way now, and what is asked after it is answered after it.
    await letPass(second.page, 3000);
    const settings = await second.page.evaluate(() => window.gazette.requests['settings.get']({}));
    expect(settings).toMatchObject({ ok: true, value: { keepRecent: false, lastDocumentId: null } });
    await second.close();
    const third = await openApp({ data });
    await third.page.getByRole('heading', { name: '最新期次' }).waitFor();
    expect(await third.page.locator('[data-pane]').count()).toBe(0);
  });
});
