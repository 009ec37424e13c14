/** The type that notes are set in: bundled faces, embedded as subsets of what is used. */
import { readFileSync } from 'node:fs';
import { type PDFDocument, type PDFFont, PDFName, type PDFPage } from '@cantoo/pdf-lib';
import * as fontkit from 'fontkit';
import { type BundledFont, faces } from '../fonts/faces.ts';
import type { FontFiles } from '../fonts/locate-fonts.ts';
import { openFont } from '../fonts/open-font.ts';

export interface NoteType {
  /** Width in points at size 1. */
  readonly widthOf: (text: string) => number;
  /** Operators that draw a line from its left end on the base line, in points; the page gets the fonts it needs. */
  readonly draw: (page: PDFPage, text: string, left: number, base: number, sizePt: number) => string;
}

/** Drawn for what no face here has: the list of notes has it. */
const unknown = '〓';
const firstCode = (text: string): number => text.codePointAt(0) ?? 0;

/** Both hold outlines that can be cut to a subset. */
const candidates: readonly BundledFont[] = (['hei', 'song'] as const).flatMap(
  (role) => faces.find((face) => face.role === role)?.bundled ?? [],
);

/** `characters` are all that will be drawn: a face that none of them needs is not embedded. */
export async function noteType(
  pdf: PDFDocument,
  files: FontFiles,
  characters: ReadonlySet<string>,
): Promise<NoteType> {
  const faceOf = new Map<string, BundledFont>();
  const usable = candidates.filter((font) => files.has(font));
  for (const character of [...characters, unknown]) {
    const has = (font: BundledFont) =>
      openFont(files.get(font) ?? '').hasGlyphForCodePoint(firstCode(character));
    const face = usable.find(has);
    if (face !== undefined) faceOf.set(character, face);
  }
  pdf.registerFontkit(fontkit as never);
  const embedded = new Map<BundledFont, PDFFont>();
  for (const face of new Set(faceOf.values())) {
    const customName = `GANOTE+${face.postScriptName}`;
    const bytes = readFileSync(files.get(face) ?? '');
    embedded.set(face, await pdf.embedFont(bytes, { subset: true, customName }));
  }
  const drawn = (character: string) => (faceOf.has(character) ? character : unknown);
  const widthOf = (text: string) =>
    Array.from(text, drawn).reduce(
      (sum, character) => sum + advance(character, faceOf.get(character), files),
      0,
    );
  return {
    widthOf,
    draw: (page, text, left, base, sizePt) => {
      let at = left;
      return stretches(Array.from(text, drawn), faceOf)
        .map(({ face, characters: own }) => {
          const font = embedded.get(face);
          if (font === undefined) return '';
          // One by one, so that no two become a ligature.
          const codes = own.map((character) => font.encodeText(character).asString()).join('');
          const drawing = `BT ${keyOf(page, font)} ${sizePt} Tf ${at.toFixed(2)} ${base.toFixed(2)} Td <${codes}> Tj ET`;
          at += widthOf(own.join('')) * sizePt;
          return drawing;
        })
        .join('\n');
    },
  };
}

function advance(character: string, face: BundledFont | undefined, files: FontFiles): number {
  if (face === undefined) return 1;
  const font = openFont(files.get(face) ?? '');
  return font.glyphForCodePoint(firstCode(character)).advanceWidth / font.unitsPerEm;
}

interface Stretch {
  readonly face: BundledFont;
  readonly characters: string[];
}

function stretches(
  characters: readonly string[],
  faceOf: ReadonlyMap<string, BundledFont>,
): readonly Stretch[] {
  const result: Stretch[] = [];
  for (const character of characters) {
    const face = faceOf.get(character);
    if (face === undefined) continue;
    const last = result.at(-1);
    if (last?.face === face) last.characters.push(character);
    else result.push({ face, characters: [character] });
  }
  return result;
}

/** Each font under one name on every page. */
function keyOf(page: PDFPage, font: PDFFont): string {
  const name = PDFName.of(`Note${font.ref.objectNumber}`);
  page.node.setFontDictionary(name, font.ref);
  return name.toString();
}
