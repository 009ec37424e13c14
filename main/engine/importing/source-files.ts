/** Which files of a choice of files and folders are worth importing, and what is left aside. */
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { readableSuffixes } from '../../sources/index.ts';

/** Formats that gazettes come in and the program can't read: they are reported rather than passed over. */
const unreadSuffixes = ['.ofd', '.doc', '.docx', '.wps', '.html', '.htm'];
const gazetteSuffixes = new Set([...readableSuffixes, ...unreadSuffixes]);

/**
 * Where a file lies. Names are bytes to the system: those of an archive that was unpacked by other rules are no UTF-8,
 * and only their bytes lead to the file.
 */
export interface SourceFile {
  readonly path: string | Buffer;
  /** For people. */
  readonly name: string;
}

/** Files of a folder that were left aside, by what they are. */
export interface Aside {
  /** A suffix such as ".jpg"; "~$" for the locks of an office program, "." for hidden files, "" for those without suffix. */
  readonly kind: string;
  readonly count: number;
}

export interface FoundFiles {
  readonly files: readonly SourceFile[];
  readonly aside: readonly Aside[];
}

/** Files in the order given, folders walked in name order; a path that can't be read is left for import to report. */
export function findSourceFiles(paths: readonly string[]): FoundFiles {
  const aside = new Map<string, number>();
  const leave = (kind: string) => void aside.set(kind, (aside.get(kind) ?? 0) + 1);
  const files = paths.flatMap((path) => {
    const file = { path, name: basename(path) };
    return isFolder(path) ? walk(file, new Set(), leave) : [file];
  });
  return {
    files,
    aside: [...aside]
      .map(([kind, count]) => ({ kind, count }))
      .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1)),
  };
}

/** `seen` holds the real paths of the folders above, so that a link back into one ends there. */
function walk(
  folder: SourceFile,
  seen: ReadonlySet<string>,
  leave: (kind: string) => void,
): readonly SourceFile[] {
  let children: SourceFile[];
  let real: string;
  try {
    real = realpathSync.native(folder.path, { encoding: 'buffer' }).toString('latin1');
    children = readdirSync(folder.path, { encoding: 'buffer' })
      .map((name) => childOf(folder.path, name))
      .sort((a, b) => a.name.localeCompare(b.name, 'zh-CN', { numeric: true }));
  } catch {
    return [folder];
  }
  if (seen.has(real)) return [];
  const above = new Set([...seen, real]);
  return children.flatMap((child) => {
    const isHidden = child.name.startsWith('.');
    if (isFolder(child.path)) return isHidden ? [] : walk(child, above, leave);
    const suffix = extname(child.name).toLowerCase();
    const kind = child.name.startsWith('~$') ? '~$' : isHidden ? '.' : suffix;
    if (kind === suffix && gazetteSuffixes.has(suffix)) return [child];
    leave(kind);
    return [];
  });
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const gb18030 = new TextDecoder('gb18030');

/** UTF-8, else what Chinese programs wrote before it. */
function childOf(folder: string | Buffer, bytes: Buffer): SourceFile {
  try {
    const name = utf8.decode(bytes);
    if (typeof folder === 'string') return { path: join(folder, name), name };
    return { path: Buffer.concat([folder, Buffer.from('/'), bytes]), name };
  } catch {
    return {
      path: Buffer.concat([Buffer.from(folder), Buffer.from('/'), bytes]),
      name: gb18030.decode(bytes),
    };
  }
}

function isFolder(path: string | Buffer): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
