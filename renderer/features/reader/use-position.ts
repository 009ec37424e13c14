/** Where one reads: restored on opening, kept while scrolling, told to the outline. */
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { DocumentView } from '../../../preload/contract/model.ts';
import { ask } from '../../app/bridge.ts';
import type { Target } from '../../app/places.ts';
import { createSaver } from '../../app/saver.ts';
import { activateAnnotation, type ReaderStore } from '../../stores/reader.ts';
import { boxOf } from './selection-dom.ts';
import { showWords } from './show-words.ts';

interface Position {
  readonly documentId: string;
  readonly blockId: string;
  readonly fraction: number;
}

/** First block whose lower edge is below the top of the window, and how much of it is above. */
export function topBlock(
  scroller: HTMLElement,
): { readonly blockId: string; readonly fraction: number } | null {
  const top = scroller.getBoundingClientRect().top;
  const blocks = scroller.querySelectorAll('[data-block]');
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const box = blocks[middle]?.getBoundingClientRect();
    if (box !== undefined && box.bottom > top + 1) high = middle;
    else low = middle + 1;
  }
  const block = blocks[low];
  const blockId = block?.getAttribute('data-block');
  if (block === undefined || blockId === null || blockId === undefined) return null;
  const box = block.getBoundingClientRect();
  const fraction = box.height > 0 ? (top - box.top) / box.height : 0;
  return { blockId, fraction: Math.min(1, Math.max(0, fraction)) };
}

/** Puts the place to be read a third down the window, unless it is well in sight already. */
export function scrollToPlace(scroller: HTMLElement, blockId: string, offset: number | null): void {
  const box = boxOf(scroller, blockId, offset);
  if (box === null) return;
  const frame = scroller.getBoundingClientRect();
  const margin = 80;
  if (box.top >= frame.top + margin && box.bottom <= frame.bottom - margin) return;
  scroller.scrollTop += box.top - frame.top - frame.height / 3;
}

function restore(scroller: HTMLElement, position: DocumentView['position']): void {
  if (position === null) {
    scroller.scrollTop = 0;
    return;
  }
  const block = scroller.querySelector(`[data-block="${CSS.escape(position.blockId)}"]`);
  if (block === null) return;
  const box = block.getBoundingClientRect();
  scroller.scrollTop += box.top - scroller.getBoundingClientRect().top + box.height * position.fraction;
}

/** What the lines of the text depend on. */
function settingOf(scroller: HTMLElement): string {
  const block = scroller.querySelector('[data-block]');
  const style = block === null ? null : getComputedStyle(block);
  const width = block?.getBoundingClientRect().width ?? 0;
  return [scroller.clientWidth, width, style?.fontSize, style?.lineHeight, style?.fontFamily].join(' ');
}

export interface PositionOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly reader: ReaderStore;
  readonly view: DocumentView | null;
  readonly target: Target | undefined;
  /** Changes with each opening, so that the same target is gone to again. */
  readonly visit: number;
}

export function usePosition({ scroller, reader, view, target, visit }: PositionOptions): void {
  const documentId = view?.document.id ?? null;
  const opened = useRef<string | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new document or a new visit may scroll
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null || view === null) return;
    if (target !== undefined) {
      scrollToPlace(element, target.blockId, target.range?.[0] ?? null);
      if (target.shown !== undefined) showWords(element, target.shown);
      if (target.annotationId !== undefined) activateAnnotation(reader, target.annotationId);
    } else if (opened.current !== documentId) restore(element, view.position);
    opened.current = documentId;
  }, [documentId, visit]);

  useEffect(() => {
    const element = scroller.current;
    if (element === null || documentId === null) return;
    const saver = createSaver<Position>({
      delayMs: 500,
      maxWaitMs: 3000,
      save: async (position) => {
        await ask('reading.setPosition', position);
        // Where one reads now is newer than what was not stored.
        return 'stored';
      },
    });
    let frame = 0;
    let held = topBlock(element);
    let setting = settingOf(element);
    const onScroll = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const top = topBlock(element);
        if (top === null) return;
        held = top;
        if (reader.getState().topBlockId !== top.blockId) reader.setState({ topBlockId: top.blockId });
        saver.push({ documentId, ...top });
      });
    };
    // Set anew (another width, size or face; pages beside it), the text stays at the clause that was at its top.
    const observer = new ResizeObserver(() => {
      const now = settingOf(element);
      if (now === setting) return;
      setting = now;
      if (held !== null) restore(element, held);
    });
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    onScroll();
    element.addEventListener('scroll', onScroll, { passive: true });
    window.addEventListener('pagehide', saver.last);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
      window.removeEventListener('pagehide', saver.last);
      saver.last();
      saver.drop();
    };
  }, [scroller, reader, documentId]);
}
