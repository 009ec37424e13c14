/**
 * A typed query cut into tokens. What is typed is as often pasted from a gazette as composed: quotation marks,
 * brackets and colons are signs of the query only where they can't belong to a text.
 */
import type { QueryError, QueryErrorCode } from './ast.ts';
import { type FieldName, fieldNamed, type Operator, operatorOf } from './fields.ts';

export type Token = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'word' | 'phrase'; readonly text: string }
  | { readonly kind: 'open' | 'close' }
  /** 标题： right before its value. */
  | { readonly kind: 'field'; readonly field: FieldName }
  /** Before a term without a space: -计量. */
  | { readonly kind: 'minus' }
  | { readonly kind: 'operator'; readonly operator: Operator }
);

export type Lexed =
  | { readonly ok: true; readonly tokens: readonly Token[] }
  | { readonly ok: false; readonly error: QueryError };

const isSpace = (char: string): boolean => /\s/u.test(char);
const opens = (char: string): boolean => char === '(' || char === '（';
const closes = (char: string): boolean => char === ')' || char === '）';
const minus = new Set(['-', '－', '−', '﹣']);
/** A quotation mark that may begin a phrase, and those that may end it. */
const closingQuotes: Readonly<Record<string, string>> = {
  '"': '"',
  '＂': '＂"',
  '“': '”“',
  '”': '”',
  '「': '」',
};
/** The longest name of a field and its colon. */
const longestField = 16;

/** Places of brackets that group terms: opened where a term may begin and closed where one may end. */
function groupingBrackets(query: string): {
  readonly pairs: ReadonlyMap<number, number>;
  readonly lone: readonly number[];
} {
  const pairs = new Map<number, number>();
  const lone: number[] = [];
  const open: { readonly at: number; readonly begins: boolean }[] = [];
  const matched: [number, number][] = [];
  const beginsTerm = (at: number): boolean => {
    const before = query.charAt(at - 1);
    return (
      at === 0 || isSpace(before) || opens(before) || minus.has(before) || before === ':' || before === '：'
    );
  };
  for (let at = 0; at < query.length; at += 1) {
    const char = query.charAt(at);
    if (opens(char)) open.push({ at, begins: beginsTerm(at) });
    else if (closes(char)) {
      const last = open.pop();
      if (last?.begins === true) matched.push([last.at, at]);
    }
  }
  for (const { at, begins } of open) if (begins && query.charAt(at) === '(') lone.push(at);
  // An outer pair first: an inner one may end where the outer does.
  matched.sort((a, b) => a[0] - b[0]);
  const ends = new Set<number>();
  for (const [from, to] of [...matched].reverse()) {
    const after = query.charAt(to + 1);
    if (after === '' || isSpace(after) || (closes(after) && matched.some(([, end]) => end === to + 1)))
      if (from + 1 < to) ends.add(to);
  }
  for (const [from, to] of matched) {
    const after = query.charAt(to + 1);
    if (ends.has(to) && (after === '' || isSpace(after) || ends.has(to + 1))) pairs.set(from, to);
  }
  return { pairs, lone };
}

/** The end of the phrase that a quotation mark at `at` opens: where a closing one ends a term; -1 where none does. */
function phraseEnd(query: string, at: number, isGroupEnd: (at: number) => boolean): number {
  const closing = closingQuotes[query.charAt(at)] ?? '';
  for (let end = at + 1; end < query.length; end += 1) {
    if (!closing.includes(query.charAt(end))) continue;
    const after = query.charAt(end + 1);
    return after === '' || isSpace(after) || isGroupEnd(end + 1) ? end : -1;
  }
  return -2;
}

export function lex(query: string): Lexed {
  const tokens: Token[] = [];
  const { pairs, lone } = groupingBrackets(query);
  const groupEnds = new Set(pairs.values());
  const fail = (code: QueryErrorCode, start: number, end: number): Lexed => ({
    ok: false,
    error: { code, start, end, text: query.slice(start, end) },
  });
  const [firstLone] = lone;
  let at = 0;
  while (at < query.length) {
    const char = query.charAt(at);
    if (isSpace(char)) {
      at += 1;
      continue;
    }
    if (at === firstLone) return fail('search/openBracket', at, at + 1);
    if (pairs.has(at)) {
      tokens.push({ kind: 'open', start: at, end: at + 1 });
      at += 1;
      continue;
    }
    if (groupEnds.has(at)) {
      tokens.push({ kind: 'close', start: at, end: at + 1 });
      at += 1;
      continue;
    }
    if (char in closingQuotes) {
      const end = phraseEnd(query, at, (place) => groupEnds.has(place));
      if (end >= 0) {
        tokens.push({ kind: 'phrase', text: query.slice(at + 1, end), start: at, end: end + 1 });
        at = end + 1;
        continue;
      }
      // “互联网 may have lost its other half to the scanner; " is typed.
      if (end === -2 && (char === '"' || char === '＂') && at + 1 < query.length)
        return fail('search/openQuote', at, at + 1);
    }
    const next = query.charAt(at + 1);
    if (minus.has(char) && next !== '' && !isSpace(next) && !minus.has(next)) {
      tokens.push({ kind: 'minus', start: at, end: at + 1 });
      at += 1;
      continue;
    }
    const field = fieldAt(query, at);
    if (field !== null) {
      tokens.push({ kind: 'field', field: field.name, start: at, end: field.end });
      at = field.end;
      continue;
    }
    let end = at;
    while (end < query.length && !isSpace(query.charAt(end)) && !groupEnds.has(end)) end += 1;
    const text = query.slice(at, end);
    if (text === ')' || text === '）') return fail('search/strayBracket', at, end);
    const operator = operatorOf(text);
    tokens.push(
      operator === null
        ? { kind: 'word', text, start: at, end }
        : { kind: 'operator', operator, start: at, end },
    );
    at = end;
  }
  return { ok: true, tokens };
}

function fieldAt(query: string, at: number): { readonly name: FieldName; readonly end: number } | null {
  const head = query.slice(at, at + longestField);
  const colon = head.search(/[:：]/);
  if (colon < 1) return null;
  const name = fieldNamed(head.slice(0, colon));
  return name === null ? null : { name, end: at + colon + 1 };
}
