/** Where the archive lies and what it holds. */
import { useTranslation } from 'react-i18next';
import { formatBytes, formatCount } from '../../app/format.ts';
import { useSession } from '../../stores/session.ts';
import { ArchiveButtons } from './archive-buttons.tsx';

export function ArchivePlace() {
  const { t } = useTranslation();
  const archive = useSession((state) => state.info?.archive ?? null);
  if (archive === null) return null;
  return (
    <section className="settings-part">
      <h2>{t('place.title')}</h2>
      <p className="archive-path">{archive.path}</p>
      <p className="quiet num">
        {t('place.holds', {
          issues: formatCount(archive.issues),
          documents: formatCount(archive.documents),
          annotations: formatCount(archive.annotations),
          bytes: formatBytes(archive.bytes),
        })}
      </p>
      {archive.readOnly !== null && (
        <p className="settings-warn">{t(`status.readOnly.${archive.readOnly}`)}</p>
      )}
      <div className="settings-buttons">
        <ArchiveButtons modes={['open', 'create', 'move']} />
      </div>
      <p className="field-help">{t('place.help')}</p>
    </section>
  );
}
