import { describe, expect, it } from 'vitest';
import type { Annotation, DocumentView } from '../../../preload/contract/model.ts';
import { isSoundAnnotation, soundDocument } from '../../../renderer/app/sound-document.ts';
import { annotation, block } from './block.ts';

const viewOf = (blocks: readonly unknown[]): DocumentView =>
  ({ document: { id: 'd', title: '', blocks } }) as unknown as DocumentView;

const sound = block({ id: 'a', text: '一、总则' });

describe('a document as it came', () => {
  it('is left as it is where its blocks are sound', () => {
    const view = viewOf([sound]);
    expect(soundDocument(view)).toEqual({ view, broken: new Set() });
    expect(soundDocument(view).view).toBe(view);
  });

  it.each([
    ['without a text', { ...block({ id: 'b', text: '' }), text: null }],
    ['without its citations', { ...block({ id: 'b', text: '二' }), citations: undefined }],
    ['with a level that is no number', { ...block({ id: 'b', text: '二' }), level: '1' }],
  ])('keeps the order and the ids around a block %s', (_what, bad) => {
    const { view, broken } = soundDocument(viewOf([sound, bad, sound]));
    expect(view.document.blocks.map(({ id }) => id)).toEqual(['a', 'b', 'a']);
    expect(view.document.blocks[0]).toBe(sound);
    expect([...broken]).toEqual(['b']);
    expect(view.document.blocks[1]).toMatchObject({ text: '', citations: [] });
  });

  it('names a block that is none by its place', () => {
    expect([...soundDocument(viewOf([null, sound, 7])).broken]).toEqual(['broken-0', 'broken-2']);
  });

  it('has annotations that can be painted, and others', () => {
    const good = annotation('1', ['a', 0], ['a', 2]);
    expect(isSoundAnnotation(good)).toBe(true);
    expect(isSoundAnnotation({ ...good, anchor: null })).toBe(true);
    expect(isSoundAnnotation({ ...good, anchor: {} } as unknown as Annotation)).toBe(false);
    expect(isSoundAnnotation({ ...good, createdAt: null } as unknown as Annotation)).toBe(false);
  });
});
