/** What a query found: documents, best first, each with the blocks it was found in. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../../preload/contract/model.ts';
import { formatCount, pathLabel } from '../../app/format.ts';
import { selectIssueCount, togglePicked, useLibrary } from '../../stores/library.ts';
import { openBeside, openDocument } from '../../stores/navigation.ts';
import { loadMore, runSearch, useSearch } from '../../stores/search.ts';
import { Button } from '../../ui/button.tsx';
import { Empty, Failure, Waiting } from '../../ui/empty.tsx';
import { Highlighted } from '../../ui/highlighted.tsx';
import { issueLabelOf } from './issue-names.ts';
import { snippetOf } from './snippet.ts';

/** Blocks shown of a document before the reader opens it. */
const shownBlocks = 3;

export function SearchPageView({ query }: { readonly query: string }) {
  const { t } = useTranslation();
  const { page, error, isLoading } = useSearch();
  const issues = useLibrary(selectIssueCount);
  useEffect(() => {
    if (useSearch.getState().query !== query || useSearch.getState().page === null) void runSearch(query);
  }, [query]);
  return (
    <div className="page">
      <div className="page-body">
        <header className="search-head">
          <h1>{t('search.resultsFor', { query })}</h1>
          {page !== null && (
            <p className="quiet num" role="status">
              {t('search.counts', {
                documents: formatCount(page.documents),
                occurrences: formatCount(page.occurrences),
              })}
              <span className="search-ms">{t('search.took', { ms: Math.round(page.ms) })}</span>
            </p>
          )}
        </header>
        {error !== null && <Failure error={error} onRetry={() => void runSearch(query)} />}
        {page === null && error === null && isLoading && <Waiting />}
        {page !== null && page.hits.length === 0 && (
          <Empty title={t('search.none')}>
            {issues === 0 ? t('search.noneEmpty') : t('search.noneText')}
          </Empty>
        )}
        <ol className="hits">
          {page?.hits.map((hit) => (
            <Hit key={hit.documentId} hit={hit} query={query} />
          ))}
        </ol>
        {page !== null && page.hits.length < page.documents && page.hits.length > 0 && (
          <p className="more">
            <Button isDisabled={isLoading} onPress={() => void loadMore()}>
              {t('search.more', { count: page.documents - page.hits.length })}
            </Button>
          </p>
        )}
      </div>
    </div>
  );
}

function Hit({ hit, query }: { readonly hit: SearchHit; readonly query: string }) {
  const { t } = useTranslation();
  const isPicked = useLibrary((state) => state.picked.includes(hit.documentId));
  const tree = useLibrary((state) => state.tree);
  const shown = hit.blocks.slice(0, shownBlocks);
  const first = hit.blocks[0];
  return (
    <li className="hit-item">
      <header className="hit-head">
        <input
          type="checkbox"
          className="pick-box"
          aria-label={t('library.pickDocument', { title: hit.title })}
          checked={isPicked}
          onChange={() => togglePicked(hit.documentId)}
        />
        <button
          type="button"
          className="hit-title"
          onClick={() =>
            openDocument(
              hit.documentId,
              first === undefined ? undefined : { blockId: first.blockId, range: first.ranges[0] ?? null },
              query,
            )
          }
        >
          {hit.title}
        </button>
        <span className="quiet num">{t('search.occurrences', { count: hit.occurrences })}</span>
      </header>
      <p className="hit-meta">
        {[hit.documentNumber, issueLabelOf(tree, hit.issueId)]
          .filter((part) => part !== null && part !== '')
          .join(' · ')}
        <button type="button" className="link" onClick={() => openBeside(hit.documentId)}>
          {t('reader.openBeside')}
        </button>
      </p>
      {shown.map((block) => {
        const snippet = snippetOf(block.text, block.ranges);
        return (
          <button
            key={block.blockId}
            type="button"
            className="hit-block"
            onClick={() =>
              openDocument(hit.documentId, { blockId: block.blockId, range: block.ranges[0] ?? null }, query)
            }
          >
            {pathLabel(block.path) !== '' && <span className="hit-path">{pathLabel(block.path)}</span>}
            <span className="hit-text">
              <Highlighted text={snippet.text} ranges={snippet.ranges} />
            </span>
          </button>
        );
      })}
      {hit.blocks.length > shown.length && (
        <p className="hit-rest quiet">
          {t('search.moreBlocks', { count: hit.blocks.length - shown.length })}
        </p>
      )}
    </li>
  );
}
