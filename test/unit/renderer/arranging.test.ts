/** An order that is shown before the archive has it is not taken back by an answer that is older. */
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBridge } from '../../helpers/fake-bridge.ts';

type View = { id: string; excerpts: { id: string }[] };

/** An archive whose answers to reading come when the test says so, with what it held when it was asked. */
function slowArchive() {
  let order = ['a', 'b', 'c'];
  const reads: (() => void)[] = [];
  const tells: (() => void)[] = [];
  const view = (): View => ({ id: '1', excerpts: order.map((id) => ({ id })) });
  const answers = {
    'excerpt.lists': async () => [],
    'excerpt.open': () => {
      const held = view();
      return new Promise((resolve) => reads.push(() => resolve(held)));
    },
    'excerpt.arrange': ({ excerptIds }: Record<string, unknown>) =>
      new Promise((resolve) =>
        tells.push(() => {
          order = [...(excerptIds as string[])];
          resolve(null);
        }),
      ),
  };
  return { answers, reads, tells };
}

beforeEach(() => vi.resetModules());

it('neither by one that was on its way, nor by one asked for meanwhile', async () => {
  const { answers, reads, tells } = slowArchive();
  vi.stubGlobal('window', { gazette: fakeBridge(answers), addEventListener: () => undefined });
  const { arrangeExcerpts, openExcerptList, useExcerpts } = await import(
    '../../../renderer/stores/excerpts.ts'
  );
  const shown = () =>
    useExcerpts
      .getState()
      .open?.excerpts.map(({ id }) => id)
      .join('');
  const settle = async (list: (() => void)[]) => {
    await expect.poll(() => list.length).toBeGreaterThan(0);
    for (const answer of list.splice(0)) answer();
  };
  const opened = openExcerptList('1');
  await settle(reads);
  await opened;
  expect(shown()).toBe('abc');

  const onItsWay = openExcerptList('1');
  const first = arrangeExcerpts('1', ['b', 'a', 'c']);
  const meanwhile = openExcerptList('1');
  await settle(reads);
  await Promise.all([onItsWay, meanwhile]);
  expect(shown()).toBe('bac');
  await settle(tells);
  await first;
  // What was withheld is asked for again.
  await settle(reads);
  await expect.poll(shown).toBe('bac');
  vi.unstubAllGlobals();
});
