import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { setupIpc } from '../../../../main/host/electron/ipc.ts';
import { createFileHandles } from '../../../../main/host/file-handles.ts';
import type { HostSession } from '../../../../main/host/session.ts';
import type { EngineEvent } from '../../../../preload/contract/index.ts';
import { FakeWindow, recorded, resetElectron } from '../../../helpers/fake-electron.ts';

vi.mock('electron', async () => (await import('../../../helpers/fake-electron.ts')).electron);

const handled = vi.fn(async () => ({ ok: true, value: 1 }) as const);
let listener: ((event: EngineEvent) => void) | null = null;

const session: HostSession = {
  handle: handled,
  subscribe: (added) => {
    listener = added;
    return () => {};
  },
  files: createFileHandles(),
  temporaryFile: () => '',
  close: async () => {},
};

let window: FakeWindow;

beforeEach(() => {
  resetElectron();
  handled.mockClear();
  window = new FakeWindow();
  setupIpc(session, () => window as unknown as BrowserWindow);
});

const ours = () => ({ sender: window.webContents, senderFrame: window.webContents.mainFrame });
const call = async (channel: string, event: unknown, ...args: unknown[]) =>
  recorded.ipc.get(channel)?.(event, ...args);

describe('who may ask', () => {
  const strangers: Readonly<Record<string, () => unknown>> = {
    'a frame inside the page': () => ({ ...ours(), senderFrame: { url: 'gazette://app/index.html' } }),
    'a frame that is gone': () => ({ ...ours(), senderFrame: null }),
    'another window': () => {
      const other = new FakeWindow();
      return { sender: other.webContents, senderFrame: other.webContents.mainFrame };
    },
    'a page of another origin': () => {
      window.webContents.mainFrame.url = 'https://example.org/gazette://app/';
      return ours();
    },
  };

  it.each(Object.keys(strangers))('not %s', async (who) => {
    const event = strangers[who]?.();
    expect(await call('gazette:request', event, 'app.info', {})).toMatchObject({
      ok: false,
      error: { code: 'request/refused' },
    });
    expect(handled).not.toHaveBeenCalled();
    for (const [channel, payload] of [
      ['gazette:pickFiles', { what: 'issues' }],
      ['gazette:takeDropped', ['/etc/passwd']],
      ['gazette:pickSaveTarget', { suggestedName: 'a.pdf', kind: 'pdf' }],
      ['gazette:pickFolder', undefined],
      ['gazette:readFile', 'some-id'],
      ['gazette:readParts', { id: 'some-id', parts: [[0, 1]] }],
    ] as const)
      await expect(call(channel, event, payload)).rejects.toThrow('request/refused');
  });

  it('our main frame', async () => {
    expect(await call('gazette:request', ours(), 'app.info', {})).toEqual({ ok: true, value: 1 });
    expect(handled).toHaveBeenCalledWith('app.info', {});
  });
});

it('has exactly the channels of the bridge', () => {
  expect([...recorded.ipc.keys()].sort()).toEqual([
    'gazette:pickFiles',
    'gazette:pickFolder',
    'gazette:pickSaveTarget',
    'gazette:readFile',
    'gazette:readParts',
    'gazette:request',
    'gazette:takeDropped',
  ]);
});

it.each([
  ['gazette:pickFiles', { what: 'everything' }],
  ['gazette:takeDropped', ['relative.txt']],
  ['gazette:takeDropped', 'no list'],
  ['gazette:pickSaveTarget', { suggestedName: '', kind: 'pdf' }],
  ['gazette:pickSaveTarget', { suggestedName: 'a', kind: 'exe' }],
  ['gazette:readFile', 5],
  ['gazette:readParts', { id: 'a', parts: [] }],
  ['gazette:readParts', { id: 'a', parts: [[5, 5]] }],
  ['gazette:readParts', { id: 'a', parts: [[-1, 5]] }],
  ['gazette:readParts', { id: 'a', parts: [[0, 1e9]] }],
])('%s refuses a wrong payload', async (channel, payload) => {
  await expect(call(channel, ours(), payload)).rejects.toThrow('request/refused');
});

describe('files', () => {
  it('become handles without paths', async () => {
    recorded.openDialog = { canceled: false, filePaths: ['/data/issue.txt'] };
    const [file] = (await call('gazette:pickFiles', ours(), { what: 'issues' })) as { id: string }[];
    expect(file).toEqual({ id: expect.any(String), name: 'issue.txt' });
    expect(session.files.path(file?.id ?? '')).toBe('/data/issue.txt');
    recorded.saveDialog = { canceled: false, filePath: '/data/out.pdf' };
    const target = await call('gazette:pickSaveTarget', ours(), { suggestedName: 'x.pdf', kind: 'pdf' });
    expect(target).toEqual({ id: expect.any(String), name: 'out.pdf' });
  });

  it('none when the dialog is closed', async () => {
    expect(await call('gazette:pickFiles', ours(), { what: 'issueFolder' })).toEqual([]);
    expect(await call('gazette:pickFolder', ours())).toBeNull();
    expect(await call('gazette:pickSaveTarget', ours(), { suggestedName: 'x', kind: 'backup' })).toBeNull();
  });

  it('are read by their handle only', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gazette-ipc-'));
    const path = join(folder, 'a.pdf');
    writeFileSync(path, 'pdf');
    const { id } = session.files.add(path);
    expect(Buffer.from((await call('gazette:readFile', ours(), id)) as Uint8Array).toString()).toBe('pdf');
    await expect(call('gazette:readFile', ours(), path)).rejects.toThrow();
    const parts = [
      [1, 3],
      [0, 1],
    ];
    const bytes = await call('gazette:readParts', ours(), { id, parts });
    expect(Buffer.from(bytes as Uint8Array).toString()).toBe('dfp');
    await expect(call('gazette:readParts', ours(), { id: path, parts })).rejects.toThrow();
    rmSync(folder, { recursive: true });
  });
});

it('passes events on until the window is gone', () => {
  const event: EngineEvent = { type: 'engine.restarted' };
  listener?.(event);
  window.destroy();
  listener?.(event);
  expect(window.webContents.sent).toEqual([['gazette:event', event]]);
});
