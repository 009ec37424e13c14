/** What came of backup, restore, verify or rebuild. */
import { useTranslation } from 'react-i18next';
import type { ErrorInfo } from '../../../preload/contract/errors.ts';
import type { JobResult } from '../../../preload/contract/model.ts';
import { formatBytes } from '../../app/format.ts';

export interface CareReportProps {
  readonly result: JobResult | null;
  readonly error: ErrorInfo | null;
}

export function CareReport({ result, error }: CareReportProps) {
  const { t } = useTranslation();
  if (error !== null) {
    return (
      <p className="care-report is-bad" role="alert">
        {error.message} <span className="quiet">{t('error.code', { code: error.code })}</span>
      </p>
    );
  }
  if (result === null) return null;
  switch (result.kind) {
    case 'backup':
      return <Report text={t('care.backupDone', { bytes: formatBytes(result.bytes) })} />;
    case 'restore':
      return <Report text={t('care.restoreDone', { count: result.issues })} />;
    case 'rebuild':
      return (
        <Report
          text={t('care.rebuildDone', { count: result.issues - result.locked })}
          more={[
            ...(result.locked > 0 ? [t('care.rebuildLocked', { count: result.locked })] : []),
            ...(result.unanchored > 0 ? [t('care.unanchored', { count: result.unanchored })] : []),
          ]}
        />
      );
    case 'index':
      return <Report text={t('care.indexDone', { count: result.documents })} />;
    case 'verify': {
      const { report } = result;
      return (
        <div className={`care-report${report.ok ? '' : ' is-bad'}`} role="status">
          <p>
            <b>{report.ok ? t('care.verifyOk') : t('care.verifyBad', { count: report.problems.length })}</b>
          </p>
          <p className="num">
            {t('care.verifyCounts', {
              issues: report.issues,
              documents: report.documents,
              annotations: report.annotations,
              excerpts: report.excerpts,
              originals: report.originals,
            })}
          </p>
          {report.unanchored > 0 && <p>{t('care.unanchored', { count: report.unanchored })}</p>}
          <ul>
            {report.problems.map((problem) => (
              <li key={`${problem.code}${problem.what}`}>
                {problem.what} <span className="quiet">{problem.code}</span>
              </li>
            ))}
          </ul>
        </div>
      );
    }
    default:
      return null;
  }
}

function Report({ text, more = [] }: { readonly text: string; readonly more?: readonly string[] }) {
  return (
    <div className="care-report" role="status">
      <p>{text}</p>
      {more.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
