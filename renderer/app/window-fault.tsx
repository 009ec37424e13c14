/** The last net: the window as a whole could not be drawn. */
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { t as say } from './i18n.ts';

export function WindowFault({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <main className="lone-page">
      <h1>{t('fault.window')}</h1>
      <div role="alert">
        <p>{t('fault.windowText')}</p>
        <p className="quiet">{t('error.code', { code: 'window/render' })}</p>
      </div>
      <div className="settings-buttons">
        <Button tone="primary" onPress={onRetry}>
          {t('action.retry')}
        </Button>
        <Button onPress={() => window.location.reload()}>{t('fault.reload')}</Button>
      </div>
    </main>
  );
}

/** Words without React, where even that page failed. */
export function sayWithoutReact(root: HTMLElement): void {
  const page = document.createElement('main');
  page.className = 'lone-page';
  const title = document.createElement('h1');
  title.textContent = say('fault.window');
  const words = document.createElement('p');
  words.textContent = say('fault.windowText');
  const reload = document.createElement('button');
  reload.type = 'button';
  reload.className = 'button button-primary';
  reload.textContent = say('fault.reload');
  reload.addEventListener('click', () => window.location.reload());
  const buttons = document.createElement('p');
  buttons.append(reload);
  page.append(title, words, buttons);
  root.replaceChildren(page);
}
