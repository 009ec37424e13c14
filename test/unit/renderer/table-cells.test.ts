import { describe, expect, it } from 'vitest';
import { placeCells } from '../../../renderer/features/reader/table-cells.ts';

const table = {
  id: 't',
  blockId: 'b',
  caption: '主要指标',
  header: [['领域', '指标', '2025年']],
  rows: [
    ['科技', '标准（项）', '1450'],
    ['科技', '规范数量', '70'],
  ],
  carried: [],
  attributes: [],
};

describe('placeCells', () => {
  it('finds each cell in order and knows a carried cell for a copy', () => {
    const text = '主要指标\n领域\t指标\t2025 年\n科技\t标准（项）\t1450\n\t规范数量\t70';
    const placed = placeCells(text, table);
    const cells = [...placed.header, ...placed.rows].flat();
    for (const cell of cells) {
      if (cell.start === null) continue;
      expect(text.slice(cell.start, cell.start + cell.printed.length)).toBe(cell.printed);
    }
    expect(placed.rows[1]?.[0]?.start).toBeNull();
    expect(placed.header[0]?.[2]?.printed).toBe('2025 年');
    expect(placed.rest).toEqual([]);
  });

  it('takes an equal cell for printed where it is printed again', () => {
    const placed = placeCells('领域 指标 2025年 科技 标准（项） 1450 科技 规范数量 70', {
      ...table,
      caption: null,
    });
    expect(placed.rows[1]?.[0]?.start).not.toBeNull();
  });

  it('loses no words that stand in no cell', () => {
    const placed = placeCells('主要指标 领域 指标 2025年 科技 标准（项） 1450 注：见附件 规范数量 70', table);
    expect(placed.rest.map((rest) => rest.text)).toEqual(['注：见附件']);
  });

  it('leaves the names of attribute columns out of the rest', () => {
    const rows = [['科技', '标准', '80', '人数/总数']];
    const placed = placeCells('领域 指标 2025年 科技 标准 80 计算方法：人数/总数', {
      ...table,
      caption: null,
      rows,
      attributes: ['计算方法'],
    });
    expect(placed.rest).toEqual([]);
    expect(placed.rows[0]?.[3]?.start).not.toBeNull();
  });
});
