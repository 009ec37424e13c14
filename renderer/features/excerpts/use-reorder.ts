/** Puts a list in another order by dragging a handle, and by the arrow keys on it. */
import { type DragEvent, type KeyboardEvent, useState } from 'react';
import { moved, movedTo } from '../../ui/order.ts';

export type Drop = 'before' | 'after' | null;

export interface Reorder {
  readonly dragged: string | null;
  /** Where the dragged item would go, seen from this one. */
  readonly dropAt: (id: string) => Drop;
  readonly move: (id: string, step: 1 | -1) => void;
  /** Of the list's element; its items carry `data-item`. */
  readonly list: {
    readonly onDragOver: (event: DragEvent<HTMLElement>) => void;
    readonly onDrop: (event: DragEvent<HTMLElement>) => void;
    readonly onDragLeave: (event: DragEvent<HTMLElement>) => void;
  };
  readonly grip: (id: string) => {
    readonly draggable: true;
    readonly onDragStart: (event: DragEvent<HTMLElement>) => void;
    readonly onDragEnd: () => void;
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  };
}

interface Target {
  readonly id: string;
  readonly isAfter: boolean;
}

export function useReorder(
  ids: readonly string[],
  onArrange: (ids: readonly string[], moved: string) => void,
): Reorder {
  const [dragged, setDragged] = useState<string | null>(null);
  const [target, setTarget] = useState<Target | null>(null);
  const arrange = (next: readonly string[], id: string) => {
    if (next.join() !== ids.join()) onArrange(next, id);
  };
  const move = (id: string, step: 1 | -1) => arrange(moved(ids, ids.indexOf(id), step), id);
  const end = () => {
    setDragged(null);
    setTarget(null);
  };
  return {
    dragged,
    move,
    dropAt: (id) => (dragged === null || target?.id !== id ? null : target.isAfter ? 'after' : 'before'),
    list: {
      onDragOver: (event) => {
        if (dragged === null) return;
        event.preventDefault();
        const over = targetOf(event);
        if (over !== null && (over.id !== target?.id || over.isAfter !== target.isAfter)) setTarget(over);
      },
      onDrop: (event) => {
        if (dragged === null) return;
        event.preventDefault();
        const over = targetOf(event) ?? target;
        if (over !== null) arrange(movedTo(ids, [dragged], over.id, over.isAfter), dragged);
        end();
      },
      onDragLeave: (event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)))
          setTarget(null);
      },
    },
    grip: (id) => ({
      draggable: true,
      onDragStart: (event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', id);
        const item = event.currentTarget.closest<HTMLElement>('[data-item]');
        if (item !== null) event.dataTransfer.setDragImage(item, 12, 12);
        setDragged(id);
      },
      onDragEnd: end,
      onKeyDown: (event) => {
        const others = ids.filter((other) => other !== id);
        if (event.key === 'ArrowUp') move(id, -1);
        else if (event.key === 'ArrowDown') move(id, 1);
        else if (event.key === 'Home') arrange([id, ...others], id);
        else if (event.key === 'End') arrange([...others, id], id);
        else return;
        event.preventDefault();
        event.stopPropagation();
      },
    }),
  };
}

function targetOf(event: DragEvent<HTMLElement>): Target | null {
  const item = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-item]') : null;
  if (item?.dataset.item === undefined) return null;
  const { top, height } = item.getBoundingClientRect();
  return { id: item.dataset.item, isAfter: event.clientY > top + height / 2 };
}
