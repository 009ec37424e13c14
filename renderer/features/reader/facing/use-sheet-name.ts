import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageShape } from '../../../../preload/contract/model.ts';

/** A sheet by the number printed on it, else by its place in the file. */
export function useSheetName(): (number: number, shape: PageShape) => string {
  const { t } = useTranslation();
  return useCallback(
    (number, { printed }) =>
      printed === null ? t('facing.sheet', { number }) : t('facing.page', { number, printed }),
    [t],
  );
}
