/** A font file without its outlines, which are most of its size and make a packed one take a second to open. */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

interface Table {
  readonly tag: string;
  readonly bytes: Buffer;
}

const trueType = 0x00010000;
const packed = 0x774f4632;
const entryLength = 16;
/** Where outlines stand, and where each of them begins. */
const outlines = new Set(['glyf', 'loca']);

/** As a TrueType file whose outlines are empty; null for a font that is none. */
export function bareFont(path: string): Buffer | null {
  const file = openSync(path, 'r');
  try {
    const signature = read(file, 4, 0).readUInt32BE(0);
    if (signature === trueType) return asFile(tablesOf(file));
    const tables = signature === packed ? unpacked(readFileSync(path)) : null;
    return tables === null ? null : asFile(tables);
  } finally {
    closeSync(file);
  }
}

function read(file: number, length: number, position: number): Buffer {
  const bytes = Buffer.alloc(length);
  readSync(file, bytes, 0, length, position);
  return bytes;
}

function tablesOf(file: number): readonly Table[] {
  const count = read(file, 2, 4).readUInt16BE(0);
  const directory = read(file, count * entryLength, 12);
  return Array.from({ length: count }, (_unused, row) => {
    const at = row * entryLength;
    const tag = directory.toString('latin1', at, at + 4);
    const length = outlines.has(tag) ? 0 : directory.readUInt32BE(at + 12);
    return { tag, bytes: read(file, length, directory.readUInt32BE(at + 8)) };
  });
}

/** Tags that WOFF2 (W3C, 5.2) names by their place here. */
const knownTags =
  'cmap head hhea hmtx maxp name OS/2 post cvt  fpgm glyf loca prep CFF  VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB'.match(
    /.{4} ?/g,
  ) ?? [];
const ownTag = 63;

/** Tables of a WOFF2 file that are stored as they are, and the outlines as empty; null where it is no TrueType. */
function unpacked(file: Buffer): readonly Table[] | null {
  if (file.readUInt32BE(4) !== trueType) return null;
  const count = file.readUInt16BE(12);
  let at = 48;
  const base128 = (): number => {
    let value = 0;
    for (let byte = 0x80; (byte & 0x80) !== 0; at += 1) {
      byte = file.readUInt8(at);
      value = value * 128 + (byte & 0x7f);
    }
    return value;
  };
  const entries = Array.from({ length: count }, () => {
    const flags = file.readUInt8(at);
    at += 1;
    const index = flags & 0x3f;
    let tag = (knownTags[index] ?? '').slice(0, 4);
    if (index === ownTag) {
      tag = file.toString('latin1', at, at + 4);
      at += 4;
    }
    const version = flags >> 6;
    const isStored = outlines.has(tag) ? version === 3 : version === 0;
    const length = base128();
    return { tag, isStored, length: isStored ? length : base128() };
  });
  const contents = brotliDecompressSync(file.subarray(at, at + file.readUInt32BE(20)));
  let from = 0;
  return entries.flatMap(({ tag, isStored, length }): Table[] => {
    const bytes = contents.subarray(from, from + length);
    from += length;
    if (outlines.has(tag)) return [{ tag, bytes: Buffer.alloc(0) }];
    // A copy: a view would keep all of it.
    return isStored ? [{ tag, bytes: Buffer.from(bytes) }] : [];
  });
}

function asFile(tables: readonly Table[]): Buffer {
  const head = Buffer.alloc(12 + tables.length * entryLength);
  head.writeUInt32BE(trueType, 0);
  head.writeUInt16BE(tables.length, 4);
  let offset = head.byteLength;
  for (const [row, { tag, bytes }] of tables.entries()) {
    const at = 12 + row * entryLength;
    head.write(tag, at, 'latin1');
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(bytes.byteLength, at + 12);
    offset += bytes.byteLength;
  }
  return Buffer.concat([head, ...tables.map(({ bytes }) => bytes)]);
}
