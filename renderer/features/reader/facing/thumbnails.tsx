/** Small pictures of all sheets; only those in sight are there and drawn. */
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageShape, PageViewSettings } from '../../../../preload/contract/model.ts';
import { freeCanvas, type PdfDocument } from '../../../ui/pdf.ts';
import { layOut, type PlacedSheet, type SheetLayout } from './sheet-layout.ts';
import { turnedSize } from './turning.ts';
import { useFrame } from './use-frame.ts';
import { useSheetName } from './use-sheet-name.ts';
import { useSheetScroll } from './use-sheet-scroll.ts';

export interface ThumbnailsProps {
  readonly sheets: readonly PageShape[];
  readonly pdf: PdfDocument | null;
  readonly turn: PageViewSettings['turn'];
  readonly current: number;
  readonly onGo: (sheet: number) => void;
}

const captionPx = 24;
/** Behind all sheets of the pages themselves. */
const behind = 1_000_000;

const nothingToTell = () => {};

export function Thumbnails({ sheets, pdf, turn, current, onGo }: ThumbnailsProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const frame = useFrame(scroller);
  const layout: SheetLayout = useMemo(
    () =>
      layOut({
        sizes: frame === null ? [] : sheets.map((shape) => turnedSize(shape, turn)),
        spread: 'one',
        zoom: 'width',
        frame: frame ?? { width: 1, height: 1 },
        captionPx,
      }),
    [sheets, frame, turn],
  );
  const scroll = useSheetScroll({ scroller, layout, current: 0, onCurrent: nothingToTell });
  const { goTo } = scroll;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list follows the pages and its own first layout
  useEffect(() => goTo({ sheet: current, x: 0, y: 0.02 }, 'sight'), [current, goTo, layout.rows.length > 0]);
  const [from, to] = scroll.range;
  return (
    <div className="facing-thumbs" ref={scroller} onScroll={scroll.onScroll}>
      <div className="facing-content" style={{ width: layout.width, height: layout.height }}>
        <ul aria-label={t('facing.thumbnails')}>
          {layout.rows.slice(from, to).flatMap((row) =>
            row.sheets.map((placed) => {
              const shape = sheets[placed.number - 1];
              return shape === undefined ? null : (
                <Thumbnail
                  key={placed.number}
                  placed={placed}
                  shape={shape}
                  turn={turn}
                  pdf={pdf}
                  isCurrent={placed.number === current}
                  count={sheets.length}
                  onGo={onGo}
                />
              );
            }),
          )}
        </ul>
      </div>
    </div>
  );
}

interface ThumbnailProps {
  readonly placed: PlacedSheet;
  readonly shape: PageShape;
  readonly turn: PageViewSettings['turn'];
  readonly pdf: PdfDocument | null;
  readonly isCurrent: boolean;
  readonly count: number;
  readonly onGo: (sheet: number) => void;
}

function Thumbnail(props: ThumbnailProps) {
  const { placed, shape, turn, pdf, isCurrent, count, onGo } = props;
  const { number, left, top, width, height } = placed;
  const canvas = useRef<HTMLCanvasElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const name = useSheetName()(number, shape);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another height is another drawing
  useEffect(() => {
    const element = canvas.current;
    if (element === null || pdf === null) return;
    return pdf.draw(number, element, { rotation: turn, widthPx: width, order: () => behind + number });
  }, [pdf, number, width, height, turn]);
  useEffect(() => {
    const element = canvas.current;
    return () => {
      if (element !== null) freeCanvas(element);
    };
  }, []);
  useEffect(() => {
    // The arrow keys move on from sheet to sheet: the focus goes along.
    const isFollowed = document.activeElement?.matches('.facing-thumb') === true;
    if (isCurrent && isFollowed) button.current?.focus({ preventScroll: true });
  }, [isCurrent]);
  return (
    <li style={{ left, top, width }}>
      <button
        type="button"
        ref={button}
        className="facing-thumb"
        aria-label={name}
        aria-current={isCurrent ? 'page' : undefined}
        tabIndex={isCurrent ? 0 : -1}
        onClick={() => onGo(number)}
        onKeyDown={(event) => {
          const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
          if (by === 0) return;
          event.preventDefault();
          if (number + by >= 1 && number + by <= count) onGo(number + by);
        }}
      >
        <canvas ref={canvas} style={{ width, height }} aria-hidden />
        <span className="num">{shape.printed ?? `#${number}`}</span>
      </button>
    </li>
  );
}
