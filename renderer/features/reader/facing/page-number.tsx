/** The page in sight, and a box to go to another by its printed number. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageShape } from '../../../../preload/contract/model.ts';

export interface PageNumberProps {
  readonly sheets: readonly PageShape[];
  /** Sheet in sight. */
  readonly current: number;
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

export function PageNumber({ sheets, current, onGo }: PageNumberProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const wanted = typed === null ? null : sheetNamed(sheets, typed);
  return (
    <span className="facing-number">
      <input
        className="num"
        value={typed ?? labelOf(sheets, current)}
        aria-label={t('facing.goTo')}
        aria-invalid={typed !== null && typed.trim() !== '' && wanted === null}
        title={t('facing.goToHelp')}
        disabled={sheets.length === 0}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => setTyped(null)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
            if (wanted !== null) onGo(wanted);
            setTyped(null);
          }
          if (event.key === 'Escape' && typed !== null) {
            event.stopPropagation();
            setTyped(null);
          }
        }}
      />
      <span className="quiet num facing-total">{t('facing.of', { count: sheets.length })}</span>
    </span>
  );
}
