import { PDFDocument } from '@cantoo/pdf-lib';

/** The PDF with a password that is needed to open it. */
export async function lockPdf(bytes: Uint8Array, password: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes);
  pdf.encrypt({ userPassword: password, ownerPassword: `${password} of the owner` });
  return pdf.save();
}
