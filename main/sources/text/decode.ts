/**
 * Bytes of a text file -> its text: UTF-8, UTF-16, GB18030 and Big5, with or without a byte-order mark. A file with bad
 * bytes, or put together of pieces in several encodings, is read as far as it can be.
 */
import { commonCharacters } from '../../gazette/data/common-characters.ts';
import type { SourceText } from '../../gazette/source.ts';
import { controlShare, hasBinarySignature } from './binary.ts';
import { sourceFromText } from './source-text.ts';

export type DecodeErrorCode = 'import/empty' | 'import/binary' | 'import/encoding';

export type DecodeResult =
  | { readonly ok: true; readonly source: SourceText }
  | { readonly ok: false; readonly code: DecodeErrorCode };

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

/** More control characters than this and it is no text. */
const controlLimit = 0.01;
/** Share of a text's units that are ASCII, Chinese or its marks; in the wrong byte order it is about a third. */
const usualShare = 0.85;
const sampleBytes = 65_536;

function byteOrderMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/**
 * UTF-16 without a mark: the byte order in which nearly all units are ASCII or Chinese. Zero bytes alone
 * don't tell: 一 (U+4E00) and the ideographic space have one on the other side.
 */
function guessUtf16(bytes: Uint8Array): Encoding | null {
  // A last byte may have been cut off.
  if (bytes.length < 4) return null;
  const little = usualUnits(bytes, 0);
  const big = usualUnits(bytes, 1);
  if (Math.max(little, big) < usualShare) return null;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

/** Share of usual units in the sample when the low byte stands first (0) or second (1). */
function usualUnits(bytes: Uint8Array, low: 0 | 1): number {
  const length = Math.min(bytes.length, sampleBytes) & ~1;
  let usual = 0;
  for (let at = 0; at < length; at += 2) {
    const unit = ((bytes[at + 1 - low] ?? 0) << 8) | (bytes[at + low] ?? 0);
    if (isUsual(unit)) usual += 1;
  }
  return usual / (length / 2);
}

const isUsual = (unit: number): boolean =>
  (unit >= 0x20 && unit < 0x7f) ||
  (unit >= 0x09 && unit <= 0x0d) ||
  (unit >= 0x2000 && unit < 0x2070) ||
  (unit >= 0x3000 && unit < 0x3040) ||
  (unit >= 0x4e00 && unit < 0xa000) ||
  (unit >= 0xff00 && unit < 0xfff0);

function tryDecode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

const decode = (bytes: Uint8Array, encoding: Encoding): string =>
  new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);

/** So much of a text shows how it reads, in UTF-16 units. */
const sampleLength = 100_000;
/** A text of which less is ASCII or common characters is none. */
const leastLikely = 0.12;
/** A text of which more could not be decoded is none. */
const mostLost = 0.05;
const lost = '\ufffd';

/** How much of a text is what texts are made of: the share of ASCII and common characters, less what is lost, from below 0 to 1. */
function likelihood(text: string): number {
  const sample = text.length > sampleLength ? text.slice(0, sampleLength) : text;
  let common = 0;
  let strange = 0;
  let counted = 0;
  for (const character of sample) {
    const code = character.charCodeAt(0);
    if (code < 0x80) continue;
    counted += 1;
    if (character === lost || (code >= 0xe000 && code < 0xf900)) strange += 1;
    else if (commonCharacters.has(character)) common += 1;
  }
  return counted === 0 ? 1 : (common - 4 * strange) / counted;
}

const legacy = ['gb18030', 'big5'] as const;

/** The encoding in which the bytes read most like a text. */
function likeliest<One extends Encoding>(bytes: Uint8Array, encodings: readonly One[]): One | undefined {
  return encodings
    .map((encoding) => ({ encoding, likely: likelihood(decode(bytes, encoding)) }))
    .sort((a, b) => b.likely - a.likely)[0]?.encoding;
}

const lineFeed = 0x0a;

/** A line in the encoding of the file, unless it reads as a text in the other and not in its own. */
function decodeLine(line: Uint8Array, main: Encoding, other: Encoding): string {
  const own = decode(line, main);
  const likely = likelihood(own);
  if (likely >= leastLikely && !own.includes(lost)) return own;
  const second = decode(line, other);
  const asLikely = likelihood(second);
  return asLikely > likely && asLikely >= leastLikely ? second : own;
}

/** The text line by line, each in `main` or in `other`, whichever reads better; what neither knows is U+FFFD. */
function decodeLines(bytes: Uint8Array, main: Encoding, other: Encoding): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; ) {
    const found = bytes.indexOf(lineFeed, from);
    const to = found < 0 ? bytes.length : found + 1;
    const line = bytes.subarray(from, to);
    parts.push(decodeLine(line, main, other));
    from = to;
  }
  return parts.join('');
}

/** The text of bytes that are no UTF-8 and bear no mark; null where they are no text. */
function decodeUnmarked(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } | null {
  const sample = bytes.subarray(0, 4 * sampleLength);
  const other = likeliest(sample, legacy) ?? 'gb18030';
  const whole = tryDecode(bytes, other);
  if (whole !== null && likelihood(whole) >= leastLikely) return { text: whole, encoding: other };
  const main = likeliest(sample, ['utf-8', other]) ?? other;
  const text = decodeLines(bytes, main, main === 'utf-8' ? other : 'utf-8');
  const losses = text.split(lost).length - 1;
  if (losses > text.length * mostLost || likelihood(text) < leastLikely) return null;
  return { text, encoding: main };
}

/**
 * Decodes a text file. Expected failures are values: an empty file, a file of another kind, bytes that read as a text in
 * no encoding. What can't be decoded within a text is U+FFFD in its place.
 */
export function decodeSource(bytes: Uint8Array): DecodeResult {
  if (bytes.length === 0) return { ok: false, code: 'import/empty' };
  if (hasBinarySignature(bytes)) return { ok: false, code: 'import/binary' };
  const marked = byteOrderMark(bytes);
  const hasZero = bytes.subarray(0, sampleBytes).includes(0);
  const guessed = marked ?? (hasZero ? guessUtf16(bytes) : null);
  if (hasZero && guessed === null) return { ok: false, code: 'import/binary' };
  const strict = tryDecode(bytes, guessed ?? 'utf-8');
  const found =
    strict !== null
      ? { text: strict, encoding: guessed ?? ('utf-8' as const) }
      : guessed === null || guessed === 'utf-8'
        ? decodeUnmarked(bytes)
        : { text: decode(bytes, guessed), encoding: guessed };
  if (found === null) return { ok: false, code: 'import/encoding' };
  const { text, encoding } = found;
  if (!/[^\s\ufeff\u200b]/.test(text)) return { ok: false, code: 'import/empty' };
  if (controlShare(text) > controlLimit) return { ok: false, code: 'import/binary' };
  return { ok: true, source: sourceFromText(text, encoding) };
}
