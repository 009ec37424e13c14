/** The formats that the program reads; the first that fits a file reads it. */
import { pdfKind } from './pdf/pdf-kind.ts';
import type { SourceKind } from './source-kind.ts';
import { textKind } from './text/text-kind.ts';

export const sourceKinds: readonly SourceKind[] = [pdfKind, textKind];

/** Suffixes of files that can be read. */
export const readableSuffixes: readonly string[] = sourceKinds.flatMap(({ suffixes }) => suffixes);

/** So many bytes of a file tell its kind. */
const headBytes = 1024;

/** The kind of a file by its first bytes, else by its name's suffix; a file of neither is read as text. */
export function kindOf(bytes: Uint8Array, suffix: string): SourceKind {
  const head = bytes.subarray(0, headBytes);
  return (
    sourceKinds.find(({ sniff }) => sniff(head)) ??
    sourceKinds.find(({ suffixes }) => suffixes.includes(suffix.toLowerCase())) ??
    textKind
  );
}

/** Throws a `RangeError` for an id that no kind has. */
export function kindById(id: string): SourceKind {
  const kind = sourceKinds.find((known) => known.id === id);
  if (kind === undefined) throw new RangeError(`no kind of source: ${id}`);
  return kind;
}
