/** A PDF read into text, and imported from file to searchable, against pdf.js alone giving every page's text. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { openArchive } from '../../main/archive/index.ts';
import { importFile } from '../../main/engine/importing/import-issue.ts';
import { typesetIssue } from '../fixtures/typeset-issue.ts';
import { sharedPath } from '../helpers/shared-data.ts';
import { timePdf } from './pdf-time.ts';
import { type BenchSize, sized } from './size.ts';
import { median, round } from './statistics.ts';

async function importMs(file: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-bench-'));
  const archive = openArchive(join(folder, 'archive'), { create: true, write: 'required' });
  try {
    const run = {
      db: archive.db,
      folder: archive.folder,
      language: 'zh-CN',
      now: () => new Date().toISOString(),
      checkCancelled: () => {},
    } as const;
    const started = performance.now();
    const result = await importFile(
      run,
      { path: file, name: basename(file) },
      { onDuplicate: 'keepBoth', restrictedConfirmed: true },
    );
    if (result.outcome !== 'imported') throw new Error(result.error?.code ?? result.outcome);
    return performance.now() - started;
  } finally {
    archive.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function benchPdf(size: BenchSize): Promise<unknown> {
  const rounds = sized(size, 7, 1);
  const shared = size === 'tiny' ? null : sharedPath('pdf/jilin-2023-04-typeset.pdf');
  const folder = mkdtempSync(join(tmpdir(), 'gazette-bench-'));
  const file = shared ?? join(folder, 'issue.pdf');
  try {
    if (shared === null) writeFileSync(file, typesetIssue());
    const { bare, whole, ratio } = await timePdf(readFileSync(file), rounds);
    await importMs(file);
    const imports: number[] = [];
    for (let at = 0; at < rounds; at += 1) imports.push(await importMs(file));
    return {
      source: shared === null ? 'invented' : 'jilin-2023-04-typeset',
      bareMs: round(bare),
      readMs: round(whole),
      importMs: round(median(imports)),
      readOverBare: round(ratio),
      importOverBare: round(median(imports) / bare),
      memoryMB: Math.round(process.memoryUsage.rss() / 1e6),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
