/** The real pages of the PDF to be written, drawn by pdf.js as they come into sight. */
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure, Waiting } from '../../ui/empty.tsx';
import { openPdf, type PdfDocument } from '../../ui/pdf.ts';
import type { PreviewState } from './use-preview.ts';

/** Pages have A4 proportions until their own size is known. */
const a4Ratio = 297 / 210;

export function Preview({ preview }: { readonly preview: PreviewState }) {
  const { t } = useTranslation();
  const [pdf, setPdf] = useState<PdfDocument | null>(null);
  const { bytes } = preview;
  useEffect(() => {
    if (bytes === null) {
      setPdf(null);
      return;
    }
    let isCurrent = true;
    let opened: PdfDocument | null = null;
    void openPdf(bytes).then((made) => {
      // What the program itself has set bears no password.
      if (!made.ok) return;
      opened = made.pdf;
      if (isCurrent) setPdf(made.pdf);
      else void made.pdf.close();
    });
    return () => {
      isCurrent = false;
      void opened?.close();
    };
  }, [bytes]);
  return (
    <section
      className={`preview${preview.isWaiting ? ' is-waiting' : ''}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable
      tabIndex={0}
      aria-label={t('export.preview')}
    >
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
