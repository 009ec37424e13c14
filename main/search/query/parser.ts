/**
 * Tokens to a query. Terms side by side are joined by AND, which binds closer than OR; NEAR and 同条 bind closer still,
 * and NOT takes the one term or bracket behind it.
 */
import { border, normalise } from '../normalise.ts';
import type { ParsedQuery, Query, QueryErrorCode, Term } from './ast.ts';
import { type FieldName, isRangeField, roleNamed } from './fields.ts';
import { lex, type Token } from './lexer.ts';
import { readRange } from './ranges.ts';
import { spellingsOf } from './spellings.ts';

const deepest = 32;
const mostTerms = 64;
/** Spellings of terms beside one another, each with each. */
const mostPairs = 64;

class QueryFault extends Error {
  readonly code: QueryErrorCode;
  readonly start: number;
  readonly end: number;

  constructor(code: QueryErrorCode, start: number, end: number) {
    super(code);
    this.code = code;
    this.start = start;
    this.end = end;
  }
}

/** What is compared of a typed term; null where only marks were typed. */
function termOf(printed: string): Term | null {
  // Half of a pair of surrogates is no character; texts hold none.
  const text = normalise(printed.toWellFormed());
  return text.replaceAll(border, '') === '' ? null : { printed, text };
}

/** The term in each spelling of its numbers, as typed first. */
function termsOf(printed: string): readonly Term[] {
  const terms = new Map<string, Term>();
  for (const spelling of spellingsOf(printed)) {
    const term = termOf(spelling);
    if (term !== null && !terms.has(term.text)) terms.set(term.text, term);
  }
  return [...terms.values()];
}

class Parser {
  readonly #query: string;
  readonly #tokens: readonly Token[];
  #at = 0;
  #terms = 0;

  constructor(query: string, tokens: readonly Token[]) {
    this.#query = query;
    this.#tokens = tokens;
  }

  /** The whole query; null where nothing is left to compare. */
  read(): Query | null {
    const query = this.#readOr(0);
    const rest = this.#peek();
    if (rest !== undefined) throw new QueryFault('search/strayBracket', rest.start, rest.end);
    return query;
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #isOperator(kind: 'and' | 'or' | 'not' | 'near' | 'sameClause'): boolean {
    const token = this.#peek();
    return token?.kind === 'operator' && token.operator.kind === kind;
  }

