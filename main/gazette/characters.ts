/** Classes and foldings of single characters, as gazettes print them. */

const spaceClass = '\\s\\u00a0\\u2000-\\u200d\\u2028\\u2029\\u202f\\u205f\\u2060\\u3000\\ufeff';

/** One or more white-space characters, zero-width ones included. */
export const whiteSpace = new RegExp(`[${spaceClass}]+`, 'g');

const oneSpace = new RegExp(`[${spaceClass}]`);

/** True for every character that counts as white space (also U+3000 and the zero-width ones). */
export function isSpace(character: string): boolean {
  return oneSpace.test(character);
}

/** Text without any white space. */
export function stripSpaces(text: string): string {
  return text.replace(whiteSpace, '');
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
 * differently on the contents page and in the body (DESIGN 8, titleDiffers).
 */
export function titleKey(text: string): string {
  return foldWidth(text)
    .normalize('NFKC')
    .replace(whiteSpace, '')
    .replace(/[-‐-―─~～〜"'“”‘’《》〈〉<>()（）〔〕[\]【】·,，、.．…]/g, '')
    .toLowerCase();
}
