/** What a page shows when it has nothing to show: what this is for and what to do next. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorInfo } from '../../preload/contract/errors.ts';
import { Button } from './button.tsx';

export interface EmptyProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

export function Empty({ title, children, actions }: EmptyProps) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children !== undefined && <div className="empty-text">{children}</div>}
      {actions !== undefined && <div className="empty-actions">{actions}</div>}
    </div>
  );
}

/** A page that could not be read: what happened, its code for the IT desk, and another try. */
export function Failure({ error, onRetry }: { readonly error: ErrorInfo; readonly onRetry?: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="empty" role="alert">
      <p className="empty-title">{error.message || t('error.unknown')}</p>
      <p className="empty-text">{t('error.code', { code: error.code })}</p>
      {onRetry !== undefined && (
        <div className="empty-actions">
          <Button onPress={onRetry}>{t('action.retry')}</Button>
        </div>
      )}
    </div>
  );
}

/** Shown only when waiting takes long enough to be noticed (see CSS). */
export function Waiting() {
  const { t } = useTranslation();
  return (
    <p className="waiting" role="status">
      {t('status.loading')}
    </p>
  );
}
