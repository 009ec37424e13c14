import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { FontUse } from '../export-input.ts';
import { faces } from '../fonts/faces.ts';
import { type FontFiles, officeFontsOf } from '../fonts/locate-fonts.ts';

/** PostScript names of the embedded fonts, without the prefix that marks a subset. */
export function embeddedFonts(pdf: PDFDocument): readonly string[] {
  const names = new Set<string>();
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('Font')) continue;
    const name = object.get(PDFName.of('BaseFont'));
    if (name instanceof PDFName) names.add(name.decodeText().replace(/^[A-Z]{6}\+/, ''));
  }
  return [...names].sort();
}

/**
 * Which face each role was printed in. Two roles may share a bundled face (仿宋 falls back on 宋体); a role whose
 * face is not in the file was not needed.
 */
export function fontUses(embedded: readonly string[], files: FontFiles): readonly FontUse[] {
  return faces.flatMap(({ role, name, bundled, isSubstitute }) => {
    const office = officeFontsOf(files).find(
      ([font]) => font.role === role && embedded.includes(font.postScriptName),
    )?.[0];
    if (office) return [{ role: name, face: office.face, substituted: false }];
    if (!embedded.includes(bundled.postScriptName)) return [];
    return [{ role: name, face: bundled.face, substituted: isSubstitute }];
  });
}
