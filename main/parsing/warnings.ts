/** Sentences of warnings, in the reader's language; the Chinese ones are part of the tree. */
import sentences from '../../resources/locales/zh-CN/warnings.json' with { type: 'json' };
import type { ParseWarning } from '../gazette/tree.ts';
import type { DraftWarning } from './draft.ts';

const known: Readonly<Record<string, string>> = sentences;

/** Longest quotation put into a sentence. */
const longestQuote = 60;

function quoted(value: string | number): string {
  const text = String(value);
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
}

/** Gives a warning its sentence. A code without one shows itself, so that nothing is lost. */
export function phraseWarning(warning: DraftWarning): ParseWarning {
  const sentence = known[warning.code] ?? warning.code;
  const message = sentence.replace(/\{(\w+)\}/g, (place, key: string) => {
    const value = warning.params?.[key];
    return value === undefined ? place : quoted(value);
  });
  return { code: warning.code, message, span: warning.span };
}
