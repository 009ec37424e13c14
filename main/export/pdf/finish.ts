/** The last steps that all layouts share: watermark, password, and the file's bytes. */
import type { PDFDocument } from '@cantoo/pdf-lib';
import type { ExportInput } from '../export-input.ts';
import { faces, fallbackFonts } from '../fonts/faces.ts';
import { type FontFiles, locateFonts } from '../fonts/locate-fonts.ts';
import { protect } from './encryption.ts';
import { addWatermark, type WatermarkOptions } from './watermark.ts';

export function drawWatermark(
  pdf: PDFDocument,
  { options }: ExportInput,
  as: WatermarkOptions['as'],
  fonts: FontFiles = locateFonts(),
): void {
  const text = options.watermark?.trim() ?? '';
  if (text === '') return;
  const sans = faces.flatMap(({ role, bundled }) => (role === 'hei' ? [bundled] : []));
  const paths = [...sans, ...fallbackFonts].flatMap((font) => fonts.get(font) ?? []);
  addWatermark(pdf, { text, fonts: paths, as });
}

/** The whole file, with its password where it has one. */
export async function finishedBytes(pdf: PDFDocument, input: ExportInput): Promise<Uint8Array> {
  protect(pdf, input);
  return pdf.save({ addDefaultPage: false, updateFieldAppearances: false, objectsPerTick: 5000 });
}
