/** Searches kept under a name. */
import { create } from 'zustand';
import type { SavedSearch, SearchRequest } from '../../preload/contract/model.ts';
import { ask } from '../app/bridge.ts';
import { coalesce } from '../app/coalesce.ts';
import { t } from '../app/i18n.ts';
import { notify, showError } from './toasts.ts';
import { undoable } from './undo.ts';
import { onStored } from './unsaved.ts';

interface SavedSearchState {
  /** Null until they have been read. */
  readonly searches: readonly SavedSearch[] | null;
}

export const useSavedSearches = create<SavedSearchState>(() => ({ searches: null }));

export const loadSavedSearches = coalesce(async () => {
  const reply = await ask('savedSearch.list', {});
  if (reply.ok) useSavedSearches.setState({ searches: reply.value });
});

/** Keeps a search under a name; what the archive does not take is explained in the words of the page. */
export async function saveSearch(title: string, request: SearchRequest): Promise<void> {
  const choice = Object.fromEntries(
    Object.entries(request.choice).map(([facet, values]) => [facet, [...(values ?? [])]]),
  );
  const reply = await ask('savedSearch.add', { title, request: { ...request, choice } });
  if (reply.ok) notify(t('savedSearch.saved', { title }));
  else if (reply.error.code === 'request/invalid')
    showError({ ...reply.error, message: t('savedSearch.tooLong') });
  else showError(reply.error);
}

onStored('savedSearch.rename', (_value, { savedSearchId, title }) =>
  useSavedSearches.setState(({ searches }) => ({
    searches: searches?.map((saved) => (saved.id === savedSearchId ? { ...saved, title } : saved)) ?? null,
  })),
);

export async function removeSavedSearch({ id, title }: SavedSearch): Promise<void> {
  const reply = await ask('savedSearch.remove', { savedSearchId: id });
  if (reply.ok) notify(t('savedSearch.removed', { title }), undoable(reply));
  else showError(reply.error);
}
