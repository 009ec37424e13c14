import { describe, expect, it, vi } from 'vitest';
import type { z } from 'zod';
import { handlers } from '../../../main/engine/index.ts';
import {
  type Bridge,
  errorCodes,
  type RequestName,
  requestNames,
  requests,
} from '../../../preload/contract/index.ts';
import english from '../../../resources/locales/en/errors.json' with { type: 'json' };
import chinese from '../../../resources/locales/zh-CN/errors.json' with { type: 'json' };
import { validPayloads } from '../../helpers/valid-payloads.ts';

/** Answered by the host or the engine itself, because they need more than an open archive. */
const outer = [
  'app.fault',
  'archive.switch',
  'archive.restore',
  'folder.list',
  'job.list',
  'job.cancel',
  'unsaved.list',
  'unsaved.hold',
  'unsaved.drop',
];

/** Codes of the rules that a payload breaks; those of the variant that comes nearest, where there are several. */
function faultsOf(name: RequestName, payload: unknown): readonly string[] {
  return requests[name].payload.safeParse(payload).error?.issues.flatMap(codesOf) ?? [];
}

function codesOf(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code !== 'invalid_union') return [issue.code];
  const [nearest = []] = [...issue.errors].sort((one, other) => one.length - other.length);
  return nearest.flatMap(codesOf);
}

/** The value with a field too many, once for each object in it. */
function withUnknownField(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = (key: string, part: unknown) =>
    withUnknownField(part).map((planted) =>
      Array.isArray(value)
        ? value.map((item, at) => (String(at) === key ? planted : item))
        : { ...value, [key]: planted },
    );
  const parts = Object.entries(value).flatMap(([key, part]) => inner(key, part));
  return Array.isArray(value) ? parts : [{ ...value, unknownField: 1 }, ...parts];
}

const bridgeWords = [
  'canPickFolder',
  'deliver',
  'host',
  'pickFiles',
  'pickFolder',
  'pickSaveTarget',
  'readFile',
  'readParts',
  'requests',
  'subscribe',
  'takeDropped',
];

describe('the border', () => {
  it('has a handler for each request, and no other', () => {
    expect([...Object.keys(handlers), ...outer].sort()).toEqual([...requestNames].sort());
  });

  it.each(['electron', 'browser'] as const)('is the same list in the bridge of %s', async (host) => {
    const exposed: { gazette?: Bridge; addEventListener: () => void } = { addEventListener: () => {} };
    const names: string[] = [];
    vi.stubGlobal('window', exposed);
    vi.doMock('electron', () => ({
      contextBridge: {
        exposeInMainWorld: (name: 'gazette', value: Bridge) => {
          names.push(name);
          Object.assign(exposed, { [name]: value });
        },
      },
      ipcRenderer: { invoke: vi.fn(), on: vi.fn(), removeListener: vi.fn() },
      webUtils: { getPathForFile: vi.fn() },
    }));
    await import(`../../../preload/bridge/${host}.ts`);
    expect(Object.keys(exposed.gazette?.requests ?? {}).sort()).toEqual([...requestNames].sort());
    expect(exposed.gazette?.host).toBe(host);
    // A page that is taken over gets these words, and no way to others.
    if (host === 'electron') expect(names).toEqual(['gazette']);
    expect(Object.keys(exposed.gazette ?? {}).sort()).toEqual(bridgeWords);
    const { host: _host, requests: _requests, canPickFolder, ...functions } = exposed.gazette ?? {};
    expect(typeof canPickFolder).toBe('boolean');
    for (const value of Object.values(functions)) expect(typeof value).toBe('function');
    vi.unstubAllGlobals();
  });

  describe.each(requestNames)('takes of %s', (name) => {
    it('a valid payload', () => {
      expect(faultsOf(name, validPayloads[name])).toEqual([]);
    });

    it('no field that it does not know, in none of its parts', () => {
      for (const planted of withUnknownField(validPayloads[name]))
        expect(faultsOf(name, planted), JSON.stringify(planted)).toEqual(['unrecognized_keys']);
    });

    it('nothing else than an object', () => {
      for (const other of [null, 'text', []]) expect(faultsOf(name, other)).toEqual(['invalid_type']);
    });
  });

  // What is changed of the valid payload, and the one rule that refuses it.
  it.each([
    ['document.open', 'a path for an id', { documentId: '../../etc/passwd' }, 'invalid_format'],
    ['document.open', 'SQL for an id', { documentId: "1' OR 1=1" }, 'invalid_format'],
    ['search.query', 'a query of 10,001 characters', { query: 'a'.repeat(10_001) }, 'too_big'],
    ['search.query', 'a page of nothing', { limit: 0 }, 'too_small'],
    ['search.query', 'a page before the first', { offset: -1 }, 'too_small'],
    ['annotation.create', 'an unknown style', { style: 'blink' }, 'invalid_value'],
    ['annotation.create', 'a note of 100,001 characters', { note: '批'.repeat(100_001) }, 'too_big'],
    ['import.start', 'a path for a handle', { files: ['/etc/passwd'] }, 'invalid_format'],
  ] as const)('refuses of %s %s', (name, _what, change, code) => {
    const valid = validPayloads[name];
    expect(faultsOf(name, valid)).toEqual([]);
    expect(faultsOf(name, { ...valid, ...change })).toEqual([code]);
  });

  it('has a sentence for each error code in both languages', () => {
    expect(Object.keys(chinese).sort()).toEqual([...errorCodes].sort());
    expect(Object.keys(english).sort()).toEqual([...errorCodes].sort());
    const placeholders = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).sort();
    for (const code of errorCodes) expect(placeholders(chinese[code])).toEqual(placeholders(english[code]));
  });
});
