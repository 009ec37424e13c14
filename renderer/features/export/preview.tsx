/** The real pages of the PDF to be written, drawn by pdf.js as they come into sight. */
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure, Waiting } from '../../ui/empty.tsx';
import { openPdf, type PdfDocument } from '../../ui/pdf.ts';
import type { PreviewState } from './use-preview.ts';

/** Pages have A4 proportions until their own size is known. */
const a4Ratio = 297 / 210;

export interface PreviewProps {
  readonly preview: PreviewState;
  /** What is to be known of the pages beforehand. */
  readonly note?: string | undefined;
}

export function Preview({ preview, note }: PreviewProps) {
  const { t } = useTranslation();
  const pdf = useOpened(preview.bytes);
  return (
    <section
      className={`preview${preview.isWaiting ? ' is-waiting' : ''}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable
      tabIndex={0}
      aria-label={t('export.preview')}
      aria-busy={preview.isWaiting}
    >
      {note !== undefined && preview.error === null && <p className="preview-note">{note}</p>}
      {preview.error !== null && <Failure error={preview.error} />}
      {preview.error === null && pdf === null && preview.isWaiting && <Waiting />}
      {pdf !== null &&
        preview.error === null &&
        Array.from({ length: pdf.pages }, (_, index) => (
          <Page key={index.toString()} pdf={pdf} number={index + 1} />
        ))}
    </section>
  );
}

/** The last one stays open, and to be seen, until the next is. */
function useOpened(bytes: Uint8Array | null): PdfDocument | null {
  const [pdf, setPdf] = useState<PdfDocument | null>(null);
  const shown = useRef<PdfDocument | null>(null);
  useEffect(() => {
    const show = (next: PdfDocument | null) => {
      const before = shown.current;
      shown.current = next;
      setPdf(next);
      void before?.close();
    };
    if (bytes === null) {
      show(null);
      return;
    }
    let isCurrent = true;
    // What the program itself has set for its preview bears no password.
    void openPdf(bytes).then((made) => {
      if (!made.ok) return;
      if (isCurrent) show(made.pdf);
      else void made.pdf.close();
    });
    return () => {
      isCurrent = false;
    };
  }, [bytes]);
  useEffect(() => () => void shown.current?.close(), []);
  return pdf;
}

function Page({ pdf, number }: { readonly pdf: PdfDocument; readonly number: number }) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setSeen(true);
      },
      { rootMargin: '400px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const element = canvas.current;
    if (!isSeen || element === null) return;
    return pdf.draw(number, element);
  }, [pdf, number, isSeen]);
  return (
    <figure className="preview-page">
      <canvas
        ref={canvas}
        width={420}
        height={Math.round(420 * a4Ratio)}
        role="img"
        aria-label={t('export.page', { number, total: pdf.pages })}
      />
      <figcaption className="num">{t('export.page', { number, total: pdf.pages })}</figcaption>
    </figure>
  );
}