  /** An operator needs something on its right; what it stands behind has been read. */
  #takeOperator(): Token {
    const token = this.#tokens[this.#at] as Token;
    this.#at += 1;
    const next = this.#peek();
    if (
      next === undefined ||
      next.kind === 'close' ||
      (next.kind === 'operator' && next.operator.kind !== 'not')
    )
      throw new QueryFault('search/missingTerm', token.start, token.end);
    return token;
  }

  #readOr(depth: number): Query | null {
    const parts = [this.#readAnd(depth)];
    while (this.#isOperator('or')) {
      this.#takeOperator();
      parts.push(this.#readAnd(depth));
    }
    return joined('or', parts);
  }

  #readAnd(depth: number): Query | null {
    const parts = [this.#readNear(depth)];
    for (let token = this.#peek(); token !== undefined && token.kind !== 'close'; token = this.#peek()) {
      if (this.#isOperator('or')) break;
      if (this.#isOperator('and')) this.#takeOperator();
      parts.push(this.#readNear(depth));
    }
    return joined('and', parts);
  }

  #readNear(depth: number): Query | null {
    const start = this.#peek()?.start ?? 0;
    let left = this.#readNot(depth);
    while (this.#isOperator('near') || this.#isOperator('sameClause')) {
      const token = this.#takeOperator() as Token & { readonly kind: 'operator' };
      const right = this.#readNot(depth);
      if (left === null || right === null) {
        left = left ?? right;
        continue;
      }
      const end = this.#tokens[this.#at - 1]?.end ?? start;
      left = beside(left, right, token.operator.kind === 'near' ? token.operator.distance : null);
      if (left === null) throw new QueryFault('search/nearNeedsTerms', start, end);
    }
    return left;
  }

  #readNot(depth: number): Query | null {
    if (depth > deepest) {
      const token = this.#peek();
      throw new QueryFault('search/tooDeep', token?.start ?? 0, token?.end ?? 0);
    }
    const token = this.#peek();
    if (token?.kind === 'minus' || this.#isOperator('not')) {
      this.#at += 1;
      if (this.#peek() === undefined || this.#peek()?.kind === 'close')
        throw new QueryFault('search/missingTerm', token?.start ?? 0, token?.end ?? 0);
      const part = this.#readNot(depth + 1);
      return part === null ? null : part.kind === 'not' ? part.part : { kind: 'not', part };
    }
    return this.#readPrimary(depth);
  }

  #readPrimary(depth: number): Query | null {
    const token = this.#peek();
    // A bracket with nothing in it says nothing: ( ).
    if (token === undefined || token.kind === 'close') return null;
    if (token.kind === 'operator') throw new QueryFault('search/missingTerm', token.start, token.end);
    this.#at += 1;
    if (token.kind === 'open') {
      const inside = this.#readOr(depth + 1);
      // Brackets come in pairs: the lexer has seen to it.
      this.#at += 1;
      return inside;
    }
    if (token.kind === 'field') return this.#readField(token.field, token, depth);
    return token.kind === 'word' || token.kind === 'phrase' ? this.#termQuery(token) : null;
  }

  #termQuery(token: Token & { readonly text: string }): Query | null {
    const terms = termsOf(token.text);
    if (terms.length === 0) return null;
    this.#count(token);
    return joined(
      'or',
      terms.map((term) => ({ kind: 'term', term })),
    );
  }

  #count(token: Token): void {
    this.#terms += 1;
    if (this.#terms > mostTerms) throw new QueryFault('search/tooManyTerms', token.start, this.#query.length);
  }

  /** 标题:计量, 标题:"计量 标准", 标题:(计量 OR 气象). */
  #readField(field: FieldName, name: Token, depth: number): Query | null {
    const token = this.#peek();
    if (token === undefined || token.start > name.end || token.kind === 'close')
      throw new QueryFault('search/missingValue', name.start, name.end);
    if (token.kind === 'open') {
      this.#at += 1;
      const inside = this.#readOr(depth + 1);
      this.#at += 1;
      return inside === null ? null : this.#withField(inside, field, token);
    }
    this.#at += 1;
    // 标题:-计量 is what -标题:计量 is; 年:-2023 is a range.
    if (token.kind === 'minus' && !isRangeField(field)) {
      const part = this.#readField(field, token, depth);
      return part === null ? null : { kind: 'not', part };
    }
    const value = this.#fieldValue(field, token, this.#query.slice(token.start, token.end));
    if (value !== null) this.#count(token);
    return value;
  }

  #fieldValue(field: FieldName, token: Token, typed: string): Query | null {
    const text = token.kind === 'phrase' ? token.text : typed;
    if (field === 'role') {
      const role = roleNamed(text.trim());
      if (role === null) throw new QueryFault('search/badRole', token.start, token.end);
      return { kind: 'role', role };
    }
    if (isRangeField(field)) {
      // 年:-2023 was cut at its hyphen.
      const end = token.kind === 'minus' ? (this.#peek()?.end ?? token.end) : token.end;
      if (token.kind === 'minus') this.#at += 1;
      const range = readRange(field, token.kind === 'phrase' ? text : this.#query.slice(token.start, end));
      if (range === null) throw new QueryFault('search/badRange', token.start, end);
      return { kind: 'range', field, ...range };
    }
    const term = termOf(text);
    return term === null ? null : { kind: 'field', field, term };
  }

  /** A field before brackets goes for every term inside. */
  #withField(query: Query, field: FieldName, token: Token): Query {
    switch (query.kind) {
      case 'term':
        return this.#fieldValue(field, { ...token, kind: 'phrase', text: query.term.printed }, '') ?? query;
      case 'and':
      case 'or':
        return { ...query, parts: query.parts.map((part) => this.#withField(part, field, token)) };
      case 'not':
        return { kind: 'not', part: this.#withField(query.part, field, token) };
      // 标题:(文号:x): what has a field keeps its own.
      case 'field':
      case 'range':
      case 'role':
        return query;
      default:
        throw new QueryFault('search/nearNeedsTerms', token.start, token.end);
    }
  }
}

/** Parts that hold something, flat; one alone is itself. */
function joined(kind: 'and' | 'or', parts: readonly (Query | null)[]): Query | null {
  const held = parts.flatMap((part) => (part === null ? [] : part.kind === kind ? part.parts : [part]));
  const [only] = held;
  return only === undefined ? null : held.length === 1 ? only : { kind, parts: held };
}

type Alternatives = Extract<Query, { readonly parts: readonly Query[] }>;

/** Alternatives of terms, or of terms beside others. */
const isSpelled = (query: Query): query is Alternatives =>
  query.kind === 'or' &&
  query.parts.every(({ kind }) => kind === 'term' || kind === 'near' || kind === 'sameClause');

/** `distance` null stands for 同条. Null where a side is no term or of the other kind. */
function beside(left: Query, right: Query, distance: number | null): Query | null {
  // What has several spellings stands beside the other in any of them.
  if (isSpelled(left) || isSpelled(right)) {
    const sides = (side: Query): readonly Query[] => (isSpelled(side) ? side.parts : [side]);
    const pairs = sides(left).flatMap((one) => sides(right).map((other) => beside(one, other, distance)));
    return pairs.includes(null) || pairs.length > mostPairs ? null : joined('or', pairs);
  }
  if (right.kind !== 'term') return null;
  const kind = distance === null ? 'sameClause' : 'near';
  if (left.kind !== 'term' && left.kind !== kind) return null;
  if (left.kind === 'near' && left.distance !== distance) return null;
  const terms = [...(left.kind === 'term' ? [left.term] : left.terms), right.term];
  return distance === null ? { kind: 'sameClause', terms } : { kind: 'near', terms, distance };
}

/** An operator that is all there is (或, 非) is the character looked for. */
function withLoneWord(tokens: readonly Token[], query: string): readonly Token[] {
  const [only, ...others] = tokens;
  if (only?.kind !== 'operator' || others.length > 0 || /^[A-Z]/.test(query.trim().normalize('NFKC')))
    return tokens;
  return [{ kind: 'word', text: query.slice(only.start, only.end), start: only.start, end: only.end }];
}

/** Reads a query. Errors say what is wrong and where; nothing is thrown. */
export function parseQuery(query: string): ParsedQuery {
  const lexed = lex(query);
  if (!lexed.ok) return lexed;
  try {
    const read = new Parser(query, withLoneWord(lexed.tokens, query)).read();
    if (read !== null) return { ok: true, query: read };
    return { ok: false, error: { code: 'search/empty', start: 0, end: query.length, text: '' } };
  } catch (fault) {
    if (!(fault instanceof QueryFault)) throw fault;
    const { code, start, end } = fault;
    return { ok: false, error: { code, start, end, text: query.slice(start, end) } };
  }
}
