/** The page in sight, and a box to go to another by its printed number. */
import { type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageShape } from '../../../../preload/contract/model.ts';
import { numberOf, sheetBelow } from './sheet-in-sight.ts';

export interface PageNumberProps {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly sheets: readonly PageShape[];
  readonly onGo: (sheet: number) => void;
}

const labelOf = (sheets: readonly PageShape[], sheet: number): string =>
  String(sheets[sheet - 1]?.printed ?? `#${sheet}`);

/** A printed number, or #3 for the third sheet; null where there is no such page. */
export function sheetNamed(sheets: readonly PageShape[], typed: string): number | null {
  const text = typed.normalize('NFKC').trim();
  const bySheet = /^#(\d{1,6})$/.exec(text);
  const number = Number(bySheet?.[1] ?? text);
  if (!Number.isInteger(number) || number < 1) return null;
  if (bySheet === null) {
    const printed = sheets.findIndex((sheet) => sheet.printed === number);
    if (printed >= 0) return printed + 1;
    if (sheets.some((sheet) => sheet.printed !== null)) return null;
  }
  return number <= sheets.length ? number : null;
}

export function PageNumber({ scroller, sheets, onGo }: PageNumberProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(1);
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    let frame = 0;
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setShown(sheetInSight(element)));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('scroll', look);
    };
  }, [scroller]);
  const go = () => {
    const sheet = typed === null ? null : sheetNamed(sheets, typed);
    if (sheet !== null) onGo(sheet);
    setTyped(null);
  };
  return (
    <label className="facing-number">
      {t('facing.number')}
      <input
        className="num"
        value={typed ?? labelOf(sheets, shown)}
        aria-label={t('facing.goTo')}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => setTyped(null)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) go();
          if (event.key === 'Escape') setTyped(null);
        }}
      />
      <span className="quiet num">{t('facing.of', { count: sheets.length })}</span>
    </label>
  );
}

function sheetInSight(element: HTMLElement): number {
  const middle = element.getBoundingClientRect().top + element.clientHeight / 2;
  const sheet = sheetBelow(element, middle);
  return sheet === null ? 1 : numberOf(sheet);
}
