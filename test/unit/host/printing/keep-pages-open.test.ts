import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PageFile } from '../../../../main/export/printer.ts';
import { keepPagesOpen } from '../../../../main/host/printing/keep-pages-open.ts';
import { temporaryFolder } from '../../../helpers/temporary.ts';

const content = { css: '', html: '' };

/** Counts pages that are opened and closed; a print ends when it is told to. */
function countingPrinter() {
  const state = { opened: 0, closed: 0, end: (_error?: Error) => {} };
  const open = async () => {
    state.opened += 1;
    return {
      print: () =>
        new Promise<Uint8Array>((resolve, reject) => {
          state.end = (error) => (error ? reject(error) : resolve(new Uint8Array()));
        }),
      close: async () => {
        state.closed += 1;
      },
    };
  };
  return { state, printer: { open } };
}

let shell: (text: string) => PageFile;
beforeEach(() => {
  const folder = temporaryFolder();
  let count = 0;
  shell = (text) => {
    count += 1;
    const htmlPath = join(folder, `${count}.html`);
    writeFileSync(htmlPath, text);
    return { htmlPath, readable: ['/font.ttf'], timeoutMs: 1000 };
  };
});
afterEach(() => vi.useRealTimers());

it('gives the page of the last print for the same shell, and another for a different one', async () => {
  const { state, printer } = countingPrinter();
  const keeping = keepPagesOpen(printer);
  await (await keeping.open(shell('a'))).close();
  await (await keeping.open(shell('a'))).close();
  expect(state).toMatchObject({ opened: 1, closed: 0 });
  await (await keeping.open(shell('b'))).close();
  expect(state).toMatchObject({ opened: 2, closed: 1 });
  keeping.letGo();
  expect(state.closed).toBe(2);
});

it('never gives one page to two', async () => {
  const { state, printer } = countingPrinter();
  const keeping = keepPagesOpen(printer);
  await (await keeping.open(shell('a'))).close();
  await Promise.all([keeping.open(shell('a')), keeping.open(shell('a'))]);
  expect(state.opened).toBe(2);
});

it('closes a page that is printing or has failed', async () => {
  const { state, printer } = countingPrinter();
  const keeping = keepPagesOpen(printer);
  const busy = await keeping.open(shell('a'));
  const print = busy.print(content, 1000);
  await busy.close();
  expect(state.closed).toBe(1);
  state.end();
  await print;
  const failing = await keeping.open(shell('a'));
  const failed = failing.print(content, 1000);
  state.end(new Error('no'));
  await expect(failed).rejects.toThrow('no');
  await failing.close();
  expect(state).toMatchObject({ opened: 2, closed: 2 });
});

it('closes what nobody came back for', async () => {
  const { state, printer } = countingPrinter();
  const page = await keepPagesOpen(printer, 20).open(shell('a'));
  await page.close();
  expect(state.closed).toBe(0);
  await vi.waitFor(() => expect(state.closed).toBe(1));
});
