/** However the text is set anew, the clause at its top stays there. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, expect, it } from 'vitest';
import { typesetIssue } from '../fixtures/typeset-issue.ts';
import { closeApps } from '../helpers/app.ts';
import { closeTestBrowser } from '../helpers/chromium.ts';
import { openDocument } from '../helpers/desk.ts';
import { openDesk } from '../helpers/open-desk.ts';

afterEach(closeApps);
afterAll(closeTestBrowser);

/** Number of the block at the top of the text, and the share of it that is above. */
const atTop = (page: Page): Promise<number> =>
  page.locator('[data-pane="main"]').evaluate((scroller) => {
    const top = scroller.getBoundingClientRect().top;
    const blocks = [...scroller.querySelectorAll('[data-block]')];
    const at = blocks.findIndex((block) => block.getBoundingClientRect().bottom > top + 1);
    const box = blocks[at]?.getBoundingClientRect();
    return box === undefined ? -1 : at + Math.max(0, (top - box.top) / box.height);
  });

const widthOf = (page: Page) =>
  page
    .locator('[data-pane="main"] [data-block]')
    .first()
    .evaluate((block) => block.getBoundingClientRect().width);

const sizeOf = (page: Page) =>
  page
    .locator('[data-pane="main"] [data-block]')
    .first()
    .evaluate((block) => getComputedStyle(block).fontSize);

it('with pages beside it, in another size, in a narrower window', async () => {
  const { page } = await openDesk([{ name: 'issue.pdf', content: typesetIssue() }]);
  await openDocument(page, /第\s*7\s*期/, /河湖长制/);
  const scroller = page.locator('[data-pane="main"]');
  const count = await scroller.locator('[data-block]').count();
  const wanted = Math.floor(count * 0.6);
  await scroller
    .locator('[data-block]')
    .nth(wanted)
    .evaluate((block) => block.scrollIntoView({ block: 'start' }));
  await expect.poll(() => atTop(page)).toBeGreaterThan(wanted - 1);
  const place = await atTop(page);
  /** Sets the text anew by `change` and sees that its place is the same, to a fifth of a clause. */
  const staysThrough = async (change: () => Promise<unknown>, isSetAnew: () => Promise<unknown>) => {
    const before = await isSetAnew();
    await change();
    await expect.poll(isSetAnew).not.toEqual(before);
    await expect.poll(async () => Math.abs((await atTop(page)) - place)).toBeLessThan(0.2);
  };
  const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
  await staysThrough(
    () => press('对照原件页面'),
    () => widthOf(page),
  );
  await staysThrough(
    () => press('收起原件页面'),
    () => widthOf(page),
  );
  for (let step = 0; step < 3; step += 1)
    await staysThrough(
      () => page.keyboard.press('Control+='),
      () => sizeOf(page),
    );
  await staysThrough(
    () => page.setViewportSize({ width: 1024, height: 700 }),
    () => widthOf(page),
  );
});
