/** A file for each document at the command line. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { outputSchemas } from '../../../preload/contract/outputs.ts';
import { inventedIssue } from '../../fixtures/invented-issue.ts';
import { program } from '../../helpers/program.ts';

let folder: string;
let ids: readonly string[];

interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

function run(...args: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    const env = { ...process.env, GAZETTE_DATA: join(folder, 'data') };
    execFile(process.execPath, [program, ...args], { env }, (error, out, err) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err });
    });
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-cli-'));
  const files = [1, 2].map((number) => join(folder, `${number}.txt`));
  for (const [at, file] of files.entries()) writeFileSync(file, inventedIssue(2024, at + 1));
  await run('import', ...files);
  const { out } = await run('search', '标题:通知', '--json');
  const { hits } = JSON.parse(out) as { hits: readonly { documentId: string }[] };
  ids = hits.map(({ documentId }) => documentId);
  return () => rmSync(folder, { recursive: true, force: true });
});

describe('gazette export --each', () => {
  it('writes them by the pattern into a folder that it makes, and not over what is there', async () => {
    expect(ids).toHaveLength(2);
    const to = join(folder, '外发', '各件');
    const flags = ['--each', '--to', to, '--form', 'markdown', '--name', '{序号}_{文号}', '--json'];
    const first = await run('export', ...ids, ...flags);
    expect(first.status).toBe(0);
    const report = outputSchemas.export.parse(JSON.parse(first.out));
    const written = 'written' in report ? report.written : [];
    expect(written.map(({ file }) => file)).toEqual(readdirSync(to).map((name) => join(to, name)));
    expect(readdirSync(to).map((name) => name.replace(/\d+号/, '×号'))).toEqual([
      '1_云政发〔2024〕×号.md',
      '2_云政发〔2024〕×号.md',
    ]);
    const [name = ''] = readdirSync(to);
    writeFileSync(join(to, name), '我的');
    const again = await run('export', ...ids, ...flags);
    expect(again.status).toBe(1);
    expect(again.err).toMatch(/^export\/exists: /);
    expect(readFileSync(join(to, name), 'utf8')).toBe('我的');
    expect((await run('export', ...ids, ...flags, '--overwrite')).status).toBe(0);
    expect(readFileSync(join(to, name), 'utf8')).toContain('云政发〔2024〕');
    expect(readdirSync(to)).toHaveLength(2);
  });

  it.each([
    [['--each', '--form', 'xlsx'], 2, 'host/usage'],
    [['--name', '{标题}'], 2, 'host/usage'],
    [['--each', '--form', 'text', '--name', '{题名}'], 1, 'export/pattern'],
  ] as const)(
    'refuses what means nothing: %s',
    async (flags, status, code) => {
      const result = await run('export', ids[0] ?? '', '--to', join(folder, 'x'), ...flags);
      expect(result.status).toBe(status);
      expect(result.err).toMatch(new RegExp(`^${code}: `));
    },
    60_000,
  );
});
