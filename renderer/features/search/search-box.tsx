/**
 * The search box of the header: Enter searches the archive, and on the page of results every keystroke does. Earlier
 * queries are offered below it.
 */
import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { searchFieldId } from '../../app/commands.ts';
import { open, selectPlace, useNavigation } from '../../stores/navigation.ts';
import { everywhere, rememberSearch, useSearch } from '../../stores/search.ts';
import { dropTyped, dropTypedOnLeaving, searchSoon } from '../../stores/typed-search.ts';
import { TextField } from '../../ui/text-field.tsx';
import './search.css';

const shownHistory = 8;

export function SearchBox() {
  const { t } = useTranslation();
  const place = useNavigation(selectPlace);
  const history = useSearch((state) => state.history);
  const [query, setQuery] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const shownRequest = place.kind === 'search' ? place.request : null;
  const placeQuery = shownRequest?.query ?? null;
  useEffect(
    () =>
      dropTypedOnLeaving(() => {
        const here = selectPlace(useNavigation.getState());
        if (here.kind === 'search') setQuery(here.request.query);
      }),
    [],
  );
  useEffect(() => {
    // What is being typed is ahead of the page that follows it.
    if (placeQuery !== null) setQuery((typed) => (typed.trim() === placeQuery ? typed : placeQuery));
  }, [placeQuery]);
  useEffect(() => {
    if (input.current !== null) input.current.id = searchFieldId;
  }, []);

  const offered = history.filter((old) => old.includes(query.trim()) && old !== query).slice(0, shownHistory);
  const isListed = isOpen && offered.length > 0;
  const go = (words: string) => {
    setOpen(false);
    setActive(-1);
    setQuery(words);
    dropTyped();
    const typed = words.trim();
    if (typed === '') return;
    open({ kind: 'search', request: { ...(shownRequest ?? everywhere(typed)), query: typed } });
    void rememberSearch(typed);
  };
  return (
    <search className="search-box">
      <Search size={15} strokeWidth={1.75} aria-hidden />
      <TextField
        inputRef={input}
        className="search-field"
        type="search"
        role="combobox"
        label={t('search.label')}
        placeholder={t('search.placeholder')}
        value={query}
        maxLength={10_000}
        aria={{
          'aria-expanded': isListed,
          'aria-controls': 'search-history',
          'aria-autocomplete': 'list',
          'aria-activedescendant': active >= 0 ? `search-history-${active}` : undefined,
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onChange={(words) => {
          setQuery(words);
          setOpen(shownRequest === null || words.trim() === '');
          setActive(-1);
          if (shownRequest === null) dropTyped();
          else searchSoon(words);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' && offered.length > 0) {
            event.preventDefault();
            setOpen(true);
            setActive((active + 1) % offered.length);
          } else if (event.key === 'ArrowUp' && isListed) {
            event.preventDefault();
            setActive(active <= 0 ? -1 : active - 1);
          }
        }}
        onEscape={() => {
          setOpen(false);
          if (!isListed) input.current?.blur();
        }}
        onEnter={(event) => go(offered[active] ?? event.currentTarget.value)}
      />
      <kbd aria-hidden>Ctrl F</kbd>
      <div
        id="search-history"
        role="listbox"
        aria-label={t('search.history')}
        className="search-history"
        hidden={!isListed}
      >
        {offered.map((old, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus (aria-activedescendant)
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys
          <div
            key={old}
            id={`search-history-${index}`}
            role="option"
            aria-selected={index === active}
            className="search-old"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => go(old)}
          >
            {old}
          </div>
        ))}
      </div>
    </search>
  );
}
