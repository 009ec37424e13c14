/** Searches kept under a name, below the collections. */
import { EllipsisVertical, Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedSearch } from '../../../preload/contract/model.ts';
import { isSamePage } from '../../app/places.ts';
import { open, selectPlace, useNavigation } from '../../stores/navigation.ts';
import { removeSavedSearch, renameSavedSearch, useSavedSearches } from '../../stores/saved-searches.ts';
import { isReadOnly, useSession } from '../../stores/session.ts';
import { MenuButton } from '../../ui/menu.tsx';
import { TextField } from '../../ui/text-field.tsx';

export function SavedSearchList() {
  const { t } = useTranslation();
  const searches = useSavedSearches((state) => state.searches);
  if (searches === null || searches.length === 0) return null;
  return (
    <>
      <div className="shelf-head">
        <h2>{t('savedSearch.title')}</h2>
      </div>
      <ul>
        {searches.map((saved) => (
          <SavedSearchRow key={saved.id} saved={saved} />
        ))}
      </ul>
    </>
  );
}

function SavedSearchRow({ saved }: { readonly saved: SavedSearch }) {
  const { t } = useTranslation();
  const { request } = saved;
  const place = request === null ? null : ({ kind: 'search', request } as const);
  const isCurrent = useNavigation((state) => place !== null && isSamePage(selectPlace(state), place));
  const readOnly = useSession(isReadOnly);
  const [isNaming, setNaming] = useState(false);
  const [title, setTitle] = useState(saved.title);
  if (isNaming)
    return (
      <li>
        <TextField
          label={t('savedSearch.name')}
          value={title}
          onChange={setTitle}
          autoFocus
          maxLength={200}
          onBlur={() => setNaming(false)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setNaming(false);
          }}
          onEnter={() => {
            setNaming(false);
            if (title.trim() !== '') void renameSavedSearch(saved.id, title.trim());
          }}
        />
      </li>
    );
  return (
    <li className="shelf-row">
      <button
        type="button"
        className={`shelf-link${isCurrent ? ' is-current' : ''}`}
        aria-current={isCurrent ? 'page' : undefined}
        title={request?.query ?? t('damaged.search')}
        disabled={place === null}
        onClick={() => {
          if (place !== null) open(place);
        }}
      >
        <Search size={14} strokeWidth={1.75} aria-hidden />
        <span className="clip">{saved.title}</span>
      </button>
      <MenuButton
        label={t('savedSearch.more', { title: saved.title })}
        icon={EllipsisVertical}
        className="icon-button shelf-more"
        entries={[
          { id: 'rename', label: t('savedSearch.rename'), isDisabled: readOnly, run: () => setNaming(true) },
          {
            id: 'remove',
            label: t('savedSearch.remove'),
            isDisabled: readOnly,
            run: () => void removeSavedSearch(saved),
          },
        ]}
      />
    </li>
  );
}
