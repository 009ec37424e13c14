/** Encrypted PDFs: imported with their password, rebuilt with it, and keeping their text without it. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Payload } from '../../../preload/contract/index.ts';
import { inventedIssue } from '../../fixtures/invented-issue.ts';
import { typesetIssue } from '../../fixtures/typeset-issue.ts';
import { lockPdf } from '../../helpers/lock-pdf.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';
import { openTestEngine } from '../../helpers/test-engine.ts';

const password = '公报2024Ab';

async function withLocked(
  work: (test: {
    readonly engine: ReturnType<typeof openTestEngine>;
    readonly folder: string;
    readonly importWith: (
      more: Partial<Payload<'import.start'>>,
    ) => Promise<readonly { file: string; outcome: string; code: string | null; issueId: string | null }[]>;
  }) => Promise<void>,
): Promise<void> {
  const folder = temporaryFolder();
  const inbox = join(folder, 'inbox');
  mkdirSync(inbox);
  writeFileSync(join(inbox, 'locked.pdf'), await lockPdf(typesetIssue(), password));
  writeFileSync(join(inbox, 'plain.txt'), inventedIssue(2023, 4));
  const engine = openTestEngine(join(folder, 'archive'));
  try {
    await work({
      engine,
      folder,
      importWith: async (more) => {
        const start = () =>
          engine.ask('import.start', {
            files: [inbox],
            onDuplicate: 'skip',
            restrictedConfirmed: false,
            ...more,
          });
        const result = await engine.runJob(start);
        if (result?.kind !== 'import') throw new Error('no import');
        return result.results.map(({ file, outcome, error, issueId }) => ({
          file,
          outcome,
          code: error?.code ?? null,
          issueId,
        }));
      },
    });
  } finally {
    await engine.close();
  }
}

/** Every file below a folder, as bytes. */
const everything = (folder: string): readonly Buffer[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));

describe('an encrypted PDF', () => {
  it('is asked the password of, and is imported with the right one alone', () =>
    withLocked(async ({ importWith }) => {
      expect(await importWith({})).toMatchObject([
        { file: 'locked.pdf', outcome: 'failed', code: 'import/encrypted' },
        { file: 'plain.txt', outcome: 'imported' },
      ]);
      const only = ['locked.pdf'];
      expect(await importWith({ only, password: 'wrong' })).toMatchObject([
        { file: 'locked.pdf', outcome: 'failed', code: 'import/wrongPassword' },
      ]);
      expect(await importWith({ only, password })).toMatchObject([
        { file: 'locked.pdf', outcome: 'imported' },
      ]);
    }));

  it('leaves its password nowhere on the disk, and its original as it was', () =>
    withLocked(async ({ engine, folder, importWith }) => {
      const [{ issueId = null } = {}] = await importWith({ only: ['locked.pdf'], password });
      const { source } = await engine.ask('issue.open', { issueId: issueId ?? '' });
      const original = readFileSync(join(folder, 'archive', 'originals', source.sha256));
      expect(original.equals(readFileSync(join(folder, 'inbox', 'locked.pdf')))).toBe(true);
      for (const bytes of everything(join(folder, 'archive'))) {
        expect(bytes.includes(password)).toBe(false);
        expect(bytes.includes(Buffer.from(password, 'utf16le'))).toBe(false);
      }
      expect(JSON.stringify(engine.events)).not.toContain(password);
    }));

  it('keeps its text in a rebuild without the password, and is told; with it, it is read anew', () =>
    withLocked(async ({ engine, importWith }) => {
      const results = await importWith({ password });
      const issueId = results.find(({ file }) => file === 'locked.pdf')?.issueId ?? '';
      const textOf = async () => {
        const { documents } = await engine.ask('issue.open', { issueId });
        const views = await Promise.all(
          documents.map(({ id }) => engine.ask('document.open', { documentId: id })),
        );
        return views.map(({ document }) => document.text);
      };
      const before = await textOf();
      expect(before.join('')).toContain('河湖长制');
      const rebuild = (passwords: string[]) =>
        engine.runJob(() => engine.ask('archive.rebuild', { passwords }));
      expect(await rebuild([])).toEqual({ kind: 'rebuild', issues: 2, unanchored: 0, locked: 1 });
      expect(await textOf()).toEqual(before);
      expect(await rebuild(['wrong', password])).toMatchObject({ issues: 2, locked: 0 });
      expect(await textOf()).toEqual(before);
    }));
});
