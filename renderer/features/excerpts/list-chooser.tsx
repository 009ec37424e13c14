/** The reader's lists of excerpts; the one looked at takes what is added next. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExcerptList } from '../../../preload/contract/excerpts.ts';
import { IconButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';

export interface ListChooserProps {
  readonly lists: readonly ExcerptList[];
  readonly openId: string | null;
  readonly canEdit: boolean;
  readonly isNaming: boolean;
  readonly onName: (isNaming: boolean) => void;
  readonly onShow: (listId: string) => void;
  readonly onCreate: (title: string) => void;
}

export function ListChooser({
  lists,
  openId,
  canEdit,
  isNaming,
  onName,
  onShow,
  onCreate,
}: ListChooserProps) {
  const { t } = useTranslation();
  return (
    <nav className="excerpt-lists" aria-label={t('excerpt.lists')}>
      <div className="excerpt-lists-head">
        <h2>{t('excerpt.lists')}</h2>
        <IconButton
          icon={Plus}
          size={14}
          label={t('excerpt.create')}
          isDisabled={!canEdit}
          onPress={() => onName(true)}
        />
      </div>
      {isNaming && <NewList onCreate={onCreate} onCancel={() => onName(false)} />}
      <ul>
        {lists.map(({ id, title, items }) => (
          <li key={id}>
            <button
              type="button"
              className={`excerpt-list-link${id === openId ? ' is-current' : ''}`}
              aria-current={id === openId ? 'true' : undefined}
              title={title}
              onClick={() => onShow(id)}
            >
              <span className="clip">{title}</span>
              <span className="tree-count">{items}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface NewListProps {
  readonly onCreate: (title: string) => void;
  readonly onCancel: () => void;
}

function NewList({ onCreate, onCancel }: NewListProps) {
  const { t } = useTranslation();
  const [title, setTitle] = useState('');
  return (
    <TextField
      label={t('excerpt.name')}
      placeholder={t('excerpt.name')}
      className="field is-wide"
      value={title}
      onChange={setTitle}
      autoFocus
      maxLength={200}
      onBlur={() => {
        if (title.trim() === '') onCancel();
      }}
      onEscape={onCancel}
      onEnter={() => {
        if (title.trim() !== '') onCreate(title.trim());
      }}
    />
  );
}
