/** Ctrl and the wheel enlarge around the pointer; where one row is shown at a time, the wheel turns the page at its ends. */
import { type RefObject, useEffect, useRef } from 'react';

export interface WheelOptions {
  readonly isSingle: boolean;
  /** `factor` of the present size; the place is in CSS pixels from the pane's top left. */
  readonly onZoom: (factor: number, left: number, top: number) => void;
  readonly onTurn: (step: 1 | -1) => void;
}

/** A notch of a common wheel is 100 or 120 px. */
const zoomPerPx = 0.0016;
/** The coasting of one push turns one page. */
const pauseMs = 350;

export function useWheel(scroller: RefObject<HTMLElement | null>, options: WheelOptions): void {
  const latest = useRef(options);
  latest.current = options;
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    let turnedAt = 0;
    const onWheel = (event: WheelEvent) => {
      const { isSingle, onZoom, onTurn } = latest.current;
      if (event.ctrlKey || event.metaKey) {
        // The window itself is not enlarged.
        event.preventDefault();
        const box = element.getBoundingClientRect();
        onZoom(Math.exp(-event.deltaY * zoomPerPx), event.clientX - box.left, event.clientY - box.top);
        return;
      }
      if (!isSingle || event.deltaY === 0) return;
      const { scrollTop, clientHeight, scrollHeight } = element;
      const isAtEnd = event.deltaY > 0 ? scrollTop + clientHeight >= scrollHeight - 1 : scrollTop <= 0;
      if (!isAtEnd || event.timeStamp - turnedAt < pauseMs) return;
      turnedAt = event.timeStamp;
      onTurn(event.deltaY > 0 ? 1 : -1);
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [scroller]);
}
