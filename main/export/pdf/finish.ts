/** The last steps that all layouts share: watermark, password, and the file's bytes. */
import type { PDFDocument } from '@cantoo/pdf-lib';
import type { ExportInput } from '../export-input.ts';
import { faces } from '../fonts/faces.ts';
import { type FontFiles, locateFonts } from '../fonts/locate-fonts.ts';
import { openFont } from '../fonts/open-font.ts';
import { protect } from './encryption.ts';
import { addWatermark, type WatermarkOptions } from './watermark.ts';

export function drawWatermark(
  pdf: PDFDocument,
  { options }: ExportInput,
  as: WatermarkOptions['as'],
  fonts: FontFiles = locateFonts(),
): void {
  const text = options.watermark?.trim() ?? '';
  const sans = faces.find(({ role }) => role === 'hei')?.bundled;
  const path = sans && fonts.get(sans);
  if (text !== '' && path !== undefined) addWatermark(pdf, { text, font: openFont(path), as });
}

/** The whole file, with its password where it has one. */
export async function finishedBytes(pdf: PDFDocument, input: ExportInput): Promise<Uint8Array> {
  protect(pdf, input);
  return pdf.save({ addDefaultPage: false, updateFieldAppearances: false, objectsPerTick: 5000 });
}
