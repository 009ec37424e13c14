/**
 * One damaged row, in every table and every column that holds JSON: no request fails for it, everything else is there, and
 * the check of the archive names it. EVERY_DAMAGE=1 tries every column and every field (some minutes).
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseName, openConnection, verifyArchive } from '../../../main/archive/index.ts';
import { outerCodecs } from '../../../main/engine/codecs/outer.ts';
import { searchIndexer } from '../../../main/engine/search/search-indexer.ts';
import type { RequestName } from '../../../preload/contract/index.ts';
import {
  columnsWithJson,
  type DamageCase,
  damageCases,
  damageRow,
  fewCases,
  jsonColumns,
  lastingTablesOf,
  makeDamagedArchive,
  repairRow,
} from '../../helpers/damaged-archive.ts';
import { type Answer, readEverything } from '../../helpers/read-everything.ts';
import { type Seeded, seedArchive } from '../../helpers/seeded-archive.ts';
import { openTestEngine, type TestEngine } from '../../helpers/test-engine.ts';

const triesAll = process.env.EVERY_DAMAGE === '1';

interface Seen {
  readonly damage: DamageCase;
  readonly answers: readonly Answer[];
  readonly problems: readonly { readonly code: string; readonly what: string }[];
}

let root = '';
let seeded: Seeded;
let engine: TestEngine;
let cases: readonly DamageCase[] = [];
let whole: readonly Answer[] = [];
const seen: Seen[] = [];
const sound: { code: string; what: string }[] = [];

const openFolder = () => join(root, 'open');

async function verified(): Promise<Seen['problems']> {
  const task = { checkCancelled: () => undefined, onProgress: () => undefined };
  const { db } = engine.engine.context().archive;
  return (await verifyArchive(db, openFolder(), searchIndexer, outerCodecs, task)).problems;
}

beforeAll(
  async () => {
    root = mkdtempSync(join(tmpdir(), 'gazette-damaged-'));
    seeded = await seedArchive(join(root, 'seed'));
    const db = openConnection(join(root, 'seed', databaseName));
    const all = damageCases(db);
    db.close();
    cases = triesAll ? all : fewCases(all);
    cpSync(join(root, 'seed'), openFolder(), { recursive: true });
    engine = openTestEngine(openFolder(), { indexes: false });
    whole = await readEverything(engine.engine, seeded);
    sound.push(...(await verified()));
    for (const damage of cases) {
      damageRow(openFolder(), damage);
      const answers = await readEverything(engine.engine, seeded);
      seen.push({ damage, answers, problems: await verified() });
      repairRow(openFolder(), damage);
    }
  },
  triesAll ? 1_800_000 : 120_000,
);

afterAll(async () => {
  await engine.close();
  rmSync(root, { recursive: true, force: true });
});

const failures = (answers: readonly Answer[]) =>
  answers.flatMap(({ name, reply }) => (reply.ok ? [] : [{ name, code: reply.error.code }]));

/** Ids in an answer, and the texts of a document that is opened. */
function heldIn(name: RequestName, value: unknown): ReadonlySet<string> {
  const held = new Set<string>();
  const visit = (part: unknown, field: string): void => {
    if (typeof part === 'string' && (field === 'id' || (field === 'text' && name === 'document.open')))
      held.add(part);
    else if (Array.isArray(part)) for (const one of part) visit(one, field);
    else if (typeof part === 'object' && part !== null)
      for (const [own, one] of Object.entries(part)) visit(one, own);
  };
  visit(value, '');
  return held;
}

describe('an archive that is whole', () => {
  it('answers everything, and its check finds nothing', () => {
    expect(failures(whole)).toEqual([]);
    expect(sound).toEqual([]);
  });

  it('has a row to damage in every table, and a codec for every column that holds JSON', () => {
    const db = openConnection(join(root, 'seed', databaseName));
    const tables = lastingTablesOf(db);
    const json = columnsWithJson(db);
    db.close();
    expect([...new Set(cases.map(({ table }) => table))].sort()).toEqual([...tables].sort());
    expect([...json].sort()).toEqual([...jsonColumns].sort());
    expect(cases.filter(({ isJson }) => isJson).map(({ table, column }) => `${table}.${column}`)).toEqual(
      expect.arrayContaining([...jsonColumns]),
    );
  });
});

describe('with one row damaged', () => {
  it('no request fails by a fault of the program', () => {
    const internal = seen.flatMap(({ damage, answers }) =>
      failures(answers).flatMap(({ name, code }) => (code === 'internal' ? [`${damage.name}: ${name}`] : [])),
    );
    expect(internal).toEqual([]);
  });

  it('every request is answered where JSON is damaged, and all else is in the answer', () => {
    const faults = seen
      .filter(({ damage }) => damage.isJson)
      .flatMap(({ damage, answers }) => [
        ...failures(answers).map(({ name, code }) => `${damage.name}: ${name} ${code}`),
        ...answers.flatMap(({ name, reply }, at) => {
          const before = whole[at]?.reply;
          if (!reply.ok || before?.ok !== true) return [];
          const held = heldIn(name, reply.value);
          const missing = [...heldIn(name, before.value)].filter(
            (one) => !held.has(one) && !damage.rowNames.includes(one),
          );
          return missing.length === 0 ? [] : [`${damage.name}: ${name} lacks ${missing.length}`];
        }),
      ]);
    expect(faults).toEqual([]);
  });

  it('the check of the archive ends, and names the row', () => {
    const isNamed = ({ damage, problems }: Seen) =>
      problems.some(({ what }) =>
        damage.rowNames.some((name) => what === name || what.startsWith(`${name} `)),
      );
    const named = seen.filter(isNamed).map(({ damage }) => `${damage.table}.${damage.column}`);
    const untold = seen.filter((one) => {
      if (isNamed(one)) return false;
      // Another value may be a good one: in every column there is one that is not.
      return one.damage.isJson || !named.includes(`${one.damage.table}.${one.damage.column}`);
    });
    expect(untold.map(({ damage, problems }) => `${damage.name} ${JSON.stringify(problems)}`)).toEqual([]);
  });

  it('the archive is opened', async () => {
    for (const damage of fewCases(cases)) {
      const folder = join(root, 'closed');
      makeDamagedArchive(join(root, 'seed'), folder, damage);
      const opened = openTestEngine(folder, { indexes: false });
      const replies = await Promise.all([
        opened.engine.handle('settings.get', {}),
        opened.engine.handle('library.tree', {}),
        opened.engine.handle('document.open', { documentId: seeded.documentId }),
      ]);
      expect(
        replies.map((reply) => reply.ok),
        damage.name,
      ).toEqual([true, true, true]);
      await opened.close();
      rmSync(folder, { recursive: true });
    }
  });
});
