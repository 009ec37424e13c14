/**
 * The last steps of a restore, as a plan that lies in the archive's folder while they are done: the present database is
 * set aside with all that SQLite keeps beside it, then the restored one takes its name. Whoever opens the archive next
 * goes on where a kill has left it; before the plan is there, nothing has been touched.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { codec } from './codecs/codec.ts';
import { object, textLike } from './codecs/shapes.ts';
import { makeFolder, renameDurably, syncFolder, writeDurably } from './database/durable.ts';

export const databaseName = 'archive.sqlite';
/** A restored archive, whole, that has yet to take the place of the one set aside. */
export const restoredName = `${databaseName}.restored`;
const planName = 'restoring.json';

/** A database and the files SQLite keeps beside it, which may hold what is not in it yet. */
const fileSuffixes = ['-wal', '-shm', ''];

/** `aside`: what the present database is called under `backups/`. */
const plans = codec(object({ aside: textLike(/^before-restore-[0-9A-Za-z.-]+\.sqlite$/) }));

/** True where a restored archive lies beside the place it is to take. The writer's lock must be held to end it. */
export const hasRestored = (folder: string): boolean => existsSync(join(folder, restoredName));

/** Puts the restored database in the place of the present one. The writer's lock must be held. */
export function takePlace(folder: string, aside: string): void {
  writeDurably(join(folder, planName), plans.encode({ aside }));
  carryOut(folder, aside);
}

/** Ends what a kill has cut off, or takes it back. The writer's lock must be held. */
export function finishRestore(folder: string): void {
  const aside = plannedAside(folder);
  if (aside !== null) carryOut(folder, aside);
  // Without a plan the present database was not touched yet, unless an earlier program had set it aside.
  else if (hasRestored(folder) && !existsSync(join(folder, databaseName)))
    renameDurably(join(folder, restoredName), join(folder, databaseName));
  for (const suffix of fileSuffixes) rmSync(join(folder, restoredName + suffix), { force: true });
}

/** Null where there is no plan; one that is not whole was never begun. */
function plannedAside(folder: string): string | null {
  const path = join(folder, planName);
  if (!existsSync(path)) return null;
  const { value, faults } = plans.decode(readFileSync(path, 'utf8'));
  return faults.length > 0 ? null : value.aside;
}

function carryOut(folder: string, aside: string): void {
  const database = join(folder, databaseName);
  const backups = join(folder, 'backups');
  if (hasRestored(folder)) {
    makeFolder(backups);
    for (const suffix of fileSuffixes)
      if (existsSync(database + suffix)) renameDurably(database + suffix, join(backups, aside + suffix));
    renameDurably(join(folder, restoredName), database);
  }
  rmSync(join(folder, planName), { force: true });
  syncFolder(folder);
}
