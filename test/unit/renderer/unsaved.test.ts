import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectBridge } from '../../../renderer/app/bridge.ts';
import { startI18n } from '../../../renderer/app/i18n.ts';
import {
  giveUp,
  loadKept,
  saveText,
  selectUnsavedCount,
  settleText,
  storeAll,
  storeOf,
  type TypedRequest,
  typeText,
  useUnsaved,
  wordsOf,
  wouldLose,
} from '../../../renderer/stores/unsaved.ts';
import { fakeBridge } from '../../helpers/fake-bridge.ts';

startI18n('zh-CN');

const note = (words: string, annotationId = 'a1'): TypedRequest => ({
  name: 'annotation.update',
  payload: { annotationId, note: words },
});
const key = 'annotation.update:a1:note';

/** The archive's notes, and what it answers next. */
let archive: Map<string, string>;
let refusals: { code: string; details?: Record<string, unknown> }[];
let dropped: string[];
let kept: unknown[];
/** Words the host was told of as they were typed. */
let held: string[];

beforeEach(() => {
  vi.useFakeTimers();
  archive = new Map();
  refusals = [];
  dropped = [];
  kept = [];
  held = [];
  connectBridge(
    fakeBridge({
      'annotation.update': async ({ annotationId, note: words }) => {
        const refusal = refusals.shift();
        if (refusal !== undefined) throw { message: refusal.code, ...refusal };
        archive.set(String(annotationId), String(words));
        return { id: annotationId, documentId: '1-1', note: words };
      },
      'unsaved.list': async () => kept,
      'unsaved.hold': async ({ payload }) => {
        held.push(String((payload as { note?: unknown }).note));
        await Promise.resolve();
      },
      'unsaved.drop': async ({ key: gone }) => dropped.push(String(gone)),
    }),
  );
});

afterEach(() => {
  for (const known of useUnsaved.getState().texts.keys()) settleText(known);
  vi.useRealTimers();
});

const text = (of = key) => useUnsaved.getState().texts.get(of);
const shown = (of = key) => {
  const unsaved = text(of);
  return unsaved === undefined ? null : wordsOf(unsaved.request);
};

describe('typed words', () => {
  it('are there until they are stored, and then no more', async () => {
    typeText(note('一'));
    typeText(note('一二'));
    expect(shown()).toBe('一二');
    await vi.advanceTimersByTimeAsync(800);
    expect(archive.get('a1')).toBe('一二');
    expect(text()).toBeUndefined();
  });

  it('are told to the host at once, the newest after the first', async () => {
    typeText(note('一'));
    expect(held).toEqual(['一']);
    typeText(note('一二'));
    typeText(note('一二三'));
    await vi.advanceTimersByTimeAsync(0);
    expect(held).toEqual(['一', '一二三']);
    expect(archive.size).toBe(0);
  });

  it('stay with the reason where they are not stored, and are stored later', async () => {
    refusals.push({ code: 'archive/full', details: { kept: true } }, { code: 'archive/full' });
    expect(await saveText(note('满'))).toBe(false);
    expect(text()).toMatchObject({ state: 'failed', error: { code: 'archive/full' }, isKept: true });
    expect(selectUnsavedCount(useUnsaved.getState())).toBe(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(text()).toMatchObject({ state: 'failed', isKept: false });
    await vi.advanceTimersByTimeAsync(2000);
    expect(archive.get('a1')).toBe('满');
    expect(text()).toBeUndefined();
  });

  it('are typed on while a failed try waits: what is stored in the end is the newest', async () => {
    refusals.push({ code: 'archive/locked' });
    await saveText(note('旧'));
    typeText(note('新'));
    expect(text()).toMatchObject({ error: { code: 'archive/locked' } });
    await vi.advanceTimersByTimeAsync(800);
    expect(archive.get('a1')).toBe('新');
  });

  it('are not sent again where their record is gone, but stay until they are given up', async () => {
    refusals.push({ code: 'annotation/notFound', details: { kept: true } });
    await saveText(note('孤'));
    await storeAll();
    await vi.advanceTimersByTimeAsync(1_000_000);
    expect(archive.size).toBe(0);
    expect(shown()).toBe('孤');
    giveUp(key);
    expect(text()).toBeUndefined();
    expect(dropped).toEqual([key]);
  });

  it('are stored before their record is removed', async () => {
    typeText(note('甲'));
    typeText(note('乙', 'a2'));
    await storeOf('a1');
    expect([...archive]).toEqual([['a1', '甲']]);
  });

  it('of an earlier window are stored by the next, unless newer ones are typed', async () => {
    kept = [
      { key, name: 'annotation.update', payload: { annotationId: 'a1', note: '昨日' }, keptAt: '' },
      {
        key: 'annotation.update:a2:note',
        name: 'annotation.update',
        payload: { annotationId: 'a2', note: '昨日' },
        keptAt: '',
      },
    ];
    typeText(note('今日'));
    await loadKept();
    await storeAll();
    expect(Object.fromEntries(archive)).toEqual({ a1: '今日', a2: '昨日' });
  });

  it('hold the window back only where the host has not heard them yet, or could not keep them', async () => {
    const isHeld = () => wouldLose(useUnsaved.getState());
    typeText(note('短'));
    expect(isHeld()).toBe(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(isHeld()).toBe(false);
    typeText(note('长'.repeat(30_000)));
    expect(isHeld()).toBe(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(isHeld()).toBe(false);
    refusals.push({ code: 'archive/full', details: { kept: true } });
    await storeAll();
    expect(isHeld()).toBe(false);
    refusals.push({ code: 'engine/stopped', details: { unreachable: true } });
    await storeAll();
    expect(isHeld()).toBe(true);
  });
});
