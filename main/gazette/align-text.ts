/** Clean text laid beside the stretches of source it was made of: which character came from where. */
import type { TextSpan } from './tree.ts';

/** So many characters of the source may lie between two that follow each other in the text. */
const reach = 24;

const blank = /\s/u;

const folded = (character: string): string => character.normalize('NFKC');

/** The same character, whatever its width. */
const isSame = (a: string, b: string): boolean => a === b || folded(a) === folded(b);

/**
 * For each UTF-16 unit of `text` its offset in `source`, rising; −1 where the source has no such character (a
 * repaired bracket, say). White space and soft marks of the source that the text leaves out are passed over.
 */
export function alignText(text: string, source: string, spans: readonly TextSpan[]): Int32Array {
  const offsets = new Int32Array(text.length).fill(-1);
  const places = spans.flatMap(({ start, end }) =>
    Array.from({ length: end - start }, (_, at) => start + at),
  );
  let next = 0;
  for (let at = 0; at < text.length; at += 1) {
    const wanted = text[at] ?? '';
    const following = text[at + 1];
    for (let ahead = next; ahead < places.length && ahead < next + reach; ahead += 1) {
      const found = source[places[ahead] ?? 0] ?? '';
      if (!isSame(found, wanted)) continue;
      // A character further on counts only where nothing but white space lies between, or the next one agrees too.
      const isNear = source.slice(places[next], places[ahead]).replace(/\s/gu, '') === '';
      if (!isNear && (following === undefined || !agrees(source, places, ahead + 1, following))) continue;
      offsets[at] = places[ahead] ?? -1;
      next = ahead + 1;
      break;
    }
  }
  return offsets;
}

/** True where the next printed character of the source is the one wanted. */
function agrees(source: string, places: readonly number[], from: number, wanted: string): boolean {
  for (let at = from; at < places.length && at < from + reach; at += 1) {
    const found = source[places[at] ?? 0] ?? '';
    if (isSame(found, wanted)) return true;
    if (!blank.test(found)) return false;
  }
  return false;
}
