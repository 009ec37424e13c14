/** A file's password (AES-256, ISO 32000-2). No two writings of such a file are alike: encryption needs chance. */
import type { PDFDocument } from '@cantoo/pdf-lib';
import type { ExportInput } from '../export-input.ts';
import type { Encrypt } from '../join/object-writer.ts';

/** Has the file ask for the password, where one is wanted. */
export function protect(pdf: PDFDocument, { options }: ExportInput): void {
  const password = options.password ?? '';
  if (password === '') return;
  pdf.encrypt({
    userPassword: password,
    ownerPassword: password,
    permissions: { printing: 'highResolution', copying: true, annotating: true, contentAccessibility: true },
  });
}

/** How the file's streams and strings are encrypted; null where they are not. One key serves the whole file. */
export function encryptionOf(pdf: PDFDocument): Encrypt | null {
  return pdf.context.security?.getEncryptFn(0, 0) ?? null;
}
