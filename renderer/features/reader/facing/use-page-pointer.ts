/** A click on a page shows the place in the text; what is drawn over on a page is selected in the text. */
import { type RefObject, useCallback, useRef } from 'react';
import type { DocumentView, PageRectangle } from '../../../../preload/contract/model.ts';
import { ask } from '../../../app/bridge.ts';
import { showRight } from '../../../stores/layout.ts';
import { openDocumentIn, type PaneId } from '../../../stores/navigation.ts';
import { activateAnnotation, readers } from '../../../stores/reader.ts';
import { selectBetween } from '../selection-dom.ts';
import { scrollToPlace } from '../use-position.ts';
import type { SheetPoint } from './sheet-layout.ts';
import { boxBetween } from './turning.ts';

export interface PagePointerOptions {
  readonly view: DocumentView;
  readonly pane: PaneId;
  readonly text: RefObject<HTMLElement | null>;
  readonly onBlock: (blockId: string) => void;
  /** Given while rectangles are drawn: takes the one that was. */
  readonly onBox: ((box: PageRectangle) => void) | undefined;
}

/** A pointer that moved less, in shares of the sheet, has clicked. */
const clickShare = 0.004;

const isClick = (from: SheetPoint, to: SheetPoint): boolean =>
  from.sheet === to.sheet && Math.abs(from.x - to.x) < clickShare && Math.abs(from.y - to.y) < clickShare;

/** Points are those of the sheet as the file shows it. The function given stays the same one. */
export function usePagePointer(options: PagePointerOptions) {
  const latest = useRef(options);
  latest.current = options;
  const pressed = useRef<SheetPoint | null>(null);
  return useCallback((phase: 'down' | 'up', point: SheetPoint): void => {
    if (phase === 'down') {
      pressed.current = point;
      return;
    }
    const from = pressed.current;
    pressed.current = null;
    if (from === null) return;
    const { onBox } = latest.current;
    if (onBox !== undefined) {
      if (from.sheet === point.sheet && !isClick(from, point)) onBox(boxBetween(from, point));
      return;
    }
    void (isClick(from, point)
      ? showInText(latest.current, point)
      : selectInText(latest.current, from, point));
  }, []);
}

/** The smallest rectangle drawn around a place; null where none is. */
function boxAt({ view }: PagePointerOptions, { sheet, x, y }: SheetPoint): string | null {
  const around = view.annotations.flatMap(({ id, region }) =>
    region !== null &&
    region.sheet === sheet &&
    x >= region.x &&
    x <= region.x + region.width &&
    y >= region.y &&
    y <= region.y + region.height
      ? [{ id, area: region.width * region.height }]
      : [],
  );
  return around.sort((a, b) => a.area - b.area)[0]?.id ?? null;
}

async function showInText(options: PagePointerOptions, point: SheetPoint) {
  const { view, pane, text, onBlock } = options;
  const box = boxAt(options, point);
  if (box !== null) {
    activateAnnotation(readers[pane], box);
    showRight('annotations');
  }
  const { id } = view.document;
  const reply = await ask('document.atPage', { documentId: id, ...point, reach: 'hit' });
  if (!reply.ok || reply.value === null) return;
  const { documentId, blockId, offset } = reply.value;
  if (documentId !== id) {
    openDocumentIn(pane, documentId, { blockId, range: [offset, offset + 1] });
    return;
  }
  onBlock(blockId);
  if (text.current !== null) scrollToPlace(text.current, blockId, offset);
}

/** One selection, with all that can be done with it. */
async function selectInText({ view, text }: PagePointerOptions, from: SheetPoint, to: SheetPoint) {
  const { id } = view.document;
  const [start, end] = await Promise.all([
    ask('document.atPage', { documentId: id, ...from, reach: 'nearest' }),
    ask('document.atPage', { documentId: id, ...to, reach: 'nearest' }),
  ]);
  if (!start.ok || !end.ok || start.value === null || end.value === null || text.current === null) return;
  if (start.value.documentId !== id || end.value.documentId !== id) return;
  scrollToPlace(text.current, start.value.blockId, start.value.offset);
  selectBetween(text.current, start.value, end.value);
}
