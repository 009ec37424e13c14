import { describe, expect, it } from 'vitest';
import type { IssueRow, IssueView, LibraryTree } from '../../../preload/contract/model.ts';
import { shortTitle } from '../../../renderer/features/library/short-title.ts';
import { flattenTree, moveInTree } from '../../../renderer/features/library/tree-rows.ts';

const issue = (id: string, number: number): IssueRow => ({
  id,
  publication: '某省人民政府公报',
  year: 2023,
  number,
  cumulativeNumber: null,
  publishedOn: null,
  documents: 1,
});

const tree: LibraryTree = {
  publications: [
    {
      title: '某省人民政府公报',
      issues: 3,
      years: [
        { year: 2023, issues: [issue('2', 2), issue('1', 1)] },
        { year: 2022, issues: [issue('0', 24)] },
      ],
    },
  ],
};

const open = new Set(['p:某省人民政府公报', 'y:某省人民政府公报:2023']);
const none: ReadonlyMap<string, IssueView> = new Map();

describe('flattenTree', () => {
  it('gives the rows that are open, and nothing of what is closed', () => {
    expect(flattenTree(tree, none, open).map((row) => `${row.level}${row.kind}`)).toEqual([
      '1publication',
      '2year',
      '3issue',
      '3issue',
      '2year',
    ]);
  });

  it('says that an issue is being read', () => {
    const rows = flattenTree(tree, none, new Set([...open, 'i:2']));
    expect(rows[3]?.kind).toBe('loading');
  });

  it('stays quick with a thousand issues', () => {
    const years = Array.from({ length: 40 }, (_, at) => ({
      year: 2023 - at,
      issues: Array.from({ length: 25 }, (__, number) => issue(`${at}-${number}`, number)),
    }));
    const large: LibraryTree = { publications: [{ title: '公报', issues: 1000, years }] };
    const rows = flattenTree(large, none, new Set(['p:公报', 'y:公报:2023']));
    expect(rows).toHaveLength(1 + 40 + 25);
  });
});

describe('moveInTree', () => {
  const rows = flattenTree(tree, none, open);
  it.each([
    [0, 'ArrowDown', { kind: 'focus', index: 1 }],
    [0, 'ArrowUp', null],
    [1, 'ArrowLeft', { kind: 'toggle', key: 'y:某省人民政府公报:2023', open: false }],
    [3, 'ArrowLeft', { kind: 'focus', index: 1 }],
    [4, 'ArrowRight', { kind: 'toggle', key: 'y:某省人民政府公报:2022', open: true }],
    [1, 'ArrowRight', { kind: 'focus', index: 2 }],
    [2, 'Enter', { kind: 'activate', index: 2 }],
    [2, ' ', { kind: 'pick', index: 2 }],
    [2, 'End', { kind: 'focus', index: 4 }],
  ])('from %i by %s', (index, key, move) => {
    expect(moveInTree(rows, index, key)).toEqual(move);
  });
});

describe('shortTitle', () => {
  it.each([
    [
      '吉林省人民政府办公厅关于印发吉林省残疾预防行动计划（2022—2025年）的通知',
      '吉林省残疾预防行动计划（2022—2025年）',
    ],
    ['国务院关于加强数字政府建设的指导意见', '加强数字政府建设的指导意见'],
    ['吉林省人民政府人事任免', '吉林省人民政府人事任免'],
    ['国务院办公厅关于转发《某办法》的通知', '某办法'],
  ])('%s', (title, short) => {
    expect(shortTitle(title)).toBe(short);
  });
});
