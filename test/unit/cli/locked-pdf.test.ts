/** Encrypted PDFs at the command line: the password comes from a file, standard input or an option. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { typesetIssue } from '../../fixtures/typeset-issue.ts';
import { lockPdf } from '../../helpers/lock-pdf.ts';
import { program } from '../../helpers/program.ts';

const password = '云溪Pass-1';

let folder: string;
let pdf: string;
let passwordFile: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-cli-'));
  pdf = join(folder, 'locked.pdf');
  writeFileSync(pdf, await lockPdf(typesetIssue(), password));
  passwordFile = join(folder, 'password.txt');
  writeFileSync(passwordFile, `${password}\r\nnot this line\n`);
  return () => rmSync(folder, { recursive: true, force: true });
});

interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

function run(args: readonly string[], input = ''): Promise<Run> {
  return new Promise((resolve) => {
    const env = { ...process.env, GAZETTE_DATA: join(folder, 'data') };
    const child = execFile(process.execPath, [program, ...args], { env }, (error, out, err) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err });
    });
    child.stdin?.end(input);
  });
}

const outcome = ({ out }: Run) => (JSON.parse(out) as { outcome: string }).outcome;

describe('gazette import of an encrypted PDF', () => {
  it('says that it bears a password, and never waits where nobody can be asked', async () => {
    const result = await run(['import', pdf, '--archive', join(folder, 'none')]);
    expect(result).toMatchObject({ status: 1, out: '' });
    expect(result.err).toMatch(/^import\/encrypted: .*locked\.pdf/);
  });

  it('says that a password is wrong, without repeating it', async () => {
    const result = await run(['import', pdf, '--archive', join(folder, 'none'), '--password', 'Wrong-7']);
    expect(result.status).toBe(1);
    expect(result.err).toMatch(/^import\/wrongPassword: /);
    expect(result.err).not.toContain('Wrong-7');
  });

  it('takes the password from a file, from standard input or as an option', async () => {
    const ways: readonly (readonly [readonly string[], string])[] = [
      [['--password-file', passwordFile], ''],
      [['--password-file', '-'], `${password}\n`],
      [['--password', password], ''],
    ];
    for (const [at, [options, input]] of ways.entries()) {
      const archive = join(folder, `archive-${at}`);
      const result = await run(['import', pdf, '--archive', archive, '--json', ...options], input);
      expect(result.err).toBe('');
      expect(outcome(result)).toBe('imported');
      expect(result.out).not.toContain(password);
    }
    const logs = join(folder, 'data', 'logs');
    for (const name of existsSync(logs) ? readdirSync(logs) : [])
      expect(readFileSync(join(logs, name), 'utf8')).not.toContain(password);
  });

  it('names the file that the password can’t be read from', async () => {
    const options = ['--password-file', join(folder, 'missing')];
    const result = await run(['import', pdf, '--archive', join(folder, 'none'), ...options]);
    expect(result.err).toMatch(/^file\/forbidden: .*missing/);
  });

  it('and parse read it, and rebuild says which issues kept their text', async () => {
    const parsed = await run(['parse', pdf, '--json', '--password-file', passwordFile]);
    expect(parsed.out).toContain('河湖长制');
    const archive = join(folder, 'archive-0');
    const without = await run(['rebuild', '--archive', archive, '--json']);
    expect(JSON.parse(without.out)).toEqual({ issues: 1, unanchored: 0, locked: 1 });
    const withIt = await run(['rebuild', '--archive', archive, '--json', '--password-file', passwordFile]);
    expect(JSON.parse(withIt.out)).toEqual({ issues: 1, unanchored: 0 });
  });
});
