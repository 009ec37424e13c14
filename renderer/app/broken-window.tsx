/** The bundle was opened without a host: as a file, or with a script missing. */
import { useTranslation } from 'react-i18next';

export function BrokenWindow() {
  const { t } = useTranslation();
  return (
    <main className="lone-page">
      <h1>{t('app.name')}</h1>
      <p>{t('app.noHost')}</p>
    </main>
  );
}
