/** Which files were written, and which were not and why. */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilesReport } from '../../../preload/contract/model.ts';

export function FilesReportView({ report }: { readonly report: FilesReport }) {
  const { t } = useTranslation();
  const section = useRef<HTMLElement>(null);
  // Below the options, where it might not be seen.
  useEffect(() => {
    section.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const { documents, written, failed } = report;
  const isWhole = written.length + failed.length === documents;
  return (
    <section ref={section} className="export-report" aria-label={t('export.filesReport')}>
      <p role="status">
        {isWhole
          ? t('export.filesSaved', { count: written.length })
          : t('export.filesStopped', { count: written.length })}
      </p>
      {failed.length > 0 && (
        <div className="export-missing" role="alert">
          <p>{t('export.filesFailed', { count: failed.length })}</p>
          <ul>
            {failed.map(({ documentId, name, error }) => (
              <li key={documentId}>
                {name}：{error.message}
              </li>
            ))}
          </ul>
        </div>
      )}
      <ul className="export-written">
        {written.map(({ documentId, name }) => (
          <li key={documentId}>{name}</li>
        ))}
      </ul>
    </section>
  );
}
