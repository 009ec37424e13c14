/** Searches that another window of the same archive cuts off are asked again. */
import type { Payload, Reply, RequestName, Value } from '../../preload/contract/index.ts';
import { ask } from '../app/bridge.ts';
import { t } from '../app/i18n.ts';

/** Waits before each further try; each is up to doubled by chance, so that two windows don't keep in step. */
const waitsMs = [40, 80, 160, 320, 640, 1000] as const;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms * (1 + Math.random())));

/**
 * Asks until the search is not cut off (`job/cancelled`), a bounded number of times; what is left in the end is an
 * error in plain words. Null where `isWanted` says, after a wait, that the reader has gone on to something else.
 */
export async function askAgain<Name extends RequestName>(
  name: Name,
  payload: Payload<Name>,
  isWanted: () => boolean,
): Promise<Reply<Value<Name>> | null> {
  for (const wait of [...waitsMs, null]) {
    const reply = await ask(name, payload);
    if (!isWanted()) return null;
    if (reply.ok || reply.error.code !== 'job/cancelled') return reply;
    if (wait === null) return { ok: false, error: { ...reply.error, message: t('search.cutOff') } };
    await pause(wait);
    if (!isWanted()) return null;
  }
  return null;
}
