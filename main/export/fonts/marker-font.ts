/**
 * A face for characters that no bundled one has: each is drawn as 〓, the printer's sign for a sort that is wanting, and
 * reads back as what it is. Without it a browser takes some face of the machine, or draws a box.
 * Tables by ISO/IEC 14496-22 (OpenType).
 */

const unitsPerEm = 1000;
const ascent = 880;
const descent = -120;
/** The two bars: [bottom, top]. */
const bars = [
  [120, 320],
  [440, 640],
] as const;
const [left, right] = [80, 920] as const;
export const markerFontName = 'GazetteMarker';

/** More would be no text, and the short table of the BMP would not hold them. */
const mostCharacters = 8_000;

/** Whether a font can have the character: no half of one, and not the code that ends a table. */
export function canBeMarked(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code > 0 && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xffff;
}

/** A TrueType file that has the characters, those apart that none can have. */
export function markerFont(characters: readonly string[]): Buffer {
  const codes = [...new Set(characters.filter(canBeMarked).map((character) => character.codePointAt(0) ?? 0))]
    .sort((a, b) => a - b)
    .slice(0, mostCharacters);
  const outline = marker();
  const glyphs = codes.length + 1;
  return asFile([
    ['OS/2', os2(codes)],
    ['cmap', cmap(codes)],
    ['glyf', Buffer.concat(Array.from({ length: glyphs }, () => outline))],
    ['head', head()],
    ['hhea', hhea(glyphs)],
    ['hmtx', Buffer.concat(Array.from({ length: glyphs }, () => words(unitsPerEm, left)))],
    ['loca', longs(...Array.from({ length: glyphs + 1 }, (_unused, at) => at * outline.byteLength))],
    ['maxp', maxp(glyphs)],
    ['name', names()],
    ['post', Buffer.concat([longs(0x00030000), Buffer.alloc(28)])],
  ]);
}

/** Big-endian 16 bits each, negative ones as two's complement. */
function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [at, value] of values.entries()) bytes.writeUInt16BE(value & 0xffff, at * 2);
  return bytes;
}

function longs(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) bytes.writeUInt32BE(value >>> 0, at * 4);
  return bytes;
}

/** A simple glyph: two rectangles, clockwise, every point on the curve. */
function marker(): Buffer {
  const points = bars.flatMap(([bottom, top]) => [
    [left, bottom],
    [left, top],
    [right, top],
    [right, bottom],
  ]);
  const steps = (axis: 0 | 1) =>
    points.map((point, at) => (point[axis] ?? 0) - (points[at - 1]?.[axis] ?? 0));
  const bytes = Buffer.concat([
    words(bars.length, left, bars[0][0], right, bars[1][1]),
    words(...bars.map((_bar, at) => at * 4 + 3)),
    words(0),
    Buffer.alloc(points.length, 0x01),
    words(...steps(0)),
    words(...steps(1)),
  ]);
  return Buffer.concat([bytes, Buffer.alloc(-bytes.byteLength & 3)]);
}

/** For Windows, of the BMP (format 4) and of all planes (format 12): a segment a character. */
function cmap(codes: readonly number[]): Buffer {
  const plane = codes.flatMap((code, at) => (code < 0xffff ? [[code, at + 1] as const] : []));
  const segments = [...plane, [0xffff, 0] as const];
  const power = Math.floor(Math.log2(segments.length));
  const range = 2 ** power * 2;
  const ends = segments.map(([code]) => code);
  const four = Buffer.concat([
    words(segments.length * 2, range, power, segments.length * 2 - range),
    words(...ends),
    words(0),
    words(...ends),
    words(...segments.map(([code, glyph]) => (code === 0xffff ? 1 : glyph - code))),
    words(...segments.map(() => 0)),
  ]);
  const short = Buffer.concat([words(4, four.byteLength + 6, 0), four]);
  const groups = Buffer.concat(codes.map((code, at) => longs(code, code, at + 1)));
  const long = Buffer.concat([words(12, 0), longs(groups.byteLength + 16, 0, codes.length), groups]);
  const tables = 4 + 2 * 8;
  return Buffer.concat([
    words(0, 2),
    words(3, 1),
    longs(tables),
    words(3, 10),
    longs(tables + short.byteLength),
    short,
    long,
  ]);
}

function head(): Buffer {
  return Buffer.concat([
    longs(0x00010000, 0x00010000, 0, 0x5f0f3cf5),
    words(0x000b, unitsPerEm),
    Buffer.alloc(16),
    words(left, bars[0][0], right, bars[1][1]),
    words(0, 8, 2, 1, 0),
  ]);
}

function hhea(glyphs: number): Buffer {
  return Buffer.concat([
    longs(0x00010000),
    words(ascent, descent, 0, unitsPerEm, left, unitsPerEm - right, right, 1, 0, 0, 0, 0, 0, 0, 0, glyphs),
  ]);
}

function maxp(glyphs: number): Buffer {
  const points = bars.length * 4;
  return Buffer.concat([
    longs(0x00010000),
    words(glyphs, points, bars.length, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0),
  ]);
}

/** Version 4; embedding is not restricted. */
function os2(codes: readonly number[]): Buffer {
  const plane = codes.filter((code) => code <= 0xffff);
  const [first, last] = [
    plane[0] ?? 0xffff,
    codes.some((code) => code > 0xffff) ? 0xffff : (plane.at(-1) ?? 0),
  ];
  return Buffer.concat([
    words(4, unitsPerEm, 400, 5, 0),
    words(650, 600, 0, 75, 650, 600, 0, 350, 50, 260, 0),
    Buffer.alloc(10),
    longs(0, 0, 0, 0),
    Buffer.from('NONE', 'latin1'),
    words(0x0040, first, last, ascent, descent, 0, ascent, -descent),
    longs(0, 0),
    words(500, 700, 0, 0x20, 1),
  ]);
}

/** Family, style, full name, version and PostScript name, for Windows in English. */
function names(): Buffer {
  const entries = [
    [1, markerFontName],
    [2, 'Regular'],
    [3, markerFontName],
    [4, markerFontName],
    [5, 'Version 1.0'],
    [6, markerFontName],
  ] as const;
  const texts = entries.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
  let from = 0;
  const records = entries.map(([id], at) => {
    const length = texts[at]?.byteLength ?? 0;
    const record = words(3, 1, 0x0409, id, length, from);
    from += length;
    return record;
  });
  return Buffer.concat([words(0, entries.length, 6 + entries.length * 12), ...records, ...texts]);
}

type NamedTable = readonly [tag: string, bytes: Buffer];

/** Tables in order of tag, each on a border of four bytes, with their sums. */
function asFile(tables: readonly NamedTable[]): Buffer {
  const power = Math.floor(Math.log2(tables.length));
  const range = 2 ** power * 16;
  let offset = 12 + tables.length * 16;
  const directory: Buffer[] = [];
  const contents: Buffer[] = [];
  let headAt = 0;
  for (const [tag, bytes] of tables) {
    const padded = Buffer.concat([bytes, Buffer.alloc(-bytes.byteLength & 3)]);
    directory.push(Buffer.from(tag, 'latin1'), longs(sumOf(padded), offset, bytes.byteLength));
    if (tag === 'head') headAt = offset;
    contents.push(padded);
    offset += padded.byteLength;
  }
  const file = Buffer.concat([
    longs(0x00010000),
    words(tables.length, range, power, tables.length * 16 - range),
    ...directory,
    ...contents,
  ]);
  file.writeUInt32BE((0xb1b0afba - sumOf(file)) >>> 0, headAt + 8);
  return file;
}

function sumOf(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.byteLength; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}
