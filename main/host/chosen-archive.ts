/** Which archive the reader has chosen: a note in the user's data folder. */
import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { writeDurably } from '../engine/index.ts';

const locationFile = (userData: string) => join(userData, 'location.json');

/** True where an archive was chosen in the window: it was there, and must be. */
export const hasChosen = (userData: string): boolean => existsSync(locationFile(userData));

/** The archive last chosen in the window, else `archive/` in the user's data folder. */
export function chosenArchive(userData: string): string {
  const file = locationFile(userData);
  if (!existsSync(file)) return join(userData, 'archive');
  try {
    const { archive } = JSON.parse(readFileSync(file, 'utf8')) as { archive?: unknown };
    if (typeof archive === 'string' && isAbsolute(archive)) return archive;
  } catch {
    // A damaged note of the place only means the usual place.
  }
  return join(userData, 'archive');
}

export function chooseArchive(userData: string, archive: string): void {
  writeDurably(locationFile(userData), JSON.stringify({ archive }));
}
