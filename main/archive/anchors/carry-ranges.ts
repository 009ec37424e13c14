/** Stretches of an issue's documents carried over into the documents of the issue as it is read now. */
import { alignTexts, takenPlaces } from './align-texts.ts';
import { shortQuote } from './anchoring.ts';
import { type FoldedText, foldedIndex, foldText, rawRange } from './folded-text.ts';

/** So many characters in a row, a short stretch among them, must be equal. */
const shortSupport = 12;
/** Of a longer stretch so much must have its place, and it may grow to so much. */
const leastKept = 0.8;
const mostGrown = 1.25;

export interface TextOf {
  readonly documentId: string;
  readonly text: string;
}

export interface Range {
  readonly documentId: string;
  readonly start: number;
  readonly end: number;
}

export interface Carrier {
  /** Where offsets [start, end) of an old document stand now; null where that is gone, changed too much or not certain. */
  readonly carry: (range: Range) => Range | null;
  /** False where characters of a new document are known to be others than the ones looked for. */
  readonly isFree: (range: Range) => boolean;
}

/** Documents' folded texts in a row; what lies between them is in no other row. */
interface Row {
  readonly text: string;
  readonly documents: readonly {
    readonly documentId: string;
    readonly from: number;
    readonly folded: FoldedText;
  }[];
}

function rowOf(documents: readonly TextOf[], between: string): Row {
  let from = 0;
  const placed = documents.map(({ documentId, text }) => {
    const folded = foldText(text);
    const entry = { documentId, from, folded };
    from += folded.text.length + between.length;
    return entry;
  });
  return { text: placed.map(({ folded }) => folded.text + between).join(''), documents: placed };
}

/** Documents whose text is as it was, old id to new; of equal ones each has its own. */
function unchanged(olds: readonly TextOf[], news: readonly TextOf[]): ReadonlyMap<string, string> {
  const byText = new Map<string, string[]>();
  for (const { documentId, text } of news) byText.set(text, [...(byText.get(text) ?? []), documentId]);
  const pairs = new Map<string, string>();
  for (const { documentId, text } of olds) {
    const found = byText.get(text)?.shift();
    if (found !== undefined) pairs.set(documentId, found);
  }
  return pairs;
}

/** The texts are aligned when the first range asks for it. */
export function carrierOf(olds: readonly TextOf[], news: readonly TextOf[]): Carrier {
  const same = unchanged(olds, news);
  const sameNew = new Set(same.values());
  let known: Alignment | undefined;
  const alignment = (): Alignment => {
    known ??= new Alignment(
      rowOf(
        olds.filter(({ documentId }) => !same.has(documentId)),
        '\u0000',
      ),
      rowOf(
        news.filter(({ documentId }) => !sameNew.has(documentId)),
        '\u0001',
      ),
    );
    return known;
  };
  return {
    carry: (range) => {
      const documentId = same.get(range.documentId);
      return documentId === undefined ? alignment().carry(range) : { ...range, documentId };
    },
    isFree: (range) => !sameNew.has(range.documentId) && alignment().isFree(range),
  };
}

type Stretch = readonly [start: number, end: number];

class Alignment {
  readonly #old: Row;
  readonly #new: Row;
  readonly #places: Int32Array;
  readonly #taken: Uint8Array;

  constructor(old: Row, fresh: Row) {
    this.#old = old;
    this.#new = fresh;
    this.#places = alignTexts(old.text, fresh.text);
    this.#taken = takenPlaces(this.#places, fresh.text.length);
  }

  carry(range: Range): Range | null {
    const stretch = inRow(this.#old, range);
    if (stretch === null) return null;
    const placed = this.#whole(stretch) ?? this.#changed(stretch);
    return placed === null ? null : fromRow(this.#new, placed);
  }

  isFree(range: Range): boolean {
    const stretch = inRow(this.#new, range);
    return stretch !== null && this.#taken.subarray(...stretch).every((taken) => taken === 0);
  }

  #shiftAt(at: number): number | null {
    const place = this.#places[at] ?? -1;
    return place < 0 ? null : place - at;
  }

  /** The place at which all of the stretch is as it was, if there is one only. */
  #whole([start, end]: Stretch): Stretch | null {
    const shifts = new Set<number>();
    for (let at = start; at < end; at += 1) {
      const shift = this.#shiftAt(at);
      if (shift !== null) shifts.add(shift);
    }
    const words = this.#old.text.slice(start, end);
    const fitting = [...shifts].filter((shift) => this.#new.text.startsWith(words, start + shift));
    const [shift] = fitting;
    if (shift === undefined || fitting.length > 1) return null;
    if (end - start < shortQuote && !this.#isSupported([start, end], shift)) return null;
    return [start + shift, end + shift];
  }

  /** Enough characters around the stretch moved along with it. */
  #isSupported([start, end]: Stretch, shift: number): boolean {
    let from = start;
    while (end - from < shortSupport && this.#shiftAt(from - 1) === shift) from -= 1;
    let to = end;
    while (to - from < shortSupport && this.#shiftAt(to) === shift) to += 1;
    return to - from >= shortSupport;
  }

  /** A longer stretch in which characters were set right, put in or left out. */
  #changed([start, end]: Stretch): Stretch | null {
    if (end - start < shortQuote) return null;
    let first = -1;
    let last = -1;
    let kept = 0;
    for (let at = start; at < end; at += 1) {
      const place = this.#places[at] ?? -1;
      if (place < 0) continue;
      if (last >= 0 && place <= (this.#places[last] ?? 0)) return null;
      if (first < 0) first = at;
      last = at;
      kept += 1;
    }
    if (kept < (end - start) * leastKept) return null;
    const from = this.#edge(start, first, -1);
    const to = this.#edge(end - 1, last, 1) + 1;
    return to - from <= (end - start) * mostGrown ? [from, to] : null;
  }

  /**
   * Where the stretch begins or ends in the new text. Characters at its edge that have no place were set right: those
   * that stand there now belong to it, if the character before the edge (`step` −1) or behind it (1) has its place.
   */
  #edge(edge: number, placed: number, step: 1 | -1): number {
    const inner = this.#places[placed] ?? 0;
    const beyond = this.#places[edge + step] ?? -1;
    if (edge === placed || beyond < 0) return inner;
    const room = (beyond - inner) * step - 1;
    return room >= 0 && room <= Math.abs(edge - placed) + 4 ? beyond - step : inner;
  }
}

function inRow({ documents }: Row, { documentId, start, end }: Range): Stretch | null {
  const document = documents.find((candidate) => candidate.documentId === documentId);
  if (document === undefined) return null;
  const from = foldedIndex(document.folded, start);
  const to = foldedIndex(document.folded, end);
  return from < to ? [document.from + from, document.from + to] : null;
}

/** Null for a stretch that crosses the border of two documents. */
function fromRow({ documents }: Row, [start, end]: Stretch): Range | null {
  const document = documents.findLast(({ from }) => from <= start);
  if (document === undefined) return null;
  const range = rawRange(document.folded, start - document.from, end - document.from);
  return range === null ? null : { documentId: document.documentId, ...range };
}
