/**
 * Makes the text of a printed PDF read back as it was written. The bundled fonts draw 人 (U+4EBA) and the
 * radical ⼈ (U+2F08), or — and ―, with one glyph, and Chromium notes the wrong character of the two, so that
 * copying or searching in the file would miss 人民.
 */
import {
  decodePDFRawStream,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { characterMap } from '../fonts/character-map.ts';
import { barFace } from '../fonts/faces.ts';
import type { FontFiles } from '../fonts/locate-fonts.ts';
import { type GlyphTexts, parseToUnicode, writeToUnicode } from './to-unicode.ts';

/** CJK and Kangxi radicals: never meant where the ideograph of the same shape is in the text. */
const radical = /^[\u2E80-\u2FDF]$/;

/** Signs that a substitution inside the font leads away from, so that its tables don't tell. */
const lookalikes: Readonly<Record<string, string>> = { '\u2015': '\u2014', '\u301C': '\uFF5E' };

type Alias = (text: string) => string | undefined;

/** `printed` holds every character that was set; of two with one glyph, the one that is in it wins. */
export function repairReadBack(pdf: PDFDocument, printed: ReadonlySet<string>, fonts: FontFiles): void {
  const withoutBar = new Set([...printed].filter((character) => character !== barFace.character));
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('Font')) continue;
    const reference = object.get(PDFName.of('ToUnicode'));
    const stream = reference instanceof PDFRef ? pdf.context.lookup(reference) : undefined;
    if (!(reference instanceof PDFRef) || !(stream instanceof PDFRawStream)) continue;
    const cmap = new TextDecoder('latin1').decode(decodePDFRawStream(stream).decode());
    const name = baseFont(object);
    // In every other face its glyph is that of —.
    const own = name === barFace.bundled.postScriptName ? printed : withoutBar;
    const repaired = repairTexts(parseToUnicode(cmap), own, () => aliasesOf(name, own, fonts));
    if (repaired) pdf.context.assign(reference, pdf.context.flateStream(writeToUnicode(cmap, repaired)));
  }
}

/** Null where nothing has to be changed. */
function repairTexts(
  texts: GlyphTexts,
  printed: ReadonlySet<string>,
  aliases: () => Alias,
): GlyphTexts | null {
  // A ligature such as —— stands for several characters and is right as it is.
  const isDoubtful = (text: string) =>
    Array.from(text).length === 1 && (!printed.has(text) || radical.test(text));
  const doubtful = [...texts].filter(([, text]) => isDoubtful(text));
  if (doubtful.length === 0) return null;
  const aliasOf = aliases();
  const repaired = new Map(texts);
  for (const [code, text] of doubtful) repaired.set(code, aliasOf(text) ?? text);
  return repaired;
}

/** By the font's own tables where its file is known; else by compatibility. */
function aliasesOf(name: string, printed: ReadonlySet<string>, fonts: FontFiles): Alias {
  const path = [...fonts].find(([font]) => font.postScriptName === name)?.[1];
  const alike: Alias = (text) =>
    [lookalikes[text] ?? '', text.normalize('NFKC')].find((candidate) => printed.has(candidate));
  if (path === undefined) return alike;
  const map = characterMap(path);
  const glyphOf = (text: string) => map.glyphOf(text.codePointAt(0) ?? 0);
  const byGlyph = new Map<number, string>();
  for (const character of printed) if (!radical.test(character)) byGlyph.set(glyphOf(character), character);
  return (text) => byGlyph.get(glyphOf(text)) ?? alike(text);
}

function baseFont(font: PDFDict): string {
  const name = font.get(PDFName.of('BaseFont'));
  return name instanceof PDFName ? name.decodeText().replace(/^[A-Z]{6}\+/, '') : '';
}
