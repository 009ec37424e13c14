/** Page maps: stored and read again, from text to page and back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeMap,
  encodeMap,
  offsetAt,
  type PageMap,
  quadsOf,
} from '../../../main/sources/page-map/index.ts';
import { readPdf } from '../../../main/sources/pdf/index.ts';
import { PdfSetter } from '../../helpers/set-pdf.ts';

const places = { min: -20_000, max: 20_000 };
const run = fc.record({
  gap: fc.nat(40),
  length: fc.integer({ min: 1, max: 60_000 }),
  page: fc.nat(3),
  turn: fc.nat(3),
  x: fc.integer(places),
  y: fc.integer(places),
  width: fc.nat(40_000),
  height: fc.nat(4_000),
});
const page = fc.record({
  left: fc.integer(places).map((value) => value / 64),
  bottom: fc.integer(places).map((value) => value / 64),
  width: fc.nat(90_000).map((value) => value / 64),
  height: fc.nat(90_000).map((value) => value / 64),
  rotation: fc.constantFrom(0, 90, 180, 270),
  printed: fc.option(fc.nat(2000), { nil: null }),
  untrusted: fc.constantFrom(null, 'noText', 'mojibake'),
});

const anyMap: fc.Arbitrary<PageMap> = fc
  .tuple(fc.array(page, { minLength: 4, maxLength: 4 }), fc.array(run, { maxLength: 60 }))
  .map(([pages, runs]) => {
    let at = 0;
    const offsets = runs.map(({ gap, length }) => {
      const offset = at + gap;
      at = offset + length;
      return offset;
    });
    return {
      pages,
      count: runs.length,
      offsets: Uint32Array.from(offsets),
      lengths: Uint16Array.from(runs, ({ length }) => length),
      page: Uint16Array.from(runs, (one) => one.page),
      turn: Uint8Array.from(runs, ({ turn }) => turn),
      x: Float32Array.from(runs, ({ x }) => x / 64),
      y: Float32Array.from(runs, ({ y }) => y / 64),
      width: Float32Array.from(runs, ({ width }) => width / 64),
      height: Float32Array.from(runs, ({ height }) => height / 64),
    };
  });

describe('a page map', () => {
  it('is the same after it has been stored', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        expect(decodeMap(encodeMap(map))).toEqual(map);
      }),
    );
  });

  it('is never made of bytes that are none: a RangeError, whatever they are', () => {
    fc.assert(
      fc.property(anyMap, fc.nat(), fc.nat(255), (map, place, byte) => {
        const bytes = encodeMap(map);
        bytes[place % bytes.length] = byte;
        for (const some of [bytes, bytes.subarray(0, place % bytes.length)])
          try {
            decodeMap(some);
          } catch (error) {
            expect(error).toBeInstanceOf(RangeError);
          }
      }),
    );
  });

  const cases: readonly (readonly [number, number, number])[] = [
    [0, 595, 842],
    [90, 842, 595],
  ];
  it.each(cases)(
    'turned by %i: every character has its rectangle, and every rectangle its character',
    async (rotation, width, height) => {
      const setter = new PdfSetter().page(width, height, rotation);
      if (rotation === 0) setter.text('云溪省政府2031年公报', 100, 700, 12).text('第二行文字', 100, 670, 12);
      else setter.upward('云溪省政府2031年公报', 100, 60, 12).upward('第二行文字', 130, 60, 12);
      const result = await readPdf(setter.bytes());
      if (!result.ok) throw new Error(result.code);
      const { source, map } = result;
      for (let at = 0; at < source.text.length; at += 1) {
        if (!/\S/.test(source.text[at] ?? '')) continue;
        const found = quadsOf(map, at, at + 1);
        expect(found).toHaveLength(1);
        const [x0 = 0, y1 = 0, x1 = 0, , , y0 = 0] = found[0]?.quads[0] ?? [];
        expect(offsetAt(map, 1, (x0 + x1) / 2, (y0 + y1) / 2)).toBe(at);
        const along = rotation === 0 ? x1 - x0 : y1 - y0;
        expect(along).toBeCloseTo(/\d/.test(source.text[at] ?? '') ? 6 : 12, 0);
      }
      // A span over both lines: a quadrilateral each.
      expect(quadsOf(map, 0, source.text.length)[0]?.quads).toHaveLength(2);
      expect(offsetAt(map, 1, 590, 10)).toBeNull();
    },
  );
});
