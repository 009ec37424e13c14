/** Searching by a reader in a hurry: who types on, goes back, ticks and opens before an answer is there. */
import type { Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { inventedFile } from '../fixtures/invented-issue.ts';
import { type App, closeApps } from '../helpers/app.ts';
import { letPass, takeClock } from '../helpers/clock.ts';
import { openDesk } from '../helpers/open-desk.ts';

afterEach(closeApps);

/** A window over some issues. */
const desk = (viewport = { width: 1440, height: 900 }, issues = 2): Promise<App> =>
  openDesk(
    Array.from({ length: issues }, (_, at) => inventedFile(2023 + at, at + 3)),
    { viewport },
  );

const boxOf = (page: Page) => page.getByRole('combobox', { name: '检索公报库' });

/** Holds the window's requests of one name up, as a busy engine would, until they are let go. */
async function hold(page: Page, name: string): Promise<() => void> {
  const gate = Promise.withResolvers<void>();
  await page.route(`**/api/${name}`, async (route) => {
    await gate.promise;
    await route.continue().catch(() => {});
  });
  return gate.resolve;
}

describe('the quick jump', () => {
  it('opens with Enter what was typed, not what was listed before', async () => {
    const { page } = await desk();
    await page.keyboard.press('Control+K');
    const field = page.getByRole('combobox', { name: /^跳转到/ });
    await field.fill('乡村阅读');
    await page
      .getByRole('option', { name: /乡村阅读/ })
      .first()
      .waitFor();
    const letGo = await hold(page, 'jump.query');
    await field.fill('冰雪体育');
    await page.keyboard.press('Enter');
    letGo();
    await page.getByRole('article').getByText('冰雪体育').first().waitFor();
  });

  it('keeps an Enter that comes before the first list', async () => {
    const { page } = await desk();
    const letGo = await hold(page, 'jump.query');
    await page.keyboard.press('Control+K');
    await page.getByRole('combobox', { name: /^跳转到/ }).waitFor();
    await page.keyboard.type('冰雪体育');
    await page.keyboard.press('Enter');
    letGo();
    await page.getByRole('article').getByText('冰雪体育').first().waitFor();
  });

  it('runs a command by its pinyin', async () => {
    const { page } = await desk();
    await page.keyboard.press('Control+K');
    await page.getByRole('combobox', { name: /^跳转到/ }).waitFor();
    await page.keyboard.type('shezhi');
    await page.keyboard.press('Enter');
    await page.getByRole('switch', { name: '记录最近阅读' }).waitFor();
  });
});

describe('the search box', () => {
  async function searched(words: string): Promise<Page> {
    const { page } = await desk();
    await boxOf(page).fill(words);
    await boxOf(page).press('Enter');
    await page.getByText(/^\d+ 份文件 · \d+ 处/).waitFor();
    return page;
  }
  const heading = (page: Page) => page.getByRole('heading', { name: /^检索“/ });
  /** In one task: a search follows 80 ms behind the keys, and a slow machine takes longer from one step to the next. */
  const typeAndClick = (words: string, what: Locator) =>
    what.evaluate((element: HTMLElement, text) => {
      document.execCommand('insertText', false, text);
      element.click();
    }, words);

  it('does not search any more for what was typed before going back', async () => {
    const page = await searched('季度');
    await takeClock(page);
    await boxOf(page).press('End');
    await typeAndClick('调', page.getByRole('button', { name: '后退', exact: true }));
    await heading(page).waitFor({ state: 'detached' });
    await letPass(page, 1000);
    expect(await heading(page).count()).toBe(0);
    await page.getByRole('button', { name: '前进', exact: true }).click();
    await page.getByRole('heading', { name: '检索“季度”' }).waitFor();
    await expect.poll(() => boxOf(page).inputValue()).toBe('季度');
  });

  it('stays in the document that was opened while typing', async () => {
    const page = await searched('季度');
    await takeClock(page);
    await boxOf(page).press('End');
    await typeAndClick('调', page.locator('.hit-title').first());
    await page.locator('[data-pane] [data-block]').first().waitFor();
    await letPass(page, 1000);
    expect(await heading(page).count()).toBe(0);
    expect(await page.locator('[data-pane]').count()).toBe(1);
  });

  it('keeps a choice made while typing', async () => {
    const page = await searched('季度');
    const choice = page.getByRole('complementary', { name: '筛选' }).getByRole('checkbox').first();
    await choice.waitFor();
    await boxOf(page).press('End');
    await typeAndClick('调', choice);
    await page.getByRole('heading', { name: '检索“季度调”' }).waitFor();
    expect(await page.locator('.facet input:checked').count()).toBe(1);
  });
});

describe('a query of many pages', () => {
  it('is named in two lines, and is saved whole under a short name', async () => {
    const { page, errors } = await desk();
    const long = '季'.repeat(9000);
    await boxOf(page).fill(long);
    await boxOf(page).press('Enter');
    const heading = page.getByRole('heading', { name: /^检索“/ });
    await page.getByText('未检索到相关内容').waitFor();
    expect((await heading.boundingBox())?.height).toBeLessThan(70);
    await page.getByRole('button', { name: '保存这次检索' }).click();
    const name = await page.getByRole('textbox', { name: '检索名称' }).inputValue();
    expect(name).toBe(`${'季'.repeat(39)}…`);
    await page.keyboard.press('Enter');
    const saved = page.getByRole('navigation').getByRole('button', { name, exact: true });
    await saved.waitFor();
    await boxOf(page).fill('冰雪');
    await page.getByRole('heading', { name: '检索“冰雪”' }).waitFor();
    await saved.click();
    await expect.poll(async () => (await boxOf(page).inputValue()) === long).toBe(true);
    expect(errors).toEqual([]);
  });

  it('is not saved where it can’t be read, and stands alone', async () => {
    const { page } = await desk();
    await boxOf(page).fill('季度');
    await boxOf(page).press('Enter');
    await page.getByText(/^\d+ 份文件 · \d+ 处/).waitFor();
    await boxOf(page).fill('季度 (');
    await page.locator('.query-fault').waitFor();
    expect(await page.locator('.search-counts, .hit-item').count()).toBe(0);
    await page.getByRole('button', { name: '保存这次检索' }).click();
    await page.getByText('检索式有误，改正后才能保存。').waitFor();
    expect(await page.getByRole('textbox', { name: '检索名称' }).count()).toBe(0);
  });
});

describe('the list of results', () => {
  it('is where it was on the way back, also after another search', async () => {
    const { page } = await desk({ width: 1440, height: 700 }, 12);
    await boxOf(page).fill('实施方案');
    await boxOf(page).press('Enter');
    await page.getByText(/^\d+ 份文件 · \d+ 处/).waitFor();
    const title = page.locator('.hit-title').nth(9);
    const top = async () => Math.round((await title.boundingBox())?.y ?? 0);
    // Rows get their height when they are first drawn: in the middle is where it stays there.
    await expect
      .poll(() =>
        title.evaluate(async (button) => {
          button.scrollIntoView({ block: 'center' });
          const { top } = button.getBoundingClientRect();
          for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
          return button.getBoundingClientRect().top - top;
        }),
      )
      .toBe(0);
    const before = await top();
    await title.click();
    await page.getByRole('article').getByText('实施方案').first().waitFor();
    const back = page.getByRole('button', { name: '后退', exact: true });
    await back.click();
    await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(3);
    await boxOf(page).fill('季度');
    await boxOf(page).press('Enter');
    await page.getByRole('heading', { name: '检索“季度”' }).waitFor();
    await page.getByText(/^\d+ 份文件 · \d+ 处/).waitFor();
    expect(await page.locator('.search-page').evaluate((body) => body.parentElement?.scrollTop)).toBe(0);
    await back.click();
    await page.getByRole('heading', { name: '检索“实施方案”' }).waitFor();
    await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(3);
  });
});

describe('the choice in a narrow window', () => {
  it('says that there is more of it, and shows it', async () => {
    const { page } = await desk({ width: 1024, height: 700 }, 6);
    await boxOf(page).fill('实施方案');
    await boxOf(page).press('Enter');
    await page.getByText(/^\d+ 份文件 · \d+ 处/).waitFor();
    const facets = page.getByRole('complementary', { name: '筛选' });
    const last = facets.getByRole('checkbox').last();
    const isSeen = () =>
      last.evaluate((box) => {
        const list = box.closest('.facets-list')?.getBoundingClientRect();
        return list !== undefined && box.getBoundingClientRect().bottom <= list.bottom;
      });
    await facets.getByRole('button', { name: '展开全部筛选项' }).waitFor();
    expect(await isSeen()).toBe(false);
    await facets.getByRole('button', { name: '展开全部筛选项' }).click();
    await expect.poll(isSeen).toBe(true);
    await facets.getByRole('button', { name: '收起筛选项' }).click();
    await expect.poll(isSeen).toBe(false);
    // With room beside the results it scrolls there, and needs no button.
    await page.setViewportSize({ width: 1440, height: 900 });
    await facets.getByRole('button', { name: '展开全部筛选项' }).waitFor({ state: 'hidden' });
  });
});
