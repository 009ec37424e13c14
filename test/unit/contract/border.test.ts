import { describe, expect, it, vi } from 'vitest';
import { handlers } from '../../../main/engine/index.ts';
import { type Bridge, errorCodes, requestNames, requests } from '../../../preload/contract/index.ts';
import english from '../../../resources/locales/en/errors.json' with { type: 'json' };
import chinese from '../../../resources/locales/zh-CN/errors.json' with { type: 'json' };

/** Answered by the host or the engine itself, because they need more than an open archive. */
const outer = [
  'app.fault',
  'archive.switch',
  'archive.restore',
  'folder.list',
  'job.list',
  'job.cancel',
  'unsaved.list',
  'unsaved.drop',
];

describe('the border', () => {
  it('has a handler for each request, and no other', () => {
    expect([...Object.keys(handlers), ...outer].sort()).toEqual([...requestNames].sort());
  });

  it.each(['electron', 'browser'] as const)('is the same list in the bridge of %s', async (host) => {
    const exposed: { gazette?: Bridge; addEventListener: () => void } = { addEventListener: () => {} };
    vi.stubGlobal('window', exposed);
    vi.doMock('electron', () => ({
      contextBridge: {
        exposeInMainWorld: (name: 'gazette', value: Bridge) => Object.assign(exposed, { [name]: value }),
      },
      ipcRenderer: { invoke: vi.fn(), on: vi.fn(), removeListener: vi.fn() },
      webUtils: { getPathForFile: vi.fn() },
    }));
    await import(`../../../preload/bridge/${host}.ts`);
    expect(Object.keys(exposed.gazette?.requests ?? {}).sort()).toEqual([...requestNames].sort());
    expect(exposed.gazette?.host).toBe(host);
    vi.unstubAllGlobals();
  });

  it.each(requestNames)('refuses fields it does not know: %s', (name) => {
    expect(requests[name].payload.safeParse({ unknownField: 1 }).success).toBe(false);
    expect(requests[name].payload.safeParse(null).success).toBe(false);
    expect(requests[name].payload.safeParse('text').success).toBe(false);
  });

  it.each([
    ['document.open', { documentId: '../../etc/passwd' }],
    ['document.open', { documentId: "1' OR 1=1" }],
    ['search.query', { query: 'a'.repeat(10_001), limit: 1, offset: 0 }],
    ['search.query', { query: 'a', limit: 0, offset: 0 }],
    ['annotation.create', { documentId: '1-1', style: 'blink' }],
    ['import.start', { files: ['/etc/passwd'], onDuplicate: 'skip', restrictedConfirmed: false }],
  ] as const)('refuses a bad payload: %s %j', (name, payload) => {
    expect(requests[name].payload.safeParse(payload).success).toBe(false);
  });

  it('has a sentence for each error code in both languages', () => {
    expect(Object.keys(chinese).sort()).toEqual([...errorCodes].sort());
    expect(Object.keys(english).sort()).toEqual([...errorCodes].sort());
    const placeholders = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).sort();
    for (const code of errorCodes) expect(placeholders(chinese[code])).toEqual(placeholders(english[code]));
  });
});
