/** Settings: how the desk looks, what it remembers, where the archive lies and how it is kept safe. */
import { useTranslation } from 'react-i18next';
import { themes } from '../../../preload/contract/model.ts';
import { clearHistory } from '../../stores/search.ts';
import { changeSettings, useSession } from '../../stores/session.ts';
import { clearRecent } from '../../stores/shelves.ts';
import { notify } from '../../stores/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Choice, Toggle } from '../../ui/choice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ReadingControls } from '../reader/reading-menu.tsx';
import { About } from './about.tsx';
import { ArchiveCare } from './archive-care.tsx';
import { ArchivePlace } from './archive-place.tsx';
import './settings.css';

const sample =
  '一、提高政治站位。各级政府要深刻认识做好政务公开工作的重要意义，依照《中华人民共和国政府信息公开条例》〔2019〕修订的要求，逐项抓好落实。';

export function SettingsPage() {
  const { t } = useTranslation();
  const settings = useSession((state) => state.settings);
  if (settings === null) return null;
  return (
    <div className="page">
      <div className="page-body settings">
        <header className="page-head">
          <h1>{t('settings.title')}</h1>
        </header>
        <section className="settings-part">
          <h2>{t('settings.look')}</h2>
          <Choice
            label={t('settings.theme')}
            value={settings.theme}
            options={themes.map((theme) => ({ value: theme, label: t(`settings.themeOf.${theme}`) }))}
            onChange={(theme) => changeSettings({ theme })}
          />
          <Choice
            label={t('settings.language')}
            value={settings.language}
            options={[
              { value: 'zh-CN', label: '中文' },
              { value: 'en', label: 'English' },
            ]}
            onChange={(language) => changeSettings({ language })}
          />
        </section>
        <section className="settings-part">
          <h2>{t('settings.reading')}</h2>
          <div className="reading-columns">
            <ReadingControls />
            <p className="sheet reading-sample" lang="zh-CN">
              {sample}
            </p>
          </div>
        </section>
        <section className="settings-part">
          <h2>{t('settings.person')}</h2>
          <div>
            <span className="field-label" aria-hidden>
              {t('settings.annotator')}
            </span>
            <TextField
              label={t('settings.annotator')}
              placeholder={t('settings.annotatorHint')}
              value={settings.annotator}
              maxLength={60}
              onChange={(annotator) => changeSettings({ annotator })}
            />
          </div>
        </section>
        <section className="settings-part">
          <h2>{t('settings.traces')}</h2>
          <div className="settings-row">
            <Toggle
              label={t('settings.keepRecent')}
              isSelected={settings.keepRecent}
              onChange={(keepRecent) => changeSettings({ keepRecent })}
            />
            <Button
              onPress={() => {
                void clearRecent().then(() => notify(t('recent.cleared')));
              }}
            >
              {t('recent.clear')}
            </Button>
          </div>
          <div className="settings-row">
            <Toggle
              label={t('settings.keepSearchHistory')}
              isSelected={settings.keepSearchHistory}
              onChange={(keepSearchHistory) => changeSettings({ keepSearchHistory })}
            />
            <Button
              onPress={() => {
                void clearHistory().then(() => notify(t('search.historyCleared')));
              }}
            >
              {t('search.clearHistory')}
            </Button>
          </div>
        </section>
        <ArchivePlace />
        <ArchiveCare />
        <About />
      </div>
    </div>
  );
}
