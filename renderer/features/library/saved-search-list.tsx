/** Searches kept under a name, below the collections. */
import { EllipsisVertical, Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedSearch } from '../../../preload/contract/model.ts';
import { isSamePage } from '../../app/places.ts';
import { open, selectPlace, useNavigation } from '../../stores/navigation.ts';
import { removeSavedSearch, useSavedSearches } from '../../stores/saved-searches.ts';
import { isReadOnly, useSession } from '../../stores/session.ts';
import { RenameField } from '../../ui/editable-title.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import { useUnsavedTitle } from '../unsaved/use-unsaved-title.tsx';

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
  const { unsaved, rename } = useUnsavedTitle((title) => ({
    name: 'savedSearch.rename',
    payload: { savedSearchId: saved.id, title },
  }));
  const title = unsaved?.words ?? saved.title;
  const note = unsaved?.note ?? null;
  if (isNaming || note !== null)
    return (
      <li>
        <RenameField
          label={t('savedSearch.name')}
          title={title}
          autoFocus={isNaming}
          onRename={rename}
          onDone={() => setNaming(false)}
        />
        {note}
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
        <span className="clip">{title}</span>
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
