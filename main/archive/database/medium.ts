/** What kind of place a folder is on: SQLite's write-ahead log is unsafe on network shares. */
import { accessSync, constants, statfsSync } from 'node:fs';

/** File system numbers of statfs(2) for NFS, SMB, CIFS, SMB2, Coda and 9p. */
const networkTypes = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x73757245, 0x01021997]);

export type Medium = 'local' | 'network' | 'readOnly';

export function mediumOf(folder: string): Medium {
  if (isNetwork(folder)) return 'network';
  try {
    accessSync(folder, constants.W_OK);
    return 'local';
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return 'readOnly';
    throw error;
  }
}

function isNetwork(folder: string): boolean {
  if (process.platform === 'win32') return folder.startsWith('\\\\');
  if (process.platform !== 'linux') return false;
  return networkTypes.has(Number(statfsSync(folder).type));
}
