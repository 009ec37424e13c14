/** Names that every system takes (Windows, Linux, macOS): characters, reserved words and length. */

/** Bytes in UTF-8 that a name may take with its suffix. Systems allow 255; the rest is for a number in brackets. */
export const longestName = 240;

/** Windows takes none of these; their full-width forms read the same. */
const wide: Readonly<Record<string, string>> = {
  '\\': '＼',
  '/': '／',
  ':': '：',
  '*': '＊',
  '?': '？',
  '"': '＂',
  '<': '＜',
  '>': '＞',
  '|': '｜',
};

/** Devices of Windows, whatever suffix follows. */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/i;
const ellipsis = '…';

export const byteLength = (text: string): number => Buffer.byteLength(text, 'utf8');

/** The characters that may stand in a name, on one line; direction marks and the like, which hide what it says, go. */
export function plainCharacters(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Co}\p{Cn}\uFFFD]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\\/:*?"<>|]/g, (character) => wide[character] ?? '')
    .trim();
}

/** `stem` must hold plain characters; `usual` stands where nothing of it is left. With the suffix: a whole name. */
export function safeName(stem: string, suffix: string, usual: string): string {
  // A leading dot hides a file; Windows drops dots and spaces at the end.
  const bare = (text: string) => text.replace(/^[.\s]+|[.\s]+$/g, '');
  const cut = bare(cutToBytes(bare(stem), longestName - byteLength(suffix)));
  const name = cut === '' ? usual : cut;
  const isReserved = reserved.test((name.split('.')[0] ?? '').trim());
  return `${isReserved ? '_' : ''}${name}${suffix}`;
}

/** As much of the text as fits, never a part of a character; ends in … where something is left out. */
export function cutToBytes(text: string, most: number): string {
  if (byteLength(text) <= most) return text;
  let [result, bytes] = ['', byteLength(ellipsis)];
  for (const { segment } of new Intl.Segmenter('zh').segment(text)) {
    bytes += byteLength(segment);
    if (bytes > most) break;
    result += segment;
  }
  return result + ellipsis;
}
