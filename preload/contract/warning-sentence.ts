/** The sentence of a warning: a locale's words with the values that the warning holds, quoted as print quotes. */
import type { ParseWarning } from '../../main/gazette/tree.ts';

/** Sentences by the codes of warnings, with `{name}` where a value goes. */
export type WarningSentences = Readonly<Record<string, string>>;

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

/**
 * The sentence of a warning in the words of `sentences`. A code without one shows itself, so that nothing is lost;
 * parsers before 8 stored the sentence itself.
 */
export function warningSentence({ code, params }: ParseWarning, sentences: WarningSentences): string {
  if (typeof params.message === 'string') return params.message;
  return (sentences[code] ?? code).replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = params[name];
    return value === undefined ? place : quoted(value);
  });
}
