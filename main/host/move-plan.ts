/**
 * A move as a plan in the user's data folder: copy, look at the copy, write the new place down, remove the old. At each
 * moment one of the two folders is whole and named by the note of the place; the next start ends the move, or takes it
 * back, by which of them that is.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import {
  copyArchive,
  EngineError,
  removeArchive,
  sweepParts,
  takeWriteLock,
  writeDurably,
} from '../engine/index.ts';
import { chooseArchive, chosenArchive, hasChosen } from './chosen-archive.ts';

interface MovePlan {
  readonly from: string;
  readonly to: string;
}

const planFile = (userData: string) => join(userData, 'moving.json');
const isArchive = (folder: string) => existsSync(join(folder, 'archive.sqlite'));

/** Throws `archive/locked` where another program writes the archive, `archive/failed`, and what the file system does. */
export async function moveArchive(userData: string, from: string, to: string): Promise<void> {
  const lock = takeWriteLock(from);
  if (lock === null) throw new EngineError('archive/locked', { path: from });
  try {
    writeDurably(planFile(userData), JSON.stringify({ from, to } satisfies MovePlan));
    try {
      await copyArchive(from, to);
      chooseArchive(userData, to);
    } catch (error) {
      // The new place may have been written down all the same: then the archive has moved.
      if (chosenArchive(userData) !== to) {
        removeArchive(to);
        rmSync(planFile(userData), { force: true });
        throw error;
      }
    }
    removeOld(userData, from);
  } finally {
    lock.release();
  }
}

/** The archive has moved whatever comes of this: the plan stays where the old place can't be cleared now. */
function removeOld(userData: string, from: string): void {
  try {
    removeArchive(from);
    rmSync(planFile(userData), { force: true });
  } catch {
    // The next start tries again.
  }
}

/** Where the archive is: as told, else the one chosen last, once a move that was cut off is at its end. */
export function findArchive(
  userData: string,
  told: string | undefined,
): { readonly folder: string; readonly mayCreate: boolean } {
  if (told !== undefined) return { folder: told, mayCreate: true };
  finishMove(userData);
  // One that was chosen was there: it is not made anew, empty, where it is gone.
  return { folder: chosenArchive(userData), mayCreate: !hasChosen(userData) };
}

/** Ends or takes back a move that was cut off. Does nothing while another program is at it. */
function finishMove(userData: string): void {
  sweepParts(userData, (name) => /^(moving|location)\.json\.\d+\.part$/.test(name));
  const plan = readPlan(planFile(userData));
  if (plan === null) return;
  const isChosen = chosenArchive(userData) === plan.to;
  const [kept, left] = isChosen ? [plan.to, plan.from] : [plan.from, plan.to];
  // A place that can't be reached now, as a disk that is not plugged in, may be there at another start.
  if (!isArchive(kept)) return;
  const lock = existsSync(plan.from) ? takeWriteLock(plan.from) : undefined;
  if (lock === null) return;
  try {
    removeArchive(left);
    rmSync(planFile(userData), { force: true });
  } finally {
    lock?.release();
  }
}

/** Null where there is none; a plan is written whole, so one that can't be read is another's file. */
function readPlan(file: string): MovePlan | null {
  if (!existsSync(file)) return null;
  try {
    const { from, to } = JSON.parse(readFileSync(file, 'utf8')) as { from?: unknown; to?: unknown };
    if (typeof from !== 'string' || typeof to !== 'string') return null;
    return isAbsolute(from) && isAbsolute(to) ? { from, to } : null;
  } catch {
    return null;
  }
}
