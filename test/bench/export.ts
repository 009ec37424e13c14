/**
 * A bundle of 100 documents with cover and contents against Chromium printing the same HTML once, in one run; and the
 * memory of each, of all processes together: the one that exports and all of Chromium's.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { engineFlags } from '../../main/host/engine-flags.ts';
import { createPrinter } from '../../main/host/printing/index.ts';
import { printBare, writeBundle } from './export-bundle.ts';
import { type FamilyMemory, watchMemory } from './family-memory.ts';
import { type BenchSize, sized } from './size.ts';
import { median, round } from './statistics.ts';

const onceFile = fileURLToPath(new URL('./export-once.ts', import.meta.url));

export async function benchExport(size: BenchSize): Promise<unknown> {
  const rounds = sized(size, 5, 1);
  const folder = mkdtempSync(join(tmpdir(), 'gazette-bench-'));
  const printer = createPrinter();
  const times = { bare: [] as number[], bundle: [] as number[] };
  try {
    // The first prints start the browser, read the fonts and compile the code.
    if (size === 'whole') await printBare(printer, folder, size);
    let report = size === 'whole' ? await writeBundle(printer, folder, size) : null;
    for (let at = 0; at < rounds; at += 1) {
      times.bare.push(await timed(() => printBare(printer, folder, size)));
      times.bundle.push(
        await timed(async () => {
          report = await writeBundle(printer, folder, size);
        }),
      );
    }
    await printer.close();
    const none: FamilyMemory = { most: 0, own: 0 };
    const [bundle, bare] =
      size === 'tiny' ? [none, none] : [await memoryOf('bundle', size), await memoryOf('bare', size)];
    return {
      documents: report?.documents,
      pages: report?.pages,
      bytes: report?.bytes,
      chromiumOnceMs: round(median(times.bare)),
      bundleMs: round(median(times.bundle)),
      ratio: round(median(times.bundle.map((ms, at) => ms / (times.bare[at] ?? ms)))),
      peakMemoryMB: round(bundle.most / 1e6),
      peakMemoryOfExporterMB: round(bundle.own / 1e6),
      chromiumOncePeakMemoryMB: round(bare.most / 1e6),
    };
  } finally {
    await printer.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In a process of its own, started as the engine's is: what else this one has done does not count. */
async function memoryOf(what: 'bundle' | 'bare', size: BenchSize): Promise<FamilyMemory> {
  const child = fork(onceFile, [what, size], { execArgv: [...process.execArgv, ...engineFlags] });
  return watchMemory(child.pid ?? 0, once(child, 'exit'));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
