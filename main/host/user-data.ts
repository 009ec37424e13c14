/** Where the program keeps its own files: the archive by default, which archive was chosen, and logs. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

const folderName = 'gazette-archive';

/** The user's data folder by the system's own rule; `GAZETTE_DATA` takes its place, for portable use. */
export function userDataFolder(env: NodeJS.ProcessEnv = process.env, platform = process.platform): string {
  if (env.GAZETTE_DATA) return env.GAZETTE_DATA;
  if (platform === 'win32') return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), folderName);
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', folderName);
  const xdg = env.XDG_DATA_HOME;
  return join(xdg && isAbsolute(xdg) ? xdg : join(homedir(), '.local', 'share'), folderName);
}

const locationFile = (userData: string) => join(userData, 'location.json');

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
  mkdirSync(userData, { recursive: true });
  const file = locationFile(userData);
  writeFileSync(`${file}.tmp`, JSON.stringify({ archive }));
  renameSync(`${file}.tmp`, file);
}
