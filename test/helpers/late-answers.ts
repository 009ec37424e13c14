/**
 * A bridge whose answers come late and sometimes fail: each request waits 0, 350 or 2,000 ms at random, and some are
 * refused as those of an archive that another program holds for a moment. For `npm run test:slow`.
 */
import type { BrowserContext } from 'playwright-core';

const delaysMs = [0, 350, 2000] as const;
const failing = 0.02;

/** The seed of the run, or null where answers come as they are. */
export const lateSeed: number | null =
  process.env.GAZETTE_LATE === undefined ? null : Number(process.env.GAZETTE_LATE);

/** A number from 0 to 1 a call, the same row for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const refusal = JSON.stringify({
  ok: false,
  error: { code: 'archive/locked', message: '公报库暂时被占用。', details: { retry: true } },
});

export async function answerLate(context: BrowserContext, seed: number): Promise<void> {
  const random = randomOf(seed);
  await context.route('**/api/*', async (route) => {
    const delayMs = delaysMs[Math.floor(random() * delaysMs.length)] ?? 0;
    const isRefused = random() < failing;
    // The request is there at once, in its order; it is the answer that comes late.
    const answered = isRefused ? null : await route.fetch().catch(() => null);
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
    // A window that was closed meanwhile waits for nothing.
    await (answered !== null
      ? route.fulfill({ response: answered })
      : isRefused
        ? route.fulfill({ status: 200, contentType: 'application/json', body: refusal })
        : route.abort()
    ).catch(() => undefined);
  });
}

/** Of a window that is about to be closed: its last requests go their way, and nobody waits for their answers. */
export async function letGo(context: BrowserContext): Promise<void> {
  if (lateSeed !== null) await context.unrouteAll({ behavior: 'ignoreErrors' });
}
