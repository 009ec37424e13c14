/**
 * Offsets and offset maps. An offset in the source and one in clean text are different types, so that they
 * can't be mixed up; a `MappedText` carries clean text together with the way back to the source.
 */

declare const side: unique symbol;

/** UTF-16 offset in the decoded source text. */
export type SourceOffset = number & { readonly [side]: 'source' };

/** UTF-16 offset in clean text (a line's or a block's). */
export type CleanOffset = number & { readonly [side]: 'clean' };

/** Marks a number as an offset in the source. */
const sourceOffset = (value: number): SourceOffset => value as SourceOffset;

/** Marks a number as an offset in clean text. */
export const cleanOffset = (value: number): CleanOffset => value as CleanOffset;

/** Half-open range in the source. */
export interface SourceRange {
  readonly start: SourceOffset;
  readonly end: SourceOffset;
}

/** From clean offset `at` on, characters stand in the source from `source` on, one by one. */
interface Run {
  readonly at: number;
  readonly source: number;
}

/** Clean text, each character of which knows its place in the source. Runs are ordered by `at`. */
export interface MappedText {
  readonly text: string;
  readonly runs: readonly Run[];
}

/** Builds a `MappedText` piece by piece. */
export class MappedTextBuilder {
  readonly #parts: string[] = [];
  readonly #runs: Run[] = [];
  #length = 0;
  #nextSource = -1;

  get length(): number {
    return this.#length;
  }

  /** Appends `text`, whose first character stands at `source`. */
  add(text: string, source: number): void {
    if (text.length === 0) return;
    if (source !== this.#nextSource) this.#runs.push({ at: this.#length, source });
    this.#parts.push(text);
    this.#length += text.length;
    this.#nextSource = source + text.length;
  }

  /** Appends a whole mapped text. */
  append(piece: MappedText): void {
    piece.runs.forEach((run, index) => {
      const end = piece.runs[index + 1]?.at ?? piece.text.length;
      this.add(piece.text.slice(run.at, end), run.source);
    });
  }

  build(): MappedText {
    return { text: this.#parts.join(''), runs: this.#runs };
  }
}

/** Text that is the source's own, starting at `source`. */
export function mapPlain(text: string, source: number): MappedText {
  return { text, runs: text.length === 0 ? [] : [{ at: 0, source }] };
}

/** Where clean character `at` stands in the source. Offsets beyond the text give the place of its end. */
export function toSource(mapped: MappedText, at: CleanOffset): SourceOffset {
  const { runs } = mapped;
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const run = runs[low];
  return sourceOffset(run === undefined ? 0 : run.source + (at - run.at));
}

/** Source range that holds clean characters [from, to); empty ranges stay empty. */
export function toSourceRange(mapped: MappedText, from: number, to: number): SourceRange {
  const start = toSource(mapped, cleanOffset(from));
  if (to <= from) return { start, end: start };
  return { start, end: sourceOffset(toSource(mapped, cleanOffset(to - 1)) + 1) };
}
