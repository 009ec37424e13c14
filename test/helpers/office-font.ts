/** A bundled face under another name, with other licence bits and without some characters, as an office may have one. */
import { readFileSync } from 'node:fs';

export interface OfficeFontOptions {
  readonly family: string;
  readonly postScriptName: string;
  readonly fsType?: number;
  /** Characters it has no glyphs for. */
  readonly without?: string;
}

/** The bytes of a TrueType font made from the one at `path`. */
export function officeFont(path: string, options: OfficeFontOptions): Uint8Array {
  const source = readFileSync(path);
  const tables = new Map<string, Buffer>(
    Array.from({ length: source.readUInt16BE(4) }, (_unused, index) => 12 + index * 16).map((at) => {
      const start = source.readUInt32BE(at + 8);
      const bytes = source.subarray(start, start + source.readUInt32BE(at + 12));
      return [source.toString('latin1', at, at + 4), Buffer.from(bytes)] as const;
    }),
  );
  tables.set('name', nameTable(options));
  tables.get('OS/2')?.writeUInt16BE(options.fsType ?? 0, 8);
  const cmap = tables.get('cmap');
  if (cmap !== undefined) for (const character of options.without ?? '') hide(cmap, character);
  return assemble(tables);
}

function nameTable({ family, postScriptName }: OfficeFontOptions): Buffer {
  const records = [
    { id: 1, text: family },
    { id: 2, text: 'Regular' },
    { id: 4, text: family },
    { id: 6, text: postScriptName },
  ].map(({ id, text }) => ({ id, bytes: Buffer.from(text, 'utf16le').swap16() }));
  const head = Buffer.alloc(6 + records.length * 12);
  head.writeUInt16BE(records.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  records.forEach(({ id, bytes }, index) => {
    [3, 1, 0x409, id, bytes.length, offset].forEach((value, at) => {
      head.writeUInt16BE(value, 6 + index * 12 + at * 2);
    });
    offset += bytes.length;
  });
  return Buffer.concat([head, ...records.map(({ bytes }) => bytes)]);
}

/** Moves the character's entry in the tables of formats 4 and 12 to no glyph. */
function hide(cmap: Buffer, character: string): void {
  const code = character.codePointAt(0) ?? 0;
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const at = cmap.readUInt32BE(4 + index * 8 + 4);
    if (cmap.readUInt16BE(at) === 12) hideIn12(cmap, at, code);
    if (cmap.readUInt16BE(at) === 4) hideIn4(cmap, at, code);
  }
}

/** A group that holds the character ends before it: those behind it go too, which a test must not mind. */
function hideIn12(cmap: Buffer, at: number, code: number): void {
  for (let group = 0; group < cmap.readUInt32BE(at + 12); group += 1) {
    const entry = at + 16 + group * 12;
    const [start, end] = [cmap.readUInt32BE(entry), cmap.readUInt32BE(entry + 4)];
    if (code < start || code > end) continue;
    if (code === start) cmap.writeUInt32BE(0, entry + 8);
    else cmap.writeUInt32BE(code - 1, entry + 4);
  }
}

function hideIn4(cmap: Buffer, at: number, code: number): void {
  const count = cmap.readUInt16BE(at + 6) / 2;
  const [ends, starts] = [at + 14, at + 16 + count * 2];
  const [deltas, ranges] = [starts + count * 2, starts + count * 4];
  for (let segment = 0; segment < count; segment += 1) {
    const [start, end] = [cmap.readUInt16BE(starts + segment * 2), cmap.readUInt16BE(ends + segment * 2)];
    if (code < start || code > end) continue;
    const range = cmap.readUInt16BE(ranges + segment * 2);
    if (range !== 0) cmap.writeUInt16BE(0, ranges + segment * 2 + range + (code - start) * 2);
    else if (code === start) cmap.writeUInt16BE((0x10000 - start) & 0xffff, deltas + segment * 2);
    else cmap.writeUInt16BE(code - 1, ends + segment * 2);
  }
}

function assemble(tables: ReadonlyMap<string, Buffer>): Uint8Array {
  const entries = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const head = Buffer.alloc(12 + entries.length * 16);
  head.writeUInt32BE(0x00010000, 0);
  const power = Math.floor(Math.log2(entries.length));
  [entries.length, 16 << power, power, (entries.length - (1 << power)) * 16].forEach((value, at) => {
    head.writeUInt16BE(value, 4 + at * 2);
  });
  const parts: Buffer[] = [head];
  let offset = head.length;
  entries.forEach(([tag, bytes], index) => {
    const at = 12 + index * 16;
    head.write(tag, at, 'latin1');
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(bytes.length, at + 12);
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
    parts.push(padded);
    offset += padded.length;
  });
  return Buffer.concat(parts);
}
