/** What the window shows as a whole: waiting, a reason why not, the notice to accept, or the desk. */
import { useEffect } from 'react';
import { UseNotice } from '../features/welcome/use-notice.tsx';
import { startSession, useSession } from '../stores/session.ts';
import { Waiting } from '../ui/empty.tsx';
import { Toasts } from '../ui/toasts.tsx';
import { startEvents } from './events.ts';
import { Frame } from './frame.tsx';
import { StartFailed } from './start-failed.tsx';
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
  if (phase === 'failed') {
    return (
      <>
        <StartFailed />
        <Toasts />
      </>
    );
  }
  return (
    <>
      {accepted === null ? <UseNotice /> : <Frame />}
      <Toasts />
    </>
  );
}
