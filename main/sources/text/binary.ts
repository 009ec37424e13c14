/** Tells files of other kinds that were renamed .txt. */

/** First bytes of files that are no text, as hexadecimal. */
const signatures = [
  '25504446', // PDF
  '504b0304', // ZIP: OFD, DOCX, XLSX
  '504b0506',
  'd0cf11e0a1b11ae1', // OLE2: DOC, XLS, WPS
  '89504e47', // PNG
  'ffd8ff', // JPEG
  '47494638', // GIF
  '49492a00', // TIFF
  '4d4d002a',
  '1f8b', // gzip
  '377abcaf271c', // 7z
  '526172211a07', // RAR
  '7f454c46', // ELF
  '53514c69746520666f726d6174', // SQLite
] as const;

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** True where the file begins like a known kind of binary file. */
export function hasBinarySignature(bytes: Uint8Array): boolean {
  const start = hex(bytes.subarray(0, 16));
  return signatures.some((signature) => start.startsWith(signature));
}

/** Share of control characters (but for tab, line ends and form feed) among the first `limit` characters. */
export function controlShare(text: string, limit = 65_536): number {
  const length = Math.min(text.length, limit);
  if (length === 0) return 0;
  let controls = 0;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    const isControl = (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) || code === 127;
    if (isControl || code === 0xfffd) controls += 1;
  }
  return controls / length;
}
