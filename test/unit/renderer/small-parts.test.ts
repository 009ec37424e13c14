import { describe, expect, it } from 'vitest';
import type { GazetteDocument } from '../../../preload/contract/model.ts';
import { formatBytes, formatDay, issueLabel, pagesLabel, pathLabel } from '../../../renderer/app/format.ts';
import { startI18n } from '../../../renderer/app/i18n.ts';
import { zoomed } from '../../../renderer/app/reading-limits.ts';
import { isBackupDue } from '../../../renderer/app/reminders.ts';
import { shownTheme } from '../../../renderer/app/theme.ts';
import { splitTags } from '../../../renderer/features/annotations/tag-editor.tsx';
import { entryAt, outlineOf } from '../../../renderer/features/reader/outline.ts';
import { rolesOf, tablesOf } from '../../../renderer/features/reader/roles.ts';
import { snippetOf } from '../../../renderer/features/search/snippet.ts';
import { moved, movedTo } from '../../../renderer/ui/order.ts';
import { block } from './block.ts';

startI18n('zh-CN');

describe('format', () => {
  it('writes days, sizes, pages and issues as an office does', () => {
    expect(formatDay('2023-02-28')).toBe('2023年2月28日');
    expect(formatDay('2023-02')).toBe('2023-02');
    expect(formatBytes(114_796)).toBe('112 KB');
    expect(pagesLabel([4, 10])).toBe('第4—10页');
    expect(pagesLabel([39])).toBe('第39页');
    expect(pagesLabel([])).toBe('');
    const row = { id: '1', publication: '某公报', cumulativeNumber: null, publishedOn: null, documents: 0 };
    expect(issueLabel({ ...row, year: 2023, number: '4-5' })).toBe('某公报 2023年第4-5期');
    expect(issueLabel({ ...row, year: 2023, number: '增刊1' })).toBe('某公报 2023年增刊1');
  });
});

describe('pathLabel', () => {
  it('names the clauses on the way without stops and list dashes', () => {
    expect(pathLabel('一、 › （二） › ——')).toBe('一 › （二）');
    expect(pathLabel('第一章 › 第三条')).toBe('第一章 › 第三条');
    expect(pathLabel('')).toBe('');
  });
});

describe('isBackupDue', () => {
  const now = new Date('2026-11-23T00:00:00Z');
  it.each([
    [{ backupReminderDays: 30, lastBackupAt: null }, true],
    [{ backupReminderDays: 30, lastBackupAt: '2026-11-01T00:00:00Z' }, false],
    [{ backupReminderDays: 7, lastBackupAt: '2026-11-01T00:00:00Z' }, true],
    [{ backupReminderDays: 0, lastBackupAt: null }, false],
  ])('%o', (settings, due) => {
    expect(isBackupDue(settings, now)).toBe(due);
  });
});

describe('order', () => {
  it('moves one place and never out of the list', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  });

  it('puts dragged items before or after their target', () => {
    expect(movedTo(['a', 'b', 'c', 'd'], ['d', 'a'], 'c', false)).toEqual(['b', 'a', 'd', 'c']);
    expect(movedTo(['a', 'b', 'c'], ['a'], 'c', true)).toEqual(['b', 'c', 'a']);
    expect(movedTo(['a', 'b'], ['a'], 'a', true)).toEqual(['a', 'b']);
  });
});

describe('snippetOf', () => {
  it('keeps the first match in sight and the ranges on it', () => {
    const text = `${'前'.repeat(200)}计量${'后'.repeat(200)}`;
    const { text: shown, ranges } = snippetOf(text, [[200, 202]]);
    const [range] = ranges;
    expect(shown.slice(range?.[0], range?.[1])).toBe('计量');
    expect(shown.length).toBeLessThan(170);
    expect(shown.startsWith('…') && shown.endsWith('…')).toBe(true);
  });
});

describe('outline', () => {
  const blocks = [
    block({ id: '1', kind: 'heading', level: 0, text: '实施方案' }),
    block({ id: '2', kind: 'clause', label: '一、', text: '一、总体要求', headLength: 6 }),
    block({ id: '3', text: '正文' }),
    block({
      id: '4',
      kind: 'clause',
      level: 2,
      label: '（一）',
      text: '（一）指导思想。以……为指导',
      headLength: 8,
    }),
  ];
  it('names clauses by their lead', () => {
    expect(outlineOf(blocks).map((entry) => entry.text)).toEqual(['实施方案', '总体要求', '指导思想']);
  });
  it('knows where one is between entries', () => {
    expect(entryAt(blocks, outlineOf(blocks), '3')).toBe('2');
  });
});

describe('small parts', () => {
  it('splits tags at commas of both widths', () => {
    expect(splitTags('督办，指标, 督办、 ')).toEqual(['督办', '指标']);
  });
  it('keeps the text size within its limits', () => {
    expect(zoomed(32, 1)).toBe(32);
    expect(zoomed(18, -1)).toBe(17);
  });
  it('follows the machine where the theme is system', () => {
    expect(shownTheme('system', true)).toBe('dark');
    expect(shownTheme('eyeCare', true)).toBe('eyeCare');
  });
});

describe('the head of an order', () => {
  const order = {
    ...({} as GazetteDocument),
    title: '云泽省政府公报工作规定',
    documentNumber: '云泽省人民政府令第218号',
    documentNumberPrinted: '第218号',
    addressees: [],
    tables: [{ blockId: 'c', caption: '主要指标' }] as unknown as GazetteDocument['tables'],
    blocks: [
      block({ id: 'a', kind: 'other', text: '云泽省人民政府令' }),
      block({ id: 'n', kind: 'other', text: '第218号' }),
      block({ id: 'b', kind: 'caption', text: '主要指标' }),
      block({ id: 'c', kind: 'table', text: '领域' }),
    ],
  };

  it('is the title of the page, with its number', () => {
    expect(rolesOf(order).slice(0, 2)).toEqual(['title', 'number']);
  });

  it('and a caption above a table is not printed twice', () => {
    expect(tablesOf(order)[0]?.caption).toBeNull();
    expect(tablesOf({ ...order, blocks: order.blocks.slice(3) })[0]?.caption).toBe('主要指标');
  });
});
