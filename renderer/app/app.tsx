/** What the window shows as a whole: waiting, a reason why not, the notice to accept, or the desk. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { UseNotice } from '../features/welcome/use-notice.tsx';
import { startSession, useSession } from '../stores/session.ts';
import { Button } from '../ui/button.tsx';
import { Waiting } from '../ui/empty.tsx';
import { Toasts } from '../ui/toasts.tsx';
import { startEvents } from './events.ts';
import { Frame } from './frame.tsx';
import { useAppearance } from './theme.ts';

export function App() {
  const phase = useSession((state) => state.phase);
  const accepted = useSession((state) => state.settings?.acceptedUseAt ?? null);
  useAppearance();
  useEffect(() => {
    const stop = startEvents();
    void startSession();
    return stop;
  }, []);
  if (phase === 'loading') return <Waiting />;
  if (phase === 'failed') return <StartFailed />;
  return (
    <>
      {accepted === null ? <UseNotice /> : <Frame />}
      <Toasts />
    </>
  );
}

function StartFailed() {
  const { t } = useTranslation();
  const error = useSession((state) => state.error);
  if (error?.details?.status === 401) {
    return (
      <main className="lone-page">
        <h1>{t('app.noCookieTitle')}</h1>
        <p>{t('app.noCookie')}</p>
      </main>
    );
  }
  return (
    <main className="lone-page" role="alert">
      <h1>{t('app.cannotStart')}</h1>
      <p>{error?.message ?? t('error.unknown')}</p>
      {error !== null && <p className="quiet">{t('error.code', { code: error.code })}</p>}
      <p>
        <Button tone="primary" onPress={() => void startSession()}>
          {t('action.retry')}
        </Button>
      </p>
    </main>
  );
}
