/** What the program is and how the reader likes it: app.info and the settings. */
import { create } from 'zustand';
import type { ErrorInfo } from '../../preload/contract/errors.ts';
import type { AppInfo, Settings } from '../../preload/contract/model.ts';
import type { Payload } from '../../preload/contract/requests.ts';
import { ask } from '../app/bridge.ts';
import { coalesce } from '../app/coalesce.ts';
import { createSaver } from '../app/saver.ts';
import { showError } from './toasts.ts';
import { loadKept } from './unsaved.ts';

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

/** What the archive can't take now and may take later; of anything else the settings go back to what is stored. */
const isPassing = ({ code, details }: ErrorInfo): boolean =>
  code === 'engine/stopped' ||
  code === 'engine/broken' ||
  code === 'archive/full' ||
  code === 'archive/busy' ||
  details?.retry === true;

const saver = createSaver<SettingsPatch>({
  delayMs: 250,
  maxWaitMs: 1500,
  save: async (patch) => {
    const reply = await ask('settings.set', patch);
    if (reply.ok) return 'stored';
    showError(reply.error);
    if (isPassing(reply.error)) return 'again';
    saver.drop();
    await refreshSettings();
    return 'refused';
  },
});

/** Chosen and not stored yet. */
function pendingPatch(): SettingsPatch {
  const state = saver.state();
  return state.kind === 'idle' ? {} : state.value;
}

export async function startSession(): Promise<void> {
  useSession.setState({ phase: 'loading', error: null });
  // Before any record is shown: none stands there with older words than those typed last.
  const kept = loadKept();
  const [info, settings] = await Promise.all([ask('app.info', {}), ask('settings.get', {}), kept]);
  if (!info.ok || !settings.ok) {
    const error = info.ok ? (settings.ok ? null : settings.error) : info.error;
    useSession.setState({ phase: 'failed', error });
    return;
  }
  useSession.setState({ phase: 'ready', info: info.value, settings: settings.value });
}

export const refreshInfo = coalesce(async () => {
  const reply = await ask('app.info', {});
  if (reply.ok) useSession.setState({ info: reply.value });
});

export const refreshSettings = coalesce(async () => {
  const reply = await ask('settings.get', {});
  // What is still waiting to be saved is newer than the answer.
  if (reply.ok) useSession.setState({ settings: { ...reply.value, ...pendingPatch() } });
});

/** Takes effect at once; written after a short pause. */
export function changeSettings(patch: SettingsPatch): void {
  const { settings } = useSession.getState();
  if (settings === null) return;
  useSession.setState({ settings: { ...settings, ...patch } });
  saver.push({ ...pendingPatch(), ...patch });
}

/** Without the pause; one after the other, so that the newest is what stays. */
export function storeSettings(): void {
  void saver.flush();
}

/** The window is going. */
export function flushSettings(): void {
  saver.last();
}

export function seeRecovered(): void {
  useSession.setState({ recoveredSeen: true });
}

export const isReadOnly = (state: SessionState): boolean => (state.info?.archive.readOnly ?? null) !== null;
