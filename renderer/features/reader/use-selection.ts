/** Follows the page's selection: what of the document is selected, and where the popup goes. */
import { type RefObject, useEffect, useState } from 'react';
import type { ReaderStore } from '../../stores/reader.ts';
import { readSelection, selectionBox } from './selection-dom.ts';

export interface PopupPlace {
  /** In the scroller's own coordinates, so that the popup scrolls with the text. */
  readonly left: number;
  readonly top: number;
  readonly isBelow: boolean;
}

const popupHeightPx = 44;
const gapPx = 8;

/** Null while nothing is selected or the pointer is still down. */
export function useSelection(
  scroller: RefObject<HTMLElement | null>,
  reader: ReaderStore,
): PopupPlace | null {
  const [place, setPlace] = useState<PopupPlace | null>(null);
  useEffect(() => {
    let isPointerDown = false;
    const read = () => {
      const element = scroller.current;
      if (element === null) return;
      // Focus in the popup or a field leaves the selection as it was.
      if (document.activeElement?.closest('.selection-popup') !== null && document.activeElement !== null)
        return;
      const selected = readSelection(element);
      if (selected === null) {
        if (reader.getState().selection !== null) reader.setState({ selection: null });
        setPlace(null);
        return;
      }
      reader.setState({ selection: selected });
      if (isPointerDown) return;
      const box = selectionBox();
      if (box === null) return;
      const frame = element.getBoundingClientRect();
      const isBelow = box.bottom + popupHeightPx + gapPx < frame.bottom;
      setPlace({
        left: box.left + box.width / 2 - frame.left,
        top: element.scrollTop - frame.top + (isBelow ? box.bottom + gapPx : box.top - popupHeightPx - gapPx),
        isBelow,
      });
    };
    const down = (event: PointerEvent) => {
      if (event.target instanceof Element && event.target.closest('.selection-popup') !== null) return;
      isPointerDown = true;
      setPlace(null);
    };
    const up = () => {
      isPointerDown = false;
      // The selection is settled only after the click has been worked off.
      setTimeout(read, 0);
    };
    document.addEventListener('selectionchange', read);
    document.addEventListener('pointerdown', down);
    document.addEventListener('pointerup', up);
    document.addEventListener('pointercancel', up);
    return () => {
      document.removeEventListener('selectionchange', read);
      document.removeEventListener('pointerdown', down);
      document.removeEventListener('pointerup', up);
      document.removeEventListener('pointercancel', up);
    };
  }, [scroller, reader]);
  return place;
}
