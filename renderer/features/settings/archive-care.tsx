/** Backup, restore, verify, rebuild; each with its progress and its report. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../app/format.ts';
import { isBackupDue } from '../../app/reminders.ts';
import { cancelJob, useJobs } from '../../stores/jobs.ts';
import { open } from '../../stores/navigation.ts';
import { changeSettings, isReadOnly, useSession } from '../../stores/session.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { Progress } from '../../ui/progress.tsx';
import { CareReport } from './care-report.tsx';
import { backUp, rebuild, restore, useCare, verify } from './care-store.ts';
import { SearchCare } from './search-care.tsx';

const reminderDays = ['0', '7', '30', '90'] as const;

export function ArchiveCare() {
  const { t } = useTranslation();
  const settings = useSession((state) => state.settings);
  const readOnly = useSession(isReadOnly);
  const outdated = useSession((state) => state.info?.archive.outdated ?? 0);
  const { jobId, result, error, kind } = useCare();
  const job = useJobs((state) => state.running.find((running) => running.id === jobId));
  const [isRestoring, setRestoring] = useState(false);
  const isBusy = jobId !== null;
  if (settings === null) return null;
  const days = reminderDays.find((value) => value === String(settings.backupReminderDays)) ?? '30';
  return (
    <section className="settings-part">
      <h2>{t('care.title')}</h2>
      <p className={isBackupDue(settings, new Date()) ? 'settings-warn' : 'quiet'}>
        {settings.lastBackupAt === null
          ? t('care.neverBackedUp')
          : t('care.lastBackup', { when: formatMoment(settings.lastBackupAt) })}
      </p>
      <div className="settings-buttons">
        <Button tone="primary" isDisabled={isBusy} onPress={() => void backUp()}>
          {t('care.backup')}
        </Button>
        <Button isDisabled={isBusy || readOnly} onPress={() => setRestoring(true)}>
          {t('care.restore')}
        </Button>
        <Button isDisabled={isBusy} onPress={() => void verify()}>
          {t('care.verify')}
        </Button>
        <Button isDisabled={isBusy || readOnly} onPress={() => void rebuild()}>
          {t('care.rebuild')}
        </Button>
        <Button tone="quiet" onPress={() => open({ kind: 'trash' })}>
          {t('trash.title')}
        </Button>
      </div>
      <p className="field-help">{t('care.help')}</p>
      {outdated > 0 && <p className="settings-warn">{t('care.outdated', { count: outdated })}</p>}
      {jobId !== null && kind !== null && (
        <div className="care-running" role="status">
          <span>{t(`job.${kind}`)}</span>
          <Progress label={t(`job.${kind}`)} done={job?.done ?? 0} total={job?.total ?? 0} />
          <Button onPress={() => void cancelJob(jobId)}>{t('action.cancel')}</Button>
        </div>
      )}
      <CareReport result={result} error={error} />
      <SearchCare />
      <Choice
        label={t('care.reminder')}
        value={days}
        options={reminderDays.map((value) => ({
          value,
          label: value === '0' ? t('care.reminderOff') : t('care.reminderDays', { count: Number(value) }),
        }))}
        onChange={(value) => changeSettings({ backupReminderDays: Number(value) })}
      />
      {isRestoring && (
        <Confirm
          title={t('care.restore')}
          confirmLabel={t('care.restoreChoose')}
          tone="danger"
          onCancel={() => setRestoring(false)}
          onConfirm={() => {
            setRestoring(false);
            void restore();
          }}
        >
          <p>{t('care.restoreText')}</p>
        </Confirm>
      )}
    </section>
  );
}
