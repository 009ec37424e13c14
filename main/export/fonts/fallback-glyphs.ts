/** Characters that an office's own face has not, which the bundled ones are taken for. */
import type { ExportDocument, FontFallback } from '../export-input.ts';
import { type FontRole, faces } from './faces.ts';
import { type FontFiles, officeFontsOf } from './locate-fonts.ts';
import { openFont } from './open-font.ts';

const unseen = /^[\p{White_Space}\p{Cc}\p{Cf}\p{Variation_Selector}]$/u;

/** By role, in order of code point; only for faces that are in the file (PostScript names). */
export const fallbackGlyphs = (
  documents: readonly ExportDocument[],
  embedded: readonly string[],
  files: FontFiles,
): readonly FontFallback[] =>
  fallbackGlyphsIn((role) => documents.flatMap((item) => textsIn(item, role)), embedded, files);

/** The same of any texts, told by the role in which they are set. */
export function fallbackGlyphsIn(
  textsOf: (role: FontRole) => readonly string[],
  embedded: readonly string[],
  files: FontFiles,
): readonly FontFallback[] {
  return officeFontsOf(files).flatMap(([font, path]) => {
    if (!embedded.includes(font.postScriptName)) return [];
    const characters = new Set(textsOf(font.role).flatMap((text) => [...text]));
    const opened = openFont(path);
    const missing = [...characters].filter(
      (character) => !unseen.test(character) && !opened.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
    );
    if (missing.length === 0) return [];
    const name = faces.find(({ role }) => role === font.role)?.name ?? font.role;
    return [{ role: name, face: font.face, characters: missing.sort() }];
  });
}

/** What is set in the face of a role, by and large. */
function textsIn({ document }: ExportDocument, role: FontRole): readonly string[] {
  const heads = (level: number) =>
    document.blocks.flatMap(({ level: own, text, headLength }) =>
      own === level ? [text.slice(0, headLength)] : [],
    );
  if (role === 'xbs') return [document.title, ...document.instruments.map(({ title }) => title)];
  if (role === 'hei') return [...heads(1), ...document.tables.flatMap(({ header }) => header.flat())];
  if (role === 'kai') return heads(2);
  return [document.text];
}
