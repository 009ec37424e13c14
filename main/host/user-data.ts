/** Where the program keeps its own files: the archive by default, which archive was chosen, and logs. */
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
