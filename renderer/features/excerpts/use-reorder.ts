/** Puts a list in another order by dragging a handle, and by the arrow keys on it. */
import { type DragEvent, type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { moved, movedTo } from '../../ui/order.ts';

export type Drop = 'before' | 'after' | null;

/** The same object as long as the list is there, so that items are drawn again only when they change. */
export interface ItemMoves {
  readonly move: (id: string, step: 1 | -1) => void;
  readonly onDragStart: (id: string, event: DragEvent<HTMLElement>) => void;
  readonly onDragEnd: () => void;
  readonly onKeyDown: (id: string, event: KeyboardEvent<HTMLElement>) => void;
}

export interface Reorder {
  readonly dragged: string | null;
  /** Where the dragged item would go, seen from this one. */
  readonly dropAt: (id: string) => Drop;
  readonly moves: ItemMoves;
  /** Of the list's element; its items carry `data-item`. */
  readonly list: {
    readonly onDragOver: (event: DragEvent<HTMLElement>) => void;
    readonly onDrop: (event: DragEvent<HTMLElement>) => void;
    readonly onDragLeave: (event: DragEvent<HTMLElement>) => void;
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
  const now = useRef({ ids, arrange });
  now.current = { ids, arrange };
  const moves = useMemo<ItemMoves>(() => movesOf(now, setDragged, setTarget), []);
  return {
    dragged,
    moves,
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
        moves.onDragEnd();
      },
      onDragLeave: (event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)))
          setTarget(null);
      },
    },
  };
}

interface Now {
  readonly ids: readonly string[];
  readonly arrange: (ids: readonly string[], moved: string) => void;
}

function movesOf(
  now: { readonly current: Now },
  setDragged: (id: string | null) => void,
  setTarget: (target: Target | null) => void,
): ItemMoves {
  const move: ItemMoves['move'] = (id, step) => {
    const { ids, arrange } = now.current;
    arrange(moved(ids, ids.indexOf(id), step), id);
  };
  return {
    move,
    onDragStart: (id, event) => {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', id);
      const item = event.currentTarget.closest<HTMLElement>('[data-item]');
      if (item !== null) event.dataTransfer.setDragImage(item, 12, 12);
      setDragged(id);
    },
    onDragEnd: () => {
      setDragged(null);
      setTarget(null);
    },
    onKeyDown: (id, event) => {
      const { ids, arrange } = now.current;
      const others = ids.filter((other) => other !== id);
      if (event.key === 'ArrowUp') move(id, -1);
      else if (event.key === 'ArrowDown') move(id, 1);
      else if (event.key === 'Home') arrange([id, ...others], id);
      else if (event.key === 'End') arrange([...others, id], id);
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

function targetOf(event: DragEvent<HTMLElement>): Target | null {
  const item = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-item]') : null;
  if (item?.dataset.item === undefined) return null;
  const { top, height } = item.getBoundingClientRect();
  return { id: item.dataset.item, isAfter: event.clientY > top + height / 2 };
}
