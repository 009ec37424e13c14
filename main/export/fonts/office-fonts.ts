/** The office's own faces among those installed on this machine. */
import { readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { faces, type OfficeFont } from './faces.ts';
import { readSfnt, type SfntFacts } from './read-sfnt.ts';

/** Folders of fonts are not deep, and nobody has more. */
const deepest = 4;
const mostFiles = 5000;

export interface SystemFolders {
  readonly env?: NodeJS.ProcessEnv;
  readonly platform?: NodeJS.Platform;
  readonly home?: string;
}

/** Where this system keeps fonts, for all users and for this one. */
export function systemFontFolders({
  env = process.env,
  platform = process.platform,
  home = homedir(),
}: SystemFolders = {}): readonly string[] {
  if (platform === 'win32') {
    const local = env.LOCALAPPDATA ?? join(home, 'AppData', 'Local');
    return [join(env.WINDIR ?? 'C:\\Windows', 'Fonts'), join(local, 'Microsoft', 'Windows', 'Fonts')];
  }
  if (platform === 'darwin')
    return ['/System/Library/Fonts', '/Library/Fonts', join(home, 'Library', 'Fonts')];
  return [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(home, '.local', 'share', 'fonts'),
    join(home, '.fonts'),
  ];
}

/** By role the face that is named first among those wanted; roles of which none may be used are left out. */
export function findOfficeFonts(folders = systemFontFolders()): ReadonlyMap<OfficeFont, string> {
  const files = folders.flatMap((folder) => trueTypeFiles(folder));
  const known = files.flatMap((path) => {
    const facts = factsOf(path);
    return facts?.isEmbeddable && facts.postScriptName !== '' ? [{ path, ...facts }] : [];
  });
  return new Map(
    faces.flatMap(({ role, local }) => {
      for (const name of local) {
        const found = known.find(({ names }) => names.has(name));
        if (found === undefined) continue;
        const { postScriptName, path } = found;
        return [[{ role, face: name, postScriptName }, path] as const];
      }
      return [];
    }),
  );
}

/** Sorted, so that of two files with one face the same is taken every time. */
function trueTypeFiles(folder: string, depth = 0): readonly string[] {
  let entries: readonly string[];
  try {
    entries = readdirSync(folder).sort();
  } catch {
    return [];
  }
  return entries.slice(0, mostFiles).flatMap((name) => {
    const path = join(folder, name);
    if (/\.ttf$/i.test(name)) return [path];
    // What has another suffix is a file: only names without one are worth asking.
    return depth < deepest && !/\.\w{2,5}$/.test(name) ? trueTypeFiles(path, depth + 1) : [];
  });
}

/** Read once for each state of a file: a face installed meanwhile is found, the others cost a look. */
const read = new Map<string, { readonly state: string; readonly facts: SfntFacts | null }>();

function factsOf(path: string): SfntFacts | null {
  let state: string;
  try {
    const { mtimeMs, size } = statSync(path);
    state = `${mtimeMs} ${size}`;
  } catch {
    return null;
  }
  const known = read.get(path);
  if (known?.state === state) return known.facts;
  const facts = readSfnt(path);
  read.set(path, { state, facts });
  return facts;
}
