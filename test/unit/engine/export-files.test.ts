/** A file a document: names, what is there already, what fails, cancel, and what is told of it. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Printer } from '../../../main/export/index.ts';
import type { ChromiumPrinter } from '../../../main/host/printing/index.ts';
import type { FilesReport, Payload } from '../../../preload/contract/index.ts';
import { inventedIssue } from '../../fixtures/invented-issue.ts';
import { testPrinter } from '../../helpers/printer.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';
import { openTestEngine, type TestEngine } from '../../helpers/test-engine.ts';

type Files = Payload<'export.files'>;

const issues = 4;
const pdf = {
  kind: 'pdf',
  options: { layout: 'gb9704', cover: true, contents: true, annotations: false, title: '汇编' },
} as const;
const markdown = {
  kind: 'form',
  options: { form: 'markdown', subject: 'duties', annotations: false, title: '汇编' },
} as const;

let printer: ChromiumPrinter;
let test: TestEngine;
let ids: string[];
let root: string;

beforeAll(async () => {
  root = temporaryFolder();
  printer = testPrinter();
  test = openTestEngine(join(root, 'archive'), {}, printer);
  const paths = Array.from({ length: issues }, (_unused, at) => join(root, `${at + 1}.txt`));
  for (const [at, path] of paths.entries()) writeFileSync(path, inventedIssue(2024, at + 1));
  ids = [];
  for (const { issueId } of await test.importFiles(paths)) {
    const { documents } = await test.ask('issue.open', { issueId: issueId ?? '' });
    ids.push(documents.find(({ kind }) => kind === 'document')?.id ?? '');
  }
});

afterAll(async () => {
  await test.close();
});

function freshFolder(): string {
  const folder = join(temporaryFolder(), '各件');
  mkdirSync(folder);
  return folder;
}

async function write(folder: string, rest: Partial<Files> = {}): Promise<FilesReport> {
  const payload: Files = {
    documentIds: ids,
    choice: markdown,
    pattern: '{文号} {标题}',
    folder,
    existing: 'refuse',
    ...rest,
  };
  const result = await test.runJob(() => test.ask('export.files', payload));
  if (result?.kind !== 'files') throw new Error('no files');
  return result.report;
}

describe('files of one document each', () => {
  it('are PDFs with their own titles, printed in one page that is opened once', async () => {
    const folder = freshFolder();
    let opened = 0;
    const counting: Printer = {
      open: (file) => {
        opened += 1;
        return printer.open(file);
      },
    };
    const own = openTestEngine(join(root, 'archive'), { write: 'never' }, counting);
    const payload: Files = {
      documentIds: ids,
      choice: pdf,
      pattern: '{文号} {标题}',
      folder,
      existing: 'refuse',
    };
    const result = await own.runJob(() => own.ask('export.files', payload));
    await own.close();
    const report = result?.kind === 'files' ? result.report : null;
    expect(opened).toBe(1);
    expect(report?.failed).toEqual([]);
    expect(report?.written.map(({ name }) => name).sort()).toEqual(readdirSync(folder).sort());
    for (const [at, { name, bytes, pages }] of (report?.written ?? []).entries()) {
      expect(name).toMatch(new RegExp(`^云政发〔2024〕${at + 1}号 云泽省人民政府.*的通知\\.pdf$`));
      const data = readFileSync(join(folder, name));
      expect(data.byteLength).toBe(bytes);
      const read = await getDocument({ data: Uint8Array.from(data), verbosity: 0 }).promise;
      expect(read.numPages).toBe(pages);
      const { info } = await read.getMetadata();
      expect(`${(info as { Title?: string }).Title}.pdf`).toBe(name.replace(/^.*?号 /, ''));
      // A cover, but no contents page of one line; the text follows it.
      const text = async (page: number) =>
        (await (await read.getPage(page)).getTextContent()).items
          .map((item) => ('str' in item ? item.str : ''))
          .join('');
      expect(await text(2)).toContain(`云政发〔2024〕${at + 1}号`);
      expect((await read.getOutline())[0]?.title).toContain('的通知');
    }
  });

  it('are never written over unless that is asked for', async () => {
    const folder = freshFolder();
    const first = await write(folder);
    const [name = ''] = first.written.map((file) => file.name);
    writeFileSync(join(folder, name), '我的');
    await expect(write(folder)).rejects.toMatchObject({
      code: 'export/exists',
      details: { count: issues, file: name },
    });
    expect(readFileSync(join(folder, name), 'utf8')).toBe('我的');
    expect(readdirSync(folder)).toHaveLength(issues);

    const beside = await write(folder, { existing: 'keepBoth' });
    expect(beside.written[0]?.name).toBe(name.replace('.md', '（2）.md'));
    expect(readdirSync(folder)).toHaveLength(2 * issues);
    expect(readFileSync(join(folder, name), 'utf8')).toBe('我的');

    await write(folder, { existing: 'replace' });
    expect(readFileSync(join(folder, name), 'utf8')).toContain('云政发〔2024〕1号');
    expect(readdirSync(folder)).toHaveLength(2 * issues);
  });

  it('that fail are told of, and the rest is written', async () => {
    const folder = freshFolder();
    const [, second = ''] = await test.ask('export.fileNames', {
      documentIds: ids,
      form: 'markdown',
      pattern: '{标题}',
    });
    // A folder of that name can't be replaced by a file.
    mkdirSync(join(folder, second, 'x'), { recursive: true });
    const report = await write(folder, { pattern: '{标题}', existing: 'replace' });
    expect(report.written).toHaveLength(issues - 1);
    expect(report.failed).toMatchObject([
      { name: second, documentId: ids[1], error: { code: 'export/target' } },
    ]);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('that are whole stay after a cancel, and nothing else does', async () => {
    const folder = freshFolder();
    const jobs = test.events.length;
    const { jobId } = await test.ask('export.files', {
      documentIds: ids,
      choice: pdf,
      pattern: '{序号}',
      folder,
      existing: 'refuse',
    });
    const end = await new Promise<Extract<(typeof test.events)[number], { type: 'job.end' }>>((resolve) => {
      const timer = setInterval(() => {
        const own = test.events.slice(jobs);
        const job = own.findLast((event) => event.type === 'job.progress');
        if (job?.type === 'job.progress' && job.job.done === 1)
          void test.ask('job.cancel', { jobId }).catch(() => undefined);
        const ended = own.find((event) => event.type === 'job.end');
        if (ended?.type !== 'job.end') return;
        clearInterval(timer);
        resolve(ended);
      }, 5);
    });
    expect(end.outcome).toBe('cancelled');
    const report = end.result?.kind === 'files' ? end.result.report : null;
    expect(readdirSync(folder)).toEqual(report?.written.map(({ name }) => name));
    expect(report?.written.length).toBeLessThan(issues);
    expect(report?.documents).toBe(issues);
  });

  it('refuse a pattern that means nothing, a folder that is none, and the archive’s own files', async () => {
    await expect(write(freshFolder(), { pattern: '{题名}' })).rejects.toMatchObject({
      code: 'export/pattern',
    });
    await expect(write(join(root, 'nowhere'))).rejects.toMatchObject({ code: 'export/target' });
    await expect(write(join(root, '1.txt'))).rejects.toMatchObject({ code: 'export/target' });
  });
});
