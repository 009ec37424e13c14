/** Whether more is in a box than can be seen of it. */
import { type RefObject, useEffect, useState } from 'react';

/** Looks anew whenever the box or one of its children changes its size, and with another `content`. */
export function useOverflow(box: RefObject<HTMLElement | null>, content: unknown): boolean {
  const [isOver, setOver] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other content has other children to watch
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const look = () => setOver(element.scrollHeight > element.clientHeight + 1);
    const watcher = new ResizeObserver(look);
    watcher.observe(element);
    for (const child of element.children) watcher.observe(child);
    look();
    return () => watcher.disconnect();
  }, [box, content]);
  return isOver;
}
