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
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
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
