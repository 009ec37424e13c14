/** Sentences of warnings, in the reader's language; the Chinese ones are part of the tree. */
import sentences from '../../resources/locales/zh-CN/warnings.json' with { type: 'json' };
import type { ParseWarning } from '../gazette/tree.ts';
import type { DraftWarning } from './draft/draft.ts';

const known: Readonly<Record<string, string>> = sentences;

/** Longest quotation put into a sentence. */
const longestQuote = 60;

const signPairs = ['“”', '‘’', '《》', '〈〉'];

/** A quotation without half marks: one whose other half was cut off is left out, and marks inside become single. */
export function wholePairs(text: string): string {
  const lone = new Set<number>();
  for (const [open = '', close = ''] of signPairs.map((pair) => [...pair])) {
    const opened: number[] = [];
    for (let at = 0; at < text.length; at += 1) {
      if (text.charAt(at) === open) opened.push(at);
      else if (text.charAt(at) === close && opened.pop() === undefined) lone.add(at);
    }
    for (const at of opened) lone.add(at);
  }
  return text
    .split('')
    .filter((_, at) => !lone.has(at))
    .join('')
    .replace(/“/g, '‘')
    .replace(/”/g, '’');
}

function quoted(value: string | number): string {
  const text = String(value);
  return wholePairs(text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text);
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
