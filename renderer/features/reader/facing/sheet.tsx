/** One sheet: drawn while it is near the window, and given up when it is far, so that memory stays bounded. */
import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageShape } from '../../../../preload/contract/model.ts';
import type { PdfDocument } from '../../../ui/pdf.ts';
import { marksOf } from './places.ts';
import type { PageMark } from './use-marks.ts';

export interface SheetPoint {
  readonly sheet: number;
  /** Shares of the sheet's width and height. */
  readonly x: number;
  readonly y: number;
}

export interface SheetProps {
  readonly number: number;
  readonly shape: PageShape;
  readonly widthPx: number;
  readonly pdf: PdfDocument | null;
  readonly marks: readonly PageMark[];
  readonly scroller: RefObject<HTMLElement | null>;
  readonly onPoint: (phase: 'down' | 'move' | 'up', point: SheetPoint) => void;
}

const nearPx = 900;

export function Sheet({ number, shape, widthPx, pdf, marks, scroller, onPoint }: SheetProps) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isNear, setNear] = useState(false);
  const heightPx = Math.round((widthPx * shape.height) / shape.width);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting === true), {
      root: scroller.current,
      rootMargin: `${nearPx}px`,
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another width is another drawing
  useEffect(() => {
    const element = canvas.current;
    if (!isNear || element === null || pdf === null) return;
    return pdf.draw(number, element);
  }, [pdf, number, isNear, widthPx]);
  const point = (event: PointerEvent<HTMLElement>): SheetPoint => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (value: number) => Math.min(1, Math.max(0, value));
    return {
      sheet: number,
      x: share((event.clientX - box.left) / box.width),
      y: share((event.clientY - box.top) / box.height),
    };
  };
  const name =
    shape.printed === null
      ? t('facing.sheet', { number })
      : t('facing.page', { number, printed: shape.printed });
  return (
    <figure className="facing-sheet" data-sheet={number}>
      <div
        className="facing-paper"
        ref={frame}
        style={{ width: widthPx, height: heightPx }}
        onPointerDown={(event) => event.button === 0 && onPoint('down', point(event))}
        onPointerMove={(event) => event.buttons === 1 && onPoint('move', point(event))}
        onPointerUp={(event) => event.button === 0 && onPoint('up', point(event))}
      >
        {isNear && <canvas ref={canvas} width={widthPx} height={heightPx} role="img" aria-label={name} />}
        {isNear &&
          marks.flatMap((mark) =>
            marksOf(mark.rectangles, number).map(({ x, y, width, height }) => (
              <span
                key={`${mark.id} ${x} ${y}`}
                className={`facing-mark is-${mark.kind}${mark.isUnderline ? ' is-underline' : ''}`}
                style={{
                  left: `${x * 100}%`,
                  top: `${y * 100}%`,
                  width: `${width * 100}%`,
                  height: `${height * 100}%`,
                }}
                aria-hidden
              />
            )),
          )}
      </div>
      <figcaption className="num">
        {name}
        {shape.untrusted !== null && <span className="facing-untrusted">{t('facing.untrusted')}</span>}
      </figcaption>
    </figure>
  );
}
