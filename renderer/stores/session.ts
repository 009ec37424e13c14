/** What the program is and how the reader likes it: app.info and the settings. */
import { create } from 'zustand';
import type { ErrorInfo } from '../../preload/contract/errors.ts';
import type { AppInfo, Settings } from '../../preload/contract/model.ts';
import type { Payload } from '../../preload/contract/requests.ts';
import { ask } from '../app/bridge.ts';
import { createSaver } from '../app/saver.ts';
import { usableSettings } from '../app/usable-settings.ts';
import { showError } from './toasts.ts';

export type SettingsPatch = Payload<'settings.set'>;

interface SessionState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly info: AppInfo | null;
  /** Null until the archive has answered. */
  readonly settings: Settings | null;
  readonly error: ErrorInfo | null;
  /** The notice after a crash was read. */
  readonly recoveredSeen: boolean;
}

export const useSession = create<SessionState>(() => ({
  phase: 'loading',
  info: null,
  settings: null,
  error: null,
  recoveredSeen: false,
}));

let pending: SettingsPatch = {};

const saver = createSaver<null>({
  delayMs: 250,
  maxWaitMs: 1500,
  save: () => {
    const patch = pending;
    pending = {};
    void ask('settings.set', patch).then((reply) => {
      if (!reply.ok) {
        showError(reply.error);
        void refreshSettings();
      }
    });
  },
});

export async function startSession(): Promise<void> {
  useSession.setState({ phase: 'loading', error: null });
  const [info, settings] = await Promise.all([ask('app.info', {}), ask('settings.get', {})]);
  if (!info.ok || !settings.ok) {
    const error = info.ok ? (settings.ok ? null : settings.error) : info.error;
    useSession.setState({ phase: 'failed', error });
    return;
  }
  useSession.setState({ phase: 'ready', info: info.value, settings: usableSettings(settings.value) });
}

export async function refreshInfo(): Promise<void> {
  const reply = await ask('app.info', {});
  if (reply.ok) useSession.setState({ info: reply.value });
}

export async function refreshSettings(): Promise<void> {
  const reply = await ask('settings.get', {});
  // What is still waiting to be saved is newer than the answer.
  if (reply.ok) useSession.setState({ settings: { ...usableSettings(reply.value), ...pending } });
}

/** Takes effect at once; written after a short pause. */
export function changeSettings(patch: SettingsPatch): void {
  const { settings } = useSession.getState();
  if (settings === null) return;
  pending = { ...pending, ...patch };
  useSession.setState({ settings: { ...settings, ...patch } });
  saver.push(null);
}

export function flushSettings(): void {
  saver.flush();
}

export function seeRecovered(): void {
  useSession.setState({ recoveredSeen: true });
}

export const isReadOnly = (state: SessionState): boolean => (state.info?.archive.readOnly ?? null) !== null;
