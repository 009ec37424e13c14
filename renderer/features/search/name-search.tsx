/** A name for a search that is to be kept, or why it can't be. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchRequest } from '../../../preload/contract/model.ts';
import { saveSearch } from '../../stores/saved-searches.ts';
import { useSearch } from '../../stores/search.ts';
import { TextField } from '../../ui/text-field.tsx';
import { isFault } from './query-fault.tsx';
import { shortened } from './shortened.ts';

/** A name is for finding the search again in the pane on the left; more than this is not seen there. */
const longestProposed = 40;

interface NameSearchProps {
  readonly request: SearchRequest;
  readonly onDone: () => void;
}

export function NameSearch({ request, onDone }: NameSearchProps) {
  const { t } = useTranslation();
  const cannotBeRead = useSearch((state) => isFault(state.error));
  const [title, setTitle] = useState(shortened(request.query, longestProposed));
  if (cannotBeRead)
    return (
      <p className="search-name" role="status">
        {t('savedSearch.unreadable')}
      </p>
    );
  return (
    <div className="search-name">
      <TextField
        label={t('savedSearch.name')}
        placeholder={t('savedSearch.name')}
        value={title}
        onChange={setTitle}
        autoFocus
        maxLength={200}
        onEscape={onDone}
        onEnter={() => {
          if (title.trim() === '') return;
          onDone();
          void saveSearch(title.trim(), request);
        }}
      />
      <span className="quiet">{t('savedSearch.enter')}</span>
    </div>
  );
}
