/** The printed pages of the issue beside the text: each follows the other, and what is shown in one is shown in both. */
import { Minus, MoveHorizontal, Plus, RectangleVertical } from 'lucide-react';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../../preload/contract/model.ts';
import { ask } from '../../../app/bridge.ts';
import { openDocumentIn, type PaneId } from '../../../stores/navigation.ts';
import { IconButton } from '../../../ui/button.tsx';
import { Failure, Waiting } from '../../../ui/empty.tsx';
import { useReader } from '../reader-context.ts';
import { selectBetween } from '../selection-dom.ts';
import { scrollToPlace } from '../use-position.ts';
import { PageNumber } from './page-number.tsx';
import { blockAtPlace, placeOfBlock, type SheetPlace } from './places.ts';
import { Sheet, type SheetPoint } from './sheet.tsx';
import { numberOf, sheetBelow } from './sheet-in-sight.ts';
import { useMarks } from './use-marks.ts';
import { usePages } from './use-pages.ts';
import './facing.css';

export interface PageViewProps {
  readonly view: DocumentView;
  readonly pane: PaneId;
  /** The text beside it. */
  readonly text: RefObject<HTMLElement | null>;
}

/** PDF points to CSS pixels at 100 %. */
const pxPerPoint = 96 / 72;
const smallest = 0.25;
const largest = 8;
const step = 1.2;
const marginPx = 32;
/** A pointer that moved less has clicked. */
const clickShare = 0.004;

type Zoom = 'width' | 'page' | number;

