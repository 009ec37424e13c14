/** A page map as bytes, for storing: a few bytes a run. Places are kept to 1/64 point. */
import { emptyMap, type MapPage, type PageMap } from './page-map.ts';

const magic = 0x504d; // "PM"
const version = 1;
const steps = 64;

class ByteWriter {
  #bytes = new Uint8Array(4096);
  #length = 0;

  unsigned(value: number): void {
    let rest = value;
    if (this.#length + 10 > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    while (rest >= 0x80) {
      this.#bytes[this.#length++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.#bytes[this.#length++] = rest;
  }

  /** Small numbers of either sign stay small. */
  signed(value: number): void {
    this.unsigned(value < 0 ? -value * 2 - 1 : value * 2);
  }

  text(value: string): void {
    const bytes = new TextEncoder().encode(value);
    this.unsigned(bytes.length);
    for (const byte of bytes) this.unsigned(byte);
  }

  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}

class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  unsigned(): number {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined || factor > Number.MAX_SAFE_INTEGER) throw new RangeError('page map is damaged');
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
      factor *= 0x80;
    }
  }

  signed(): number {
    const value = this.unsigned();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }

  text(): string {
    const length = this.unsigned();
    if (length > this.#bytes.length) throw new RangeError('page map is damaged');
    return new TextDecoder().decode(Uint8Array.from({ length }, () => this.unsigned()));
  }

  /** A count of things that take a byte each at least. */
  count(): number {
    const value = this.unsigned();
    if (value > this.#bytes.length) throw new RangeError('page map is damaged');
    return value;
  }
}

const inSteps = (value: number): number => Math.round(value * steps);

function writePage(out: ByteWriter, page: MapPage): void {
  for (const value of [page.left, page.bottom, page.width, page.height]) out.signed(inSteps(value));
  out.signed(page.rotation);
  out.unsigned(page.printed === null ? 0 : page.printed + 1);
  out.text(page.untrusted ?? '');
}

function readPage(bytes: ByteReader): MapPage {
  const [left = 0, bottom = 0, width = 0, height = 0] = Array.from(
    { length: 4 },
    () => bytes.signed() / steps,
  );
  const rotation = bytes.signed();
  const printed = bytes.unsigned();
  const untrusted = bytes.text();
  return {
    left,
    bottom,
    width,
    height,
    rotation,
    printed: printed === 0 ? null : printed - 1,
    untrusted: untrusted === '' ? null : untrusted,
  };
}

export function encodeMap(map: PageMap): Uint8Array {
  const out = new ByteWriter();
  out.unsigned(magic);
  out.unsigned(version);
  out.unsigned(map.pages.length);
  for (const page of map.pages) writePage(out, page);
  out.unsigned(map.count);
  const last = { end: 0, page: 0, x: 0, y: 0, width: 0, height: 0 };
  for (let run = 0; run < map.count; run += 1) {
    const offset = map.offsets[run] ?? 0;
    const length = map.lengths[run] ?? 0;
    const page = map.page[run] ?? 0;
    const [x, y, width, height] = [map.x, map.y, map.width, map.height].map((list) =>
      inSteps(list[run] ?? 0),
    ) as [number, number, number, number];
    out.signed(offset - last.end);
    out.unsigned(length * 4 + (map.turn[run] ?? 0));
    out.signed(page - last.page);
    // The next run of a line begins where this one ends.
    out.signed(x - last.x - last.width);
    out.signed(y - last.y);
    out.unsigned(width);
    out.signed(height - last.height);
    Object.assign(last, { end: offset + length, page, x, y, width, height });
  }
  return out.bytes();
}

/** Throws a RangeError where the bytes are none of `encodeMap`'s. */
export function decodeMap(bytes: Uint8Array): PageMap {
  const read = new ByteReader(bytes);
  if (read.unsigned() !== magic || read.unsigned() !== version) throw new RangeError('no page map');
  const pages = Array.from({ length: read.count() }, () => readPage(read));
  const count = read.count();
  const map = emptyMap(pages, count);
  const last = { end: 0, page: 0, x: 0, y: 0, width: 0, height: 0 };
  for (let run = 0; run < count; run += 1) {
    const offset = last.end + read.signed();
    const lengthAndTurn = read.unsigned();
    const length = Math.floor(lengthAndTurn / 4);
    const page = last.page + read.signed();
    const x = last.x + last.width + read.signed();
    const y = last.y + read.signed();
    const width = read.unsigned();
    const height = last.height + read.signed();
    map.offsets[run] = offset;
    map.lengths[run] = length;
    map.page[run] = page;
    map.turn[run] = lengthAndTurn % 4;
    map.x[run] = x / steps;
    map.y[run] = y / steps;
    map.width[run] = width / steps;
    map.height[run] = height / steps;
    Object.assign(last, { end: offset + length, page, x, y, width, height });
  }
  return map;
}
