import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Size } from './sheet-layout.ts';

/** Room within an element's scroll bars, in CSS pixels; null until it has been measured. */
export function useFrame(scroller: RefObject<HTMLElement | null>): Size | null {
  const [frame, setFrame] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      setFrame((old) => (old?.width === width && old.height === height ? old : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  return frame;
}
