/** Scrolling over the sheets: which rows are near, which sheet is in sight, and going to a place. */
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import {
  offsetOf,
  pointAt,
  rowAt,
  rowOfSheet,
  rowsBetween,
  type SheetLayout,
  type SheetPoint,
} from './sheet-layout.ts';

/** Sheets are drawn this far beyond the pane's edges. */
const nearPx = 900;
/** Where in the pane's height a reader looks. */
const eye = 0.3;
const marginPx = 32;

/** `start` puts the place at the top; `sight` moves only where it is not well in sight. */
export type Manner = 'start' | 'sight';

export interface SheetScroll {
  /** Half-open range of the rows that are drawn. */
  readonly range: readonly [number, number];
  readonly onScroll: () => void;
  readonly goTo: (point: SheetPoint, manner: Manner) => void;
  /** The place that the reader looks at. */
  readonly inSight: () => SheetPoint | null;
  /** Keeps what lies at a place of the pane (CSS pixels from its top left) there when the sheets are laid out anew. */
  readonly holdAt: (left: number, top: number) => void;
}

interface Held {
  readonly point: SheetPoint;
  readonly left: number;
  readonly top: number;
}

export interface SheetScrollOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly layout: SheetLayout;
  readonly current: number;
  /** Tells the sheet in sight; where only one row is shown, also asks for the row of another. */
  readonly onCurrent: (sheet: number) => void;
}

export function useSheetScroll({ scroller, layout, current, onCurrent }: SheetScrollOptions): SheetScroll {
  const [range, setRange] = useState<readonly [number, number]>([0, 0]);
  const latest = useRef({ layout, current, onCurrent });
  latest.current = { layout, current, onCurrent };
  const held = useRef<Held | null>(null);
  /** The sheet that was gone to, and where the pages stood then: the last sheets can't come to the top. */
  const gone = useRef<{ readonly sheet: number; readonly scrollTop: number } | null>(null);
  const pending = useRef<{ readonly point: SheetPoint; readonly manner: Manner } | null>(null);

  const look = useCallback(() => {
    const element = scroller.current;
    if (element === null) return;
    const { layout: now, current: sheet, onCurrent: tell } = latest.current;
    const { scrollTop, clientHeight } = element;
    const [from, to] = rowsBetween(now, scrollTop - nearPx, scrollTop + clientHeight + nearPx);
    setRange((old) => (old[0] === from && old[1] === to ? old : [from, to]));
    if (gone.current !== null && Math.abs(gone.current.scrollTop - scrollTop) > 1) gone.current = null;
    const wanted = gone.current === null ? null : rowOfSheet(now, gone.current.sheet);
    const row = wanted ?? now.rows[rowAt(now, scrollTop + clientHeight * eye)];
    const first = row?.sheets[0]?.number;
    if (first !== undefined && !row?.sheets.some(({ number }) => number === sheet)) tell(first);
  }, [scroller]);

  const move = useCallback(
    (point: SheetPoint, manner: Manner): boolean => {
      const element = scroller.current;
      const { layout: now } = latest.current;
      const place = offsetOf(now, point);
      const row = rowOfSheet(now, point.sheet);
      if (element === null || place === null || row === null) return false;
      const at = place.top - element.scrollTop;
      // In sight already: nothing jumps under the reader's eyes.
      if (manner === 'sight' && at > marginPx && at < element.clientHeight * 0.7) return true;
      const isHead = manner === 'start' && point.y === 0;
      element.scrollTop = isHead ? row.top - 4 : place.top - element.clientHeight * 0.2;
      const isWide = now.width > element.clientWidth;
      if (isWide && manner === 'sight') element.scrollLeft = place.left - element.clientWidth * 0.2;
      gone.current = { sheet: point.sheet, scrollTop: element.scrollTop };
      look();
      return true;
    },
    [scroller, look],
  );

  const holdAt = useCallback(
    (left: number, top: number) => {
      const element = scroller.current;
      if (element === null) return;
      const point = pointAt(latest.current.layout, element.scrollLeft + left, element.scrollTop + top);
      held.current = point === null ? null : { point, left, top };
    },
    [scroller],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the sheets lie anew, not when its helpers do
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null || layout.rows.length === 0) return;
    const wanted = pending.current;
    pending.current = null;
    if (wanted !== null) {
      element.scrollTop = 0;
      move(wanted.point, wanted.manner);
    } else if (held.current !== null) {
      const place = offsetOf(layout, held.current.point);
      if (place !== null) {
        element.scrollTop = place.top - held.current.top;
        element.scrollLeft = place.left - held.current.left;
      }
    }
    look();
  }, [layout]);

  return {
    range,
    onScroll: () => {
      const element = scroller.current;
      if (element === null) return;
      // At the very top the pages stay at the top, however they are laid out next.
      if (element.scrollTop === 0) held.current = null;
      else holdAt(element.clientWidth / 2, element.clientHeight * eye);
      look();
    },
    goTo: useCallback(
      (point, manner) => {
        if (move(point, manner)) return;
        pending.current = { point, manner };
        latest.current.onCurrent(point.sheet);
      },
      [move],
    ),
    inSight: useCallback(() => {
      const element = scroller.current;
      if (element === null) return null;
      const top = element.scrollTop + element.clientHeight * 0.2;
      return pointAt(latest.current.layout, element.scrollLeft + element.clientWidth / 2, top);
    }, [scroller]),
    holdAt,
  };
}
