/**
 * Broken texts, GAZETTE_TEXTS (100000) of them, and broken PDFs, GAZETTE_PDFS (20000), by their seeds from GAZETTE_FROM (0)
 * on, so that a run that was cut off is taken up: none is lost in part, none crashes, hangs or takes all memory.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readApart } from '../../main/engine/importing/read-apart.ts';
import { parseIssue } from '../../main/parsing/index.ts';
import { decodeSource } from '../../main/sources/index.ts';
import { hostilePdfs, soundPdf } from '../fixtures/hostile-pdfs.ts';
import { typesetIssue } from '../fixtures/typeset-issue.ts';
import { cpuTime } from '../helpers/cpu-time.ts';
import { mutate } from '../helpers/mutate.ts';
import { mutateBytes } from '../helpers/mutate-bytes.ts';
import { sharedPath } from '../helpers/shared-data.ts';
import { findFaults } from '../helpers/tree-checks.ts';

const from = Number(process.env.GAZETTE_FROM ?? 0);
const gigabyte = 1024 ** 3;

function filesIn(folder: string, suffix: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(suffix))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

const own = fileURLToPath(new URL('../fixtures/gazettes', import.meta.url));
const shared = sharedPath('');

it('broken texts', () => {
  const total = Number(process.env.GAZETTE_TEXTS ?? 100_000);
  const files = [own, ...(shared === null ? [] : [shared])].flatMap((folder) => filesIn(folder, '.txt'));
  const texts = files.map((file) => readFileSync(file, 'utf8')).filter((text) => text.length > 200);
  const wrong: string[] = [];
  for (let seed = from; seed < total; seed += 1) {
    const text = mutate(texts[seed % texts.length] ?? '', seed);
    const decoded = decodeSource(Buffer.from(text));
    if (!decoded.ok) continue;
    let faults: readonly string[] = [];
    const ms = cpuTime(() => {
      faults = findFaults(decoded.source.text, parseIssue(decoded.source));
    });
    if (faults.length > 0) wrong.push(`seed ${seed}: ${faults[0]}`);
    // A whole issue takes some microseconds a character; a stretch that takes a hundred times that does not grow with its length.
    if (ms > 1000 + text.length * 0.5) wrong.push(`seed ${seed}: ${ms} ms for ${text.length} characters`);
    if (process.memoryUsage.rss() > 1.5 * gigabyte) wrong.push(`seed ${seed}: memory`);
    if (seed % 2000 === 1999) process.stdout.write(`${seed + 1} of ${total} texts, ${wrong.length} wrong\n`);
  }
  expect(wrong).toEqual([]);
});

it('broken PDFs', async () => {
  const total = Number(process.env.GAZETTE_PDFS ?? 20_000);
  const sound = [soundPdf(), ...hostilePdfs()]
    .map(({ bytes }) => bytes)
    .filter((bytes) => bytes.byteLength < 20_000);
  const real = shared === null ? [] : filesIn(join(shared, 'pdf'), '.pdf').map((file) => readFileSync(file));
  const files = [...sound, typesetIssue(), ...real.filter((bytes) => bytes.byteLength < 500_000)];
  const wrong: string[] = [];
  const ends = new Map<string, number>();
  for (let seed = from; seed < total; seed += 1) {
    const read = await readApart('pdf', mutateBytes(files[seed % files.length] ?? new Uint8Array(), seed));
    const end =
      read.type === 'stopped'
        ? `stopped: ${read.limit}`
        : read.type === 'failed'
          ? `failed: ${read.reason}`
          : read.type;
    ends.set(end, (ends.get(end) ?? 0) + 1);
    if (read.type === 'stopped' || read.type === 'failed') process.stdout.write(`seed ${seed}: ${end}\n`);
    if (read.type === 'read') {
      const faults = findFaults(read.text.text, parseIssue(read.text));
      if (faults.length > 0) wrong.push(`seed ${seed}: ${faults[0]}`);
    }
    if (process.memoryUsage.rss() > 1.5 * gigabyte) wrong.push(`seed ${seed}: memory`);
    if (seed % 500 === 499)
      process.stdout.write(
        `${seed + 1} of ${total} PDFs, ${wrong.length} wrong, ${JSON.stringify([...ends])}\n`,
      );
  }
  expect(wrong).toEqual([]);
});
