/** The part of a much enlarged sheet that is in sight, as sharp as the screen: the whole sheet would fill the memory. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { PageViewSettings } from '../../../../preload/contract/model.ts';
import { freeCanvas, type PdfDocument } from '../../../ui/pdf.ts';

export interface SheetDetailProps {
  readonly number: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly turn: PageViewSettings['turn'];
  readonly pdf: PdfDocument;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** In CSS pixels of the paper. */
interface Part {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const settleMs = 120;

export function SheetDetail({ number, widthPx, heightPx, turn, pdf, scroller }: SheetDetailProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [part, setPart] = useState<Part | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another size moves what is in sight
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    // What was drawn at another size must not lie over the sheet.
    if (canvas.current !== null) canvas.current.style.width = '0px';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const paper = canvas.current?.parentElement?.getBoundingClientRect();
        if (paper !== undefined) setPart(partInSight(paper, element.getBoundingClientRect()));
      }, settleMs);
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      clearTimeout(timer);
      element.removeEventListener('scroll', look);
    };
  }, [scroller, widthPx, heightPx, turn]);
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    if (part === null) {
      element.style.width = '0px';
      return;
    }
    return pdf.draw(number, element, {
      rotation: turn,
      widthPx,
      part,
      onDrawn: () => {
        for (const side of ['left', 'top', 'width', 'height'] as const)
          element.style[side] = `${part[side]}px`;
      },
    });
  }, [pdf, number, turn, widthPx, part]);
  useEffect(() => {
    const element = canvas.current;
    return () => {
      if (element !== null) freeCanvas(element);
    };
  }, []);
  return <canvas className="facing-detail" ref={canvas} aria-hidden />;
}

/** Null where none of the paper is in sight. */
export function partInSight(paper: DOMRect, frame: DOMRect): Part | null {
  const left = Math.max(0, Math.floor(frame.left - paper.left));
  const top = Math.max(0, Math.floor(frame.top - paper.top));
  const width = Math.min(paper.width, Math.ceil(frame.right - paper.left)) - left;
  const height = Math.min(paper.height, Math.ceil(frame.bottom - paper.top)) - top;
  return width > 0 && height > 0 ? { left, top, width, height } : null;
}
