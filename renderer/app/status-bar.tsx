/** The foot of the window: where the data lies, what is being done, how far it is. */
import { useTranslation } from 'react-i18next';
import { openDialog } from '../stores/dialogs.ts';
import { cancelJob, useJobs } from '../stores/jobs.ts';
import { open } from '../stores/navigation.ts';
import { useSession } from '../stores/session.ts';
import { selectUnsavedCount, useUnsaved } from '../stores/unsaved.ts';
import { Progress } from '../ui/progress.tsx';
import { formatCount } from './format.ts';
import { isBackupDue } from './reminders.ts';

export function StatusBar() {
  const { t } = useTranslation();
  const info = useSession((state) => state.info);
  const settings = useSession((state) => state.settings);
  const running = useJobs((state) => state.running);
  const unsaved = useUnsaved(selectUnsavedCount);
  const job = running[0];
  const due =
    settings !== null && info !== null && info.archive.issues > 0 && isBackupDue(settings, new Date());
  return (
    <footer className="status-bar">
      <span>{t('status.offline')}</span>
      {info !== null && (
        <span className="num">
          {t('status.contents', {
            issues: formatCount(info.archive.issues),
            documents: formatCount(info.archive.documents),
          })}
        </span>
      )}
      {info !== null && info.archive.readOnly !== null && (
        <span className="status-warn">{t(`status.readOnly.${info.archive.readOnly}`)}</span>
      )}
      {unsaved > 0 && (
        <button type="button" className="link status-warn" onClick={() => openDialog({ kind: 'unsaved' })}>
          {t('unsaved.count', { count: unsaved })}
        </button>
      )}
      {due && (
        <button type="button" className="link" onClick={() => open({ kind: 'settings' })}>
          {t('status.backupDue')}
        </button>
      )}
      <span className="spring" />
      {job !== undefined && (
        <>
          {running.length > 1 && <span>{t('status.moreJobs', { count: running.length - 1 })}</span>}
          <button
            type="button"
            className="status-job clip"
            onClick={() => job.kind === 'import' && openDialog({ kind: 'import' })}
            title={job.label}
          >
            {t(`job.${job.kind}`)}
            {job.label !== '' && ` ${job.label}`}
            {job.total > 0 && ` ${t('status.ofTotal', { done: job.done, total: job.total })}`}
          </button>
          <Progress label={t(`job.${job.kind}`)} done={job.done} total={job.total} />
          <button type="button" className="link" onClick={() => void cancelJob(job.id)}>
            {t('action.cancel')}
          </button>
        </>
      )}
    </footer>
  );
}
