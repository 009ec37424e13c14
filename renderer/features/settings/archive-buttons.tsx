/** Opening another archive, making a new one, moving this one: by the host's dialog, else by our own. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, canPickFolder, pickFolder } from '../../app/bridge.ts';
import { startOver } from '../../app/events.ts';
import { t as words } from '../../app/i18n.ts';
import { closeBeside, open } from '../../stores/navigation.ts';
import { closeReader, readers } from '../../stores/reader.ts';
import { startSession, useSession } from '../../stores/session.ts';
import { notify, showError } from '../../stores/toasts.ts';
import { storeAll } from '../../stores/unsaved.ts';
import { Button } from '../../ui/button.tsx';
import { FolderPicker } from '../../ui/folder-picker.tsx';

type SwitchMode = 'open' | 'create' | 'move';

async function switchTo(folder: string, mode: SwitchMode): Promise<void> {
  // What was typed belongs to the archive that is left.
  await storeAll();
  const reply = await ask('archive.switch', { folder, mode });
  if (!reply.ok) {
    showError(reply.error, words('place.switching'));
    return;
  }
  if (useSession.getState().phase !== 'ready') {
    await startSession();
    return;
  }
  useSession.setState({ info: reply.value });
  if (mode !== 'move') {
    closeBeside();
    for (const reader of Object.values(readers)) closeReader(reader);
    open({ kind: 'home' });
  }
  await startOver();
  notify(words(`place.done.${mode}`, { path: reply.value.archive.path }));
}

export function ArchiveButtons({ modes }: { readonly modes: readonly SwitchMode[] }) {
  const { t } = useTranslation();
  const [picking, setPicking] = useState<SwitchMode | null>(null);
  const [isBusy, setBusy] = useState(false);
  const go = async (folder: string, mode: SwitchMode) => {
    setPicking(null);
    setBusy(true);
    await switchTo(folder, mode);
    setBusy(false);
  };
  const choose = async (mode: SwitchMode) => {
    if (!canPickFolder()) {
      setPicking(mode);
      return;
    }
    const folder = await pickFolder();
    if (folder !== null) await go(folder.id, mode);
  };
  return (
    <>
      {modes.map((mode) => (
        <Button key={mode} isDisabled={isBusy} onPress={() => void choose(mode)}>
          {t(`place.mode.${mode}`)}
        </Button>
      ))}
      {picking !== null && (
        <FolderPicker
          title={t(`place.mode.${picking}`)}
          refuse={({ hasArchive }) => {
            if (picking === 'open') return hasArchive ? null : t('place.noArchiveHere');
            return hasArchive ? t('place.archiveHere') : null;
          }}
          onClose={() => setPicking(null)}
          onPick={(id) => void go(id, picking)}
        />
      )}
    </>
  );
}
