/** Into which list chosen passages go: an old one, the one used last first, or a new one. */
import { ClipboardList } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExcerptSource } from '../../../preload/contract/excerpts.ts';
import { createExcerptList, useExcerpts } from '../../stores/excerpts.ts';
import { Button } from '../../ui/button.tsx';
import { Toggle } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { takeExcerpts } from './take.ts';
import '../collections/collections.css';

export interface ExcerptDialogProps {
  readonly sources: readonly ExcerptSource[];
  readonly onAdded: () => void;
  readonly onClose: () => void;
}

export function ExcerptDialog({ sources, onAdded, onClose }: ExcerptDialogProps) {
  const { t } = useTranslation();
  const lists = useExcerpts((state) => state.lists) ?? [];
  const [title, setTitle] = useState('');
  const [withNotes, setWithNotes] = useState(false);
  const hasNotes = sources.some(({ kind }) => kind === 'annotation');
  const ordered = [...lists].sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent));
  const add = async (listId: string) => {
    const chosen = sources.map((source) =>
      source.kind === 'annotation' ? { ...source, withNote: withNotes } : source,
    );
    if (!(await takeExcerpts(chosen, listId))) return;
    onAdded();
    onClose();
  };
  const create = async () => {
    if (title.trim() === '') return;
    const made = await createExcerptList(title.trim());
    if (made !== null) await add(made.id);
  };
  return (
    <Dialog title={t('excerpt.addCount', { count: sources.length })} size="small" onClose={onClose}>
      {hasNotes && <Toggle label={t('excerpt.withNotes')} isSelected={withNotes} onChange={setWithNotes} />}
      <ul className="collect-list">
        {ordered.map((list) => (
          <li key={list.id}>
            <button
              type="button"
              className="collect-row"
              title={list.title}
              onClick={() => void add(list.id)}
            >
              <ClipboardList size={15} strokeWidth={1.75} aria-hidden />
              <span className="clip">{list.title}</span>
              <span className="tree-count">{list.items}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className="collect-new">
        <TextField
          label={t('excerpt.name')}
          placeholder={t('excerpt.newName')}
          value={title}
          onChange={setTitle}
          autoFocus={lists.length === 0}
          maxLength={200}
          onEnter={() => void create()}
        />
        <Button tone="primary" isDisabled={title.trim() === ''} onPress={() => void create()}>
          {t('excerpt.createAndAdd')}
        </Button>
      </div>
    </Dialog>
  );
}
