/** Where terms stand in a normalised text: counted left to right without overlap, each term by itself. */
import type { SearchText } from './document-text.ts';
import type { Term } from './query/ast.ts';

/** Offsets of a term in a normalised text, left to right, not overlapping. */
export function placesOf(text: string, term: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) found.push(at);
  return found;
}

/** Number of occurrences of all terms in a normalised text. */
export function countPlaces(text: string, terms: readonly Term[]): number {
  let count = 0;
  for (const { text: term } of terms)
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) count += 1;
  return count;
}

/** Every place of a term, overlapping ones too: a nearer one may hide behind a farther. */
function allPlaces(text: string, term: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) found.push(at);
  return found;
}

/**
 * True where the terms stand one after another, each at most `distance` characters from the one before it, in either
 * direction.
 */
export function standNear(text: string, terms: readonly Term[], distance: number): boolean {
  const [first, ...others] = terms;
  if (first === undefined) return false;
  let reached = allPlaces(text, first.text);
  let length = first.text.length;
  for (const { text: term } of others) {
    const next: number[] = [];
    let from = 0;
    for (const at of allPlaces(text, term)) {
      // Both lists are in order: what ends too far before this place does so for every later one.
      while (from < reached.length && (reached[from] as number) + length + distance < at) from += 1;
      const nearest = reached[from];
      if (nearest !== undefined && nearest <= at + term.length + distance) next.push(at);
    }
    if (next.length === 0) return false;
    reached = next;
    length = term.length;
  }
  return true;
}

/** Index of the block that holds an offset, by bisection over the blocks' starts; blocks without text are passed over. */
export function blockAt(blockStarts: ArrayLike<number>, offset: number): number {
  let low = 0;
  let high = blockStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blockStarts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** True where one block holds all terms, each of them whole. */
export function standTogether({ text, blockStarts }: SearchText, terms: readonly Term[]): boolean {
  let blocks: Set<number> | null = null;
  for (const { text: term } of terms) {
    const own = new Set<number>();
    for (const at of allPlaces(text, term)) {
      const block = blockAt(blockStarts, at);
      if ((blocks?.has(block) ?? true) && block === blockAt(blockStarts, at + term.length - 1))
        own.add(block);
    }
    if (own.size === 0) return false;
    blocks = own;
  }
  return blocks !== null;
}
