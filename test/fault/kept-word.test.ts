/**
 * Operations are killed, or their disk fails, at each change they make. GAZETTE_FAULTS (2500) faults in an order by
 * GAZETTE_SEED, from the GAZETTE_FROM-th (0): a run that was cut off is taken up there.
 */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  changesOf,
  copyWork,
  type FaultKind,
  makeWork,
  operationNames,
  tryFault,
} from '../helpers/operations.ts';
import { temporaryFolder } from '../helpers/temporary.ts';

const total = Number(process.env.GAZETTE_FAULTS ?? 2500);
const from = Number(process.env.GAZETTE_FROM ?? 0);
let seed = Number(process.env.GAZETTE_SEED ?? 1);

/** Four kills to one error of the disk, as the proof asks. */
const kinds: readonly FaultKind[] = [
  'kill',
  'kill',
  'kill',
  'kill',
  'ENOSPC',
  'kill',
  'kill',
  'EIO',
  'kill',
  'kill',
  'full',
];

const random = (): number => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
};

it('what was acknowledged is there after every kill and every fault of the disk', async () => {
  const root = temporaryFolder();
  const base = join(root, 'base');
  await makeWork(base);
  const work = join(root, 'work');
  const changes = new Map(
    operationNames.map((name) => [name, changesOf(copyWork(base, work), name)] as const),
  );
  const wrong: string[] = [];
  const tried = new Map<string, number>();
  for (let index = 0; index < total; index += 1) {
    const name = operationNames[index % operationNames.length] ?? 'import';
    const kind = kinds[index % kinds.length] ?? 'kill';
    const all = changes.get(name) ?? [];
    const fault = all[Math.floor(random() * all.length)];
    if (index < from || fault === undefined) continue;
    wrong.push(...(await tryFault(base, work, kind, fault)));
    tried.set(`${name} ${kind}`, (tried.get(`${name} ${kind}`) ?? 0) + 1);
    if (index % 50 === 49) process.stdout.write(`${index + 1} of ${total}, ${wrong.length} wrong\n`);
  }
  process.stdout.write(`${JSON.stringify(Object.fromEntries([...tried].sort()))}\n`);
  expect(wrong).toEqual([]);
});
