import { ArchiveError } from '../archive-error.ts';
import type { Database } from './database.ts';
import { latestVersion, type Migration, migrations } from './migrations/index.ts';
import { keepRowSums } from './row-sums.ts';

/** "GZAR": tells an archive from any other SQLite file. */
export const applicationId = 0x475a4152;

/** Schema version of the file, or 0 for an empty one. */
export function schemaVersion(db: Database): number {
  return Number(db.get('PRAGMA user_version')?.user_version ?? 0);
}

/** Throws `archive/newer` or `archive/corrupt` for a file this program must not touch. */
export function checkFormat(db: Database, path: string): void {
  const id = Number(db.get('PRAGMA application_id')?.application_id ?? 0);
  const version = schemaVersion(db);
  const isEmpty = Number(db.get('SELECT count(*) AS n FROM sqlite_schema')?.n ?? 0) === 0;
  if (id !== applicationId && !isEmpty) throw new ArchiveError('archive/corrupt', { path });
  if (version > latestVersion) {
    throw new ArchiveError('archive/newer', { path, version, supported: latestVersion });
  }
}

/**
 * Brings the schema up to date, forward only, one transaction a step. `backUp` is called before an archive
 * that already holds something is changed.
 */
export function migrate(
  db: Database,
  backUp: (fromVersion: number) => void,
  steps: readonly Migration[] = migrations,
): void {
  const from = schemaVersion(db);
  const due = steps.filter((step) => step.version > from);
  if (due.length === 0) return;
  if (from > 0) backUp(from);
  for (const step of due) {
    db.transaction(() => {
      db.exec(step.sql);
      step.after?.(db);
      db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${step.version};`);
    });
  }
  keepRowSums(db);
}
