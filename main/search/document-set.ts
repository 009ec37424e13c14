/** A set of documents by their place in the catalogue, as bits: joining and counting thousands takes microseconds. */
export class DocumentSet {
  readonly #words: Uint32Array;
  readonly #size: number;

  private constructor(words: Uint32Array, size: number) {
    this.#words = words;
    this.#size = size;
  }

  static empty(size: number): DocumentSet {
    return new DocumentSet(new Uint32Array((size + 31) >>> 5), size);
  }

  static all(size: number): DocumentSet {
    const set = DocumentSet.empty(size);
    set.#words.fill(0xffffffff);
    const rest = size & 31;
    if (rest > 0) set.#words[set.#words.length - 1] = 2 ** rest - 1;
    return set;
  }

  static of(size: number, places: Iterable<number>): DocumentSet {
    const set = DocumentSet.empty(size);
    for (const place of places) set.add(place);
    return set;
  }

  add(place: number): void {
    this.#words[place >>> 5] = (this.#words[place >>> 5] as number) | (1 << (place & 31));
  }

  has(place: number): boolean {
    return ((this.#words[place >>> 5] as number) & (1 << (place & 31))) !== 0;
  }

  and(other: DocumentSet): DocumentSet {
    return this.#with(other, (a, b) => a & b);
  }

  or(other: DocumentSet): DocumentSet {
    return this.#with(other, (a, b) => a | b);
  }

  minus(other: DocumentSet): DocumentSet {
    return this.#with(other, (a, b) => a & ~b);
  }

  #with(other: DocumentSet, join: (a: number, b: number) => number): DocumentSet {
    const words = this.#words.map((word, at) => join(word, other.#words[at] as number));
    return new DocumentSet(words, this.#size);
  }

  get count(): number {
    let count = 0;
    for (const word of this.#words) {
      let bits = word - ((word >>> 1) & 0x55555555);
      bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
      count += Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
    }
    return count;
  }

  /** Places in order. */
  places(): readonly number[] {
    const places: number[] = [];
    this.#words.forEach((bits, at) => {
      for (let word = bits; word !== 0; word &= word - 1)
        places.push(at * 32 + 31 - Math.clz32(word & -word));
    });
    return places;
  }
}
