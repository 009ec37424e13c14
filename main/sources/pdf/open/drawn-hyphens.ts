/**
 * Word, WPS and others code the hyphens of a Latin face as soft ones (U+00AD), because both have one glyph. pdf.js
 * leaves format characters (\p{Cf}) out of a page's text, with their widths: 2014-2020 would be read as 20142020
 * (mozilla/pdf.js issues 9084 and 9709). What it tells them by is a pattern made while it is loaded; it is given one
 * that soft hyphens pass. Where they are drawn they are hyphens.
 */
const theirs = '^(\\s)|(\\p{Mn})|(\\p{Cf})$';
const ours = '^(\\s)|(\\p{Mn})|((?!\\u00ad)\\p{Cf})$';

/** Loads pdf.js so that it keeps soft hyphens. */
export async function keepingSoftHyphens<T>(load: () => Promise<T>): Promise<T> {
  const { RegExp: original } = globalThis;
  globalThis.RegExp = new Proxy(original, {
    construct: (target, [pattern, ...flags]: [unknown, ...unknown[]]) =>
      Reflect.construct(target, [pattern === theirs ? ours : pattern, ...flags]) as RegExp,
  });
  try {
    return await load();
  } finally {
    globalThis.RegExp = original;
  }
}

/** Hyphens as hyphens, whichever of their two codes they have. */
export function withHyphens(text: string): string {
  return text.replaceAll('\u00ad', '-');
}
