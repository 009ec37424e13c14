/** Where sheets lie: pure arithmetic, so that no browser is needed to know it. */
import { describe, expect, it } from 'vitest';
import {
  clampZoom,
  type LayoutInput,
  layOut,
  offsetOf,
  pointAt,
  pxPerPoint,
  rowAt,
  rowOfSheet,
  rowsBetween,
  rowsOf,
  stepZoom,
} from '../../../renderer/features/reader/facing/sheet-layout.ts';

const a4 = { width: 595, height: 842 };
const plate = { width: 1190, height: 842 };

const lay = (options: Partial<LayoutInput>) =>
  layOut({
    sizes: Array(5).fill(a4),
    spread: 'one',
    zoom: 'width',
    frame: { width: 400, height: 600 },
    captionPx: 20,
    ...options,
  });

describe('rows of sheets', () => {
  it.each([
    ['one', 3, [[1], [2], [3]]],
    ['two', 5, [[1, 2], [3, 4], [5]]],
    ['twoCover', 5, [[1], [2, 3], [4, 5]]],
    ['twoCover', 4, [[1], [2, 3], [4]]],
    ['two', 0, []],
  ] as const)('%s of %i', (spread, count, rows) => {
    expect(rowsOf(count, spread)).toEqual(rows);
  });
});

describe('a layout', () => {
  it('lets no sheet lie over another and keeps all within its size', () => {
    for (const spread of ['one', 'two', 'twoCover'] as const)
      for (const zoom of ['width', 'page', 0.25, 1, 8] as const) {
        const { rows, width, height } = lay({ spread, zoom, sizes: [a4, plate, a4, plate, a4] });
        const papers = rows.flatMap(({ sheets }) => sheets);
        expect(papers.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
        for (const [at, one] of papers.entries()) {
          expect(one.left).toBeGreaterThanOrEqual(0);
          expect(one.left + one.width).toBeLessThanOrEqual(width);
          expect(one.top + one.height).toBeLessThanOrEqual(height);
          const next = papers[at + 1];
          if (next === undefined) continue;
          expect(next.left >= one.left + one.width || next.top >= one.top + one.height).toBe(true);
        }
      }
  });

  it('fits each row to the width, whatever its sheets', () => {
    const { rows, width } = lay({ sizes: [a4, plate], zoom: 'width' });
    expect(width).toBe(400);
    expect(rows.map(({ sheets }) => sheets[0]?.width)).toEqual([372, 372]);
  });

  it('fits a whole page into the pane', () => {
    const [row] = lay({ zoom: 'page' }).rows;
    expect((row?.bottom ?? 0) - (row?.top ?? 0)).toBeLessThanOrEqual(600 - 20);
  });

  it('shows a cover as large as the pages of a pair', () => {
    const { rows } = lay({ spread: 'twoCover' });
    expect(Math.abs((rows[0]?.sheets[0]?.width ?? 0) - (rows[1]?.sheets[0]?.width ?? 0))).toBeLessThanOrEqual(
      1,
    );
  });

  it('takes a number for a share of the printed size', () => {
    expect(lay({ zoom: 2 }).rows[0]?.sheets[0]?.width).toBe(Math.round(595 * pxPerPoint * 2));
  });

  it('of one row stands in the middle of the pane', () => {
    const { rows, height } = lay({ spread: 'two', zoom: 'page', only: 4 });
    expect(rows.map(({ sheets }) => sheets.map(({ number }) => number))).toEqual([[3, 4]]);
    const { top = 0, bottom = 0 } = rows[0] ?? {};
    expect(height).toBe(600);
    expect(Math.abs(top - (600 - bottom))).toBeLessThanOrEqual(2);
  });

  it('of no sheets is empty', () => {
    const empty = lay({ sizes: [] });
    expect([empty.rows, rowAt(empty, 0), rowsBetween(empty, 0, 100)]).toEqual([[], -1, [0, 0]]);
    expect(pointAt(empty, 0, 0)).toBeNull();
  });
});

describe('places', () => {
  const layout = lay({ sizes: Array(500).fill(a4) });

  it('on a sheet are found again where they are laid', () => {
    for (const sheet of [1, 2, 250, 500])
      for (const y of [0, 0.3, 1]) {
        const place = offsetOf(layout, { sheet, x: 0.5, y });
        const back = place === null ? null : pointAt(layout, place.left, place.top);
        expect(back).toEqual({ sheet, x: expect.closeTo(0.5), y: expect.closeTo(y) });
      }
    expect(offsetOf(layout, { sheet: 501, x: 0, y: 0 })).toBeNull();
    expect(rowOfSheet(layout, 501)).toBeNull();
  });

  it('beside a sheet are the nearest on it', () => {
    const spread = lay({ spread: 'two' });
    const [left, right] = spread.rows[0]?.sheets ?? [];
    if (left === undefined || right === undefined) throw new Error('no pair');
    expect(pointAt(spread, 0, left.top)).toEqual({ sheet: 1, x: 0, y: 0 });
    expect(pointAt(spread, left.left + left.width + 3, left.top)).toMatchObject({ sheet: 2, x: 0 });
  });

  it('near the pane are few, however many sheets there are', () => {
    for (const top of [0, 1000, 100_000]) {
      const [from, to] = rowsBetween(layout, top - 900, top + 1500);
      expect(to - from).toBeGreaterThan(0);
      expect(to - from).toBeLessThanOrEqual(7);
      expect(layout.rows[from]?.bottom).toBeGreaterThanOrEqual(top - 900);
    }
    expect(rowsBetween(layout, layout.height - 100, layout.height + 900)[1]).toBe(500);
  });
});

describe('zoom', () => {
  it('goes by steps from wherever it is, and not beyond its ends', () => {
    expect([stepZoom(0.46, 1), stepZoom(0.46, -1), stepZoom(1, 1), stepZoom(1, -1)]).toEqual([
      0.5, 0.33, 1.1, 0.9,
    ]);
    expect([stepZoom(8, 1), stepZoom(0.25, -1), stepZoom(0.1, -1)]).toEqual([8, 0.25, 0.25]);
    expect([clampZoom(20), clampZoom(0.01), clampZoom(1.3)]).toEqual([8, 0.25, 1.3]);
  });
});
