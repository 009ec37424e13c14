/** Pages whose text is none or not what is printed: they are kept as pictures, and their text out of the text. */
import type { Piece } from './pieces.ts';

/** `unreadable`: the page's own part of the file is damaged. */
export type UntrustedReason = 'noText' | 'unreadable' | 'replacementCharacters' | 'privateUse' | 'mojibake';

/** Share of bad characters from which a page's text is not believed. */
const mostBad = 0.02;
/** GBK read as Latin-1 (¹«ÎÄ), UTF-8 read as Latin-1 (å…¬): letters that Chinese texts hardly use. */
const mostLatin = 0.3;
/** UTF-8 read as GBK: 锟斤拷, and rare characters that such misreading makes again and again. */
const misread = /锟斤拷|烫烫烫|鐨勬|鍜屽|銆傚|锛屼|鏀垮/g;

/** Why the page cannot be trusted; null where it can. */
export function distrust(pieces: readonly Piece[]): UntrustedReason | null {
  let all = 0;
  let replaced = 0;
  let own = 0;
  let latin = 0;
  for (const { text } of pieces) {
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      all += 1;
      if (code === 0xfffd || code < 0x20) replaced += 1;
      else if (code >= 0xe000 && code <= 0xf8ff) own += 1;
      else if (code >= 0xa1 && code <= 0x17f && code !== 0xb7 && code !== 0xb0 && code !== 0xd7) latin += 1;
    }
  }
  if (all === 0) return 'noText';
  if (replaced > all * mostBad) return 'replacementCharacters';
  if (own > all * mostBad) return 'privateUse';
  if (latin > all * mostLatin && latin >= 8) return 'mojibake';
  const found =
    pieces
      .map(({ text }) => text)
      .join('')
      .match(misread)?.length ?? 0;
  return found >= 3 && found * 3 > all * mostBad ? 'mojibake' : null;
}
