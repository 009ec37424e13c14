/** Which characters a font has, without its outlines: they are most of its size and are not needed for that. */
import { closeSync, openSync, readSync } from 'node:fs';
import { create } from 'fontkit';
import { openFont } from './open-font.ts';

export interface CharacterMap {
  readonly has: (codePoint: number) => boolean;
  /** 0 where it has none. */
  readonly glyphOf: (codePoint: number) => number;
}

const maps = new Map<string, CharacterMap>();
const trueType = 0x00010000;
const entryLength = 16;
const outlines = 'glyf';

/** Of the font at `path`, read on first use. Throws where the file is missing or no font. */
export function characterMap(path: string): CharacterMap {
  const known = maps.get(path);
  if (known !== undefined) return known;
  const bare = withoutOutlines(path);
  const font = bare === null ? openFont(path) : create(bare);
  const map: CharacterMap = {
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    glyphOf: (codePoint) => font.glyphForCodePoint(codePoint).id,
  };
  maps.set(path, map);
  return map;
}

/** The font file with an empty table of outlines; null for one that is packed in another way. */
function withoutOutlines(path: string): Buffer | null {
  const file = openSync(path, 'r');
  try {
    const read = (length: number, position: number): Buffer => {
      const bytes = Buffer.alloc(length);
      readSync(file, bytes, 0, length, position);
      return bytes;
    };
    const head = read(12, 0);
    if (head.readUInt32BE(0) !== trueType) return null;
    const count = head.readUInt16BE(4);
    const directory = read(count * entryLength, 12);
    const tables: Buffer[] = [];
    let at = head.byteLength + directory.byteLength;
    for (let row = 0; row < count; row += 1) {
      const entry = directory.subarray(row * entryLength, (row + 1) * entryLength);
      const isLeft = entry.toString('latin1', 0, 4) === outlines;
      const table = isLeft ? Buffer.alloc(0) : read(entry.readUInt32BE(12), entry.readUInt32BE(8));
      entry.writeUInt32BE(at, 8);
      entry.writeUInt32BE(table.byteLength, 12);
      tables.push(table);
      at += table.byteLength;
    }
    return Buffer.concat([head, directory, ...tables]);
  } finally {
    closeSync(file);
  }
}
