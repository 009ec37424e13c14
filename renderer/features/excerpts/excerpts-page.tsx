/** 摘编: the reader's lists, and the passages of one of them in the reader's order. */
import { Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseExcerptList, createExcerptList, openExcerptList, useExcerpts } from '../../stores/excerpts.ts';
import { isReadOnly, useSession } from '../../stores/session.ts';
import { Button } from '../../ui/button.tsx';
import { Empty, Failure, Waiting } from '../../ui/empty.tsx';
import { ListChooser } from './list-chooser.tsx';
import { ExcerptListPane } from './list-pane.tsx';
import './excerpts.css';

export function ExcerptsPage() {
  const { t } = useTranslation();
  const { lists, openId, open, error } = useExcerpts();
  const canEdit = !useSession(isReadOnly);
  const [isNaming, setNaming] = useState(false);
  useEffect(() => {
    if (lists === null || lists.some(({ id }) => id === openId)) return;
    const first = lists.find(({ isCurrent }) => isCurrent) ?? lists[0];
    if (first !== undefined) void openExcerptList(first.id);
  }, [lists, openId]);
  const show = (listId: string) => {
    void openExcerptList(listId);
    if (canEdit) void chooseExcerptList(listId);
  };
  const create = (title: string) => {
    setNaming(false);
    void createExcerptList(title).then((made) => {
      if (made !== null) void openExcerptList(made.id);
    });
  };
  const hasLists = lists !== null && lists.length > 0;
  return (
    <div className="page">
      <div className="page-body excerpts-page">
        {error !== null && <Failure error={error} />}
        {lists === null && error === null && <Waiting />}
        {lists?.length === 0 && !isNaming && (
          <Empty
            title={t('excerpt.none')}
            actions={
              canEdit && (
                <Button icon={Plus} onPress={() => setNaming(true)}>
                  {t('excerpt.create')}
                </Button>
              )
            }
          >
            {t('excerpt.noneText')}
          </Empty>
        )}
        {(hasLists || isNaming) && (
          <div className="excerpt-columns">
            <ListChooser
              lists={lists ?? []}
              openId={openId}
              canEdit={canEdit}
              isNaming={isNaming}
              onName={setNaming}
              onShow={show}
              onCreate={create}
            />
            {open === null ? hasLists && <Waiting /> : <ExcerptListPane key={open.id} view={open} />}
          </div>
        )}
      </div>
    </div>
  );
}
