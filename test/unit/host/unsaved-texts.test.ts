import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createUnsavedTexts, type UnsavedTexts } from '../../../main/host/unsaved-texts.ts';
import { type ErrorCode, type Reply, typedKey } from '../../../preload/contract/index.ts';
import { skipHere } from '../../helpers/skip.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

let folder: string;
let texts: UnsavedTexts;

beforeEach(() => {
  folder = join(temporaryFolder(), 'unsaved');
  texts = createUnsavedTexts(folder);
});

const note = (words: string, annotationId = 'a1') => ({ annotationId, note: words });
const failed = (code: ErrorCode = 'archive/full'): Reply<unknown> => ({
  ok: false,
  error: { code, message: '' },
});
const stored: Reply<unknown> = { ok: true, value: null };
const keptIn = (reply: Reply<unknown>) => (reply.ok ? 'stored' : reply.error.details?.kept);
const listed = () => texts.list().map(({ payload }) => payload.note);

describe('typed words the archive did not take', () => {
  it('are kept, also for the next start, until they are stored', () => {
    expect(keptIn(texts.watch('annotation.update', note('未存'))(failed()))).toBe(true);
    const next = createUnsavedTexts(folder);
    expect(next.list()).toMatchObject([
      { key: 'annotation.update:a1:note', name: 'annotation.update', payload: note('未存') },
    ]);
    next.watch('annotation.update', note('未存'))(stored);
    expect(next.list()).toEqual([]);
  });

  it('are the newest of their field, each field by itself', () => {
    texts.watch('annotation.update', note('一'))(failed());
    texts.watch('annotation.update', note('一二'))(failed());
    texts.watch('annotation.update', note('甲', 'a2'))(failed());
    texts.watch('annotation.update', { annotationId: 'a1', tags: ['急'] })(failed());
    expect(listed().sort()).toEqual(['一二', '甲', undefined]);
  });

  it('are not put by for a try that a newer one has overtaken, however the two end', () => {
    const older = texts.watch('annotation.update', note('旧'));
    const newer = texts.watch('annotation.update', note('新'));
    newer(stored);
    older(failed());
    expect(listed()).toEqual([]);
    const first = texts.watch('annotation.update', note('旧'));
    const second = texts.watch('annotation.update', note('新'));
    second(failed());
    first(stored);
    expect(listed()).toEqual(['新']);
  });

  it('are not kept where the words themselves were refused', () => {
    const change = { kind: 'text', blockId: '1-1-2', text: '改' };
    texts.watch('correction.add', { documentId: '1-1', change })(failed('correction/nothing'));
    expect(texts.list()).toEqual([]);
    texts.watch('correction.add', { documentId: '1-1', change })(failed('archive/locked'));
    expect(texts.list()).toHaveLength(1);
  });

  it('leave other requests alone', () => {
    const reply = failed();
    expect(texts.watch('annotation.update', { annotationId: 'a1', colour: 'red' })(reply)).toBe(reply);
    expect(texts.watch('library.tree', {})(reply)).toBe(reply);
    expect(texts.list()).toEqual([]);
  });

  it('are held as they are typed, and put by where the host ends before they are stored', () => {
    texts.watch('annotation.update', note('先'))(failed());
    texts.hold('annotation.update', note('先后'));
    texts.hold('annotation.update', note('甲', 'a2'));
    expect(listed()).toEqual(['先后', '甲']);
    expect(createUnsavedTexts(folder).list()).toMatchObject([{ payload: note('先') }]);
    texts.putBy();
    expect(
      createUnsavedTexts(folder)
        .list()
        .map(({ payload }) => payload.note)
        .sort(),
    ).toEqual(['先后', '甲']);
  });

  it('are held no more once they are stored, refused or given up, however late the message came', () => {
    texts.hold('annotation.update', note('一'));
    texts.watch('annotation.update', note('一'))(stored);
    expect(listed()).toEqual([]);
    const sent = texts.watch('annotation.update', note('二'));
    texts.hold('annotation.update', note('二'));
    sent(stored);
    expect(listed()).toEqual([]);
    texts.watch('annotation.update', note('三'))(stored);
    texts.hold('annotation.update', note('三'));
    expect(listed()).toEqual([]);
    texts.hold('annotation.update', note('四'));
    texts.watch('annotation.update', note('四'))(failed('request/invalid'));
    expect(listed()).toEqual([]);
    texts.hold('annotation.update', note('五'));
    texts.drop('annotation.update:a1:note');
    texts.putBy();
    expect(listed()).toEqual([]);
  });

  it('are the held ones where an older try ends', () => {
    const older = texts.watch('annotation.update', note('旧'));
    texts.hold('annotation.update', note('旧新'));
    older(stored);
    expect(listed()).toEqual(['旧新']);
    const next = texts.watch('annotation.update', note('旧新'));
    texts.hold('annotation.update', note('旧新又'));
    expect(keptIn(next(failed()))).toBe(true);
    expect(createUnsavedTexts(folder).list()).toMatchObject([{ payload: note('旧新又') }]);
  });

  it('can be given up', () => {
    texts.watch('annotation.update', note('弃'))(failed());
    texts.drop('annotation.update:a1:note');
    expect(texts.list()).toEqual([]);
  });

  it('are listed only as the contract has them: a damaged or foreign file is left where it is', () => {
    texts.watch('annotation.update', note('好'))(failed());
    const [good] = readdirSync(folder).filter((name) => name.endsWith('.json'));
    const bad = [
      '{',
      'null',
      JSON.stringify({ key: 'x', name: 'issue.remove', payload: { issueId: '1' }, keptAt: '' }),
      JSON.stringify({
        key: 'annotation.update:a1:note',
        name: 'annotation.update',
        payload: {},
        keptAt: '',
      }),
      JSON.stringify({ key: 'other', name: 'annotation.update', payload: note('甲'), keptAt: '' }),
    ];
    for (const [at, body] of bad.entries()) writeFileSync(join(folder, `${at}.json`), body);
    expect(listed()).toEqual(['好']);
    expect(readdirSync(folder)).toContain('0.json');
    expect(statSync(join(folder, good ?? '')).mode & 0o077).toBe(0);
  });

  it('are kept on a full disk, in the room that was set aside for them', (context) => {
    const disk = join(temporaryFolder(), 'disk');
    mkdirSync(disk);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk], { stdio: 'ignore' });
    } catch {
      skipHere(context, 'a small tmpfs can’t be mounted here');
    }
    try {
      const kept = createUnsavedTexts(join(disk, 'unsaved'));
      fill(join(disk, 'other'));
      const long = note('长'.repeat(100_000));
      expect(keptIn(kept.watch('annotation.update', long)(failed()))).toBe(true);
      fill(join(disk, 'more'));
      expect(keptIn(kept.watch('annotation.update', note('长'.repeat(99_999), 'a2'))(failed()))).toBe(false);
      expect(createUnsavedTexts(join(disk, 'unsaved')).list()).toMatchObject([{ payload: long }]);
    } finally {
      execFileSync('umount', [disk]);
    }
  });
});

