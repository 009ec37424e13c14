/** An engine that dies, or does not end. */
import { expect, it } from 'vitest';
import { linkEngine } from '../../../main/host/engine-link.ts';
import type { EngineChannel } from '../../../main/host/ports.ts';

/** Engines whose lives the test leads, and time that passes when it says so. */
function staged() {
  const engines: { post: unknown[]; exit: () => void; say: (message: unknown) => void; isKilled: boolean }[] =
    [];
  const waiting: { ms: number; work: () => void }[] = [];
  const events: unknown[] = [];
  const spawn = (): EngineChannel => {
    const engine = { post: [] as unknown[], exit: () => {}, say: (_message: unknown) => {}, isKilled: false };
    engines.push(engine);
    return {
      post: (message) => engine.post.push(message),
      onMessage: (listener) => {
        engine.say = listener;
      },
      onExit: (listener) => {
        engine.exit = () => listener(1);
      },
      kill: () => {
        engine.isKilled = true;
      },
    };
  };
  const link = linkEngine({
    spawn,
    start: {} as never,
    printer: { open: () => Promise.reject(new Error('none')) },
    onEvent: (event) => events.push(event),
    later: (ms, work) => {
      const entry = { ms, work };
      waiting.push(entry);
      return () => waiting.splice(waiting.indexOf(entry), 1);
    },
  });
  return { link, engines, waiting, events };
}

const codeOf = async (reply: Promise<{ ok: boolean; error?: { code: string } }>) => (await reply).error?.code;

it('one that dies at once is started again with growing pauses, and then said to be broken', async () => {
  const { link, engines, waiting, events } = staged();
  const pauses: number[] = [];
  for (let death = 1; death <= 7; death += 1) {
    engines.at(-1)?.exit();
    const [next] = waiting.splice(0);
    pauses.push(next?.ms ?? 0);
    expect(
      await codeOf(next === undefined ? Promise.resolve({ ok: true }) : link.request('app.info', {})),
    ).toBe(death === 1 ? undefined : death < 4 ? 'engine/stopped' : 'engine/broken');
    next?.work();
  }
  expect(pauses).toEqual([0, 500, 1_000, 2_000, 4_000, 8_000, 8_000]);
  expect(engines).toHaveLength(8);
  expect(events).toHaveLength(7);
});

it('one that has answered is started at once when it dies later', async () => {
  const { link, engines, waiting } = staged();
  for (let life = 0; life < 6; life += 1) {
    const asked = link.request('app.info', {});
    const id = life + 1;
    engines.at(-1)?.say({ type: 'reply', id, reply: { ok: true, value: 1 } });
    expect(await asked).toEqual({ ok: true, value: 1 });
    engines.at(-1)?.exit();
    expect(waiting).toEqual([]);
  }
  expect(engines).toHaveLength(7);
});

it('one that does not end is ended', async () => {
  const { link, engines, waiting } = staged();
  const closed = link.close();
  expect(waiting.map(({ ms }) => ms)).toEqual([5_000]);
  waiting[0]?.work();
  await closed;
  expect(engines[0]?.isKilled).toBe(true);
});

it('one that ends in time is not killed, and none is started while it waits to be', async () => {
  const ended = staged();
  const closed = ended.link.close();
  ended.engines[0]?.say({ type: 'closed' });
  await closed;
  ended.engines[0]?.exit();
  expect(ended.waiting).toEqual([]);
  expect(ended.engines[0]?.isKilled).toBe(false);

  const dead = staged();
  dead.engines[0]?.exit();
  dead.engines[1]?.exit();
  await dead.link.close();
  expect(dead.waiting).toEqual([]);
  expect(dead.engines).toHaveLength(2);
});
