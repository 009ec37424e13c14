/** The left pane: the library above, the reader's shelves below. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { loadTree, selectIssueCount, useLibrary } from '../../stores/library.ts';
import { Failure, Waiting } from '../../ui/empty.tsx';
import { ShelfList } from './shelf-list.tsx';
import { LibraryTreeView } from './tree.tsx';
import './library.css';

export function LeftPane({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const tree = useLibrary((state) => state.tree);
  const error = useLibrary((state) => state.error);
  const count = useLibrary(selectIssueCount);
  return (
    <aside className="left-pane" aria-label={t('library.title')}>
      <h2 className="pane-head">{t('library.gazettes')}</h2>
      {error !== null ? (
        <Failure error={error} onRetry={() => void loadTree()} />
      ) : tree === null ? (
        <Waiting />
      ) : count === 0 ? (
        <p className="shelf-hint">{t('library.empty')}</p>
      ) : (
        <LibraryTreeView />
      )}
      <ShelfList />
      {children}
    </aside>
  );
}
