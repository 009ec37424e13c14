/** Bytes of a text file -> its text: UTF-8, UTF-16 and GB18030, with or without a byte-order mark. */
import type { SourceText } from '../gazette/source.ts';
import { controlShare, hasBinarySignature } from './binary.ts';
import { sourceFromText } from './source-text.ts';

export type DecodeErrorCode = 'import/empty' | 'import/binary' | 'import/encoding';

export type DecodeResult =
  | { readonly ok: true; readonly source: SourceText }
  | { readonly ok: false; readonly code: DecodeErrorCode };

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** More control characters than this and it is no text. */
const controlLimit = 0.01;
/** Chinese text in UTF-16 repeats few high bytes; a file with this share of zero bytes on one side is UTF-16. */
const zeroShare = 0.05;
const sampleBytes = 65_536;

function byteOrderMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: zero bytes (line ends, digits, spaces) stand all on one side. */
function guessUtf16(bytes: Uint8Array): Encoding | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  const length = Math.min(bytes.length, sampleBytes) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const pairs = length / 2;
  // A line end, digit or space is one unit in a few of a Chinese text; the other side has none at all.
  if (odd / pairs >= Math.min(zeroShare, 2 / pairs) && odd > 0 && even === 0) return 'utf-16le';
  if (even > 0 && odd === 0) return 'utf-16be';
  return null;
}

function tryDecode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Decodes a text file. Expected failures are values: an empty file, a file of another kind, an encoding that
 * is none of the three. Nothing is ever replaced by U+FFFD: a text that does not decode whole is refused.
 */
export function decodeSource(bytes: Uint8Array): DecodeResult {
  if (bytes.length === 0) return { ok: false, code: 'import/empty' };
  if (hasBinarySignature(bytes)) return { ok: false, code: 'import/binary' };
  const marked = byteOrderMark(bytes);
  const hasZero = bytes.subarray(0, sampleBytes).includes(0);
  const guessed = marked ?? (hasZero ? guessUtf16(bytes) : null);
  if (hasZero && guessed === null) return { ok: false, code: 'import/binary' };
  const candidates: readonly Encoding[] = guessed === null ? ['utf-8', 'gb18030'] : [guessed];
  for (const encoding of candidates) {
    const text = tryDecode(bytes, encoding);
    if (text === null) continue;
    if (!/[^\s\ufeff\u200b]/.test(text)) return { ok: false, code: 'import/empty' };
    if (controlShare(text) > controlLimit) return { ok: false, code: 'import/binary' };
    return { ok: true, source: sourceFromText(text, encoding) };
  }
  return { ok: false, code: 'import/encoding' };
}