export function PageView({ view, pane, text }: PageViewProps) {
  const { t } = useTranslation();
  const { pages, pdf, error } = usePages(view.document.id);
  const scroller = useRef<HTMLDivElement>(null);
  const [frame, setFrame] = useState({ width: 480, height: 640 });
  const [zoom, setZoom] = useState<Zoom>('width');
  const [clicked, setClicked] = useState<string | null>(null);
  const topBlockId = useReader((state) => state.topBlockId);
  const marks = useMarks(view, pages, clicked ?? topBlockId);
  /** Which side the reader moves: the other follows, and does not move it in turn. */
  const leader = useRef<'text' | 'pages'>('text');
  const pressed = useRef<SheetPoint | null>(null);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const observer = new ResizeObserver(() =>
      setFrame({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const first = pages?.sheets[0] ?? null;
  const scale = scaleOf(zoom, first, frame);

  const showPlace = useCallback((place: SheetPlace | null) => {
    const element = scroller.current;
    const sheet =
      place === null ? null : element?.querySelector(`[data-sheet="${place.sheet}"] .facing-paper`);
    if (element === null || sheet == null || place === null) return;
    const box = sheet.getBoundingClientRect();
    const at = box.top - element.getBoundingClientRect().top + box.height * place.y;
    // In sight already: nothing jumps under the reader's eyes.
    if (at > marginPx && at < element.clientHeight * 0.7) return;
    element.scrollTop += at - element.clientHeight * 0.2;
  }, []);

  // The pages follow the text.
  useEffect(() => {
    if (pages === null || topBlockId === null || leader.current !== 'text') return;
    setClicked(null);
    showPlace(placeOfBlock(pages, topBlockId));
  }, [pages, topBlockId, showPlace]);

  useEffect(() => {
    const element = text.current;
    if (element === null || pages === null) return;
    const lead = () => {
      leader.current = 'text';
    };
    const click = (event: MouseEvent) => {
      const block = event.target instanceof Element ? event.target.closest('[data-block]') : null;
      const blockId = block?.getAttribute('data-block') ?? null;
      if (blockId === null) return;
      setClicked(blockId);
      showPlace(placeOfBlock(pages, blockId));
    };
    element.addEventListener('wheel', lead, { passive: true });
    element.addEventListener('pointerdown', lead);
    element.addEventListener('keydown', lead);
    element.addEventListener('click', click);
    return () => {
      element.removeEventListener('wheel', lead);
      element.removeEventListener('pointerdown', lead);
      element.removeEventListener('keydown', lead);
      element.removeEventListener('click', click);
    };
  }, [text, pages, showPlace]);

  /** The text follows the pages. */
  const follow = () => {
    const element = scroller.current;
    if (pages === null || element === null || text.current === null || leader.current !== 'pages') return;
    const place = placeInSight(element);
    const blockId = place === null ? null : blockAtPlace(pages, place);
    if (blockId !== null) scrollToPlace(text.current, blockId, null);
  };

  const onPoint = (phase: 'down' | 'move' | 'up', point: SheetPoint) => {
    if (phase === 'down') {
      pressed.current = point;
      return;
    }
    const from = pressed.current;
    if (from === null) return;
    if (phase === 'move') return;
    pressed.current = null;
    const isClick =
      from.sheet === point.sheet &&
      Math.abs(from.x - point.x) < clickShare &&
      Math.abs(from.y - point.y) < clickShare;
    void (isClick ? showInText(point) : selectInText(from, point));
  };

  const showInText = async (point: SheetPoint) => {
    const reply = await ask('document.atPage', {
      documentId: view.document.id,
      ...point,
      reach: 'hit',
    });
    if (!reply.ok || reply.value === null) return;
    const { documentId, blockId, offset } = reply.value;
    if (documentId !== view.document.id) {
      openDocumentIn(pane, documentId, { blockId, range: [offset, offset + 1] });
      return;
    }
    setClicked(blockId);
    if (text.current !== null) scrollToPlace(text.current, blockId, offset);
  };

  /** Selected on the page is selected in the text: one selection, with all that can be done with it. */
  const selectInText = async (from: SheetPoint, to: SheetPoint) => {
    const { id } = view.document;
    const [start, end] = await Promise.all([
      ask('document.atPage', { documentId: id, ...from, reach: 'nearest' }),
      ask('document.atPage', { documentId: id, ...to, reach: 'nearest' }),
    ]);
    if (!start.ok || !end.ok || start.value === null || end.value === null || text.current === null) return;
    if (start.value.documentId !== id || end.value.documentId !== id) return;
    scrollToPlace(text.current, start.value.blockId, start.value.offset);
    selectBetween(text.current, start.value, end.value);
  };

  return (
    <section className="facing-pages" aria-label={t('facing.title')}>
      <div className="facing-bar" role="toolbar" aria-label={t('facing.tools')}>
        <PageNumber
          scroller={scroller}
          sheets={pages?.sheets ?? []}
          onGo={(sheet) => {
            leader.current = 'pages';
            scroller.current?.querySelector(`[data-sheet="${sheet}"]`)?.scrollIntoView({ block: 'start' });
          }}
        />
        <span className="spring" />
        <IconButton
          icon={Minus}
          label={t('facing.smaller')}
          isDisabled={scale / pxPerPoint <= smallest}
          onPress={() => setZoom(Math.max(smallest, scale / pxPerPoint / step))}
        />
        <span className="num facing-zoom">{Math.round((scale / pxPerPoint) * 100)}%</span>
        <IconButton
          icon={Plus}
          label={t('facing.larger')}
          isDisabled={scale / pxPerPoint >= largest}
          onPress={() => setZoom(Math.min(largest, (scale / pxPerPoint) * step))}
        />
        <IconButton
          icon={MoveHorizontal}
          label={t('facing.fitWidth')}
          isPressed={zoom === 'width'}
          onPress={() => setZoom('width')}
        />
        <IconButton
          icon={RectangleVertical}
          label={t('facing.fitPage')}
          isPressed={zoom === 'page'}
          onPress={() => setZoom('page')}
        />
      </div>
      <div
        className="facing-scroll"
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable
        tabIndex={0}
        role="document"
        aria-label={t('facing.title')}
        onWheel={() => {
          leader.current = 'pages';
        }}
        onPointerDown={() => {
          leader.current = 'pages';
        }}
        onKeyDown={() => {
          leader.current = 'pages';
        }}
        onScroll={follow}
      >
        {error !== null && <Failure error={error} />}
        {error === null && pages === null && <Waiting />}
        {pages?.sheets.map((shape, index) => (
          <Sheet
            key={index.toString()}
            number={index + 1}
            shape={shape}
            widthPx={Math.round(shape.width * scale)}
            pdf={pdf}
            marks={marks}
            scroller={scroller}
            onPoint={onPoint}
          />
        ))}
      </div>
    </section>
  );
}

/** CSS pixels to a PDF point. */
function scaleOf(
  zoom: Zoom,
  first: { readonly width: number; readonly height: number } | null,
  frame: { readonly width: number; readonly height: number },
): number {
  if (first === null) return 1;
  if (typeof zoom === 'number') return zoom * pxPerPoint;
  const byWidth = Math.max(80, frame.width - marginPx) / first.width;
  const byHeight = Math.max(80, frame.height - marginPx) / first.height;
  return zoom === 'width' ? byWidth : Math.min(byWidth, byHeight);
}

/** A little below the top of what is shown. */
function placeInSight(element: HTMLElement): SheetPlace | null {
  const top = element.getBoundingClientRect().top + element.clientHeight * 0.2;
  const sheet = sheetBelow(element, top);
  const box = sheet?.querySelector('.facing-paper')?.getBoundingClientRect();
  if (sheet === null || box === undefined) return null;
  return { sheet: numberOf(sheet), y: Math.min(1, Math.max(0, (top - box.top) / box.height)) };
}
