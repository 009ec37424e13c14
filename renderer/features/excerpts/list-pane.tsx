/** One list of excerpts: its name, what can be done with it as a whole, and its passages. */
import { FileDown, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ExcerptListView } from '../../../preload/contract/excerpts.ts';
import { openDialog } from '../../stores/dialogs.ts';
import { removeExcerptList } from '../../stores/excerpts.ts';
import { isReadOnly, useSession } from '../../stores/session.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { DamageNote } from '../../ui/damage-note.tsx';
import { EditableTitle } from '../../ui/editable-title.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useUnsavedTitle } from '../unsaved/use-unsaved-title.tsx';
import { PassageList } from './passage-list.tsx';

export function ExcerptListPane({ view }: { readonly view: ExcerptListView }) {
  const { t } = useTranslation();
  const canEdit = !useSession(isReadOnly);
  const { id, title, excerpts } = view;
  const documents = new Set(excerpts.map(({ documentTitle, issueLabel }) => `${issueLabel} ${documentTitle}`))
    .size;
  const lost = excerpts.filter(({ state }) => state === 'lost').length;
  const { unsaved, rename } = useUnsavedTitle((name) => ({
    name: 'excerpt.renameList',
    payload: { listId: id, title: name },
  }));
  return (
    <section className="excerpt-pane" aria-label={title}>
      <header className="page-head">
        <EditableTitle
          title={title}
          canEdit={canEdit}
          editLabel={t('excerpt.rename')}
          fieldLabel={t('excerpt.name')}
          unsaved={unsaved}
          onRename={rename}
        />
        <span className="spring" />
        {excerpts.length > 0 && (
          <Button
            tone="primary"
            icon={FileDown}
            onPress={() => openDialog({ kind: 'exportExcerpts', listId: id, title, items: excerpts.length })}
          >
            {t('excerpt.export')}
          </Button>
        )}
        {canEdit && (
          <IconButton
            icon={Trash2}
            label={t('excerpt.removeList')}
            onPress={() => void removeExcerptList(view)}
          />
        )}
      </header>
      {excerpts.length === 0 ? (
        <Empty title={t('excerpt.empty')}>{t('excerpt.emptyText')}</Empty>
      ) : (
        <>
          <p className="excerpt-counts quiet num" role="status">
            {t('excerpt.counts', { count: excerpts.length, documents })}
            {lost > 0 && <span className="excerpt-lost">{t('excerpt.lostCount', { count: lost })}</span>}
          </p>
          <DamageNote of="list" count={view.damaged} />
          <PassageList listId={id} excerpts={excerpts} canEdit={canEdit} />
        </>
      )}
    </section>
  );
}
