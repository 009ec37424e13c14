/** Removed issues: put back, or gone for good. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorInfo } from '../../../preload/contract/errors.ts';
import type { TrashItem } from '../../../preload/contract/model.ts';
import { ask } from '../../app/bridge.ts';
import { formatMoment } from '../../app/format.ts';
import { refreshLibrary } from '../../stores/library.ts';
import { isReadOnly, useSession } from '../../stores/session.ts';
import { notify, showError } from '../../stores/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { Empty, Failure, Waiting } from '../../ui/empty.tsx';

export function TrashPage() {
  const { t } = useTranslation();
  const readOnly = useSession(isReadOnly);
  const [items, setItems] = useState<readonly TrashItem[] | null>(null);
  const [error, setError] = useState<ErrorInfo | null>(null);
  const [isEmptying, setEmptying] = useState(false);
  const load = async () => {
    const reply = await ask('trash.list', {});
    if (reply.ok) setItems(reply.value);
    else setError(reply.error);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once, on opening
  useEffect(() => void load(), []);
  const restore = async (item: TrashItem) => {
    const reply = await ask('issue.restore', { issueId: item.issueId });
    if (!reply.ok) showError(reply.error);
    else notify(t('trash.restored', { issue: item.label }));
    await Promise.all([load(), refreshLibrary()]);
  };
  const empty = async () => {
    setEmptying(false);
    const reply = await ask('trash.empty', {});
    if (!reply.ok) showError(reply.error);
    else notify(t('trash.emptied', { count: reply.value.removed }));
    await load();
  };
  return (
    <div className="page">
      <div className="page-body">
        <header className="page-head">
          <h1>{t('trash.title')}</h1>
          {!readOnly && items !== null && items.length > 0 && (
            <Button tone="danger" onPress={() => setEmptying(true)}>
              {t('trash.empty')}
            </Button>
          )}
        </header>
        {error !== null && <Failure error={error} onRetry={() => void load()} />}
        {items === null && error === null && <Waiting />}
        {items !== null && items.length === 0 && <Empty title={t('trash.none')}>{t('trash.noneText')}</Empty>}
        <ul className="plain-list">
          {items?.map((item) => (
            <li key={item.issueId} className="list-item">
              <div className="list-row">
                <span className="list-title">{item.label}</span>
                <span className="list-meta">
                  {t('trash.removedAt', { when: formatMoment(item.removedAt) })}
                  {item.annotations > 0 && ` · ${t('annotations.count', { count: item.annotations })}`}
                </span>
              </div>
              {!readOnly && <Button onPress={() => void restore(item)}>{t('trash.restore')}</Button>}
            </li>
          ))}
        </ul>
        {isEmptying && (
          <Confirm
            title={t('trash.empty')}
            confirmLabel={t('trash.emptyNow')}
            tone="danger"
            onConfirm={() => void empty()}
            onCancel={() => setEmptying(false)}
          >
            <p>{t('trash.emptyText')}</p>
          </Confirm>
        )}
      </div>
    </div>
  );
}
