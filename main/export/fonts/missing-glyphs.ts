import { characterMap } from './character-map.ts';
import { fallbackFonts } from './faces.ts';
import type { FontFiles } from './locate-fonts.ts';

/** Spaces, joiners and other characters that are not drawn. */
const unseen = /^[\p{White_Space}\p{Cc}\p{Cf}\p{Variation_Selector}]$/u;

/**
 * Characters of the texts that neither the first face to fall back on (宋体) nor the second (楷体) has, in
 * order of code point. What both lack can only come from a font of the system, or is not drawn at all.
 */
export function missingGlyphs(texts: Iterable<string>, files: FontFiles): readonly string[] {
  const characters = new Set<string>();
  for (const text of texts)
    for (const character of text) if (!unseen.test(character)) characters.add(character);
  let missing = [...characters];
  for (const fallback of fallbackFonts) {
    const path = files.get(fallback);
    // The second is compressed and takes a second to open: only if it is needed.
    if (missing.length === 0 || path === undefined) break;
    const map = characterMap(path);
    missing = missing.filter((character) => !map.has(character.codePointAt(0) ?? 0));
  }
  return missing.sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0));
}
