/** Rescue: what can still be read of a damaged archive goes into a new one; the old one is not touched. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  type Archive,
  findSame,
  listOriginals,
  openArchive,
  openForRescue,
  putRescued,
  type RescuedIssue,
  type RescuedTable,
  readOriginal,
  rescuedTables,
  setRemoved,
} from '../../archive/index.ts';
import { kindOf } from '../../sources/index.ts';
import { EngineError } from '../errors.ts';
import { importFile } from '../importing/import-issue.ts';

export interface RescueReport {
  /** Read anew from their originals. */
  readonly issues: number;
  /** Rows of the reader's that are in the new archive. */
  readonly rows: Readonly<Record<RescuedTable, number>>;
  /** Annotations that have found their place again. */
  readonly anchored: number;
  /** Originals that are no longer what was imported, or could not be read; the code says why. */
  readonly lost: readonly { readonly file: string; readonly code: string }[];
}

/**
 * `target` must hold no archive. Throws `archive/missing`, `archive/notEmpty`, and `archive/corrupt` where not even the
 * first page can be read: the originals are copied all the same then only by importing them.
 */
export async function rescueArchive(
  folder: string,
  target: string,
  now: () => string,
  checkCancelled: () => void = () => undefined,
): Promise<RescueReport> {
  if (listOriginals(target).length > 0) throw new EngineError('archive/notEmpty', { path: target });
  const source = openForRescue(folder);
  const fresh = openArchive(target, { create: true, write: 'required' });
  try {
    const { db } = fresh;
    if (db.get('SELECT 1 FROM issue') !== undefined)
      throw new EngineError('archive/notEmpty', { path: target });
    const rows = db.transaction(
      () =>
        Object.fromEntries(
          rescuedTables.map((table) => [table, putRescued(db, table, source.rowsOf(table))]),
        ) as Record<RescuedTable, number>,
    );
    const lost = await importOriginals(folder, fresh, source.issues(), now, checkCancelled);
    const count = (sql: string) => Number(db.get(sql)?.n ?? 0);
    return {
      issues: count('SELECT count(*) AS n FROM issue'),
      rows,
      anchored: count('SELECT count(*) AS n FROM annotation WHERE anchored = 1'),
      lost,
    };
  } finally {
    fresh.close();
    source.close();
  }
}

/** In the order of import, then those whose issue can't be read. Marks without a place find theirs at each import. */
async function importOriginals(
  folder: string,
  { db, folder: target }: Archive,
  issues: readonly RescuedIssue[],
  now: () => string,
  checkCancelled: () => void,
): Promise<RescueReport['lost']> {
  const lost: { file: string; code: string }[] = [];
  const told = new Map(issues.map((issue) => [issue.sha256, issue]));
  const hashes = new Set([...told.keys(), ...listOriginals(folder)]);
  const temporary = mkdtempSync(join(target, 'rescue-'));
  try {
    for (const hash of hashes) {
      checkCancelled();
      const issue = told.get(hash);
      const file = basename(issue?.fileName ?? hash);
      try {
        const bytes = readOriginal(folder, hash);
        const suffix = kindOf(bytes, '').suffixes[0] ?? '';
        const path = join(temporary, issue === undefined ? `${hash}${suffix}` : file);
        writeFileSync(path, bytes);
        const run = { db, folder: target, language: 'zh-CN' as const, now, checkCancelled };
        const { error } = await importFile(
          run,
          { path, name: basename(path) },
          { onDuplicate: 'keepBoth', restrictedConfirmed: true },
        );
        rmSync(path);
        if (error) lost.push({ file, code: error.code });
        const { bySource } = findSame(db, hash, null);
        if (issue?.isRemoved && bySource) setRemoved(db, bySource.id, now());
      } catch (error) {
        const { code } = error as { code?: unknown };
        if (code === 'job/cancelled') throw error;
        lost.push({ file, code: String(code) });
      }
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  return lost;
}
