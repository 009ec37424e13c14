/**
 * Escape acts on what is uppermost. Whatever lies over the text adds a layer while it is open; the one opened last is
 * on top. Fields that take Escape for themselves, and the overlays of react-aria, mark the event as used.
 */
import { type RefObject, useEffect, useRef } from 'react';
import { isComposing } from '../app/ime.ts';

interface Layer {
  /** Grows with each layer; a mode of the text lies below all others. */
  readonly order: number;
  readonly run: () => void;
  /** The reader that the layer belongs to, if to one: Escape pressed in the other one is not for it. */
  readonly within: () => Element | null;
}

const layers = new Set<Layer>();
let opened = 0;

const readerOf = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest('.reader-pane') : null;

function isFor({ within }: Layer, target: EventTarget | null): boolean {
  const own = within();
  const pressed = readerOf(target);
  return own === null || pressed === null || own.contains(pressed) || pressed.contains(own);
}

/** Gives the function that ends it. */
export function watchEscape(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event)) return;
    const [layer] = [...layers]
      .filter((known) => isFor(known, event.target))
      .sort((a, b) => b.order - a.order);
    if (layer === undefined) return;
    event.preventDefault();
    layer.run();
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}

export interface EscapeOptions {
  readonly within?: RefObject<Element | null>;
  /** True of a mode of the text, such as correcting it: all that is opened over the text comes first. */
  readonly isMode?: boolean;
}

/** Adds a layer while `isOpen`. */
export function useEscape(
  isOpen: boolean,
  run: () => void,
  { within, isMode = false }: EscapeOptions = {},
): void {
  const newest = useRef(run);
  newest.current = run;
  // Counted as it is drawn: what stands inside a dialog that opens with it lies above it.
  const order = useRef(0);
  if (!isOpen) order.current = 0;
  else if (order.current === 0 && !isMode) order.current = ++opened;
  useEffect(() => {
    if (!isOpen) return;
    const layer: Layer = {
      order: order.current,
      run: () => newest.current(),
      within: () => within?.current ?? null,
    };
    layers.add(layer);
    return () => {
      layers.delete(layer);
    };
  }, [isOpen, within]);
}
