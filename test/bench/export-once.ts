/** Started by the bench of exports, as the engine's process is: prints the bundle once (`bundle`), or bare (`bare`). */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPrinter } from '../../main/host/printing/index.ts';
import { printBare, writeBundle } from './export-bundle.ts';

const folder = mkdtempSync(join(tmpdir(), 'gazette-bench-'));
const printer = createPrinter();
try {
  const [, , what, size] = process.argv;
  await (what === 'bare' ? printBare : writeBundle)(printer, folder, size === 'tiny' ? 'tiny' : 'whole');
} finally {
  await printer.close();
  rmSync(folder, { recursive: true, force: true });
}
