/** Pages whose text is none or not what is printed: they are kept as pictures, and their text out of the text. */
import type { Piece } from '../../layout/pieces.ts';

/** `unreadable`: the page's own part of the file is damaged. */
export type UntrustedReason =
  | 'noText'
  | 'unreadable'
  | 'replacementCharacters'
  | 'privateUse'
  | 'mojibake'
  | 'overprinted';

/** A page on which so few ideographs make most of the text shows glyphs that all read as one, 首首首首. */
const fewIdeographs = 2;
const mostOfFew = 0.5;
const leastIdeographs = 40;

/** True where one or two ideographs make most of a text. */
function saysOneThing(text: string): boolean {
  const counts = new Map<string, number>();
  let all = 0;
  for (const character of text.match(/[\u4e00-\u9fff]/g) ?? []) {
    all += 1;
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const most = [...counts.values()].sort((a, b) => b - a).slice(0, fewIdeographs);
  return all >= leastIdeographs && most.reduce((sum, count) => sum + count, 0) > all * mostOfFew;
}

/** Share of bad characters from which a page's text is not believed. */
const mostBad = 0.02;
/** How much a sign of a symbol font counts beside any other private one. */
const symbol = 0.05;
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
      // Signs of symbol fonts (U+F020–F0FF) are those of formulas and lists: the words beside them stay words.
      else if (code >= 0xe000 && code <= 0xf8ff) own += code >= 0xf020 && code <= 0xf0ff ? symbol : 1;
      else if (code >= 0xa1 && code <= 0x17f && code !== 0xb7 && code !== 0xb0 && code !== 0xd7) latin += 1;
    }
  }
  if (all === 0) return 'noText';
  if (replaced > all * mostBad) return 'replacementCharacters';
  if (own > all * mostBad) return 'privateUse';
  if (latin > all * mostLatin && latin >= 8) return 'mojibake';
  const whole = pieces.map(({ text }) => text).join('');
  if (saysOneThing(whole)) return 'mojibake';
  const found = whole.match(misread)?.length ?? 0;
  return found >= 3 && found * 3 > all * mostBad ? 'mojibake' : null;
}
