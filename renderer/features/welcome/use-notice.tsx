/** What must be accepted before the first use: public documents on non-classified machines only. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeSettings } from '../../stores/session.ts';
import { Button } from '../../ui/button.tsx';
import './welcome.css';

export function UseNotice() {
  const { t } = useTranslation();
  const [isRead, setRead] = useState(false);
  return (
    <main className="notice-page">
      <section className="notice" aria-labelledby="notice-title">
        <p className="notice-brand">
          <i aria-hidden />
          {t('app.name')}
        </p>
        <h1 id="notice-title">{t('notice.title')}</h1>
        <div className="red-rule" aria-hidden />
        <p className="notice-lead">{t('notice.lead')}</p>
        <ul>
          <li>{t('notice.public')}</li>
          <li>{t('notice.secret')}</li>
          <li>{t('notice.standard')}</li>
          <li>{t('notice.notes')}</li>
          <li>{t('notice.local')}</li>
        </ul>
        <label className="notice-check">
          <input type="checkbox" checked={isRead} onChange={(event) => setRead(event.target.checked)} />
          {t('notice.accept')}
        </label>
        <Button
          tone="primary"
          isDisabled={!isRead}
          onPress={() => changeSettings({ acceptedUseAt: new Date().toISOString() })}
        >
          {t('notice.start')}
        </Button>
      </section>
    </main>
  );
}
