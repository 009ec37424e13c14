/** What a TrueType file says of itself, read from its head alone: faces of ten megabytes are only looked at. */
import { closeSync, openSync, readSync } from 'node:fs';

export interface SfntFacts {
  /** All names it goes by: family, full and PostScript names in any language. */
  readonly names: ReadonlySet<string>;
  readonly postScriptName: string;
  /** Whether its licence bits let it be embedded as a subset (OS/2 fsType). */
  readonly isEmbeddable: boolean;
}

const nameIds = { family: 1, full: 4, postScript: 6 } as const;
const longestTable = 1024 * 1024;

/** Null for a file that is no TrueType font with outlines of its own (a collection, CFF outlines, damage). */
export function readSfnt(path: string): SfntFacts | null {
  let file: number | null = null;
  try {
    file = openSync(path, 'r');
    return factsOf(file);
  } catch {
    return null;
  } finally {
    if (file !== null) closeSync(file);
  }
}

function factsOf(file: number): SfntFacts | null {
  const head = read(file, 0, 12);
  const version = head.readUInt32BE(0);
  if (version !== 0x00010000 && version !== 0x74727565) return null;
  const count = head.readUInt16BE(4);
  const directory = read(file, 12, count * 16);
  const table = (tag: string): Buffer | null => {
    for (let at = 0; at < directory.length; at += 16) {
      if (directory.toString('latin1', at, at + 4) !== tag) continue;
      const length = directory.readUInt32BE(at + 12);
      return length > longestTable ? null : read(file, directory.readUInt32BE(at + 8), length);
    }
    return null;
  };
  const hasOutlines = directory.toString('latin1').includes('glyf');
  const [names, os2] = [table('name'), table('OS/2')];
  if (!hasOutlines || names === null) return null;
  const found = namesIn(names);
  const postScriptName = found.find(({ id }) => id === nameIds.postScript)?.text ?? '';
  return {
    names: new Set(found.map(({ text }) => text)),
    postScriptName,
    isEmbeddable: os2 === null || mayBeEmbedded(os2.readUInt16BE(8)),
  };
}

function read(file: number, position: number, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  if (readSync(file, buffer, 0, length, position) < length) throw new RangeError('cut short');
  return buffer;
}

/** Restricted (2) without a freer level beside it, no subsets (0x100), bitmaps only (0x200): not by us. */
function mayBeEmbedded(fsType: number): boolean {
  const isRestricted = (fsType & 0b1110) === 2;
  return !isRestricted && (fsType & 0x300) === 0;
}

function namesIn(table: Buffer): readonly { readonly id: number; readonly text: string }[] {
  const count = table.readUInt16BE(2);
  const strings = table.readUInt16BE(4);
  return Array.from({ length: count }, (_unused, index) => 6 + index * 12).flatMap((at) => {
    const [platform, encoding] = [table.readUInt16BE(at), table.readUInt16BE(at + 2)];
    const id = table.readUInt16BE(at + 6);
    if (!Object.values<number>(nameIds).includes(id)) return [];
    const start = strings + table.readUInt16BE(at + 10);
    const bytes = table.subarray(start, start + table.readUInt16BE(at + 8));
    const text = decode(bytes, platform, encoding).replaceAll('\0', '').trim();
    return text === '' ? [] : [{ id, text }];
  });
}

/** Unicode, or as the Macintosh had it: Roman, or GB 2312 for simplified Chinese. */
function decode(bytes: Buffer, platform: number, encoding: number): string {
  if (platform !== 1) return new TextDecoder('utf-16be').decode(bytes);
  return encoding === 25 ? new TextDecoder('gbk').decode(bytes) : bytes.toString('latin1');
}
