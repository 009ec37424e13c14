/** The printed pages as they are shown: size, turn, pairs, one at a time, thumbnails, outline, matches. */
import { PDFDocument, PDFHexString, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { typesetIssue } from '../fixtures/typeset-issue.ts';
import { answerTo, closeApps } from '../helpers/app.ts';
import { openDocument } from '../helpers/desk.ts';
import { openDesk } from '../helpers/open-desk.ts';
import { PdfSetter } from '../helpers/set-pdf.ts';

afterEach(closeApps);

async function openPages(bytes: Uint8Array = typesetIssue()): Promise<Page> {
  const { page } = await openDesk([{ name: 'issue.pdf', content: bytes }]);
  await openDocument(page, /第\s*7\s*期/, /河湖长制/);
  await showPages(page);
  return page;
}

async function showPages(page: Page): Promise<void> {
  await page.getByRole('button', { name: '对照原件页面' }).click();
  await page.locator('.facing-paper canvas[data-drawn]').first().waitFor();
}

async function choose(page: Page, menu: RegExp, choice: string): Promise<void> {
  await page.getByRole('button', { name: menu }).click();
  // The keys stand behind the words.
  const name = { name: new RegExp(`^${choice}[A-Za-z0-9 ]*$`) };
  await page.getByRole('menuitemradio', name).or(page.getByRole('menuitem', name)).click();
  await page.getByRole('menu').waitFor({ state: 'hidden' });
}

const paper = (page: Page, sheet: number) => page.locator(`[data-sheet="${sheet}"] .facing-paper`);

async function boxOf(page: Page, sheet: number) {
  await paper(page, sheet).waitFor();
  const box = await paper(page, sheet).boundingBox();
  if (box === null) throw new Error(`sheet ${sheet} is not shown`);
  return box;
}

const percent = (page: Page): Promise<string> => page.getByRole('button', { name: /^显示比例/ }).innerText();
const numberBox = (page: Page) => page.getByRole('textbox', { name: '转到页码' });

/** A4 at 100 %, in CSS pixels. */
const a4WidthPx = 595 * (96 / 72);

describe('the pages', () => {
  it('are enlarged by menu, keys and wheel, from 25 to 800 %, the wheel around the pointer', async () => {
    const page = await openPages();
    const pane = page.getByRole('document', { name: '原件页面' });
    await choose(page, /^显示比例/, '100%');
    expect(Math.abs((await boxOf(page, 1)).width - a4WidthPx)).toBeLessThan(2);
    await pane.focus();
    await page.keyboard.press('Control+=');
    expect(await percent(page)).toBe('110%');
    await page.keyboard.press('Control+-');
    await page.keyboard.press('Control+-');
    expect(await percent(page)).toBe('90%');
    const frame = await pane.boundingBox();
    const before = await boxOf(page, 1);
    if (frame === null) throw new Error('no pane');
    const at = { x: frame.x + 200, y: frame.y + 300 };
    const share = (at.y - before.y) / before.height;
    await page.mouse.move(at.x, at.y);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -300);
    await page.keyboard.up('Control');
    await expect.poll(async () => (await boxOf(page, 1)).width).toBeGreaterThan(before.width * 1.4);
    const after = await boxOf(page, 1);
    expect(Math.abs((at.y - after.y) / after.height - share)).toBeLessThan(0.01);
    await choose(page, /^显示比例/, '800%');
    expect(Math.abs((await boxOf(page, 1)).width - a4WidthPx * 8)).toBeLessThan(2);
    expect(await page.getByRole('button', { name: '放大' }).isDisabled()).toBe(true);
    // What is in sight is drawn by itself: the whole sheet would fill the memory.
    const detail = page.locator('.facing-detail[data-drawn]').first();
    await detail.waitFor();
    const pixels = await page.evaluate(() =>
      [...document.querySelectorAll('canvas')].reduce((sum, { width, height }) => sum + width * height, 0),
    );
    expect(pixels).toBeLessThan(60_000_000);
    await pane.focus();
    await page.keyboard.press('Control+0');
    await expect.poll(async () => (await boxOf(page, 1)).width).toBeLessThan(frame.width);
  });

  it('are turned, their marks with them', async () => {
    const page = await openPages();
    await choose(page, /^显示比例/, '适合整页');
    const upright = await boxOf(page, 1);
    expect(upright.height).toBeGreaterThan(upright.width);
    const marks = page.locator('[data-sheet="1"] .facing-mark.is-block');
    await marks.first().waitFor();
    const mark = await marks.first().boundingBox();
    await choose(page, /^页面排列/, '顺时针旋转');
    await expect.poll(async () => (await boxOf(page, 1)).height).toBeLessThan(upright.height);
    const turned = await boxOf(page, 1);
    expect(turned.width).toBeGreaterThan(turned.height);
    const moved = await marks.first().boundingBox();
    if (mark === null || moved === null) throw new Error('no mark');
    // The share from the top has become the share from the right.
    const fromTop = (mark.y + mark.height / 2 - upright.y) / upright.height;
    const fromRight = (turned.x + turned.width - moved.x - moved.width / 2) / turned.width;
    expect(Math.abs(fromTop - fromRight)).toBeLessThan(0.01);
    // A click on the turned page finds the place in the text.
    await page.mouse.click(moved.x + moved.width / 2, moved.y + moved.height / 2);
    await page.locator('[data-sheet="1"] .facing-mark.is-block').first().waitFor();
    await page.getByRole('document', { name: '原件页面' }).focus();
    await page.keyboard.press('Shift+R');
    await expect.poll(async () => (await boxOf(page, 1)).height).toBeGreaterThan(turned.height);
  });

  it('lie in pairs, the cover alone, and are remembered so', async () => {
    const page = await openPages();
    await choose(page, /^页面排列/, '双页');
    const [one, two] = [await boxOf(page, 1), await boxOf(page, 2)];
    expect(Math.abs(one.y - two.y)).toBeLessThan(1);
    expect(two.x).toBeGreaterThan(one.x + one.width);
    const kept = answerTo(page, 'settings.set', /"twoCover"/);
    await choose(page, /^页面排列/, '双页，封面单列');
    await expect.poll(async () => (await boxOf(page, 2)).y).toBeGreaterThan(two.y + 50);
    expect(Math.abs((await boxOf(page, 1)).width - (await boxOf(page, 2)).width)).toBeLessThan(2);
    await kept;
    await page.reload();
    await openDocument(page, /第\s*7\s*期/, /河湖长制/);
    await showPages(page);
    const [cover, left] = [await boxOf(page, 1), await boxOf(page, 2)];
    expect(left.y).toBeGreaterThan(cover.y + 50);
  });

  it('are turned over one at a time by buttons, keys and wheel', async () => {
    const page = await openPages();
    await choose(page, /^显示比例/, '适合整页');
    await choose(page, /^页面排列/, '逐页显示');
    await paper(page, 1).waitFor();
    expect(await page.locator('.facing-sheet').count()).toBe(1);
    await page.getByRole('button', { name: '下一页' }).click();
    await paper(page, 2).waitFor();
    expect(await page.locator('.facing-sheet').count()).toBe(1);
    expect(await numberBox(page).inputValue()).toBe('6');
    await page.getByRole('document', { name: '原件页面' }).focus();
    await page.keyboard.press('PageUp');
    await paper(page, 1).waitFor();
    const box = await boxOf(page, 1);
    await page.mouse.move(box.x + 50, box.y + 50);
    await page.mouse.wheel(0, 200);
    await paper(page, 2).waitFor();
    await page.keyboard.press('End');
    expect(await page.getByRole('button', { name: '下一页' }).isDisabled()).toBe(true);
  });

  it('are gone to by thumbnails', async () => {
    const page = await openPages();
    await page.getByRole('button', { name: '缩略图' }).click();
    const panel = page.getByRole('complementary', { name: '缩略图' });
    await panel.locator('canvas[data-drawn]').first().waitFor();
    await panel.getByRole('button', { name: '第6页' }).click();
    await expect.poll(() => numberBox(page).inputValue()).toBe('6');
    await panel.getByRole('button', { name: '第6页' }).and(page.locator('[aria-current]')).waitFor();
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => numberBox(page).inputValue()).toBe('5');
    await panel.getByRole('button', { name: '收起侧栏' }).click();
    await panel.waitFor({ state: 'detached' });
  });

  it('without an outline are gone to by the issue’s documents', async () => {
    const page = await openPages();
    await page.getByRole('button', { name: '页面目录' }).click();
    const panel = page.getByRole('complementary', { name: '页面目录' });
    await panel.getByText('原件没有书签目录').waitFor();
    await numberBox(page).fill('6');
    await numberBox(page).press('Enter');
    await expect.poll(() => numberBox(page).inputValue()).toBe('6');
    await panel.getByRole('button', { name: /河湖长制/ }).click();
    await expect.poll(() => numberBox(page).inputValue()).toBe('5');
  });

  it('with an outline are gone to by it', async () => {
    const page = await openPages(await withOutline(typesetIssue(), ['正文', '（三）推进水环境治理']));
    await page.getByRole('button', { name: '页面目录' }).click();
    const panel = page.getByRole('complementary', { name: '页面目录' });
    await panel.getByRole('button', { name: /推进水环境治理/ }).click();
    await expect.poll(() => numberBox(page).inputValue()).toBe('6');
    await panel.getByRole('button', { name: /正文/ }).click();
    await expect.poll(() => numberBox(page).inputValue()).toBe('5');
    expect(await panel.getByText('原件没有书签目录').count()).toBe(0);
  });

  it('bear the matches of the find bar, each exactly on its characters', async () => {
    // Characters of 10 pt from x = 100 on, whose places are therefore known.
    const words = '为加强河湖长制工作，落实河湖长制各项任务，现就有关事项通知如下。';
    const bytes = new PdfSetter()
      .page()
      .text('云溪省人民政府公报　2024年第7期', 60, 810, 8)
      .text('云溪省人民政府关于加强河湖长制工作的通知', 100, 740, 16)
      .text('云溪政发〔2024〕15号', 240, 710)
      .text('各市人民政府，省政府各厅委、各直属机构：', 80, 680)
      .text(words, 100, 660)
      .text('云溪省人民政府', 400, 620)
      .text('2024年4月9日', 400, 600)
      .bytes();
    const page = await openPages(bytes);
    await page.getByRole('article').focus();
    await page.keyboard.press('/');
    const field = page.getByRole('searchbox').or(page.getByRole('textbox', { name: '在本件中查找' }));
    await field.first().fill('河湖长制');
    const matches = page.locator('[data-sheet="1"] .facing-mark.is-match');
    await expect.poll(() => matches.count()).toBe(3);
    const sheet = await boxOf(page, 1);
    const scale = sheet.width / 595;
    const boxes = await Promise.all([1, 2].map((at) => matches.nth(at).boundingBox()));
    for (const [at, box] of boxes.entries()) {
      const place = words.indexOf('河湖长制', at === 0 ? 0 : words.indexOf('河湖长制') + 1);
      if (box === null) throw new Error('no match');
      expect(Math.abs((box.x - sheet.x) / scale - (100 + place * 10))).toBeLessThan(1);
      expect(Math.abs(box.width / scale - 40)).toBeLessThan(1);
    }
    expect(await page.locator('.facing-mark.is-current').count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => matches.count()).toBe(0);
  });
});

/** The PDF with an outline of one entry a page. */
async function withOutline(bytes: Uint8Array, titles: readonly string[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes);
  const { context } = pdf;
  const outline = context.nextRef();
  const refs = titles.map(() => context.nextRef());
  for (const [at, title] of titles.entries()) {
    const own = refs[at];
    if (own === undefined) continue;
    context.assign(
      own,
      context.obj({
        Title: PDFHexString.fromText(title),
        Parent: outline,
        Dest: [pdf.getPage(at).ref, PDFName.of('XYZ'), PDFNumber.of(0), PDFNumber.of(842), PDFNumber.of(0)],
        ...(refs[at - 1] === undefined ? {} : { Prev: refs[at - 1] }),
        ...(refs[at + 1] === undefined ? {} : { Next: refs[at + 1] }),
      }),
    );
  }
  context.assign(
    outline,
    context.obj({ Type: 'Outlines', First: refs[0], Last: refs.at(-1), Count: titles.length }),
  );
  pdf.catalog.set(PDFName.of('Outlines'), outline);
  return pdf.save();
}
