/**
 * Fonts of old typesetting programs hold Chinese as GBK bytes and say they are Latin (WinAnsi), so that 云泽 reads as
 * ÔÆÔó: mended by reading the bytes as what they are, font by font.
 */
import { commonCharacters } from '../../../gazette/data/common-characters.ts';
import type { TextItem } from './read-pieces.ts';

/** Windows-1252's own signs, byte 0x80 on; nothing where a byte has none. */
const windows = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';
const byteOfSign: ReadonlyMap<string, number> = new Map(
  Array.from(windows, (sign, at) => [sign, 0x80 + at] as const).filter(([sign]) => sign !== '\0'),
);

const encodings = ['gb18030', 'utf-8', 'big5'] as const;

/** Letters beyond ASCII in a font from which its bytes are looked at. */
const fewestLetters = 4;
/** Share of common characters that bytes read as what they are have at least. */
const leastCommon = 0.2;

/** The bytes a text was read from as Latin; null where it was not. WinAnsi reads A0 as a space and AD as a hyphen. */
function bytesOf(text: string): Uint8Array | null {
  const bytes: number[] = [];
  let isLead = false;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const plain = code <= 0xff ? code : byteOfSign.get(character);
    if (plain === undefined) return null;
    const byte: number = isLead && (plain === 0x20 || plain === 0x2d) ? plain + 0x80 : plain;
    bytes.push(byte);
    isLead = !isLead && byte > 0x80;
  }
  return Uint8Array.from(bytes);
}

/** Share of common characters among all but ASCII, lost ones counted fourfold against them. */
function commonShare(text: string): number {
  let common = 0;
  let all = 0;
  for (const character of text) {
    if (character < '\x80') continue;
    all += 1;
    if (character === '\ufffd') common -= 4;
    else if (commonCharacters.has(character)) common += 1;
  }
  return all === 0 ? 0 : common / all;
}

/** How a font's texts, one after another, read in the encoding of their bytes; null where they are what they seem. */
function readAgain(texts: readonly string[]): readonly string[] | null {
  const whole = texts.join('');
  const letters = whole.match(/[\x80-\xff]/g)?.length ?? 0;
  if (letters < fewestLetters || /[\u3000-\u9fff]/.test(whole)) return null;
  const bytes = texts.map(bytesOf);
  if (bytes.includes(null)) return null;
  const read = encodings.map((encoding) => {
    // A character may begin in one item and end in the next.
    const decoder = new TextDecoder(encoding);
    return bytes.map((part) => decoder.decode(part ?? undefined, { stream: true }));
  });
  const best = read
    .map((own) => ({ own, share: commonShare(own.join('')) }))
    .sort((a, b) => b.share - a.share)[0];
  return best !== undefined && best.share >= leastCommon ? best.own : null;
}

/** A page's items with the texts of misread fonts as they are printed. */
export function withMisreadFonts(items: readonly TextItem[]): readonly TextItem[] {
  if (!items.some(({ str }) => /[\xa1-\xff]/.test(str))) return items;
  const byFont = Map.groupBy(items, ({ fontName }) => fontName);
  const again = new Map<TextItem, string>();
  for (const own of byFont.values()) {
    const read = readAgain(own.map(({ str }) => str));
    read?.forEach((text, at) => {
      const item = own[at];
      if (item !== undefined) again.set(item, text);
    });
  }
  return again.size === 0 ? items : items.map((item) => ({ ...item, str: again.get(item) ?? item.str }));
}
