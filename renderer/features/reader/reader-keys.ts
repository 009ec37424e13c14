/** Keys of the text itself: moving by clause, extending the selection, marking. */
import { annotationColours } from '../../../preload/contract/model.ts';
import { isComposing } from '../../app/ime.ts';
import { findInReader, openFind, type ReaderStore } from '../../stores/reader.ts';
import {
  bookmarkSelection,
  copySelection,
  excerptSelection,
  markSelection,
  previewQuote,
} from './selection-actions.ts';
import { selectBlock } from './selection-dom.ts';
import { topBlock } from './use-position.ts';

export interface TextKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing?: boolean;
  readonly keyCode?: number;
}

/** Gives true where the key was used. */
export function handleTextKey(
  event: TextKey,
  scroller: HTMLElement,
  reader: ReaderStore,
  canWrite: boolean,
): boolean {
  if (isComposing(event) || event.altKey || event.metaKey || event.ctrlKey) return false;
  if (event.shiftKey && event.key.startsWith('Arrow')) return extendSelection(event.key);
  const key = event.key.toLowerCase();
  if (key === 'j' || key === 'k') return moveBlock(scroller, key === 'j' ? 1 : -1);
  if (key === 'm') return selectHere(scroller);
  if (reader.getState().selection === null) return false;
  return handleSelectionKey(key, scroller, reader, canWrite);
}

function handleSelectionKey(
  key: string,
  scroller: HTMLElement,
  reader: ReaderStore,
  canWrite: boolean,
): boolean {
  if (key === 'enter') {
    scroller.querySelector<HTMLElement>('.selection-popup button')?.focus();
    return true;
  }
  if (key === 'c' || key === 'q') {
    void copySelection(reader, key === 'q');
    return true;
  }
  if (key === 'p') {
    previewQuote(reader);
    return true;
  }
  if (key === 'f') {
    const words = reader.getState().selection?.text ?? '';
    openFind(reader);
    void findInReader(reader, words.replaceAll('\n', ''));
    return true;
  }
  if (!canWrite) return false;
  const colour = annotationColours[Number(key) - 1];
  if (colour !== undefined) void markSelection(reader, { style: 'highlight', colour, next: 'nothing' });
  else if (key === 'u') void markSelection(reader, { style: 'underline', colour: null, next: 'nothing' });
  else if (key === 'n') void markSelection(reader, { style: 'highlight', colour: null, next: 'note' });
  else if (key === 'b') bookmarkSelection(reader);
  else if (key === 'e') void excerptSelection(reader, 'words');
  else if (key === 'w') void excerptSelection(reader, 'clause');
  else if (key === 't') void markSelection(reader, { style: 'highlight', colour: null, next: 'tag' });
  else return false;
  return true;
}

function extendSelection(key: string): boolean {
  const selection = window.getSelection();
  if (selection === null || selection.rangeCount === 0) return false;
  const direction = key === 'ArrowRight' || key === 'ArrowDown' ? 'forward' : 'backward';
  selection.modify('extend', direction, key === 'ArrowUp' || key === 'ArrowDown' ? 'line' : 'character');
  return true;
}

function moveBlock(scroller: HTMLElement, step: 1 | -1): boolean {
  const blocks = [...scroller.querySelectorAll<HTMLElement>('[data-block]')];
  const focused = blocks.findIndex((block) => block.matches(':focus'));
  const top = topBlock(scroller)?.blockId;
  const here = focused >= 0 ? focused : blocks.findIndex((block) => block.dataset.block === top) - step;
  const next = blocks[Math.min(blocks.length - 1, Math.max(0, here + step))];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'nearest' });
  return true;
}

function selectHere(scroller: HTMLElement): boolean {
  const focused = document.activeElement?.closest('[data-block]');
  const top = topBlock(scroller)?.blockId;
  const block =
    focused ?? (top === undefined ? null : scroller.querySelector(`[data-block="${CSS.escape(top)}"]`));
  if (block === null || block === undefined) return false;
  selectBlock(block);
  return true;
}
