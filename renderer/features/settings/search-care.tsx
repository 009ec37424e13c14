/** How the full-text index stands: a sample of documents is looked up in it, and it can be made anew. */
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchHealth } from '../../../preload/contract/model.ts';
import { ask } from '../../app/bridge.ts';
import { isReadOnly, useSession } from '../../stores/session.ts';
import { showError } from '../../stores/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { reindex, useCare } from './care-store.ts';

export function SearchCare() {
  const { t } = useTranslation();
  const readOnly = useSession(isReadOnly);
  const isBusy = useCare((state) => state.jobId !== null);
  const indexed = useCare((state) => (state.result?.kind === 'index' ? state.result : null));
  const [health, setHealth] = useState<SearchHealth | null>(null);
  const look = useCallback(async () => {
    const reply = await ask('search.health', {});
    if (reply.ok) setHealth(reply.value);
    else showError(reply.error);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again once the index has been made anew
  useEffect(() => {
    void look();
  }, [look, indexed]);
  return (
    <div className="search-care">
      <h3>{t('care.index')}</h3>
      {health !== null && (
        <p className={health.isStale ? 'settings-warn' : 'quiet'} role="status">
          {health.isStale
            ? t('care.indexStale', { count: health.wrong })
            : health.waiting > 0
              ? t('care.indexWaiting', { count: health.waiting })
              : t('care.indexGood', { documents: health.documents, sampled: health.sampled })}
        </p>
      )}
      <div className="settings-buttons">
        <Button onPress={() => void look()}>{t('care.indexCheck')}</Button>
        <Button isDisabled={isBusy || readOnly} onPress={() => void reindex()}>
          {t('care.reindex')}
        </Button>
      </div>
    </div>
  );
}
