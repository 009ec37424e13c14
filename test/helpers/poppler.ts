/** Poppler as a second reader of PDFs, where it is installed. */
import { execFileSync } from 'node:child_process';

export function hasPoppler(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Each page's lines in the order they are drawn. */
export function linesByPoppler(pdf: Uint8Array): readonly (readonly string[])[] {
  const text = execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', '-', '-'], {
    input: pdf,
    maxBuffer: 2 ** 28,
    encoding: 'utf8',
  });
  return text
    .split('\f')
    .slice(0, -1)
    .map((page) => page.split('\n'));
}
