/** Classes and foldings of single characters, as gazettes print them. */

/** One or more white-space characters (U+3000 and the byte-order mark included). */
export const whiteSpace = /\s+/g;

const oneSpace = /\s/;
/**
 * What prints nothing and is no white space: soft hyphens, zero-width characters, marks of direction, selectors of a
 * variant. Web pages and word processors leave them inside numbers, labels and words. For the use between brackets.
 */
export const printsNothingClass =
  '\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufe00-\\ufe0f\\ufeff\\u{e0100}-\\u{e01ef}';
export const printsNothing = new RegExp(`[${printsNothingClass}]+`, 'gu');
const invisible = new RegExp(`[\\s${printsNothingClass}]+`, 'gu');

/** True for every character that counts as white space. */
export function isSpace(character: string): boolean {
  return oneSpace.test(character);
}

/** Text without white space and zero-width characters. */
export function stripSpaces(text: string): string {
  return text.replace(invisible, '');
}

/** True for Latin letters and digits, of half or full width. */
export function isLatin(character: string): boolean {
  return /[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]/.test(character);
}

/**
 * Full-width letters, digits and marks made half-width, one for one: offsets stay as they are. Used only to
 * compare; what is shown stays as printed.
 */
export function foldWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]/g, (character) =>
    character === '\u3000' ? ' ' : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}

/**
 * What of a title is compared: neither white space nor dashes, quotes and brackets, which are set
 * differently on the contents page and in the body (toc state titleDiffers).
 */
export function titleKey(text: string): string {
  return foldWidth(text)
    .normalize('NFKC')
    .replace(whiteSpace, '')
    .replace(/[-‐-―─~～〜"'“”‘’《》〈〉<>()（）〔〕[\]【】·,，、.．…]/g, '')
    .toLowerCase();
}
