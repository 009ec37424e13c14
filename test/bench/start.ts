/**
 * Start of the browser host until the first issue's row can be clicked: warm, median of ten, with one issue in
 * the archive and with a thousand, in turn.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inventedIssue } from '../fixtures/invented-issue.ts';
import { openApp } from '../helpers/app.ts';
import { closeTestBrowser, testBrowser } from '../helpers/chromium.ts';
import { openTestEngine } from '../helpers/test-engine.ts';
import { type BenchSize, sized } from './size.ts';
import { median, round } from './statistics.ts';

const issuesAYear = 24;

export async function benchStart(size: BenchSize): Promise<unknown> {
  const runs = sized(size, 10, 1);
  const folder = mkdtempSync(join(tmpdir(), 'gazette-bench-'));
  try {
    const one = await makeArchive(join(folder, 'one'), 1);
    const thousand = await makeArchive(join(folder, 'thousand'), sized(size, 1000, 4));
    await testBrowser();
    const times = { one: [] as number[], thousand: [] as number[] };
    if (size === 'whole') {
      await startOnce(one);
      await startOnce(thousand);
    }
    for (let run = 0; run < runs; run += 1) {
      times.one.push(await startOnce(one));
      times.thousand.push(await startOnce(thousand));
    }
    return {
      ratio: { measured: round(median(times.thousand) / median(times.one)), demanded: '<= 1.5' },
      medianMs: { oneIssue: round(median(times.one), 0), thousandIssues: round(median(times.thousand), 0) },
    };
  } finally {
    await closeTestBrowser();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A data folder with that many issues in its archive, and the notice on use accepted. */
async function makeArchive(data: string, issues: number): Promise<string> {
  const source = join(data, 'source');
  mkdirSync(source, { recursive: true });
  for (let n = 0; n < issues; n += 1) {
    const year = 2025 - Math.floor(n / issuesAYear);
    const number = (n % issuesAYear) + 1;
    writeFileSync(join(source, `${year}-${number}.txt`), inventedIssue(year, number));
  }
  const engine = openTestEngine(join(data, 'archive'));
  await engine.importFiles([source]);
  await engine.ask('settings.set', { acceptedUseAt: new Date().toISOString() });
  await engine.close();
  return data;
}

async function startOnce(data: string): Promise<number> {
  const started = performance.now();
  const app = await openApp({ data });
  await app.page
    .getByRole('treeitem', { name: /第\s*\d+\s*期/ })
    .first()
    .click({ trial: true });
  const elapsed = performance.now() - started;
  await app.close();
  return elapsed;
}
