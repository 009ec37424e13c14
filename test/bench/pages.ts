/**
 * The printed pages of a 300 MB scan of 500 sheets: the first page in our window against pdf.js alone in the same
 * browser, and what the window holds while all sheets are scrolled past.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openApp } from '../helpers/app.ts';
import { closeTestBrowser, testBrowser } from '../helpers/chromium.ts';
import { noisyJpegs, type PageTree, writeScan } from '../helpers/scan-pdf.ts';
import { openTestEngine } from '../helpers/test-engine.ts';
import { openBare } from './bare-pdf.ts';
import { rendererMemory } from './renderer-memory.ts';
import { type BenchSize, sized } from './size.ts';
import { median, round } from './statistics.ts';

const MB = 1e6;

interface Scan {
  readonly sheets: number;
  readonly bytes: number;
  readonly rounds: number;
}

export async function benchPages(size: BenchSize): Promise<unknown> {
  const [sheets, bytes, rounds] = [
    sized(size, 500, 10),
    sized(size, 300_000_000, 600_000),
    sized(size, 5, 1),
  ];
  const scan: Scan = { sheets, bytes, rounds };
  const folder = mkdtempSync(join(tmpdir(), 'gazette-bench-'));
  try {
    const jpegs = await noisyJpegs(await testBrowser(), sized(size, 8, 2), bytes / sheets);
    return {
      sheets,
      /** As most scanners write it: pdf.js reads the heads of all pages before it shows the first. */
      ...(size === 'whole' ? { flat: await benchScan(join(folder, 'flat'), jpegs, 'flat', scan) } : {}),
      nested: await benchScan(join(folder, 'nested'), jpegs, 'nested', scan),
    };
  } finally {
    await closeTestBrowser();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchScan(
  data: string,
  jpegs: readonly Buffer[],
  tree: PageTree,
  { sheets, rounds }: Scan,
): Promise<unknown> {
  mkdirSync(data);
  const file = join(data, 'scan.pdf');
  const bytes = writeScan(file, sheets, jpegs, tree);
  const importMs = await importScan(join(data, 'archive'), file);
  const bare = await openBare(await testBrowser(), file);
  const times = { ours: [] as number[], usual: [] as number[], ranges: [] as number[] };
  let scrolled: Scrolled | null = null;
  for (let at = 0; at <= rounds; at += 1) {
    const app = await openApp({ data });
    const { ms, widthPx } = await firstPage(app.page);
    if (at === rounds) scrolled = await scrollThrough(app.page, sheets);
    await app.close();
    const usual = await bare.firstPageMs(widthPx, 'usual');
    const ranges = await bare.firstPageMs(widthPx, 'ranges');
    // The first round warms the disk.
    if (at === 0) continue;
    times.ours.push(ms);
    times.usual.push(usual);
    times.ranges.push(ranges);
  }
  await bare.close();
  const fastest = Math.min(median(times.usual), median(times.ranges));
  return {
    fileMB: round(bytes / MB, 0),
    importMs: round(importMs, 0),
    firstPage: {
      ratio: { measured: round(median(times.ours) / fastest), demanded: '<= 2' },
      oursMs: round(median(times.ours), 0),
      bareMs: { usual: round(median(times.usual), 0), ranges: round(median(times.ranges), 0) },
    },
    scrolling: scrolled,
  };
}

async function importScan(archive: string, file: string): Promise<number> {
  const engine = openTestEngine(archive);
  const started = performance.now();
  const [result] = await engine.importFiles([file]);
  const elapsed = performance.now() - started;
  if (result?.outcome !== 'imported') throw new Error(result?.error?.code ?? 'not imported');
  await engine.ask('settings.set', { acceptedUseAt: new Date().toISOString() });
  await engine.close();
  return elapsed;
}

/** Milliseconds from the click on the document in the tree until its first sheet is drawn. */
async function firstPage(page: Page): Promise<{ readonly ms: number; readonly widthPx: number }> {
  await page.getByRole('treeitem', { name: /期号不明/ }).click();
  const row = page.getByRole('treeitem', { name: /无标题/ }).first();
  await row.waitFor();
  // What the window loads in the background has come.
  await page.waitForLoadState('networkidle');
  return row.evaluate(
    (element) =>
      new Promise((resolve) => {
        const started = performance.now();
        const look = () => {
          const canvas = document.querySelector<HTMLCanvasElement>('.facing-paper canvas[data-drawn]');
          if (canvas === null) return;
          observer.disconnect();
          resolve({ ms: performance.now() - started, widthPx: canvas.width });
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
        element.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerType: 'mouse' }));
        element.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, pointerType: 'mouse' }));
        (element as HTMLElement).click();
      }),
  );
}

interface Scrolled {
  readonly seconds: number;
  readonly memoryMB: { readonly most: number; readonly mostProportional: number; readonly demanded: string };
  readonly textLayerNodes: { readonly after10: number; readonly after500: number };
  readonly nodesOfPages: { readonly after10: number; readonly after500: number };
}

/** Every sheet is waited for until it is drawn: nothing of the file is left out. */
async function scrollThrough(page: Page, sheets: number): Promise<Scrolled> {
  const browser = await testBrowser();
  let [most, mostProportional] = [0, 0];
  const count = () =>
    page.evaluate(() => ({
      text: document.querySelectorAll('.textLayer, .textLayer *').length,
      all: document.querySelectorAll('.facing-scroll *').length,
    }));
  const started = performance.now();
  let after10 = await count();
  for (let sheet = 1; sheet <= sheets; sheet += 1) {
    await page.getByRole('textbox', { name: '转到页码' }).fill(`#${sheet}`);
    await page.keyboard.press('Enter');
    await page.locator(`[data-sheet="${sheet}"] canvas[data-drawn]`).first().waitFor({ state: 'attached' });
    if (sheet === 10) after10 = await count();
    if (sheet % 10 !== 0) continue;
    const { resident, proportional } = await rendererMemory(browser);
    most = Math.max(most, resident);
    mostProportional = Math.max(mostProportional, proportional);
  }
  const after500 = await count();
  return {
    seconds: round((performance.now() - started) / 1000, 0),
    memoryMB: {
      most: round(most / MB, 0),
      mostProportional: round(mostProportional / MB, 0),
      demanded: '< 800',
    },
    textLayerNodes: { after10: after10.text, after500: after500.text },
    nodesOfPages: { after10: after10.all, after500: after500.all },
  };
}