/** Writes until not one byte more finds room. */
function fill(file: string): void {
  let body = Buffer.alloc(64 * 1024 * 1024);
  for (let at = 0; body.byteLength > 0; at += 1) {
    try {
      writeFileSync(`${file}${at}`, body);
    } catch {
      // What was written of it stays.
    }
    body = body.subarray(0, Math.floor(body.byteLength / 4));
  }
}

describe('typedKey', () => {
  it.each([
    ['annotation.update', { annotationId: 'a', note: '' }, 'annotation.update:a:note'],
    ['annotation.update', { annotationId: 'a', colour: 'red' }, null],
    ['excerpt.update', { excerptId: 'e', heading: '题' }, 'excerpt.update:e:heading'],
    ['excerpt.update', { excerptId: 'e', anchor: {} }, null],
    ['collection.rename', { collectionId: 'c', title: '名' }, 'collection.rename:c:title'],
    ['correction.add', { documentId: '1-1', change: { kind: 'merge' } }, null],
    [
      'correction.add',
      { documentId: '1-1', change: { kind: 'value', field: 'title', value: null } },
      'correction.add:1-1:title',
    ],
    ['toString', {}, null],
  ])('%s %j', (name, payload, key) => {
    expect(typedKey(name, payload)).toBe(key);
  });
});
