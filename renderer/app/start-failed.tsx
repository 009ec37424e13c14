/** The archive could not be opened: why, and what the reader can do. Nothing stored is touched here. */
import { useTranslation } from 'react-i18next';
import type { ErrorCode } from '../../preload/contract/errors.ts';
import { ArchiveButtons } from '../features/settings/archive-buttons.tsx';
import { CareReport } from '../features/settings/care-report.tsx';
import { restore, useCare } from '../features/settings/care-store.ts';
import { startSession, useSession } from '../stores/session.ts';
import { Button } from '../ui/button.tsx';
import '../features/settings/settings.css';

/** Faults of the archive itself, from which a backup helps. */
const damaged: ReadonlySet<ErrorCode> = new Set(['archive/corrupt', 'archive/missing', 'archive/failed']);

export function StartFailed() {
  const { t } = useTranslation();
  const error = useSession((state) => state.error);
  const care = useCare();
  if (error?.details?.status === 401) {
    return (
      <main className="lone-page">
        <h1>{t('app.noCookieTitle')}</h1>
        <p>{t('app.noCookie')}</p>
      </main>
    );
  }
  if (error?.details?.unreachable === true) {
    return (
      <main className="lone-page" role="alert">
        <h1>{t('app.hostGoneTitle')}</h1>
        <p>{t('app.hostGone')}</p>
        <p>
          <Button tone="primary" onPress={() => void startSession()}>
            {t('action.retry')}
          </Button>
        </p>
      </main>
    );
  }
  return (
    <main className="lone-page">
      <h1>{t('app.cannotStart')}</h1>
      <div role="alert">
        <p>{error?.message ?? t('error.unknown')}</p>
        {error !== null && <p className="quiet">{t('error.code', { code: error.code })}</p>}
      </div>
      <div className="settings-buttons">
        <Button tone="primary" onPress={() => void startSession()}>
          {t('action.retry')}
        </Button>
        {error !== null && damaged.has(error.code) && (
          <Button
            isDisabled={care.jobId !== null}
            onPress={() => {
              void restore().then(startSession);
            }}
          >
            {t('care.restore')}
          </Button>
        )}
        <ArchiveButtons modes={['open', 'create']} />
      </div>
      <CareReport result={care.result} error={care.error} />
    </main>
  );
}
