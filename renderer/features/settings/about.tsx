/** What this program is, and a report for the IT desk without any gazette text. */
import { useTranslation } from 'react-i18next';
import { ask, deliver, pickSaveTarget } from '../../app/bridge.ts';
import { t as words } from '../../app/i18n.ts';
import { useSession } from '../../stores/session.ts';
import { notify, showError } from '../../stores/toasts.ts';
import { Button } from '../../ui/button.tsx';

async function writeReport(): Promise<void> {
  const target = await pickSaveTarget({ suggestedName: words('about.reportName'), kind: 'text' }).catch(
    () => null,
  );
  if (target === null) return;
  const reply = await ask('app.report', { target: target.id });
  if (!reply.ok) {
    showError(reply.error, words('about.report'));
    return;
  }
  await deliver(target);
  notify(words('about.reportDone', { file: target.name }));
}

export function About() {
  const { t } = useTranslation();
  const info = useSession((state) => state.info);
  if (info === null) return null;
  return (
    <section className="settings-part">
      <h2>{t('about.title')}</h2>
      <dl className="fact-grid about-facts">
        <div>
          <dt>{t('about.version')}</dt>
          <dd>{info.version}</dd>
        </div>
        <div>
          <dt>{t('about.host')}</dt>
          <dd>{t(`about.hostOf.${info.host}`)}</dd>
        </div>
        <div>
          <dt>SQLite</dt>
          <dd>{info.archive.sqlite}</dd>
        </div>
        <div>
          <dt>{t('about.logs')}</dt>
          <dd>{info.logFolder}</dd>
        </div>
      </dl>
      <div className="settings-buttons">
        <Button onPress={() => void writeReport()}>{t('about.report')}</Button>
      </div>
      <p className="field-help">{t('about.reportHelp')}</p>
      <p className="about-rule">{t('notice.lead')}</p>
    </section>
  );
}
