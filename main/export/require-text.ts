import { ExportError } from './export-error.ts';

/**
 * Pages that are pictures have no words to be set anew: an empty page would pass for the document. Throws
 * `export/noText`, which names the first such document.
 */
export function requireText(
  items: readonly { readonly document: { readonly title: string; readonly text: string } }[],
): void {
  const without = items.find(({ document }) => document.text.trim() === '');
  if (without) throw new ExportError('export/noText', { title: without.document.title });
}
