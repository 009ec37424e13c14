/** Pages, faces used and characters that no face has; and how far writing is. */
import { useTranslation } from 'react-i18next';
import type { ExportReport } from '../../../preload/contract/model.ts';
import { formatBytes } from '../../app/format.ts';
import { cancelJob, useJobs } from '../../stores/jobs.ts';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';
import type { Printing } from './use-printing.ts';

export interface ExportReportViewProps {
  readonly report: ExportReport;
  /** Whether the office's own faces were asked for; left out where they can't be. */
  readonly isOffice?: boolean;
}

export function ExportReportView({ report, isOffice }: ExportReportViewProps) {
  const { t } = useTranslation();
  const substituted = report.fonts.some((font) => font.substituted);
  return (
    <section className="export-report" aria-label={t('export.report')}>
      <p className="num">{t('export.size', { pages: report.pages, bytes: formatBytes(report.bytes) })}</p>
      <ul>
        {report.fonts.map((font) => (
          <li key={`${font.role}${font.face}`}>
            {font.substituted
              ? t('export.fontInstead', { role: font.role, face: font.face })
              : t('export.fontUsed', { role: font.role, face: font.face })}
          </li>
        ))}
      </ul>
      {report.fallbacks.map(({ role, face, characters }) => (
        <p key={role}>{t('export.fallback', { role, face, characters: characters.join(' ') })}</p>
      ))}
      {substituted && isOffice !== undefined && (
        <p className="field-help">{isOffice ? t('export.substituted') : t('export.substitutedByChoice')}</p>
      )}
      {report.missingGlyphs.length > 0 && (
        <p className="export-missing" role="alert">
          {t('export.missingGlyphs', { glyphs: report.missingGlyphs.join(' ') })}
        </p>
      )}
    </section>
  );
}

export function ExportProgress({ jobId }: { readonly jobId: string | null }) {
  const { t } = useTranslation();
  const job = useJobs((state) => state.running.find((running) => running.id === jobId));
  return (
    <span className="export-progress">
      <Progress label={t('job.export')} done={job?.done ?? 0} total={job?.total ?? 0} />
      <span className="clip quiet">{job?.label ?? t('export.doing')}</span>
      {jobId !== null && (
        <Button tone="quiet" onPress={() => void cancelJob(jobId)}>
          {t('export.stop')}
        </Button>
      )}
    </span>
  );
}

export function PrintProgress({ printing }: { readonly printing: Printing }) {
  const { t } = useTranslation();
  const { done, total } = printing.progress ?? { done: 0, total: 0 };
  return (
    <span className="export-progress">
      <Progress label={t('export.printing')} done={done} total={total} />
      <span className="clip quiet">{t('export.printing')}</span>
      <Button tone="quiet" onPress={printing.stop}>
        {t('export.stopPrinting')}
      </Button>
    </span>
  );
}
