import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { isWorthAsking } from '../../../renderer/app/asking-again.ts';
import { ask, connectBridge } from '../../../renderer/app/bridge.ts';
import { fakeBridge } from '../../helpers/fake-bridge.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const stopped = { code: 'engine/stopped', message: '' } as const;
const held = { code: 'archive/locked', message: '', details: { retry: true } } as const;

/** Refuses with each of these in turn, then answers; gives how often it was asked. */
function refusing(name: string, refusals: readonly unknown[]) {
  const left = [...refusals];
  const asked = { times: 0 };
  connectBridge(
    fakeBridge({
      [name]: async () => {
        asked.times += 1;
        const refusal = left.shift();
        if (refusal !== undefined) throw refusal;
        return 'answer';
      },
    }),
  );
  return asked;
}

it('asks again where the archive was held for a moment, for a change too', async () => {
  const asked = refusing('bookmark.remove', [held, held]);
  const reply = ask('bookmark.remove', { bookmarkId: 'b' });
  await vi.runAllTimersAsync();
  expect(await reply).toMatchObject({ ok: true });
  expect(asked.times).toBe(3);
});

it('gives up in the end', async () => {
  const asked = refusing(
    'bookmark.remove',
    Array.from({ length: 9 }, () => held),
  );
  const reply = ask('bookmark.remove', { bookmarkId: 'b' });
  await vi.runAllTimersAsync();
  expect(await reply).toMatchObject({ ok: false, error: { code: 'archive/locked' } });
  expect(asked.times).toBe(4);
});

it('makes no change twice whose answer was lost', async () => {
  const asked = refusing('bookmark.add', [stopped]);
  expect(await ask('bookmark.add', { documentId: '1-1', blockId: null })).toMatchObject({ ok: false });
  expect(asked.times).toBe(1);
});

it.each([
  ['library.tree', stopped, true],
  ['annotation.create', stopped, false],
  ['library.tree', { ...stopped, details: { unreachable: true } }, false],
  ['library.tree', { code: 'archive/corrupt', message: '' }, false],
  ['library.tree', { code: 'archive/locked', message: '' }, false],
] as const)('%s after %j: %s', (name, error, isWorth) => {
  expect(isWorthAsking(name, error)).toBe(isWorth);
});
