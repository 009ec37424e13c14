/** Theme, language and typography of the settings put on the document. */
import { useEffect } from 'react';
import type { Settings } from '../../preload/contract/model.ts';
import { useSession } from '../stores/session.ts';
import { setLanguage } from './i18n.ts';

const darkQuery = '(prefers-color-scheme: dark)';

/** The theme to show: `system` follows the machine. */
export function shownTheme(
  theme: Settings['theme'],
  isSystemDark: boolean,
): Exclude<Settings['theme'], 'system'> {
  if (theme !== 'system') return theme;
  return isSystemDark ? 'dark' : 'light';
}

function applyTheme(theme: Settings['theme']): void {
  document.documentElement.dataset.theme = shownTheme(theme, window.matchMedia(darkQuery).matches);
}

export function useAppearance(): void {
  const settings = useSession((state) => state.settings);
  const theme = settings?.theme ?? 'system';
  useEffect(() => {
    applyTheme(theme);
    const media = window.matchMedia(darkQuery);
    const follow = () => applyTheme(theme);
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, [theme]);
  useEffect(() => {
    if (settings === null) return;
    const { style, dataset } = document.documentElement;
    style.setProperty('--reading-size', `${settings.fontSizePx}px`);
    style.setProperty('--reading-leading', String(settings.lineHeight));
    style.setProperty('--reading-measure', String(settings.measure));
    dataset.font = settings.readingFont;
    setLanguage(settings.language);
  }, [settings]);
}
