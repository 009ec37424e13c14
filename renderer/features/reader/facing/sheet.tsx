/** One sheet near the window; what is far has no sheet, so that memory stays bounded. */
import { memo, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageShape, PageViewSettings } from '../../../../preload/contract/model.ts';
import { freeCanvas, type PdfDocument } from '../../../ui/pdf.ts';
import { SheetDetail } from './sheet-detail.tsx';
import type { PlacedSheet, SheetPoint } from './sheet-layout.ts';
import type { SheetMark } from './sheet-marks.ts';
import { boxBetween, turnBack, turnRectangle } from './turning.ts';
import { useSheetName } from './use-sheet-name.ts';

export interface SheetProps {
  readonly placed: PlacedSheet;
  readonly shape: PageShape;
  readonly turn: PageViewSettings['turn'];
  readonly pdf: PdfDocument | null;
  readonly marks: readonly SheetMark[];
  readonly scroller: RefObject<HTMLElement | null>;
  /** The sheet in sight: the nearer to it, the sooner drawn. */
  readonly current: RefObject<number>;
  readonly onPoint: (phase: 'down' | 'up', point: SheetPoint) => void;
  /** True while rectangles are drawn: the one under the pointer is shown as it grows. */
  readonly isDrawing: boolean;
}

/** 64 MB of canvas; above it the part in sight is drawn by itself. */
const mostPixels = 16 * 1024 * 1024;
/** Sizes passed through while zooming are not drawn. */
const settleMs = 120;

/** Drawn anew only where its place, its turn or its own marks have changed. */
export const Sheet = memo(function Sheet(props: SheetProps) {
  const { placed, shape, turn, pdf, marks, scroller, current, onPoint, isDrawing } = props;
  const [band, setBand] = useState<readonly [SheetPoint, SheetPoint] | null>(null);
  const { number, left, top, width, height } = placed;
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const name = useSheetName()(number, shape);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another height is another drawing
  useEffect(() => {
    const element = canvas.current;
    if (element === null || pdf === null) return;
    let stop = () => {};
    const draw = () => {
      const order = () => Math.abs(number - current.current);
      stop = pdf.draw(number, element, { rotation: turn, widthPx: width, mostPixels, order });
    };
    const isFirst = element.dataset.drawn === undefined;
    const timer = isFirst ? undefined : setTimeout(draw, settleMs);
    if (isFirst) draw();
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [pdf, number, width, height, turn, current]);
  useEffect(() => {
    const element = canvas.current;
    return () => {
      if (element !== null) freeCanvas(element);
    };
  }, []);
  const point = (event: PointerEvent<HTMLElement>): SheetPoint => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (value: number) => Math.min(1, Math.max(0, value));
    const x = share((event.clientX - box.left) / box.width);
    const y = share((event.clientY - box.top) / box.height);
    return turnBack({ sheet: number, x, y }, turn);
  };
  const isLarge = width * height * window.devicePixelRatio ** 2 > mostPixels;
  return (
    <figure className="facing-sheet" data-sheet={number} style={{ left, top, width }}>
      <div
        className="facing-paper"
        style={{ width, height }}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          onPoint('down', point(event));
          if (!isDrawing) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          setBand([point(event), point(event)]);
        }}
        onPointerMove={(event) => band !== null && setBand([band[0], point(event)])}
        onPointerUp={(event) => {
          if (event.button !== 0) return;
          setBand(null);
          onPoint('up', point(event));
        }}
        onPointerCancel={() => setBand(null)}
      >
        <canvas ref={canvas} role="img" aria-label={name} />
        {isLarge && pdf !== null && (
          <SheetDetail
            number={number}
            widthPx={width}
            heightPx={height}
            turn={turn}
            pdf={pdf}
            scroller={scroller}
          />
        )}
        {marks.map((mark) => (
          <Mark key={mark.key} mark={mark} turn={turn} />
        ))}
        {band !== null && (
          <Mark
            mark={{ key: 'band', kind: 'band', isUnderline: false, rectangle: boxBetween(...band) }}
            turn={turn}
          />
        )}
      </div>
      <figcaption className="num">
        {name}
        {shape.untrusted !== null && <span className="facing-untrusted">{t('facing.untrusted')}</span>}
      </figcaption>
    </figure>
  );
});

function Mark({ mark, turn }: { readonly mark: SheetMark; readonly turn: PageViewSettings['turn'] }) {
  const { x, y, width, height } = turnRectangle(mark.rectangle, turn);
  return (
    <span
      className={`facing-mark is-${mark.kind}${mark.isUnderline ? ' is-underline' : ''}`}
      style={{
        left: `${x * 100}%`,
        top: `${y * 100}%`,
        width: `${width * 100}%`,
        height: `${height * 100}%`,
      }}
      aria-hidden
    />
  );
}
