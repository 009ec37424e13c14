/** The Chromium that npm ships (a development dependency: there in a checkout, not in the installed program). */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir, userInfo } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { isOwn, isPrivateFolder, makePrivateFolder } from '../private-files.ts';
import type { FoundChromium } from './found-chromium.ts';

const fontConfigName = 'fontconfig.xml';
const packageName = '@sparticuz/chromium';
const unpackTimeoutMs = 120_000;

export interface NpmChromiumOptions {
  /** Where it is looked for and unpacked first: shared with other users. */
  readonly temporary?: string;
  /** The user's own folder for what can be made again; it takes the place of the first where that is not to be trusted. */
  readonly cache?: string;
  readonly unpack?: (entry: string, folder: string) => Promise<void>;
}

/**
 * Unpacks it once for each version and user; null where the package is not installed.
 *
 * It is unpacked by a process of its own because it goes by that process's environment: it leaves out the
 * system libraries that a bare machine lacks unless it believes it runs in a cloud function, and skips what
 * it finds in the temporary folder. Unpacked beside and renamed, so that a second process never starts a
 * half-written file. What lies there is run: it is used only where no other user can have put it there.
 */
export async function npmChromium(options: NpmChromiumOptions = {}): Promise<FoundChromium | null> {
  const entry = entryFile();
  if (entry === null) return null;
  const folder = await unpackedFolder(entry, options);
  return {
    path: join(folder, 'chromium'),
    origin: 'npm',
    environment: {
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, fontConfigName),
    },
  };
}

async function unpackedFolder(
  entry: string,
  { temporary = tmpdir(), cache = cacheFolder(), unpack = unpackPackage }: NpmChromiumOptions,
): Promise<string> {
  const version = versionOf(entry);
  const shared = join(temporary, `gazette-chromium-${version}-${userInfo().username}`);
  if (isTrusted(shared)) return shared;
  // An attempt only: another user may have taken the name.
  if (!existsSync(shared) && (await unpackAs(shared))) return shared;
  if (!makePrivateFolder(cache)) throw new Error(`not a private folder: ${cache}`);
  const own = join(cache, `chromium-${version}`);
  if (isTrusted(own) || (!existsSync(own) && (await unpackAs(own)))) return own;
  const fresh = mkdtempSync(`${own}-`);
  process.once('exit', () => rmSync(fresh, { recursive: true, force: true }));
  await unpackInto(fresh, fresh);
  return fresh;

  async function unpackInto(place: string, name: string): Promise<void> {
    await unpack(entry, place);
    writeFileSync(join(place, fontConfigName), fontConfig(name));
  }

  /** Another process may be faster; its copy is as good where it is this user's. */
  async function unpackAs(folder: string): Promise<boolean> {
    const fresh = mkdtempSync(`${folder}-`);
    await unpackInto(fresh, folder);
    try {
      renameSync(fresh, folder);
    } catch {
      rmSync(fresh, { recursive: true, force: true });
    }
    return isTrusted(folder);
  }
}

/** Everything that is run or loaded from there; a link could lead to where others write. */
function isTrusted(folder: string): boolean {
  if (!isPrivateFolder(folder)) return false;
  const libraries = join(folder, 'al2023', 'lib');
  return (
    isOwn(join(folder, 'chromium'), 'file') &&
    isOwn(join(folder, fontConfigName), 'file') &&
    isOwn(join(folder, 'al2023'), 'folder') &&
    isOwn(libraries, 'folder')
  );
}

function cacheFolder(): string {
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = process.env;
  if (process.platform === 'win32') return join(local ?? homedir(), 'gazette-archive', 'cache');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'gazette-archive');
  return join(xdg && isAbsolute(xdg) ? xdg : join(homedir(), '.cache'), 'gazette-archive');
}

/**
 * The configuration that comes with it names folders of a cloud function. Without a single system font
 * Chromium refuses web fonts too, so its own face is named besides the system's folders.
 */
function fontConfig(folder: string): string {
  const folders = [join(folder, 'fonts', 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'];
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...folders.map((path) => `<dir>${path}</dir>`),
    '<dir prefix="xdg">fonts</dir>',
    `<cachedir>${join(folder, 'font-cache')}</cachedir>`,
    '</fontconfig>',
    '',
  ].join('\n');
}

function entryFile(): string | null {
  try {
    return createRequire(import.meta.url).resolve(packageName);
  } catch {
    return null;
  }
}

function versionOf(entry: string): string {
  const manifest = join(dirname(dirname(entry)), 'package.json');
  return String((JSON.parse(readFileSync(manifest, 'utf8')) as { version: unknown }).version);
}

async function unpackPackage(entry: string, fresh: string): Promise<void> {
  const script = `const { default: chromium } = await import(${JSON.stringify(pathToFileURL(entry).href)});
    await chromium.executablePath();`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, TMPDIR: fresh, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
    timeout: unpackTimeoutMs,
  });
}
