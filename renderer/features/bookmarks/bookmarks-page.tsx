/** The reader's bookmarks. */
import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bookmark } from '../../../preload/contract/model.ts';
import { formatWhen, pathLabel } from '../../app/format.ts';
import { openDocument } from '../../stores/navigation.ts';
import { isReadOnly, useSession } from '../../stores/session.ts';
import { loadBookmarks, removeBookmark, useShelves } from '../../stores/shelves.ts';
import { IconButton } from '../../ui/button.tsx';
import { Empty, Waiting } from '../../ui/empty.tsx';

function openBookmark({ documentId, blockId }: Bookmark): void {
  if (documentId !== null) openDocument(documentId, blockId === null ? undefined : { blockId, range: null });
}

export function BookmarksPage() {
  const { t } = useTranslation();
  const bookmarks = useShelves((state) => state.bookmarks);
  const readOnly = useSession(isReadOnly);
  useEffect(() => void loadBookmarks(), []);
  return (
    <div className="page">
      <div className="page-body">
        <header className="page-head">
          <h1>{t('bookmark.title')}</h1>
        </header>
        {bookmarks === null && <Waiting />}
        {bookmarks !== null && bookmarks.length === 0 && (
          <Empty title={t('bookmark.none')}>{t('bookmark.noneText')}</Empty>
        )}
        <ul className="plain-list">
          {bookmarks?.map((bookmark) => (
            <li key={bookmark.id} className="list-item">
              <button
                type="button"
                className="list-row"
                disabled={bookmark.documentId === null}
                onClick={() => openBookmark(bookmark)}
              >
                <span className="list-title">{bookmark.title}</span>
                <span className="list-meta">
                  {[
                    pathLabel(bookmark.path),
                    bookmark.documentNumber,
                    bookmark.documentId === null ? t('bookmark.gone') : bookmark.issueLabel,
                  ]
                    .filter((part) => part !== null && part !== '')
                    .join(' · ')}
                  <time dateTime={bookmark.createdAt}>{formatWhen(bookmark.createdAt)}</time>
                </span>
              </button>
              {!readOnly && (
                <IconButton
                  icon={X}
                  label={t('bookmark.removeOf', { title: bookmark.title })}
                  onPress={() => void removeBookmark(bookmark.id)}
                />
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
