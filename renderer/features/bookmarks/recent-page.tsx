/** The documents read last. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../stores/session.ts';
import { clearRecent, loadRecent, useShelves } from '../../stores/shelves.ts';
import { Button } from '../../ui/button.tsx';
import { Empty, Waiting } from '../../ui/empty.tsx';
import { RecentList } from './recent-list.tsx';

export function RecentPage() {
  const { t } = useTranslation();
  const recent = useShelves((state) => state.recent);
  const keepRecent = useSession((state) => state.settings?.keepRecent ?? true);
  useEffect(() => void loadRecent(), []);
  return (
    <div className="page">
      <div className="page-body">
        <header className="page-head">
          <h1>{t('recent.title')}</h1>
          {recent !== null && recent.length > 0 && (
            <Button tone="quiet" onPress={() => void clearRecent()}>
              {t('recent.clear')}
            </Button>
          )}
        </header>
        {recent === null && <Waiting />}
        {recent !== null && recent.length === 0 && (
          <Empty title={keepRecent ? t('recent.none') : t('recent.off')} />
        )}
        {recent !== null && <RecentList items={recent} />}
      </div>
    </div>
  );
}
