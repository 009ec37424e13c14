/** Where one was in a list of results: kept for as long as the way back leads there. */
import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { SearchRequest } from '../../../preload/contract/model.ts';
import { useNavigation } from '../../stores/navigation.ts';

interface ListPlace {
  /** The first document in sight, and how far its upper edge lay below that of the page. */
  readonly documentId: string;
  readonly offset: number;
  /** Documents that were listed. */
  readonly count: number;
}

/** By the request itself, which the history holds: going back brings the same object. */
const places = new WeakMap<SearchRequest, ListPlace>();

/** Documents that were listed when the reader left this search; 0 where it has not been seen yet. */
export const countBefore = (request: SearchRequest): number => places.get(request)?.count ?? 0;

/**
 * The place is held for so long, or until the reader moves: items get their true height only once they are in sight,
 * and what stands above them may come a good while later on a slow machine.
 */
const heldMs = 10_000;

const hitsIn = (page: HTMLElement) => [...page.querySelectorAll<HTMLElement>('[data-hit]')];

const offsetOf = (item: HTMLElement, page: HTMLElement): number =>
  item.getBoundingClientRect().top - page.getBoundingClientRect().top;

function note(request: SearchRequest, page: HTMLElement): void {
  places.delete(request);
  if (page.scrollTop <= 0) return;
  const hits = hitsIn(page);
  const edge = page.getBoundingClientRect().top;
  const first = hits.find((hit) => hit.getBoundingClientRect().bottom > edge);
  const documentId = first?.dataset.hit;
  if (first === undefined || documentId === undefined) return;
  places.set(request, { documentId, offset: offsetOf(first, page), count: hits.length });
}

/**
 * Notes the place in the list when the reader leaves a search, and scrolls there on the way back, once `isDrawn`. Any
 * other query begins at its top.
 */
export function useListPlace(request: SearchRequest, isDrawn: boolean): RefObject<HTMLDivElement | null> {
  const page = useRef<HTMLDivElement>(null);
  const restored = useRef<SearchRequest | null>(null);
  const query = useRef(request.query);
  useLayoutEffect(
    // Told before the next place is drawn: the list is still as the reader left it.
    () =>
      useNavigation.subscribe((now, before) => {
        const left = before.history.here;
        if (left.kind === 'search' && now.history.here !== left && page.current !== null)
          note(left.request, page.current);
      }),
    [],
  );
  useLayoutEffect(() => {
    if (page.current !== null && query.current !== request.query && !places.has(request))
      page.current.scrollTop = 0;
    query.current = request.query;
    restored.current = null;
  }, [request]);
  useLayoutEffect(() => {
    const element = page.current;
    const place = places.get(request);
    if (element === null || place === undefined || !isDrawn || restored.current === request) return;
    restored.current = request;
    return hold(element, place);
  }, [request, isDrawn]);
  return page;
}

/** Keeps a document where it was whenever heights change, until the reader scrolls. */
function hold(page: HTMLElement, { documentId, offset }: ListPlace): () => void {
  const adjust = () => {
    const item = hitsIn(page).find((hit) => hit.dataset.hit === documentId);
    const shift = item === undefined ? 0 : offsetOf(item, page) - offset;
    if (Math.abs(shift) >= 1) page.scrollTop += shift;
  };
  const observer = new ResizeObserver(adjust);
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
    for (const type of ['wheel', 'keydown', 'pointerdown'] as const) page.removeEventListener(type, stop);
  };
  const timer = setTimeout(stop, heldMs);
  for (const type of ['wheel', 'keydown', 'pointerdown'] as const)
    page.addEventListener(type, stop, { passive: true });
  for (const part of [page, ...page.children, ...hitsIn(page)]) observer.observe(part);
  adjust();
  return stop;
}
