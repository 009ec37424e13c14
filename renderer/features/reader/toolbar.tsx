/** Above the text: where one is, and what can be done with the document as a whole. */
import {
  BookImage,
  Bookmark,
  ChevronLeft,
  ChevronRight,
  Columns2,
  FileDown,
  FolderPlus,
  PenLine,
  Search,
  X,
} from 'lucide-react';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../preload/contract/model.ts';
import { toggleCorrecting, useCorrecting } from '../../stores/correcting.ts';
import { openDialog } from '../../stores/dialogs.ts';
import { toggleFacing, useFacing } from '../../stores/facing.ts';
import { closeBeside, openBeside, openDocumentIn, useNavigation } from '../../stores/navigation.ts';
import { openFind } from '../../stores/reader.ts';
import { isReadOnly, useSession } from '../../stores/session.ts';
import { toggleBookmark } from '../../stores/shelves.ts';
import { IconButton } from '../../ui/button.tsx';
import { FindBar } from './find-bar.tsx';
import { PaneContext, useReader, useReaderStore } from './reader-context.ts';
import { ReadingMenu } from './reading-menu.tsx';

export function Toolbar({ view }: { readonly view: DocumentView }) {
  const { t } = useTranslation();
  const pane = useContext(PaneContext);
  const reader = useReaderStore();
  const isFinding = useReader((state) => state.find.isOpen);
  const readOnly = useSession(isReadOnly);
  const hasBeside = useNavigation((state) => state.beside !== null);
  const isFaced = useFacing((state) => state[pane]);
  const isCorrecting = useCorrecting((state) => state[pane]);
  const { document: doc } = view;
  const bookmarked = view.bookmarks.some((mark) => mark.blockId === null);
  const { previousId, nextId } = view;
  return (
    <div className="reader-bar" role="toolbar" aria-label={t('reader.tools')}>
      <IconButton
        icon={ChevronLeft}
        label={t('reader.previous')}
        isDisabled={previousId === null}
        onPress={() => previousId !== null && openDocumentIn(pane, previousId)}
      />
      <IconButton
        icon={ChevronRight}
        label={t('reader.next')}
        isDisabled={nextId === null}
        onPress={() => nextId !== null && openDocumentIn(pane, nextId)}
      />
      <span className="reader-where clip" title={doc.title}>
        {doc.section ?? doc.title}
      </span>
      <span className="spring" />
      {isFinding ? (
        <FindBar />
      ) : (
        <IconButton icon={Search} label={t('find.label')} keys="/" onPress={() => openFind(reader)} />
      )}
      {view.hasPages && (
        <IconButton
          icon={BookImage}
          label={isFaced ? t('facing.hide') : t('facing.show')}
          isPressed={isFaced}
          onPress={() => toggleFacing(pane)}
        />
      )}
      <ReadingMenu />
      {!readOnly && (
        <>
          <IconButton
            icon={Bookmark}
            label={bookmarked ? t('bookmark.remove') : t('bookmark.add')}
            keys="Ctrl D"
            isPressed={bookmarked}
            isFilled={bookmarked}
            onPress={() => void toggleBookmark(doc.id, null)}
          />
          <IconButton
            icon={PenLine}
            label={t('correcting.start')}
            isPressed={isCorrecting}
            onPress={() => toggleCorrecting(pane)}
          />
          <IconButton
            icon={FolderPlus}
            label={t('collection.addTo')}
            onPress={() => openDialog({ kind: 'collect', documentIds: [doc.id] })}
          />
        </>
      )}
      <IconButton
        icon={FileDown}
        label={t('export.this')}
        onPress={() => openDialog({ kind: 'export', documentIds: [doc.id], title: '' })}
      />
      {pane === 'main' && !hasBeside && (
        <IconButton icon={Columns2} label={t('reader.openBeside')} onPress={() => openBeside(doc.id)} />
      )}
      {pane === 'beside' && <IconButton icon={X} label={t('reader.closeBeside')} onPress={closeBeside} />}
    </div>
  );
}
