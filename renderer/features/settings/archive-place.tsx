/** Where the archive lies; opening another one, making a new one, moving this one. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, canPickFolder, pickFolder } from '../../app/bridge.ts';
import { startOver } from '../../app/events.ts';
import { formatBytes, formatCount } from '../../app/format.ts';
import { t as words } from '../../app/i18n.ts';
import { closeBeside, open } from '../../stores/navigation.ts';
import { closeReader, readers } from '../../stores/reader.ts';
import { useSession } from '../../stores/session.ts';
import { notify, showError } from '../../stores/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { FolderPicker, type SwitchMode } from './folder-picker.tsx';

const modes: readonly SwitchMode[] = ['open', 'create', 'move'];

async function switchTo(folder: string, mode: SwitchMode): Promise<void> {
  const reply = await ask('archive.switch', { folder, mode });
  if (!reply.ok) {
    showError(reply.error, words('place.switching'));
    return;
  }
  useSession.setState({ info: reply.value });
  if (mode !== 'move') {
    closeBeside();
    for (const reader of Object.values(readers)) closeReader(reader);
  }
  await startOver();
  notify(words(`place.done.${mode}`, { path: reply.value.archive.path }));
  if (mode !== 'move') open({ kind: 'home' });
}

export function ArchivePlace() {
  const { t } = useTranslation();
  const archive = useSession((state) => state.info?.archive ?? null);
  const [picking, setPicking] = useState<SwitchMode | null>(null);
  const [isBusy, setBusy] = useState(false);
  if (archive === null) return null;
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
    <section className="settings-part">
      <h2>{t('place.title')}</h2>
      <p className="archive-path">{archive.path}</p>
      <p className="quiet num">
        {t('place.holds', {
          issues: formatCount(archive.issues),
          documents: formatCount(archive.documents),
          annotations: formatCount(archive.annotations),
          bytes: formatBytes(archive.bytes),
        })}
      </p>
      {archive.readOnly !== null && (
        <p className="settings-warn">{t(`status.readOnly.${archive.readOnly}`)}</p>
      )}
      <div className="settings-buttons">
        {modes.map((mode) => (
          <Button key={mode} isDisabled={isBusy} onPress={() => void choose(mode)}>
            {t(`place.mode.${mode}`)}
          </Button>
        ))}
      </div>
      <p className="field-help">{t('place.help')}</p>
      {picking !== null && (
        <FolderPicker mode={picking} onClose={() => setPicking(null)} onPick={(id) => void go(id, picking)} />
      )}
    </section>
  );
}
