/** Below the tree: annotations, bookmarks, what was read last, and the reader's collections. */
import { Bookmark, ClipboardList, Clock, Folder, Highlighter, type LucideIcon, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSamePage, type Place } from '../../app/places.ts';
import { selectExcerptCount, useExcerpts } from '../../stores/excerpts.ts';
import { open, selectPlace, useNavigation, whileHere } from '../../stores/navigation.ts';
import { isReadOnly, useSession } from '../../stores/session.ts';
import { createCollection, useShelves } from '../../stores/shelves.ts';
import { IconButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { SavedSearchList } from './saved-search-list.tsx';

interface ShelfLinkProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly count: number | null;
  readonly place: Place;
}

function ShelfLink({ icon: Icon, label, count, place }: ShelfLinkProps) {
  const isCurrent = useNavigation((state) => isSamePage(selectPlace(state), place));
  return (
    <li>
      <button
        type="button"
        className={`shelf-link${isCurrent ? ' is-current' : ''}`}
        aria-current={isCurrent ? 'page' : undefined}
        onClick={() => open(place)}
      >
        <Icon size={14} strokeWidth={1.75} aria-hidden />
        <span className="clip">{label}</span>
        {count !== null && <span className="tree-count">{count}</span>}
      </button>
    </li>
  );
}

export function ShelfList() {
  const { t } = useTranslation();
  const bookmarks = useShelves((state) => state.bookmarks);
  const collections = useShelves((state) => state.collections);
  const excerpts = useExcerpts(selectExcerptCount);
  const annotations = useSession((state) => state.info?.archive.annotations ?? null);
  const readOnly = useSession(isReadOnly);
  const [isNaming, setNaming] = useState(false);
  return (
    <nav className="shelves" aria-label={t('library.shelves')}>
      <ul>
        <ShelfLink
          icon={Highlighter}
          label={t('annotations.title')}
          count={annotations}
          place={{ kind: 'annotations' }}
        />
        <ShelfLink
          icon={Bookmark}
          label={t('bookmark.title')}
          count={bookmarks?.length ?? null}
          place={{ kind: 'bookmarks' }}
        />
        <ShelfLink
          icon={ClipboardList}
          label={t('excerpt.title')}
          count={excerpts}
          place={{ kind: 'excerpts' }}
        />
        <ShelfLink icon={Clock} label={t('recent.title')} count={null} place={{ kind: 'recent' }} />
      </ul>
      <div className="shelf-head">
        <h2>{t('collection.title')}</h2>
        <IconButton
          icon={Plus}
          size={14}
          label={t('collection.create')}
          isDisabled={readOnly}
          onPress={() => setNaming(true)}
        />
      </div>
      {isNaming && <NewCollection onDone={() => setNaming(false)} />}
      {collections !== null && collections.length === 0 && !isNaming && (
        <p className="shelf-hint">{t('collection.none')}</p>
      )}
      <ul>
        {collections?.map((collection) => (
          <ShelfLink
            key={collection.id}
            icon={Folder}
            label={collection.title}
            count={collection.items}
            place={{ kind: 'collection', collectionId: collection.id }}
          />
        ))}
      </ul>
      <SavedSearchList />
    </nav>
  );
}

function NewCollection({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const [title, setTitle] = useState('');
  return (
    <div className="shelf-new">
      <TextField
        label={t('collection.name')}
        placeholder={t('collection.name')}
        value={title}
        onChange={setTitle}
        autoFocus
        maxLength={200}
        onBlur={() => {
          if (title.trim() === '') onDone();
        }}
        onEscape={onDone}
        onEnter={() => {
          if (title.trim() === '') return;
          onDone();
          const isHere = whileHere();
          void createCollection(title.trim()).then((made) => {
            if (made !== null && isHere()) open({ kind: 'collection', collectionId: made.id });
          });
        }}
      />
    </div>
  );
}
