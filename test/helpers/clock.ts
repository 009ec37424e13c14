/** The window's own clock, for what a reader would have to wait for and what must not happen even then. */
import type { Page } from 'playwright-core';
import { settled } from './settled.ts';

/** From here on the window's clock can be put on; until then it runs as ever. */
export async function takeClock(page: Page): Promise<void> {
  await page.clock.install();
}

/** Puts the clock on: whatever the window had put off for less than this has been done, and is drawn. */
export async function letPass(page: Page, ms: number): Promise<void> {
  await page.clock.runFor(ms);
  await settled(page);
}
