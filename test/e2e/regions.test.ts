/** A rectangle drawn on a page: one annotation, on the page and, where it holds words, in the text. */
import { afterEach, describe, expect, it } from 'vitest';
import { typesetIssue } from '../fixtures/typeset-issue.ts';
import { closeApps } from '../helpers/app.ts';
import { openDocument } from '../helpers/desk.ts';
import { openDesk } from '../helpers/open-desk.ts';

afterEach(closeApps);

describe('a rectangle on a page', () => {
  it('is drawn, noted, seen in the text, found again from its card, and undone', async () => {
    const { page } = await openDesk([{ name: 'issue.pdf', content: typesetIssue() }]);
    await openDocument(page, /第\s*7\s*期/, /河湖长制/);
    await page.getByRole('button', { name: '对照原件页面' }).click();
    const sheet = page.getByRole('img', { name: '第5页' });
    await sheet.waitFor();
    const drag = async (from: readonly [number, number], to: readonly [number, number]) => {
      await page.getByRole('button', { name: '在页面上框选批注' }).click();
      const box = await sheet.boundingBox();
      if (box === null) throw new Error('no sheet');
      const at = ([x, y]: readonly [number, number]) =>
        [box.x + x * box.width, box.y + y * box.height] as const;
      await page.mouse.move(...at(from));
      await page.mouse.down();
      await page.mouse.move(...at([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]));
      await page.locator('.facing-mark.is-band').waitFor();
      await page.mouse.move(...at(to));
      await page.mouse.up();
    };
    // Over the title: words.
    await drag([0.1, 0.08], [0.9, 0.24]);
    await page.locator('.facing-mark.is-box').waitFor();
    const notes = page.getByRole('tabpanel', { name: /批注/ });
    await notes.getByRole('textbox').first().fill('标题在这里');
    await page.keyboard.press('Escape');
    await page.getByRole('article').locator('.mark-box').first().waitFor();
    // In the margin: none.
    await drag([0.002, 0.5], [0.03, 0.56]);
    await notes.getByText('页面框选（无文字）').waitFor();
    expect(await page.locator('.facing-mark.is-box').count()).toBe(2);
    await page.getByRole('article').focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('.facing-mark.is-box').count()).toBe(1);
    // From the card to the page that was closed meanwhile.
    await page.getByRole('button', { name: '收起原件页面' }).click();
    await sheet.waitFor({ state: 'hidden' });
    await notes.locator('.note-quote').first().click();
    await page.locator('.facing-mark.is-box').waitFor();
  });
});
