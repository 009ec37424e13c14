/**
 * Kills an import of twenty issues (SIGKILL) at random moments. After each: `verify` is clean, every
 * committed issue is whole, and the reader's annotations are all there.
 *
 *   node test/crash/kill-import.ts [rounds] [seed]
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inventedIssue } from '../fixtures/invented-issue.ts';
import { program } from '../helpers/program.ts';
import { openTestEngine } from '../helpers/test-engine.ts';

export interface KillReport {
  readonly rounds: number;
  readonly seed: number;
  /** Issues of the import found committed after each kill. */
  readonly committed: readonly number[];
  readonly failures: readonly string[];
}

const issuesInImport = 20;

export async function killImports(rounds: number, seed: number): Promise<KillReport> {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-kill-'));
  try {
    const base = join(folder, 'base');
    const notes = await makeBase(folder, base);
    const source = join(folder, 'issues');
    mkdirSync(source);
    for (let n = 2; n < 2 + issuesInImport; n += 1) {
      writeFileSync(join(source, `${String(n).padStart(2, '0')}.txt`), inventedIssue(2024, n, 60));
    }
    const wholeBlocks = await blocksOfWholeImport(folder, base, source);
    const random = randomBySeed(seed);
    const full = await runImport(copyOf(base, join(folder, 'timing')), source, null);
    const committed: number[] = [];
    const failures: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const archive = copyOf(base, join(folder, `round-${round}`));
      const afterItems = Math.floor(random() * issuesInImport);
      const spanMs = afterItems === 0 ? full.firstItemMs : (full.totalMs - full.firstItemMs) / issuesInImport;
      const kill = { afterItems, delayMs: random() * spanMs };
      await runImport(archive, source, kill);
      const state = await examine(archive);
      committed.push(state.blocksByIssue.length - 1);
      const fail = (what: string) => failures.push(`round ${round}, ${JSON.stringify(kill)}: ${what}`);
      if (!state.verified) fail('verify is not clean');
      if (state.notes.join() !== notes.join()) fail('annotations are missing');
      for (const [index, blocks] of state.blocksByIssue.entries()) {
        if (blocks !== wholeBlocks[index]) fail(`issue ${index + 1} is not whole`);
      }
      rmSync(archive, { recursive: true, force: true });
    }
    return { rounds, seed, committed, failures };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One issue with three annotations. Gives their ids. */
async function makeBase(folder: string, base: string): Promise<readonly string[]> {
  const file = join(folder, 'base.txt');
  writeFileSync(file, inventedIssue(2024, 1));
  const engine = openTestEngine(base);
  await engine.importFiles([file]);
  const issue = await engine.ask('issue.open', { issueId: '1' });
  const documentId = issue.documents.find((row) => row.kind === 'document')?.id ?? '';
  const { document } = await engine.ask('document.open', { documentId });
  const ids: string[] = [];
  for (const block of document.blocks.filter((candidate) => candidate.text.length > 20).slice(0, 3)) {
    const anchor = { startBlockId: block.id, startOffset: 2, endBlockId: block.id, endOffset: 14 };
    const made = await engine.ask('annotation.create', {
      documentId,
      anchor,
      style: 'highlight',
      colour: 'green',
      note: '保留',
      tags: [],
    });
    ids.push(made.id);
  }
  await engine.close();
  return ids.sort();
}

async function blocksOfWholeImport(folder: string, base: string, source: string): Promise<readonly number[]> {
  const archive = copyOf(base, join(folder, 'whole'));
  await runImport(archive, source, null);
  return (await examine(archive)).blocksByIssue;
}

function copyOf(base: string, target: string): string {
  cpSync(base, target, { recursive: true });
  return target;
}

/** A moment within an import: so long after so many files have been reported. */
interface KillMoment {
  readonly afterItems: number;
  readonly delayMs: number;
}

/** Runs the command line's import, killed at that moment unless it is null. */
function runImport(
  archive: string,
  source: string,
  moment: KillMoment | null,
): Promise<{ readonly firstItemMs: number; readonly totalMs: number }> {
  const started = performance.now();
  const child = spawn(process.execPath, [program, 'import', source, '--archive', archive, '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let items = 0;
  let firstItemMs = 0;
  let timer: NodeJS.Timeout | null = null;
  const killWhenDue = () => {
    if (moment === null || timer !== null || items < moment.afterItems) return;
    timer = setTimeout(() => child.kill('SIGKILL'), moment.delayMs);
  };
  killWhenDue();
  child.stdout.on('data', (chunk: Buffer) => {
    if (items === 0) firstItemMs = performance.now() - started;
    items += chunk.toString().split('\n').length - 1;
    killWhenDue();
  });
  return new Promise((resolve) => {
    child.on('close', () => {
      if (timer) clearTimeout(timer);
      resolve({ firstItemMs, totalMs: performance.now() - started });
    });
  });
}

async function examine(archive: string) {
  const engine = openTestEngine(archive);
  const verified = await engine.runJob(() => engine.ask('archive.verify', {}));
  const { db } = engine.engine.context().archive;
  const blocksByIssue = db
    .all(
      `SELECT i.id, count(b.ord) AS blocks FROM issue i LEFT JOIN document d ON d.issueId = i.id
       LEFT JOIN block b ON b.documentRow = d.rowNumber GROUP BY i.id ORDER BY i.id`,
    )
    .map((row) => Number(row.blocks));
  const notes = db
    .all('SELECT id FROM annotation WHERE anchored = 1 ORDER BY id')
    .map((row) => String(row.id));
  await engine.close();
  return { verified: verified?.kind === 'verify' && verified.report.ok, blocksByIssue, notes };
}

/** Mulberry32: a small generator whose seed makes a run repeatable. */
function randomBySeed(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

if (import.meta.main) {
  const [rounds = '50', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
  const report = await killImports(Number(rounds), Number(seed));
  process.stdout.write(`${JSON.stringify(report)}\n`);
  process.exitCode = report.failures.length === 0 ? 0 : 1;
}
