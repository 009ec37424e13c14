import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cellText, sheetNameOf, writeSheet } from '../../../main/export/rows.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

describe('the name of a sheet', () => {
  it.each([
    ["'计量'", '计量'],
    ["检索结果 '计量'", "检索结果 '计量"],
    ["'' '", 'Sheet1'],
    ['', 'Sheet1'],
    ['a:b\\c/d?e*f[g]h', 'a b c d e f g h'],
    ['计\n量', '计 量'],
    ["省长'办公会", "省长'办公会"],
  ])('%j is %j for Excel', (name, taken) => {
    expect(sheetNameOf(name)).toBe(taken);
  });

  it('is cut to 31 characters, without an apostrophe or half a character at the cut', () => {
    expect(sheetNameOf('量'.repeat(40))).toBe('量'.repeat(31));
    expect(sheetNameOf(`${'量'.repeat(30)}'量`)).toBe('量'.repeat(30));
    expect(sheetNameOf(`${'量'.repeat(30)}𠮷`)).toBe('量'.repeat(30));
  });

  it('never keeps a sheet from being written', async () => {
    const file = join(temporaryFolder(), 'list.xlsx');
    const columns = [{ title: '标题', width: 20 }];
    await writeSheet({ name: "'[计量]?'", columns, rows: [['一']] }, file, 'xlsx');
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
  });
});

describe('the text of a cell', () => {
  it('is whole up to 32,767 characters', () => {
    expect(cellText('量'.repeat(32_767))).toBe('量'.repeat(32_767));
  });

  it('says where it was cut, without half a character', () => {
    for (const text of ['量'.repeat(32_768), `量${'𠮷'.repeat(20_000)}`, '𠮷'.repeat(20_000)]) {
      const cell = cellText(text);
      expect(cell.length).toBeLessThanOrEqual(32_767);
      expect(cell.isWellFormed()).toBe(true);
      expect(cell).toContain(`全文 ${String(text.length)} 字`);
      expect(text.startsWith(cell.slice(0, cell.indexOf('……')))).toBe(true);
    }
  });
});
