/** 识读提示: what the reader should check, each with the source a click away. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParseWarning } from '../../../preload/contract/model.ts';
import { textSpan } from '../../app/spans.ts';
import { useWarningSentence } from '../../app/warning-sentence.ts';
import { openDialog } from '../../stores/dialogs.ts';

export interface WarningsProps {
  readonly issueId: string;
  readonly warnings: readonly ParseWarning[];
  /** How many are shown before the reader asks for the rest; all where it is not given. */
  readonly limit?: number;
}

export function Warnings({ issueId, warnings, limit = warnings.length }: WarningsProps) {
  const { t } = useTranslation();
  const sentenceOf = useWarningSentence();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? warnings : warnings.slice(0, limit);
  const rest = warnings.length - shown.length;
  if (warnings.length === 0) return null;
  return (
    <section className="warnings" aria-label={t('issue.warnings')}>
      {shown.map((warning, index) => {
        const span = textSpan(warning.span);
        return (
          <p className="warning" key={`${warning.code}${index.toString()}`}>
            <b>{t('issue.warningLead')}</b>
            {sentenceOf(warning)}
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
      {rest > 0 && (
        <button type="button" className="link warnings-more" onClick={() => setShowsAll(true)}>
          {t('issue.moreWarnings', { count: rest })}
        </button>
      )}
    </section>
  );
}
