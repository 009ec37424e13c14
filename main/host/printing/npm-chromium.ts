/** The Chromium that npm ships (a development dependency: there in a checkout, not in the installed program). */
import { execFile } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { FoundChromium } from './found-chromium.ts';

const fontConfigName = 'fontconfig.xml';
const packageName = '@sparticuz/chromium';
const unpackTimeoutMs = 120_000;

/**
 * Unpacks it once for each version and user; null where the package is not installed.
 *
 * It is unpacked by a process of its own because it goes by that process's environment: it leaves out the
 * system libraries that a bare machine lacks unless it believes it runs in a cloud function, and skips what
 * it finds in the temporary folder. Unpacked beside and renamed, so that a second process never starts a
 * half-written file.
 */
export async function npmChromium(): Promise<FoundChromium | null> {
  const entry = entryFile();
  if (entry === null) return null;
  const folder = await unpackedFolder(entry);
  return {
    path: join(folder, 'chromium'),
    origin: 'npm',
    environment: {
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, fontConfigName),
    },
  };
}

/**
 * In the temporary folder, where other users may have put something of that name: what is not ours alone is left, and
 * the reader's own cache takes its place.
 */
async function unpackedFolder(entry: string): Promise<string> {
  const name = `gazette-chromium-${versionOf(entry)}-${userInfo().username}`;
  const usual = join(tmpdir(), name);
  const isTaken = lstatSync(usual, { throwIfNoEntry: false }) !== undefined;
  const folder = isTaken && !isOwn(usual) ? join(homedir(), '.cache', 'gazette-archive', name) : usual;
  if (!isOwn(folder)) {
    mkdirSync(dirname(folder), { recursive: true, mode: 0o700 });
    await unpack(entry, folder);
  }
  if (!isOwn(folder)) throw new Error(`${folder} is not of this user alone`);
  return folder;
}

/** Whole, of this user, and writable by nobody else: neither the folder nor what is started from it. */
export function isOwn(folder: string): boolean {
  const uid = process.getuid?.();
  return ['', 'chromium', fontConfigName].every((name) => {
    const stats = lstatSync(join(folder, name), { throwIfNoEntry: false });
    if (stats === undefined || stats.isSymbolicLink() || stats.isDirectory() !== (name === '')) return false;
    if (uid === undefined) return true;
    return stats.uid === uid && (stats.mode & (name === '' ? 0o077 : 0o022)) === 0;
  });
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

async function unpack(entry: string, folder: string): Promise<void> {
  const fresh = mkdtempSync(`${folder}-`);
  const script = `const { default: chromium } = await import(${JSON.stringify(pathToFileURL(entry).href)});
    await chromium.executablePath();`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, TMPDIR: fresh, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
    timeout: unpackTimeoutMs,
  });
  writeFileSync(join(fresh, fontConfigName), fontConfig(folder));
  try {
    renameSync(fresh, folder);
  } catch (error) {
    // Another process was faster; its copy is as good.
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(join(folder, fontConfigName))) throw error;
  }
}
