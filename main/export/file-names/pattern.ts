/** Names of files by a pattern such as `{文号} {标题}`. */
import { ExportError } from '../export-error.ts';

/** What a document gives to its file's name; empty for what it has not. */
export interface NameParts {
  readonly number: string;
  readonly title: string;
  /** YYYY-MM-DD */
  readonly date: string;
  /** Such as 2023年第4期. */
  readonly issue: string;
  /** Its place among the files, from 1, with leading zeros. */
  readonly order: string;
}

const placeholders: Readonly<Record<string, keyof NameParts>> = {
  文号: 'number',
  标题: 'title',
  日期: 'date',
  期: 'issue',
  序号: 'order',
};

/** A stretch of the pattern's own characters, or a place for a part. */
export type PatternPiece = string | { readonly part: keyof NameParts };

/** Throws `export/pattern` for a placeholder that there is not, a stray brace, or a pattern without placeholders. */
export function parsePattern(pattern: string): readonly PatternPiece[] {
  const pieces: PatternPiece[] = [];
  for (const [, name, literal] of pattern.matchAll(/\{([^{}]*)\}|([^{}]+|[{}])/g)) {
    const part = name === undefined ? undefined : placeholders[name.trim()];
    if (name !== undefined && part === undefined)
      throw new ExportError('export/pattern', { found: `{${name}}` });
    if (literal === '{' || literal === '}') throw new ExportError('export/pattern', { found: literal });
    if (part !== undefined) pieces.push({ part });
    else if (literal !== undefined) pieces.push(literal);
  }
  // All files would have one name.
  if (pieces.every((piece) => typeof piece === 'string'))
    throw new ExportError('export/pattern', { found: pattern });
  return pieces;
}

const separates = /^[\s\-_·,，、—–.]*$/u;
const emptyBrackets = /[（(〔【[]\s*[）)〕】\]]/gu;

/** What separates an empty part from its neighbour goes with it, and so do brackets around it. */
export function fillPattern(pieces: readonly PatternPiece[], parts: NameParts): string {
  let result = '';
  let separator = '';
  let lacks = false;
  for (const piece of pieces) {
    const text = typeof piece === 'string' ? piece : parts[piece.part];
    if (text === '') lacks = true;
    else if (typeof piece === 'string' && separates.test(piece)) separator ||= result === '' ? '' : piece;
    else {
      result += separator + text;
      separator = '';
    }
  }
  return lacks ? result.replace(emptyBrackets, '') : result;
}
