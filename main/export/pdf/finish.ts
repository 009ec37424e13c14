/** The last steps that all layouts share: watermark, password, and the file's bytes. */
import type { PDFDocument } from '@cantoo/pdf-lib';
import type { ExportInput } from '../export-input.ts';
import { faces } from '../fonts/faces.ts';
import { type FontFiles, locateFonts } from '../fonts/locate-fonts.ts';
import { openFont } from '../fonts/open-font.ts';
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

/**
 * With a password the file is encrypted (AES-256, ISO 32000-2) and asks for it; then no two writings of it are alike,
 * as encryption needs chance.
 */
export async function finishedBytes(pdf: PDFDocument, { options }: ExportInput): Promise<Uint8Array> {
  const password = options.password ?? '';
  if (password !== '') {
    pdf.encrypt({
      userPassword: password,
      ownerPassword: password,
      permissions: {
        printing: 'highResolution',
        copying: true,
        annotating: true,
        contentAccessibility: true,
      },
    });
  }
  return pdf.save({ addDefaultPage: false, updateFieldAppearances: false, objectsPerTick: 5000 });
}
