import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { inventedIssue } from '../../fixtures/invented-issue.ts';
import { program } from '../../helpers/program.ts';
import { openTestEngine } from '../../helpers/test-engine.ts';

interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

function run(...args: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { maxBuffer: 1 << 28 }, (error, out, err) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err });
    });
  });
}

let folder: string;
let archive: string;
let first: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-cli-'));
  archive = join(folder, 'archive');
  first = join(folder, '第1期.txt');
  writeFileSync(first, inventedIssue(2024, 1));
  await run('import', first, '--archive', archive);
  return () => rmSync(folder, { recursive: true, force: true });
});

/** Checks real output against the schema the program prints for it. */
async function matchesSchema(command: string, value: unknown): Promise<void> {
  const schema: unknown = JSON.parse((await run('schema', command)).out);
  const ajv = new Ajv2020({ strict: false, formats: { date: true } });
  const isValid = ajv.validate(schema as object, value);
  expect(ajv.errors ?? []).toEqual([]);
  expect(isValid).toBe(true);
}

describe('the command line', () => {
  it('imports files and folders, one JSON line a file, and goes on after a bad one', async () => {
    const source = join(folder, 'many');
    mkdirSync(join(source, '2024'), { recursive: true });
    writeFileSync(join(source, '2024', 'a.txt'), inventedIssue(2024, 7));
    writeFileSync(join(source, 'b.txt'), '');
    writeFileSync(
      join(source, 'c.txt'),
      Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 8, 0, 1, 2, 3, 0xff, 0xfe, 0]),
    );
    writeFileSync(join(source, 'd.pdf'), '%PDF-1.7');
    writeFileSync(join(source, 'e.ofd'), 'PK');
    const result = await run(
      'import',
      source,
      join(source, 'gone.txt'),
      '--archive',
      join(folder, 'a2'),
      '--json',
    );
    expect(result.status).toBe(1);
    const lines = result.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { file: string; outcome: string; error?: { code: string } });
    expect(lines.map((line) => [line.file, line.outcome, line.error?.code])).toEqual([
      ['a.txt', 'imported', undefined],
      ['b.txt', 'failed', 'import/empty'],
      ['c.txt', 'failed', 'import/binary'],
      ['d.pdf', 'failed', 'import/damaged'],
      ['e.ofd', 'failed', 'import/unsupported'],
      ['gone.txt', 'failed', 'import/vanished'],
    ]);
    for (const line of lines) await matchesSchema('import', line);
  });

  it('says duplicate the second time, and replaces when told to', async () => {
    const [duplicate] = (await run('import', first, '--archive', archive, '--json')).out.trim().split('\n');
    expect(JSON.parse(duplicate ?? '')).toMatchObject({ outcome: 'duplicate', issueId: '1' });
    const sameNumber = join(folder, 'same-number.txt');
    writeFileSync(sameNumber, `${inventedIssue(2024, 1)}\n\n`);
    expect(JSON.parse((await run('import', sameNumber, '--archive', archive, '--json')).out)).toMatchObject({
      outcome: 'duplicate',
      issueId: '1',
    });
    const copy = join(folder, 'copy');
    await run('import', first, '--archive', copy);
    const replaced = await run('import', sameNumber, '--archive', copy, '--replace', '--json');
    expect(JSON.parse(replaced.out)).toMatchObject({ outcome: 'replaced', issueId: '2' });
    expect((JSON.parse((await run('issues', '--archive', copy, '--json')).out) as unknown[]).length).toBe(1);
  });

  it.each([
    ['issues', []],
    ['show', ['1']],
    ['search', ['云泽省']],
    ['verify', []],
    ['annotations', []],
    ['normalise', ['双随机、一公开']],
    ['rebuild', []],
  ] as const)('prints %s as its schema says', async (command, args) => {
    const onArchive = command === 'normalise' ? [] : ['--archive', archive];
    const result = await run(command, ...args, ...onArchive, '--json');
    expect(result.err).toBe('');
    expect(result.status).toBe(0);
    await matchesSchema(command, JSON.parse(result.out));
  });

  it('shows the same as it parses, but for ids', async () => {
    const shown: unknown = JSON.parse((await run('show', '1', '--archive', archive, '--json')).out);
    const parsed = JSON.parse((await run('parse', first, '--json')).out) as {
      documents: { id: string; text: string }[];
    };
    await matchesSchema('parse', parsed);
    const { documents } = shown as { documents: { id: string; text: string }[] };
    expect(documents.map((document) => document.text)).toEqual(
      parsed.documents.map((document) => document.text),
    );
    expect(documents.map((document) => document.id)).toEqual(
      parsed.documents.map((document) => `1-${document.id}`),
    );
  });

  it('backs up into one file and restores it elsewhere', async () => {
    const file = join(folder, 'all.gazette-backup');
    const backup = await run('backup', file, '--archive', archive, '--json');
    await matchesSchema('backup', JSON.parse(backup.out));
    const target = join(folder, 'restored');
    const restored = await run('restore', file, '--archive', target, '--json');
    await matchesSchema('restore', JSON.parse(restored.out));
    const before = await run('show', '1', '--archive', archive, '--json');
    expect((await run('show', '1', '--archive', target, '--json')).out).toBe(before.out);
    expect(JSON.parse((await run('verify', '--archive', target, '--json')).out)).toMatchObject({ ok: true });
  });

  it.each([
    ['archive/missing', 1, ['issues', '--archive', '/nonexistent/archive']],
    ['issue/notFound', 1, ['show', '99', '--archive', 'ARCHIVE']],
    ['search/empty', 1, ['search', '、', '--archive', 'ARCHIVE']],
    ['import/vanished', 1, ['parse', '/nonexistent/file.txt']],
    ['archive/notABackup', 1, ['restore', 'FIRST', '--archive', 'NEW']],
    ['host/usage', 2, ['search']],
    ['host/usage', 2, ['unknown']],
    ['host/usage', 2, ['search', 'a', '--limit', 'many']],
    ['host/usage', 2, ['issues', '--wrong']],
    ['host/usage', 2, ['schema', 'nothing']],
  ])('answers %s with status %i', async (code, status, args) => {
    const places: Readonly<Record<string, string>> = {
      ARCHIVE: archive,
      FIRST: first,
      NEW: join(folder, 'new'),
    };
    const result = await run(...args.map((arg) => places[arg] ?? arg));
    expect(result.err.startsWith(`${code}: `)).toBe(true);
    expect(result.out).toBe('');
    expect(result.status).toBe(status);
  });

  it('tells an old Node what it needs instead of crashing', async () => {
    const script = readFileSync(new URL('../../../main/host/cli/gazette.mjs', import.meta.url), 'utf8');
    const old = join(folder, 'old.mjs');
    writeFileSync(
      old,
      script.replaceAll('process.versions.node', "'20.11.0'").replace("'./main.ts'", "'./missing.ts'"),
    );
    const result = await new Promise<Run>((resolve) => {
      execFile(process.execPath, [old, 'issues'], (error, out, err) =>
        resolve({ status: Number(error?.code ?? 0), out, err }),
      );
    });
    expect(result.status).toBe(1);
    expect(result.err).toMatch(/^host\/nodeTooOld: .*20\.11\.0/);
  });

  it('gives annotations to other programs as Web Annotations and as a table', async () => {
    const target = join(folder, 'annotated');
    await run('import', first, '--archive', target);
    const engine = openTestEngine(target);
    const issue = await engine.ask('issue.open', { issueId: '1' });
    const documentId = issue.documents.find((row) => row.kind === 'document')?.id ?? '';
    const { document } = await engine.ask('document.open', { documentId });
    const block = document.blocks.find((candidate) => candidate.text.includes('季度调度'));
    const at = block?.text.indexOf('季度调度') ?? -1;
    await engine.ask('annotation.create', {
      documentId,
      anchor: {
        startBlockId: block?.id ?? '',
        startOffset: at,
        endBlockId: block?.id ?? '',
        endOffset: at + 4,
      },
      style: 'highlight',
      colour: 'red',
      note: '=请核,"加急"',
      tags: ['督办'],
    });
    await engine.close();
    const annotations = JSON.parse(
      (await run('annotations', '--archive', target, '--json')).out,
    ) as unknown[];
    await matchesSchema('annotations', annotations);
    const start = document.text.indexOf(block?.text ?? '-') + at;
    expect(annotations).toMatchObject([
      {
        type: 'Annotation',
        body: [
          { purpose: 'commenting', value: '=请核,"加急"' },
          { purpose: 'tagging', value: '督办' },
        ],
        target: {
          selector: [
            { type: 'TextQuoteSelector', exact: '季度调度' },
            { type: 'TextPositionSelector', start, end: start + 4 },
          ],
        },
      },
    ]);
    const csv = (await run('annotations', '--archive', target, '--format', 'csv')).out;
    expect(csv.startsWith('\uFEFF公报,')).toBe(true);
    expect(csv).toContain('"\'=请核,""加急"""');
    // An annotation is taken by the id under which it was listed.
    const [{ id = '' } = {}] = annotations as { id?: string }[];
    const taken = await run('excerpt', '--annotations', id, '--archive', target, '--json');
    expect(JSON.parse(taken.out)).toMatchObject({ added: 1 });
  });

  it('collects excerpts, lists them and writes them to a file', async () => {
    const target = join(folder, 'excerpted');
    await run('import', first, '--archive', target);
    const on = ['--archive', target, '--json'];
    const found = JSON.parse((await run('search', '季度调度', ...on)).out) as {
      hits: { blocks: { blockId: string; text: string; ranges: [number, number][] }[] }[];
    };
    const block = found.hits[0]?.blocks[0];
    const [start, end] = block?.ranges[0] ?? [0, 0];
    const take = (...args: string[]) => run('excerpt', ...args, ...on);
    const made = await take(block?.blockId ?? '', `${block?.blockId}:${start}-${end}`, '--new', '周报摘编');
    expect(made.err).toBe('');
    await matchesSchema('excerpt', JSON.parse(made.out));
    const { list } = JSON.parse(made.out) as { list: { id: string } };
    // Without a list named, the one used last.
    expect(JSON.parse((await take(block?.blockId ?? '')).out)).toEqual({
      list: { id: list.id, title: '周报摘编', items: 2, isCurrent: true },
      added: 0,
      known: 1,
    });
    const lists: unknown = JSON.parse((await run('excerpts', ...on)).out);
    await matchesSchema('excerpts', lists);
    expect(lists).toMatchObject([{ id: list.id, items: 2 }]);
    const shown = JSON.parse((await run('excerpts', list.id, ...on)).out) as {
      excerpts: { quote: string }[];
    };
    await matchesSchema('excerpts', shown);
    expect(shown.excerpts.map(({ quote }) => quote)).toEqual([block?.text, '季度调度']);
    const file = join(folder, '摘编.md');
    const written = await run('excerpts', list.id, '--to', file, ...on);
    await matchesSchema('excerpts', JSON.parse(written.out));
    expect(readFileSync(file, 'utf8')).toContain(`\n\n${block?.text}\n\n——《`);
    expect((await run('excerpts', '--to', file, ...on)).status).toBe(2);
    expect((await run('excerpts', list.id, '--to', 'x.xlsx', ...on)).status).toBe(2);
    expect((await take('--new', ' ')).status).toBe(2);
    expect((await take('--new', '长'.repeat(300))).status).toBe(2);
    expect((await take('9-9-9')).err).toMatch(/^document\/notFound: /);
    expect((await run('excerpts', 'none', ...on)).err).toMatch(/^excerpt\/noList: /);
  });

  it('exports documents to one PDF, and says what it used', async () => {
    const tree = JSON.parse((await run('show', '1', '--archive', archive, '--json')).out) as {
      documents: { id: string; kind: string }[];
    };
    const id = tree.documents.find((document) => document.kind === 'document')?.id ?? '';
    const file = join(folder, '导出.pdf');
    const result = await run(
      'export',
      id,
      '--to',
      file,
      '--archive',
      archive,
      '--cover',
      '--contents',
      '--json',
    );
    expect(result.err).toBe('');
    await matchesSchema('export', JSON.parse(result.out));
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
    const original = await run('export', id, '--to', file, '--layout', 'original', '--archive', archive);
    expect(original.err).toMatch(/^export\/noPages: /);
    const missing = await run('export', '9-9', '--to', file, '--archive', archive);
    expect(missing.err).toMatch(/^document\/notFound: /);
  });

  // A start of the program for each form, on a machine that may be busy.
  it('exports documents in the form that the file’s suffix names', async () => {
    const tree = JSON.parse((await run('show', '1', '--archive', archive, '--json')).out) as {
      documents: { id: string; kind: string; text: string }[];
    };
    const documents = tree.documents.filter((document) => document.kind === 'document');
    const ids = documents.map(({ id }) => id);
    const write = async (name: string, ...flags: readonly string[]) => {
      const file = join(folder, name);
      const result = await run('export', ...ids, '--to', file, '--archive', archive, '--json', ...flags);
      expect(result.err).toBe('');
      const report: unknown = JSON.parse(result.out);
      await matchesSchema('export', report);
      return { report, bytes: readFileSync(file) };
    };
    const text = await write('导出.txt');
    expect(text.report).toMatchObject({ form: 'text', what: null, documents: ids.length, rows: null });
    expect(text.bytes.toString('utf8').replaceAll('\r\n', '\n')).toContain(documents[0]?.text);
    const duties = await write('台账.csv');
    expect(duties.report).toMatchObject({ form: 'csv', what: 'duties' });
    expect(duties.bytes.toString('utf8').startsWith('\uFEFF任务,责任单位,')).toBe(true);
    const deadlines = await write('时限.xlsx', '--what', 'deadlines');
    expect(deadlines.bytes.subarray(0, 2).toString()).toBe('PK');
    const word = await write('公文.docx');
    expect(word.bytes.subarray(0, 2).toString()).toBe('PK');
    for (const [name, beginning] of [
      ['a.md', '> '],
      ['a.html', '<!doctype html>'],
      ['a.xml', '<?xml'],
      ['a.bib', '@article{'],
      ['a.ris', 'TY  - JOUR'],
      ['a.jsonld', '['],
    ] as const) {
      expect((await write(name)).bytes.toString('utf8').startsWith(beginning)).toBe(true);
    }
    const list = await write('引文.txt', '--form', 'gbt7714');
    expect(list.bytes.toString('utf8')).toMatch(/^\uFEFF\[1\] .+\[J\]/);
    const unknown = await run('export', ids[0] ?? '', '--to', join(folder, 'a.odt'), '--archive', archive);
    expect(unknown.err).toMatch(/^host\/usage: /);
    expect(unknown.status).toBe(2);
  });

  it('removes an issue into the trash, where importing it again finds it', async () => {
    const target = join(folder, 'removing');
    await run('import', first, '--archive', target);
    await matchesSchema('remove', JSON.parse((await run('remove', '1', '--archive', target, '--json')).out));
    expect((await run('issues', '--archive', target, '--json')).out.trim()).toBe('[]');
    const again = await run('import', first, '--archive', target, '--json');
    expect(JSON.parse(again.out)).toMatchObject({ outcome: 'imported', issueId: '1' });
  });

  it('follows no link into a loop', async () => {
    const source = join(folder, 'loop');
    mkdirSync(source);
    writeFileSync(join(source, 'a.txt'), inventedIssue(2024, 9));
    symlinkSync(source, join(source, 'again'));
    const result = await run('import', source, '--archive', join(folder, 'a3'), '--json');
    expect(result.out.trim().split('\n')).toHaveLength(1);
  });
});
