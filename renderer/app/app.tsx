/** What the window shows as a whole: waiting, a reason why not, the notice to accept, or the desk. */
import { useEffect } from 'react';
import { UseNotice } from '../features/welcome/use-notice.tsx';
import { startSession, useSession } from '../stores/session.ts';
import { showError } from '../stores/toasts.ts';
import { Waiting } from '../ui/empty.tsx';
import { watchEscape } from '../ui/escape.ts';
import { watchPointer } from '../ui/pointer.ts';
import { SafeToasts } from '../ui/toasts.tsx';
import { startEvents } from './events.ts';
import { watchUncaught } from './faults.ts';
import { Frame } from './frame.tsx';
import { t } from './i18n.ts';
import { StartFailed } from './start-failed.tsx';
import { useAppearance } from './theme.ts';

export function App() {
  const phase = useSession((state) => state.phase);
  const accepted = useSession((state) => state.settings?.acceptedUseAt ?? null);
  useAppearance();
  useEffect(() => {
    const stopEvents = startEvents();
    const stopWatching = watchUncaught(() =>
      showError({ code: 'window/unhandled', message: t('fault.background') }),
    );
    const stopPointer = watchPointer();
    const stopEscape = watchEscape();
    void startSession();
    return () => {
      stopPointer();
      stopEscape();
      stopEvents();
      stopWatching();
    };
  }, []);
  if (phase === 'loading') return <Waiting />;
  if (phase === 'failed') {
    return (
      <>
        <StartFailed />
        <SafeToasts />
      </>
    );
  }
  return (
    <>
      {accepted === null ? <UseNotice /> : <Frame />}
      <SafeToasts />
    </>
  );
}
