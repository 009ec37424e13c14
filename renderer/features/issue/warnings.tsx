/** 识读提示: what the reader should check, each with the source a click away. */
import { useTranslation } from 'react-i18next';
import type { ParseWarning } from '../../../preload/contract/model.ts';
import { textSpan } from '../../app/spans.ts';
import { openDialog } from '../../stores/dialogs.ts';

export interface WarningsProps {
  readonly issueId: string;
  readonly warnings: readonly ParseWarning[];
}

export function Warnings({ issueId, warnings }: WarningsProps) {
  const { t } = useTranslation();
  if (warnings.length === 0) return null;
  return (
    <section className="warnings" aria-label={t('issue.warnings')}>
      {warnings.map((warning, index) => {
        const span = textSpan(warning.span);
        return (
          <p className="warning" key={`${warning.code}${index.toString()}`}>
            <b>{t('issue.warningLead')}</b>
            {warning.message}
            {span !== null && (
              <button
                type="button"
                className="link"
                onClick={() => openDialog({ kind: 'source', issueId, start: span.start, end: span.end })}
              >
                {t('issue.seeSource')}
              </button>
            )}
          </p>
        );
      })}
    </section>
  );
}
