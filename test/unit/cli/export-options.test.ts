/** Watermark and password of an exported file at the command line. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { typesetIssue } from '../../fixtures/typeset-issue.ts';
import { program } from '../../helpers/program.ts';

const password = '云溪Pass-1';

let folder: string;
let documentId: string;

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

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-cli-'));
  const file = join(folder, 'issue.pdf');
  writeFileSync(file, typesetIssue());
  const { out } = await run(['import', file, '--json']);
  const { issueId } = JSON.parse(out) as { issueId: string };
  const { documents } = JSON.parse((await run(['show', issueId, '--json'])).out) as {
    documents: { id: string; kind: string }[];
  };
  documentId = documents.find(({ kind }) => kind === 'document')?.id ?? '';
  return () => rmSync(folder, { recursive: true, force: true });
});

describe('gazette export', () => {
  it('locks the file with a password from standard input, which nothing repeats', async () => {
    const file = join(folder, 'locked.pdf');
    const options = ['--layout', 'original', '--watermark', '内部参考', '--password-file', '-'];
    const result = await run(['export', documentId, '--to', file, '--json', ...options], `${password}\n`);
    expect(result.status).toBe(0);
    expect(result.out + result.err).not.toContain(password);
    const open = (given?: string) =>
      getDocument({
        data: new Uint8Array(readFileSync(file)),
        verbosity: 0,
        ...(given ? { password: given } : {}),
      }).promise;
    await expect(open()).rejects.toMatchObject({ name: 'PasswordException' });
    const pdf = await open(password);
    const annotations = await (await pdf.getPage(1)).getAnnotations();
    expect(annotations.map(({ subtype }) => subtype)).toContain('Watermark');
  });

  it.each([
    ['nobody can be asked for it', 'open.pdf', ['--ask-password'], ''],
    ['it is empty', 'open.pdf', ['--password-file', '-'], '\n'],
    ['it is longer than readers take', 'open.pdf', ['--password-file', '-'], `${'长'.repeat(43)}\n`],
    ['the form takes none', 'open.docx', ['--password-file', '-'], `${password}\n`],
    ['the form takes no watermark', 'open.docx', ['--watermark', '内部参考'], ''],
    ['the watermark is too long', 'open.pdf', ['--watermark', '长'.repeat(31)], ''],
  ])('writes nothing where a lock or mark was wanted but %s', async (_why, name, options, input) => {
    const file = join(folder, name);
    const result = await run(['export', documentId, '--to', file, ...options], input);
    expect(result.status).toBe(2);
    expect(result.err).toMatch(/^host\/usage: /);
    expect(existsSync(file)).toBe(false);
  });
});
