/** The pages follow the text and the text follows the pages: whichever the reader moves leads. */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { DocumentPages, DocumentView } from '../../../../preload/contract/model.ts';
import { useReader } from '../reader-context.ts';
import { scrollToPlace } from '../use-position.ts';
import { blockAtPlace, placeOfBlock } from './places.ts';
import type { SheetPoint } from './sheet-layout.ts';
import { turnBack, turnPoint } from './turning.ts';

type Turn = Parameters<typeof turnPoint>[1];

export interface FollowingOptions {
  readonly view: DocumentView;
  readonly pages: DocumentPages | null;
  readonly text: RefObject<HTMLElement | null>;
  readonly turn: Turn;
  /** Scrolls the pages where a place, as shown, is not well in sight. */
  readonly show: (point: SheetPoint) => void;
  /** The place in sight, as shown. */
  readonly inSight: () => SheetPoint | null;
}

export interface Following {
  /** The block that was clicked in the text or on a page; null once the reader has moved on. */
  readonly clicked: string | null;
  readonly setClicked: (blockId: string | null) => void;
  /** Called when the reader moves the pages. */
  readonly lead: () => void;
  /** Called when the pages have moved. */
  readonly follow: () => void;
}

export function useFollowing({ view, pages, text, turn, show, inSight }: FollowingOptions): Following {
  const documentId = view.document.id;
  const [clicked, setClicked] = useState<string | null>(null);
  const topBlockId = useReader((state) => state.topBlockId);
  const leader = useRef<'text' | 'pages'>('text');

  const showBlock = useCallback(
    (blockId: string) => {
      const place = pages === null ? null : placeOfBlock(pages, blockId);
      if (place !== null) show(turnPoint({ ...place, x: 0 }, turn));
    },
    [pages, show, turn],
  );

  // Another document is shown where it begins, whoever led before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another document
  useEffect(() => {
    leader.current = 'text';
    setClicked(null);
  }, [documentId]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: turning the sheets moves nothing
  useEffect(() => {
    if (pages === null || topBlockId === null || leader.current !== 'text') return;
    setClicked(null);
    showBlock(topBlockId);
  }, [pages, topBlockId]);

  useEffect(() => {
    const element = text.current;
    if (element === null) return;
    const lead = () => {
      leader.current = 'text';
    };
    const click = (event: MouseEvent) => {
      const block = event.target instanceof Element ? event.target.closest('[data-block]') : null;
      const blockId = block?.getAttribute('data-block') ?? null;
      if (blockId === null) return;
      setClicked(blockId);
      showBlock(blockId);
    };
    const moves = ['wheel', 'pointerdown', 'keydown'] as const;
    for (const name of moves) element.addEventListener(name, lead, { passive: true });
    element.addEventListener('click', click);
    return () => {
      for (const name of moves) element.removeEventListener(name, lead);
      element.removeEventListener('click', click);
    };
  }, [text, showBlock]);

  return {
    clicked: clicked ?? topBlockId,
    setClicked,
    lead: useCallback(() => {
      leader.current = 'pages';
    }, []),
    follow: () => {
      if (pages === null || text.current === null || leader.current !== 'pages') return;
      const point = inSight();
      if (point === null) return;
      const { sheet, y } = turnBack(point, turn);
      const blockId = blockAtPlace(pages, { sheet, y });
      if (blockId !== null) scrollToPlace(text.current, blockId, null);
    },
  };
}
