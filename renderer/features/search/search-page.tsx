/** What a query found: documents, best first, each with the blocks it was found in, and what could be chosen of them. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchRequest } from '../../../preload/contract/model.ts';
import { openDialog } from '../../stores/dialogs.ts';
import { selectIssueCount, useLibrary } from '../../stores/library.ts';
import { replacePlace } from '../../stores/navigation.ts';
import { isSameRequest, loadMore, runSearch, selectLeft, useSearch } from '../../stores/search.ts';
import { isReadOnly, useSession } from '../../stores/session.ts';
import { Button } from '../../ui/button.tsx';
import { Empty, Failure, Waiting } from '../../ui/empty.tsx';
import { SafePart } from '../../ui/safe-pane.tsx';
import { useGradually } from '../../ui/use-gradually.ts';
import { PickBar } from '../excerpts/pick-bar.tsx';
import { Facets } from './facets.tsx';
import { HitItem } from './hit-item.tsx';
import { NoteHits } from './note-hits.tsx';
import { isFault, QueryFault } from './query-fault.tsx';
import { SearchHead } from './search-head.tsx';
import { countBefore, useListPlace } from './use-list-place.ts';

/** Hits drawn in one frame. */
const drawnAtOnce = 3;

export function SearchPageView({ request }: { readonly request: SearchRequest }) {
  const { t } = useTranslation();
  const results = useSearch((state) => state.results);
  const totals = useSearch((state) => state.totals);
  const error = useSearch((state) => state.error);
  const isLoading = useSearch((state) => state.isLoading);
  const shown = useSearch((state) => state.request);
  const left = useSearch(selectLeft);
  const issues = useLibrary(selectIssueCount);
  useEffect(() => {
    const state = useSearch.getState();
    if (!isSameRequest(state.request, request) || (state.results === null && !state.isLoading))
      void runSearch(request, countBefore(request));
  }, [request]);
  const listed = results?.hits.length ?? 0;
  // On the way back all that was listed is there at once, so that its place can be.
  const before = Math.min(countBefore(request), listed);
  const drawn = Math.max(before, useGradually(listed, drawnAtOnce, request));
  const isShown = results !== null && !isLoading && isSameRequest(shown, request);
  const page = useListPlace(request, isShown && drawn >= before);
  const canPick = !useSession(isReadOnly);
  const [picked, setPicked] = useState<readonly string[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was chosen belongs to what was asked
  useEffect(() => setPicked([]), [request.query, request.scope]);
  const change = (patch: Partial<SearchRequest>) =>
    replacePlace({ kind: 'search', request: { ...request, ...patch } });
  const pick = (blockId: string) =>
    setPicked((now) =>
      now.includes(blockId) ? now.filter((other) => other !== blockId) : [...now, blockId],
    );
  const hasChoice = Object.values(request.choice).some((values) => (values?.length ?? 0) > 0);
  return (
    <div className="page" ref={page}>
      <div className="page-body search-page">
        <SearchHead request={request} onChange={change} />
        {error !== null && isFault(error) && <QueryFault query={request.query} error={error} />}
        {error !== null && !isFault(error) && (
          <Failure error={error} onRetry={() => void runSearch(request)} />
        )}
        {results === null && error === null && isLoading && <Waiting />}
        {results !== null && (
          <div className={`search-columns${isLoading ? ' is-waiting' : ''}`}>
            <Facets request={request} totals={totals} onChange={change} />
            <div className="search-found">
              {totals !== null && totals.notes.count > 0 && <NoteHits notes={totals.notes} />}
              {results.hits.length === 0 && (
                <Empty title={t('search.none')}>
                  {issues === 0 ? t('search.noneEmpty') : t('search.noneText')}
                  {hasChoice && (
                    <p className="more">
                      <Button onPress={() => change({ choice: {} })}>{t('search.withoutChoice')}</Button>
                    </p>
                  )}
                </Empty>
              )}
              <PickBar
                count={picked.length}
                onClear={() => setPicked([])}
                onAdd={() =>
                  openDialog({
                    kind: 'excerpt',
                    sources: picked.map((blockId) => ({ kind: 'hit', blockId })),
                    onAdded: () => setPicked([]),
                  })
                }
              />
              <ol className="hits">
                {results.hits.slice(0, drawn).map((hit) => (
                  <SafePart
                    key={hit.documentId}
                    where="row"
                    as="li"
                    shows={hit}
                    onRetry={() => runSearch(request)}
                  >
                    <HitItem
                      hit={hit}
                      query={request.query}
                      picked={canPick ? picked : null}
                      onPick={pick}
                      alike={totals?.alike.find((likes) => likes.documentId === hit.documentId) ?? null}
                    />
                  </SafePart>
                ))}
              </ol>
              {left > 0 && results.hits.length > 0 && (
                <p className="more">
                  <Button isDisabled={isLoading} onPress={() => void loadMore()}>
                    {t('search.more', { count: left })}
                  </Button>
                </p>
              )}
            </div>
          </div>
        )}
      </div>
    </div>
  );
}
