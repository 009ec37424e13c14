/** One name a document, no two alike, none that is taken. */
import { documentName } from '../../gazette/document-name.ts';
import type { GazetteDocument } from '../../gazette/tree.ts';
import { fillPattern, type NameParts, type PatternPiece, parsePattern } from './pattern.ts';
import { byteLength, cutToBytes, longestName, plainCharacters, safeName } from './safe-name.ts';

export interface NamedDocument {
  readonly document: Pick<GazetteDocument, 'title' | 'documentNumber' | 'signedOn' | 'blocks'>;
  /** Such as 2023年第4期. */
  readonly issue: string;
}

/** A title is not cut shorter than this, in bytes: what else is in the name gives way then. */
const leastOfTitle = 60;

/**
 * Names with the suffix (which has its dot), in the order of the documents. `taken` are those that must not be used
 * again; systems that tell no capitals apart are thought of. Throws `export/pattern`.
 */
export function fileNames(
  documents: readonly NamedDocument[],
  pattern: string,
  suffix: string,
  usual: string,
  taken: Iterable<string> = [],
): readonly string[] {
  const pieces = parsePattern(pattern);
  const used = new Set([...taken].map(folded));
  const digits = String(documents.length).length;
  return documents.map((item, index) => {
    const order = String(index + 1).padStart(digits, '0');
    const name = distinct(nameOf(item, order, pieces, suffix, usual), suffix, used);
    used.add(folded(name));
    return name;
  });
}

function nameOf(
  { document, issue }: NamedDocument,
  order: string,
  pieces: readonly PatternPiece[],
  suffix: string,
  usual: string,
): string {
  const parts: NameParts = {
    number: plainCharacters(document.documentNumber ?? ''),
    title: plainCharacters(documentName(document)),
    date: document.signedOn ?? '',
    issue: plainCharacters(issue),
    order,
  };
  const over = byteLength(fillPattern(pieces, parts) + suffix) - longestName;
  // The title gives way before number and date, which tell files apart.
  const room = Math.max(leastOfTitle, byteLength(parts.title) - over);
  const title = over > 0 ? cutToBytes(parts.title, room) : parts.title;
  return safeName(plainCharacters(fillPattern(pieces, { ...parts, title })), suffix, usual);
}

function distinct(name: string, suffix: string, used: ReadonlySet<string>): string {
  const stem = name.slice(0, name.length - suffix.length);
  let result = name;
  for (let copy = 2; used.has(folded(result)); copy += 1) result = `${stem}（${copy}）${suffix}`;
  return result;
}

const folded = (name: string): string => name.normalize('NFC').toLowerCase();
