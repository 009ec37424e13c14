/** What the browser's renderer processes hold, as the system counts it. Linux only. */
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';

export interface RendererMemory {
  /** Bytes of the largest renderer: resident, and its own share of what is shared. */
  readonly resident: number;
  readonly proportional: number;
}

const kilobytes = (text: string, name: string): number =>
  Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0) * 1024;

export async function rendererMemory(browser: Browser): Promise<RendererMemory> {
  const session = await browser.newBrowserCDPSession();
  try {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const renderers = processInfo.filter(({ type }) => type === 'renderer');
    const sizes = renderers.map(({ id }) => {
      try {
        const text = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
        return { resident: kilobytes(text, 'Rss'), proportional: kilobytes(text, 'Pss') };
      } catch {
        // It has just ended.
        return { resident: 0, proportional: 0 };
      }
    });
    return sizes.reduce((most, size) => (size.resident > most.resident ? size : most), {
      resident: 0,
      proportional: 0,
    });
  } finally {
    await session.detach();
  }
}
