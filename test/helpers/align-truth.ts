/**
 * Where the characters of one text stand in another print of it, found by the shortest edit between the two: the
 * truth against which the places of annotations are held. It knows nothing of how the program finds them.
 */
import { diffArrays } from 'diff';

export interface TextOfDocument {
  readonly id: string;
  readonly text: string;
}

export interface Stretch {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

export type Verdict = 'right' | 'wrong' | 'unsure';

/** Fewer equal characters in a row may be equal by chance. */
const leastRun = 6;
/** What stands elsewhere in the order must be as long as this. */
const leastMoved = 12;
/** Between certain characters further apart than this, a place is only as sure as its words. */
const widestGap = 80;

interface Folded {
  readonly characters: readonly string[];
  readonly documents: readonly { readonly id: string; readonly places: readonly number[] }[];
}

/** Characters of all documents in a row, white space and width aside; `places` are their offsets. */
function foldAll(documents: readonly TextOfDocument[]): Folded {
  const characters: string[] = [];
  const kept = documents.map(({ id, text }) => {
    const places: number[] = [];
    let at = 0;
    for (const character of text) {
      for (const plain of character.normalize('NFKC')) {
        if (/\s/u.test(plain)) continue;
        characters.push(plain);
        places.push(at);
      }
      at += character.length;
    }
    return { id, places };
  });
  return { characters, documents: kept };
}

/** Index among all characters of the first one at or behind an offset of a document. */
function indexOf({ documents }: Folded, id: string, offset: number): number {
  let before = 0;
  for (const document of documents) {
    if (document.id === id) {
      const at = document.places.findIndex((place) => place >= offset);
      return before + (at < 0 ? document.places.length : at);
    }
    before += document.places.length;
  }
  throw new Error(`no document ${id}`);
}

/** The document that holds a character. */
function documentAt({ documents }: Folded, index: number): string | undefined {
  let end = 0;
  return documents.find(({ places }) => {
    end += places.length;
    return index < end;
  })?.id;
}

/** For each old character its place among the new ones, or −1: kept in order, and then what was moved, in what is left. */
function mapOf(old: readonly string[], fresh: readonly string[]): Int32Array {
  const map = new Int32Array(old.length).fill(-1);
  let from = old.map((_, at) => at);
  let to = fresh.map((_, at) => at);
  for (const run of [leastRun, leastMoved, leastMoved, leastMoved]) {
    const pairs = pairsOf(
      from.map((at) => old[at] ?? ''),
      to.map((at) => fresh[at] ?? ''),
      run,
    );
    const [placed, taken] = [new Set<number>(), new Set<number>()];
    for (const [a, b] of pairs) {
      map[from[a] ?? 0] = to[b] ?? 0;
      placed.add(a);
      taken.add(b);
    }
    from = from.filter((_, index) => !placed.has(index));
    to = to.filter((_, index) => !taken.has(index));
  }
  return map;
}

/** Pairs of characters that the shortest edit keeps, in runs of at least so many. */
function pairsOf(
  old: readonly string[],
  fresh: readonly string[],
  least: number,
): readonly [number, number][] {
  const pairs: [number, number][] = [];
  let [from, to] = [0, 0];
  for (const { count, added, removed } of diffArrays([...old], [...fresh])) {
    if (!added && !removed && count >= least)
      for (let n = 0; n < count; n += 1) pairs.push([from + n, to + n]);
    if (!added) from += count;
    if (!removed) to += count;
  }
  return pairs;
}

/** The same from the end: where equal characters could be paired in two ways, the other way. */
function mapFromEnd(old: readonly string[], fresh: readonly string[]): Int32Array {
  const back = mapOf(old.toReversed(), fresh.toReversed());
  const map = new Int32Array(old.length).fill(-1);
  back.forEach((place, at) => {
    if (place >= 0) map[old.length - 1 - at] = fresh.length - 1 - place;
  });
  return map;
}

export class Truth {
  readonly #old: Folded;
  readonly #new: Folded;
  readonly #maps: readonly Int32Array[];

  constructor(old: readonly TextOfDocument[], fresh: readonly TextOfDocument[]) {
    this.#old = foldAll(old);
    this.#new = foldAll(fresh);
    const [a, b] = [this.#old.characters, this.#new.characters];
    this.#maps = [mapOf(a, b), mapFromEnd(a, b)];
  }

  /** Share of the old characters that have a certain place. */
  get certain(): number {
    const [map] = this.#maps;
    return map === undefined ? 0 : map.filter((place) => place >= 0).length / map.length;
  }

  /** True where the ends of the old stretch stand in two documents now: no annotation can be on both. */
  isCut(old: Stretch): boolean {
    const from = indexOf(this.#old, old.id, old.start);
    const to = indexOf(this.#old, old.id, old.end);
    const [map = new Int32Array()] = this.#maps;
    const places = [...map.subarray(from, to)].filter((place) => place >= 0);
    const [first, last] = [places[0], places.at(-1)];
    return (
      first !== undefined &&
      last !== undefined &&
      documentAt(this.#new, first) !== documentAt(this.#new, last)
    );
  }

  /** Whether an annotation of the old stretch belongs on the new one: first and last characters held to the edit. */
  judge(old: Stretch, fresh: Stretch): Verdict {
    const from = indexOf(this.#old, old.id, old.start);
    const to = indexOf(this.#old, old.id, old.end);
    const start = indexOf(this.#new, fresh.id, fresh.start);
    const end = indexOf(this.#new, fresh.id, fresh.end);
    if (start >= end) return 'wrong';
    const starts = this.#maps.map((map) => boundsOf(map, from, this.#new.characters.length));
    const ends = this.#maps.map((map) => boundsOf(map, to - 1, this.#new.characters.length));
    const isWithin = (bounds: readonly Bounds[], at: number) =>
      bounds.some(({ low, high }) => at >= low && at <= high);
    if (!isWithin(starts, start) || !isWithin(ends, end - 1)) return 'wrong';
    const isNarrow = [...starts, ...ends].every(({ low, high }) => high - low <= widestGap);
    const words = this.#old.characters.slice(from, to).join('');
    return isNarrow || words === this.#new.characters.slice(start, end).join('') ? 'right' : 'unsure';
  }
}

interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** The place of a character, or where its neighbours leave room for what became of it. */
function boundsOf(map: Int32Array, at: number, length: number): Bounds {
  const own = map[at] ?? -1;
  if (own >= 0) return { low: own, high: own };
  let before = at - 1;
  while (before >= 0 && (map[before] ?? -1) < 0) before -= 1;
  let after = at + 1;
  while (after < map.length && (map[after] ?? -1) < 0) after += 1;
  return {
    low: before < 0 ? 0 : (map[before] ?? 0),
    high: after < map.length ? (map[after] ?? 0) : length - 1,
  };
}
