/** The words of the window: one namespace, Chinese first. */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from '../../resources/locales/en/desk.json' with { type: 'json' };
import zh from '../../resources/locales/zh-CN/desk.json' with { type: 'json' };

export type Language = 'zh-CN' | 'en';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'desk';
    resources: { desk: typeof zh };
  }
}

/** Must have run before the first component or formatter is used. */
export function startI18n(language: Language): void {
  void i18next.use(initReactI18next).init({
    resources: { 'zh-CN': { desk: zh }, en: { desk: en } },
    lng: language,
    fallbackLng: 'zh-CN',
    defaultNS: 'desk',
    initAsync: false,
    interpolation: { escapeValue: false },
  });
}

/** Changes language and the document's `lang`, which picks glyph forms and hyphenation. */
export function setLanguage(language: Language): void {
  if (i18next.language !== language) void i18next.changeLanguage(language);
  if (typeof document !== 'undefined') document.documentElement.lang = language;
}

export const t = i18next.t.bind(i18next);
