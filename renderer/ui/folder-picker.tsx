/** Choosing a folder of this machine where the host has no dialog for it. */
import { ArrowUp, Folder, Library } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorInfo } from '../../preload/contract/errors.ts';
import type { Value } from '../../preload/contract/requests.ts';
import { ask } from '../app/bridge.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Failure, Waiting } from './empty.tsx';

export interface FolderPickerProps {
  readonly title: string;
  /** Why a folder won't do; null where it does. Without it any folder does. */
  readonly refuse?: (folder: Value<'folder.list'>) => string | null;
  readonly onPick: (folderId: string) => void;
  readonly onClose: () => void;
}

export function FolderPicker({ title, refuse, onPick, onClose }: FolderPickerProps) {
  const { t } = useTranslation();
  const [at, setAt] = useState<string | null>(null);
  const [listing, setListing] = useState<Value<'folder.list'> | null>(null);
  const [error, setError] = useState<ErrorInfo | null>(null);
  useEffect(() => {
    let isCurrent = true;
    setError(null);
    void ask('folder.list', { folder: at }).then((reply) => {
      if (!isCurrent) return;
      if (reply.ok) setListing(reply.value);
      else setError(reply.error);
    });
    return () => {
      isCurrent = false;
    };
  }, [at]);
  const refused = listing === null ? null : (refuse?.(listing) ?? null);
  const canPick = listing !== null && refused === null;
  const parent = listing?.parent ?? null;
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <span className="spring field-help">{refused}</span>
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button tone="primary" isDisabled={!canPick} onPress={() => listing !== null && onPick(listing.id)}>
            {t('place.useFolder')}
          </Button>
        </>
      }
    >
      {error !== null && <Failure error={error} onRetry={() => setAt(null)} />}
      {listing === null && error === null && <Waiting />}
      {listing !== null && error === null && (
        <>
          <p className="folder-path">{listing.path}</p>
          <ul className="folder-list">
            {parent !== null && (
              <li>
                <button type="button" className="collect-row" onClick={() => setAt(parent)}>
                  <ArrowUp size={15} aria-hidden />
                  {t('place.up')}
                </button>
              </li>
            )}
            {listing.folders.map((folder) => (
              <li key={folder.id}>
                <button type="button" className="collect-row" onClick={() => setAt(folder.id)}>
                  {folder.hasArchive ? <Library size={15} aria-hidden /> : <Folder size={15} aria-hidden />}
                  <span className="clip">{folder.name}</span>
                  {folder.hasArchive && <span className="tag">{t('place.isArchive')}</span>}
                </button>
              </li>
            ))}
          </ul>
          {listing.folders.length === 0 && <p className="quiet">{t('place.noFolders')}</p>}
        </>
      )}
    </Dialog>
  );
}
