/**
 * The first sheet whose lower edge lies at or below a height in the window, found by bisection: of 500 sheets nine are
 * measured at each scroll, not all. Null where there are none.
 */
export function sheetBelow(scroller: Element, heightPx: number): Element | null {
  const sheets = scroller.querySelectorAll('[data-sheet]');
  let low = 0;
  let high = sheets.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sheets[middle]?.getBoundingClientRect().bottom ?? 0) >= heightPx) high = middle;
    else low = middle + 1;
  }
  return sheets[low] ?? null;
}

/** Its number, from 1. */
export const numberOf = (sheet: Element): number => Number(sheet.getAttribute('data-sheet'));
