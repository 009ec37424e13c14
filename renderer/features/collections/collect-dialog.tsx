/** Puts documents into a collection, an old one or a new one. */
import { Folder } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addToCollection, createCollection, useShelves } from '../../stores/shelves.ts';
import { notify } from '../../stores/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import './collections.css';

export interface CollectDialogProps {
  readonly documentIds: readonly string[];
  readonly onClose: () => void;
}

export function CollectDialog({ documentIds, onClose }: CollectDialogProps) {
  const { t } = useTranslation();
  const collections = useShelves((state) => state.collections) ?? [];
  const [title, setTitle] = useState('');
  const add = async (collectionId: string, name: string) => {
    if (await addToCollection(collectionId, documentIds)) {
      notify(t('collection.added', { count: documentIds.length, title: name }));
      onClose();
    }
  };
  const create = async () => {
    if (title.trim() === '') return;
    const made = await createCollection(title.trim());
    if (made !== null) await add(made.id, made.title);
  };
  return (
    <Dialog title={t('collection.addTo')} size="small" onClose={onClose}>
      <ul className="collect-list">
        {collections.map((collection) => (
          <li key={collection.id}>
            <button
              type="button"
              className="collect-row"
              onClick={() => void add(collection.id, collection.title)}
            >
              <Folder size={15} strokeWidth={1.75} aria-hidden />
              <span className="clip">{collection.title}</span>
              <span className="tree-count">{collection.items}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className="collect-new">
        <TextField
          label={t('collection.name')}
          placeholder={t('collection.newName')}
          value={title}
          onChange={setTitle}
          autoFocus
          maxLength={200}
          onEnter={() => void create()}
        />
        <Button tone="primary" isDisabled={title.trim() === ''} onPress={() => void create()}>
          {t('collection.createAndAdd')}
        </Button>
      </div>
    </Dialog>
  );
}
