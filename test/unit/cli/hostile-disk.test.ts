/** A full disk, a forbidden folder, a second program, damaged archives: clear errors, and nothing is lost. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../main/archive/index.ts';
import { inventedIssue } from '../../fixtures/invented-issue.ts';
import { program } from '../../helpers/program.ts';
import { skipHere } from '../../helpers/skip.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';
import { openTestEngine } from '../../helpers/test-engine.ts';

const isRoot = process.getuid?.() === 0;
const nobody = 65_534;

function run(args: readonly string[], options: { uid?: number } = {}) {
  const env = {
    ...process.env,
    HOME: '/tmp',
    ...(options.uid === undefined ? {} : { NODE_COMPILE_CACHE: '' }),
  };
  const result = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', env, ...options });
  return { status: result.status, out: result.stdout, err: result.stderr };
}

/** Why a test that becomes another user can't run here, or null. */
function whyNotNobody(): string | null {
  if (!isRoot) return 'only root can become another user';
  const { status } = run(['normalise', 'a'], { uid: nobody });
  return status === 0 ? null : 'another user can’t read the program’s own files here';
}

const errorsOf = (out: string) =>
  out
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { error?: { code: string } }).error?.code);

function archiveWithOneIssue(folder: string): string {
  const archive = join(folder, 'archive');
  const file = join(folder, '1.txt');
  writeFileSync(file, inventedIssue(2024, 1));
  run(['import', file, '--archive', archive]);
  return archive;
}

const isClean = (archive: string) =>
  (JSON.parse(run(['verify', '--archive', archive, '--json']).out) as { ok: boolean }).ok;

function canMount(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1600k', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('a full disk', () => {
  it('stops the import of one file with archive/full and leaves what was there', (context) => {
    const folder = temporaryFolder();
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    if (!canMount(disk)) skipHere(context, 'a small tmpfs can’t be mounted here');
    try {
      const archive = join(disk, 'archive');
      const small = join(folder, '1.txt');
      const large = join(folder, '2.txt');
      writeFileSync(small, inventedIssue(2024, 1));
      writeFileSync(large, inventedIssue(2024, 2, 6000));
      expect(run(['import', small, '--archive', archive]).status).toBe(0);
      const result = run(['import', large, '--archive', archive, '--json']);
      expect(errorsOf(result.out)).toEqual(['archive/full']);
      expect(result.status).toBe(1);
      expect(isClean(archive)).toBe(true);
      expect(JSON.parse(run(['issues', '--archive', archive, '--json']).out)).toHaveLength(1);
    } finally {
      execFileSync('umount', [disk]);
    }
  });

  it('is opened for reading, said, and everything there is read', async (context) => {
    const folder = temporaryFolder();
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    if (!canMount(disk)) skipHere(context, 'a small tmpfs can’t be mounted here');
    const archive = join(disk, 'archive');
    const small = join(folder, '1.txt');
    writeFileSync(small, inventedIssue(2024, 1));
    run(['import', small, '--archive', archive]);
    fill(join(disk, 'filler'));
    const engine = openTestEngine(archive, { logFolder: join(folder, 'logs'), indexes: false });
    try {
      expect(await engine.ask('app.info', {})).toMatchObject({ archive: { readOnly: 'full', issues: 1 } });
      const { documents } = await engine.ask('issue.open', { issueId: '1' });
      const documentId = documents.at(-1)?.id ?? '';
      expect((await engine.ask('document.open', { documentId })).document.blocks).not.toEqual([]);
      expect(await engine.ask('document.find', { documentId, query: '省' })).not.toEqual([]);
      await expect(engine.ask('bookmark.add', { documentId, blockId: null })).rejects.toMatchObject({
        code: 'archive/full',
      });
    } finally {
      await engine.close();
      const held = readdirSync('/proc/self/fd')
        .flatMap((fd) => {
          try {
            return [readlinkSync(`/proc/self/fd/${fd}`)];
          } catch {
            return [];
          }
        })
        .filter((path) => path.startsWith(disk));
      execFileSync('umount', ['-l', disk]);
      expect(held).toEqual([]);
    }
  });
});

/** Writes until nothing more goes in. */
function fill(path: string): void {
  const file = openSync(path, 'w');
  try {
    for (const bytes of [65_536, 4096, 1]) {
      try {
        for (;;) writeSync(file, Buffer.alloc(bytes, 1));
      } catch {
        // The next smaller piece may still fit.
      }
    }
  } finally {
    closeSync(file);
  }
}

