/** LibreOffice as a second reader of Word files, where it is installed. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The file as LibreOffice turns it into `to` (pdf, txt:Text …), with a profile of its own. */
export function convertWithLibreOffice(docx: Uint8Array, to: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-office-'));
  try {
    const source = join(folder, 'file.docx');
    mkdirSync(join(folder, 'profile'));
    writeFileSync(source, docx);
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        to,
        '--outdir',
        folder,
        source,
      ],
      { stdio: 'ignore', timeout: 120_000 },
    );
    return readFileSync(join(folder, `file.${to.split(':')[0] ?? ''}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
