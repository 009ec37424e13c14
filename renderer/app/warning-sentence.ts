/** Sentences of 识读提示 in the language of the window. */
import { useTranslation } from 'react-i18next';
import { type ParseWarning, warningSentence } from '../../preload/contract/model.ts';
import en from '../../resources/locales/en/warnings.json' with { type: 'json' };
import zh from '../../resources/locales/zh-CN/warnings.json' with { type: 'json' };

/** Gives warnings their sentences; another language gives another function. */
export function useWarningSentence(): (warning: ParseWarning) => string {
  const { i18n } = useTranslation();
  const sentences = i18n.language === 'en' ? en : zh;
  return (warning) => warningSentence(warning, sentences);
}