describe('permissions', () => {
  it('that forbid a file are named, and the other files are imported', (context) => {
    const reason = whyNotNobody();
    if (reason) skipHere(context, reason);
    const folder = temporaryFolder();
    chmodSync(folder, 0o755);
    const source = join(folder, 'source');
    const archive = join(folder, 'archive');
    mkdirSync(join(source, 'closed'), { recursive: true });
    mkdirSync(archive);
    chownSync(archive, nobody, nobody);
    writeFileSync(join(source, 'a.txt'), inventedIssue(2024, 1));
    writeFileSync(join(source, 'b.txt'), inventedIssue(2024, 2));
    chmodSync(join(source, 'b.txt'), 0o600);
    writeFileSync(join(source, 'closed', 'c.txt'), inventedIssue(2024, 3));
    chmodSync(join(source, 'closed'), 0o700);
    const result = run(['import', source, '--archive', archive, '--json'], { uid: nobody });
    expect(errorsOf(result.out).sort()).toEqual(['import/forbidden', 'import/forbidden', undefined]);
    expect(result.status).toBe(1);
  });

  it('that forbid the archive’s folder are told as such', (context) => {
    const reason = whyNotNobody();
    if (reason) skipHere(context, reason);
    const folder = temporaryFolder();
    chmodSync(folder, 0o755);
    const file = join(folder, '1.txt');
    writeFileSync(file, inventedIssue(2024, 1));
    const result = run(['import', file, '--archive', join(folder, 'not-mine', 'archive')], { uid: nobody });
    expect(result.err).toMatch(/^archive\/forbidden: /);
    expect(result.status).toBe(1);
  });

  it('for reading only still let the archive be read', (context) => {
    const reason = whyNotNobody();
    if (reason) skipHere(context, reason);
    const folder = temporaryFolder();
    chmodSync(folder, 0o755);
    const archive = archiveWithOneIssue(folder);
    execFileSync('chmod', ['-R', 'a+rX,go-w', archive]);
    const read = run(['search', '云泽省', '--archive', archive, '--json'], { uid: nobody });
    expect(read.err).toBe('');
    expect(JSON.parse(read.out)).not.toMatchObject({ documents: 0 });
    const write = run(['import', join(folder, '1.txt'), '--archive', archive], { uid: nobody });
    expect(write.err).toMatch(/^archive\/(readOnly|forbidden): /);
  });
});

describe('a second program on the same archive', () => {
  it('is told, may read, and takes over when the first one dies', async () => {
    const folder = temporaryFolder();
    const archive = archiveWithOneIssue(folder);
    const holder = spawn(process.execPath, ['-e', holderScript(archive)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((resolve) => holder.stdout.once('data', resolve));
    const write = run(['remove', '1', '--archive', archive]);
    expect(write.err).toMatch(/^archive\/locked: /);
    expect(JSON.parse(run(['issues', '--archive', archive, '--json']).out)).toHaveLength(1);
    const died = new Promise((resolve) => holder.once('exit', resolve));
    holder.kill('SIGKILL');
    await died;
    expect(run(['remove', '1', '--archive', archive]).status).toBe(0);
  });
});

function holderScript(archive: string): string {
  const index = new URL('../../../main/archive/index.ts', import.meta.url).href;
  return `import(${JSON.stringify(index)}).then(({ openArchive }) => {
    globalThis.held = openArchive(${JSON.stringify(archive)}, { create: false, write: 'required' });
    console.log('held');
    setInterval(() => {}, 1000);
  });`;
}

describe('a damaged archive', () => {
  it.each([
    ['cut off', (path: string) => truncateSync(path, 5000)],
    ['overwritten', (path: string) => writeFileSync(path, 'x'.repeat(40_000))],
    ['emptied', (path: string) => truncateSync(path, 0)],
  ])('%s is refused by every command, left as it is, and comes back from a backup', (_, damage) => {
    const folder = temporaryFolder();
    const archive = archiveWithOneIssue(folder);
    const backup = join(folder, 'b.gazette-backup');
    run(['backup', backup, '--archive', archive]);
    const database = join(archive, 'archive.sqlite');
    damage(database);
    const damaged = readFileSync(database);
    for (const args of [
      ['issues'],
      ['show', '1'],
      ['search', '云'],
      ['verify'],
      ['rebuild'],
      ['import', join(folder, '1.txt')],
    ]) {
      const result = run([...args, '--archive', archive]);
      expect(result.err, args[0]).toMatch(/^archive\/corrupt: /);
      expect(result.status).toBe(1);
    }
    expect(readFileSync(database).equals(damaged)).toBe(true);
    expect(run(['restore', backup, '--archive', archive]).status).toBe(0);
    expect(isClean(archive)).toBe(true);
  });

  it('inside is found by verify', () => {
    const folder = temporaryFolder();
    const archive = archiveWithOneIssue(folder);
    const open = openArchive(archive, { create: false, write: 'required' });
    const hash = String(open.db.get('SELECT sha256 FROM issue')?.sha256);
    open.db.run("UPDATE block SET text = text || '！' WHERE ord = 3");
    open.close();
    writeFileSync(join(archive, 'originals', hash), 'changed');
    const result = run(['verify', '--archive', archive, '--json']);
    expect(result.status).toBe(1);
    const { problems } = JSON.parse(result.out) as { problems: { code: string }[] };
    const codes = new Set(problems.map((problem) => problem.code));
    expect(codes).toContain('verify/originalChanged');
    expect(codes).toContain('verify/textChanged');
  });
});

describe('a copied folder', () => {
  it('is the archive', () => {
    const folder = temporaryFolder();
    const archive = archiveWithOneIssue(folder);
    const copy = join(folder, 'copy');
    cpSync(archive, copy, { recursive: true });
    rmSync(archive, { recursive: true });
    expect(isClean(copy)).toBe(true);
    expect(existsSync(join(copy, 'originals'))).toBe(true);
  });
});
