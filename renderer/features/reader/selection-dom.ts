/** What the page's selection covers, read from the elements that carry block text. */
import type { Anchor } from '../../../preload/contract/model.ts';
import { anchorOfRuns, type SelectedRun } from './selecting.ts';

/** Marks an element whose text is a piece of its block's text, from the given offset. */
const runAttribute = 'data-start';

function offsetIn(run: Element, node: Node, offset: number): number {
  const before = document.createRange();
  before.selectNodeContents(run);
  before.setEnd(node, offset);
  return before.toString().length;
}

/** Null where nothing of the article's text is selected. */
export function readSelection(article: Element): { anchor: Anchor; text: string } | null {
  const selection = window.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(article)) return null;
  const runs: SelectedRun[] = [];
  for (const run of article.querySelectorAll(`[${runAttribute}]`)) {
    if (!range.intersectsNode(run)) continue;
    const blockId = run.closest('[data-block]')?.getAttribute('data-block');
    if (blockId === null || blockId === undefined) continue;
    const text = run.textContent ?? '';
    runs.push({
      blockId,
      start: Number(run.getAttribute(runAttribute)),
      text,
      from: run.contains(range.startContainer) ? offsetIn(run, range.startContainer, range.startOffset) : 0,
      to: run.contains(range.endContainer) ? offsetIn(run, range.endContainer, range.endOffset) : text.length,
    });
  }
  return anchorOfRuns(runs);
}

/** Offset in the block's text at which the page's selection begins, or the last click fell; null outside of it. */
export function caretIn(block: Element): number | null {
  const selection = window.getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  const { startContainer, startOffset } = selection.getRangeAt(0);
  for (const run of block.querySelectorAll(`[${runAttribute}]`)) {
    if (run.contains(startContainer))
      return Number(run.getAttribute(runAttribute)) + offsetIn(run, startContainer, startOffset);
  }
  return null;
}

/** Box of the selection's last line, where the popup is put. */
export function selectionBox(): DOMRect | null {
  const selection = window.getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const boxes = [...range.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
  return boxes.at(-1) ?? range.getBoundingClientRect();
}

/** Selects a block's text, for those who mark by keyboard. */
export function selectBlock(block: Element): void {
  const runs = block.querySelectorAll(`[${runAttribute}]`);
  const first = runs[0];
  const last = runs[runs.length - 1];
  if (first === undefined || last === undefined) return;
  const range = document.createRange();
  range.setStart(first, 0);
  range.setEnd(last, last.childNodes.length);
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/** A character of the text by its block. */
export interface TextPlace {
  readonly blockId: string;
  readonly offset: number;
}

/** The text between two characters, both included, in either order; null where one is not there. */
export function rangeBetween(article: Element, one: TextPlace, other: TextPlace): Range | null {
  const ends = [nodeAt(article, one), nodeAt(article, other)];
  const [a, b] = ends;
  if (a == null || b == null) return null;
  const isForward = a.node === b.node ? a.at <= b.at : isBefore(a.node, b.node);
  const [from, to] = isForward ? [a, b] : [b, a];
  const range = document.createRange();
  range.setStart(from.node, from.at);
  range.setEnd(to.node, Math.min(to.at + 1, to.node.length));
  return range;
}

/** Selects the text between two characters, both included, in either order. */
export function selectBetween(article: Element, one: TextPlace, other: TextPlace): void {
  const range = rangeBetween(article, one, other);
  if (range === null) return;
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

const isBefore = (a: Node, b: Node): boolean =>
  (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** The text node that holds a character, and its place there; the last of the block for an offset behind its end. */
function nodeAt(
  article: Element,
  { blockId, offset }: TextPlace,
): { readonly node: Text; readonly at: number } | null {
  const block = article.querySelector(`[data-block="${CSS.escape(blockId)}"]`);
  let last: { readonly node: Text; readonly at: number } | null = null;
  for (const run of block?.querySelectorAll(`[${runAttribute}]`) ?? []) {
    let at = Number(run.getAttribute(runAttribute));
    const walker = document.createTreeWalker(run, NodeFilter.SHOW_TEXT);
    for (
      let node = walker.nextNode() as Text | null;
      node !== null;
      node = walker.nextNode() as Text | null
    ) {
      if (offset >= at && offset < at + node.length) return { node, at: offset - at };
      at += node.length;
      last = { node, at: Math.max(0, node.length - 1) };
    }
  }
  return last;
}

/** Box of one character; segments can be many lines long, so their own boxes say too little. */
export function boxOf(article: Element, blockId: string, offset: number | null): DOMRect | null {
  const block = article.querySelector(`[data-block="${CSS.escape(blockId)}"]`);
  if (block === null) return null;
  if (offset === null) return block.getBoundingClientRect();
  for (const run of block.querySelectorAll(`[${runAttribute}]`)) {
    const start = Number(run.getAttribute(runAttribute));
    const walker = document.createTreeWalker(run, NodeFilter.SHOW_TEXT);
    let at = start;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      if (offset >= at && offset < at + length) {
        const range = document.createRange();
        range.setStart(node, offset - at);
        range.setEnd(node, offset - at + 1);
        return range.getBoundingClientRect();
      }
      at += length;
    }
  }
  return block.getBoundingClientRect();
}
