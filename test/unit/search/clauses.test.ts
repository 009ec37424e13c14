import { describe, expect, it } from 'vitest';
import { clauseRoots, clauseStarts } from '../../../main/search/clauses.ts';

const block = (id: string, label: string | null, parentId: string | null = null) => ({ id, label, parentId });

describe('a clause', () => {
  it('is an article with all that stands under it', () => {
    const blocks = [
      block('c', '第一章'),
      block('1', '第一条', 'c'),
      block('1a', '（一）', '1'),
      block('1b', '（二）', '1'),
      block('1p', null, '1'),
      block('2', '第二条之一', 'c'),
      block('2a', '（一）', '2'),
    ];
    expect(clauseRoots(blocks)).toEqual([0, 1, 1, 1, 1, 5, 5]);
    expect([...clauseStarts(blocks, Uint32Array.of(0, 3, 10, 20, 30, 40, 50))]).toEqual([0, 3, 40]);
  });
  it('is a numbered clause with its own paragraphs, but not the clauses below it', () => {
    const blocks = [
      block('1', '一、'),
      block('1a', '（一）', '1'),
      block('p', null, '1a'),
      block('1b', '（二）', '1'),
      block('q', null),
    ];
    expect(clauseRoots(blocks)).toEqual([0, 1, 1, 3, 4]);
  });
});
