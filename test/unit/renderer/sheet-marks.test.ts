/** Marks on the sheets, and sheets turned by the reader. */
import { describe, expect, it } from 'vitest';
import { marksBySheet, type PageMark } from '../../../renderer/features/reader/facing/sheet-marks.ts';
import {
  nextTurn,
  turnBack,
  turnedSize,
  turnPoint,
  turnRectangle,
} from '../../../renderer/features/reader/facing/turning.ts';

const rectangle = (sheet: number, y: number) => ({ sheet, x: 0.1, y, width: 0.3, height: 0.02 });
const mark = (id: string, kind: string, ...sheets: readonly number[]): PageMark => ({
  id,
  kind,
  isUnderline: false,
  rectangles: sheets.map((sheet) => rectangle(sheet, 0.5)),
});

describe('marks of sheets', () => {
  const before = marksBySheet([mark('a', 'yellow', 1, 2), mark('b', 'match', 3)], new Map());

  it('lie on the sheets they belong to, in their order', () => {
    const both = marksBySheet([mark('a', 'yellow', 1), mark('b', 'match', 1)], new Map());
    expect(both.get(1)?.map(({ kind }) => kind)).toEqual(['yellow', 'match']);
    expect([...before.keys()]).toEqual([1, 2, 3]);
  });

  it('are the very same lists where nothing has changed', () => {
    const after = marksBySheet(
      [mark('a', 'yellow', 1, 2), mark('b', 'match is-current', 3), mark('c', 'red', 2)],
      before,
    );
    expect(after.get(1)).toBe(before.get(1));
    expect(after.get(2)).not.toBe(before.get(2));
    expect(after.get(3)).not.toBe(before.get(3));
    expect(marksBySheet([], after).size).toBe(0);
  });
});

describe('turned sheets', () => {
  const turns = [0, 90, 180, 270] as const;

  it('take a clockwise quarter: the top left comes to the top right', () => {
    expect(turnPoint({ sheet: 1, x: 0, y: 0 }, 90)).toEqual({ sheet: 1, x: 1, y: 0 });
    expect(turnedSize({ width: 595, height: 842 }, 90)).toEqual({ width: 842, height: 595 });
    expect(turnedSize({ width: 595, height: 842 }, 180)).toEqual({ width: 595, height: 842 });
  });

  it.each(turns)('%i: points come back', (turn) => {
    const point = { sheet: 4, x: 0.2, y: 0.7 };
    const back = turnBack(turnPoint(point, turn), turn);
    expect(back).toEqual({ sheet: 4, x: expect.closeTo(0.2), y: expect.closeTo(0.7) });
  });

  it.each(turns)('%i: a rectangle keeps its area and holds its middle', (turn) => {
    const own = rectangle(2, 0.4);
    const turned = turnRectangle(own, turn);
    expect(turned.width * turned.height).toBeCloseTo(own.width * own.height);
    const middle = turnPoint({ sheet: 2, x: own.x + own.width / 2, y: own.y + own.height / 2 }, turn);
    expect(turned.x + turned.width / 2).toBeCloseTo(middle.x);
    expect(turned.y + turned.height / 2).toBeCloseTo(middle.y);
  });

  it('turn round and round', () => {
    expect([nextTurn(270, 90), nextTurn(0, -90), nextTurn(90, 90)]).toEqual([0, 270, 180]);
  });
});
