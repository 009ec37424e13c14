/** Electron's binary: where npm's package keeps it, fetched as its own install script would. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type DownloadProgress, download } from './download.ts';

const executables: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  linux: 'electron',
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
};

/** Without a byte for so long, the download is given up. */
const idleMs = 15_000;

/** The part of @electron/get that is used: cache, mirrors and checksums are its own. */
interface ElectronGet {
  readonly downloadArtifact: (options: {
    version: string;
    artifactName: string;
    platform: string;
    arch: string;
    checksums: Record<string, string>;
    downloader: { download: (url: string, target: string) => Promise<void> };
  }) => Promise<string>;
}

interface ExtractZip {
  readonly extract: (zip: string, options: { dir: string }) => Promise<void>;
}

/** The installed executable, or null. */
export function installedElectron(packageFolder: string, platform = process.platform): string | null {
  const executable = executables[platform];
  if (executable === undefined) return null;
  const path = join(packageFolder, 'dist', executable);
  return existsSync(path) && versionIn(packageFolder) === wantedVersion(packageFolder) ? path : null;
}

function versionIn(packageFolder: string): string | null {
  const file = join(packageFolder, 'dist', 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : null;
}

function wantedVersion(packageFolder: string): string {
  const manifest = readFileSync(join(packageFolder, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

/** Folder of the npm package, or null where it was left out. */
export function electronPackage(root: string): string | null {
  try {
    return dirname(createRequire(join(root, 'package.json')).resolve('electron/package.json'));
  } catch {
    return null;
  }
}

/** Fetches, checks and unpacks the binary. Rejects with a short reason; never hangs. */
export async function fetchElectron(
  packageFolder: string,
  onProgress: (progress: DownloadProgress) => void,
): Promise<string> {
  const executable = executables[process.platform];
  if (executable === undefined) throw new Error(`没有适用于 ${process.platform} 的 Electron`);
  const { resolve } = createRequire(join(packageFolder, 'package.json'));
  const load = async <T>(name: string) => (await import(pathToFileURL(resolve(name)).href)) as T;
  const { downloadArtifact } = await load<ElectronGet>('@electron/get');
  const { extract } = await load<ExtractZip>('@electron-internal/extract-zip');
  const zip = await downloadArtifact({
    version: wantedVersion(packageFolder),
    artifactName: 'electron',
    platform: process.platform,
    arch: process.arch,
    checksums: JSON.parse(readFileSync(join(packageFolder, 'checksums.json'), 'utf8')),
    downloader: { download: (url, target) => download(url, target, idleMs, onProgress) },
  });
  await extract(zip, { dir: join(packageFolder, 'dist') });
  writeFileSync(join(packageFolder, 'path.txt'), executable);
  return join(packageFolder, 'dist', executable);
}
