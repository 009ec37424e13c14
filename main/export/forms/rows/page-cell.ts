import { words } from './words.ts';

/**
 * The printed page of a block where the source gives it, else what is known of its document's: the range, or the page it
 * begins on (7起), which is not made out to be the block's. Empty where nothing is known.
 */
export function pageCell(blockPage: number | null, documentPages: readonly number[]): string | number {
  if (blockPage !== null) return blockPage;
  const [first, last] = [documentPages[0], documentPages.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? words.fromPage.replace('{page}', String(first)) : `${first}—${last}`;
}
