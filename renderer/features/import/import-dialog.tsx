/** Import: choosing files, how far it is, and what became of each file. */
import type { TFunction } from 'i18next';
import { FileInput, FolderInput } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { cancelJob, useJobs } from '../../stores/jobs.ts';
import { open } from '../../stores/navigation.ts';
import { useSession } from '../../stores/session.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Failure } from '../../ui/empty.tsx';
import { Progress } from '../../ui/progress.tsx';
import { ImportResults } from './import-results.tsx';
import { clearImport, followRunning, importFrom, importSample, useImport } from './import-store.ts';
import { PasswordDialog } from './password-dialog.tsx';
import './import.css';

export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { phase, results, aside, error, isCancelled, asking } = useImport();
  const runningId = useJobs((state) => state.running.find(({ kind }) => kind === 'import')?.id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again when an import begins, and when its own is over
  useEffect(followRunning, [runningId, phase]);
  const close = () => {
    clearImport();
    onClose();
  };
  const imported = results.filter((result) => result.outcome === 'imported' || result.outcome === 'replaced');
  const only = imported.length === 1 ? (imported[0]?.issueId ?? null) : null;
  return (
    <Dialog
      title={t('import.title')}
      onClose={close}
      footer={
        phase === 'ended' ? (
          <>
            <Button onPress={() => void importFrom('issues')}>{t('import.more')}</Button>
            {only !== null ? (
              <Button
                tone="primary"
                onPress={() => {
                  close();
                  open({ kind: 'issue', issueId: only });
                }}
              >
                {t('import.openIssue')}
              </Button>
            ) : (
              <Button tone="primary" onPress={close}>
                {t('action.close')}
              </Button>
            )}
          </>
        ) : undefined
      }
    >
      {phase === 'idle' && <ImportChoice />}
      {phase === 'gathering' && <p role="status">{t('import.gathering')}</p>}
      {phase === 'running' && <ImportProgress onClose={close} />}
      {phase === 'ended' && (
        <>
          {error !== null && <Failure error={error} />}
          {isCancelled && <p className="import-note">{t('import.cancelled')}</p>}
          <ImportResults results={results} onClose={close} />
          {aside.length > 0 && (
            <p className="import-note">
              {t('import.aside', {
                kinds: aside
                  .map(({ kind, count }) => t('import.asideKind', { kind: asideName(kind, t), count }))
                  .join(t('import.asideJoin')),
              })}
            </p>
          )}
          {asking !== null && (
            <PasswordDialog key={asking.file} file={asking.file} isWrong={asking.isWrong} />
          )}
        </>
      )}
    </Dialog>
  );
}

function asideName(kind: string, t: TFunction): string {
  if (kind === '~$') return t('import.asideLock');
  if (kind === '.') return t('import.asideHidden');
  return kind === '' ? t('import.asideBare') : kind;
}

function ImportChoice() {
  const { t } = useTranslation();
  const hasSample = useSession((state) => state.info?.hasSample === true);
  return (
    <div className="import-choice">
      <p className="import-rule">{t('import.rule')}</p>
      <div className="import-buttons">
        <Button tone="primary" icon={FileInput} onPress={() => void importFrom('issues')}>
          {t('import.files')}
        </Button>
        <Button icon={FolderInput} onPress={() => void importFrom('issueFolder')}>
          {t('import.folder')}
        </Button>
        {hasSample && (
          <Button tone="quiet" onPress={() => void importSample()}>
            {t('import.sample')}
          </Button>
        )}
      </div>
      <p className="quiet">{t('import.kinds')}</p>
    </div>
  );
}

function ImportProgress({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const jobId = useImport((state) => state.jobId);
  const job = useJobs((state) => state.running.find((running) => running.id === jobId));
  const items = useJobs((state) => (jobId === null ? undefined : state.items[jobId]));
  return (
    <div className="import-running">
      <p className="import-now" role="status">
        {job === undefined || job.label === ''
          ? t('import.starting')
          : t('import.reading', { file: job.label })}
      </p>
      <div className="import-bar">
        <Progress label={t('job.import')} done={job?.done ?? 0} total={job?.total ?? 0} />
        {job !== undefined && job.total > 0 && (
          <span className="num quiet">{t('status.ofTotal', { done: job.done, total: job.total })}</span>
        )}
        {jobId !== null && <Button onPress={() => void cancelJob(jobId)}>{t('action.cancel')}</Button>}
      </div>
      {items !== undefined && items.length > 0 && (
        <ImportResults results={items} isRunning onClose={onClose} />
      )}
      <p className="quiet">{t('import.mayClose')}</p>
    </div>
  );
}
