/** A collection: its documents in the reader's own order. */
import { FileDown, Trash2 } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { CollectionView } from '../../../preload/contract/model.ts';
import { openDialog } from '../../stores/dialogs.ts';
import { forgetPlaces, openDocument } from '../../stores/navigation.ts';
import { isReadOnly, useSession } from '../../stores/session.ts';
import {
  arrangeCollection,
  loadCollection,
  removeCollection,
  takeFromCollection,
  useShelves,
} from '../../stores/shelves.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { EditableTitle } from '../../ui/editable-title.tsx';
import { Empty, Waiting } from '../../ui/empty.tsx';
import { OrderList } from '../../ui/order-list.tsx';
import { useUnsavedTitle } from '../unsaved/use-unsaved-title.tsx';
import './collections.css';

export function CollectionPage({ collectionId }: { readonly collectionId: string }) {
  const view = useShelves((state) =>
    state.openCollection?.id === collectionId ? state.openCollection : null,
  );
  useEffect(() => void loadCollection(collectionId), [collectionId]);
  return (
    <div className="page">
      <div className="page-body">{view === null ? <Waiting /> : <CollectionBody view={view} />}</div>
    </div>
  );
}

function CollectionBody({ view }: { readonly view: CollectionView }) {
  const { t } = useTranslation();
  const readOnly = useSession(isReadOnly);
  const ids = view.documents.map((document) => document.id);
  const { unsaved, rename } = useUnsavedTitle((title) => ({
    name: 'collection.rename',
    payload: { collectionId: view.id, title },
  }));
  const remove = async () => {
    if (await removeCollection(view))
      forgetPlaces((place) => place.kind === 'collection' && place.collectionId === view.id);
  };
  return (
    <>
      <header className="page-head">
        <EditableTitle
          title={view.title}
          canEdit={!readOnly}
          editLabel={t('collection.rename')}
          fieldLabel={t('collection.name')}
          unsaved={unsaved}
          onRename={rename}
        />
        <span className="spring" />
        {ids.length > 0 && (
          <Button
            tone="primary"
            icon={FileDown}
            onPress={() => openDialog({ kind: 'export', documentIds: ids, title: view.title })}
          >
            {t('export.collection')}
          </Button>
        )}
        {!readOnly && (
          <IconButton icon={Trash2} label={t('collection.remove')} onPress={() => void remove()} />
        )}
      </header>
      {ids.length === 0 ? (
        <Empty title={t('collection.empty')}>{t('collection.emptyText')}</Empty>
      ) : (
        <OrderList
          label={view.title}
          items={view.documents.map((document) => ({
            id: document.id,
            title: document.title,
            detail: [document.documentNumber, document.issueLabel]
              .filter((part) => part !== null)
              .join(' · '),
          }))}
          canChange={!readOnly}
          takeLabel={t('collection.take')}
          onOpen={(id) => openDocument(id)}
          onTake={(id) => void takeFromCollection(view.id, [id])}
          onArrange={(order) => void arrangeCollection(view.id, order)}
        />
      )}
    </>
  );
}
