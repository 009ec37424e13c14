/** An archive of an earlier program: what only reads brings it up to date first, or says why it can't be read. */
import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrate, schemaVersion } from '../../../main/archive/database/migrate.ts';
import { latestVersion, migrations } from '../../../main/archive/database/migrations/index.ts';
import {
  type ArchiveError,
  excerptsOfList,
  insertExcerpt,
  insertExcerptList,
  openArchive,
  openConnection,
  takeWriteLock,
} from '../../../main/archive/index.ts';
import { createSearcher } from '../../../main/engine/search/searcher.ts';
import { everywhere } from '../../helpers/search-request.ts';
import { skipHere } from '../../helpers/skip.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

/** As it was before there was an index, with one document. */
function oldArchive(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'originals'));
  const db = openConnection(join(folder, 'archive.sqlite'));
  migrate(
    db,
    () => {},
    migrations.filter((step) => step.version <= 20),
  );
  db.exec(`INSERT INTO issue (id, sha256, fileName, bytes, encoding, importedAt, parserVersion, facts, parts)
      VALUES (1, '', '', 0, '', '', 1, '{}', '{}');
    INSERT INTO document (rowNumber, id, issueId, ord, kind, title, contentHash, details)
      VALUES (5, '1-1', 1, 0, 'document', '计量办法', '', '{}');
    INSERT INTO block (documentRow, ord, id, kind, level, path, text, details)
      VALUES (5, 0, '1-1-1', 'paragraph', 1, '', '计量工作应当加强。', '{}');`);
  db.close();
  return folder;
}

const reading = { create: false, write: 'never' } as const;
const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'nothing thrown';
  } catch (error) {
    return (error as ArchiveError).code;
  }
};

describe('an archive of an earlier program', () => {
  it.each(['better-sqlite3', 'node:sqlite'] as const)(
    'is upgraded before it is read, after a backup (%s)',
    (driver) => {
      const folder = oldArchive();
      const archive = openArchive(folder, { ...reading, driver });
      expect(archive.readOnly).toBe('locked');
      expect(schemaVersion(archive.db)).toBe(latestVersion);
      expect(readdirSync(join(folder, 'backups'))).toEqual([
        expect.stringMatching(/^before-upgrade-from-20-/),
      ]);
      const found = createSearcher(archive.db).first(everywhere('计量'), { limit: 1, offset: 0 }, () => {});
      expect(found.documents).toBe(1);
      archive.close();
      // The lock is free again.
      openArchive(folder, { create: false, write: 'required', driver }).close();
    },
  );

  it.each(['better-sqlite3', 'node:sqlite'] as const)('says so where another holds it (%s)', (driver) => {
    const folder = oldArchive();
    const lock = takeWriteLock(folder, driver);
    expect(codeOf(() => openArchive(folder, { ...reading, driver }))).toBe('archive/outdated');
    lock?.release();
    openArchive(folder, { ...reading, driver }).close();
  });

  it.each(['better-sqlite3', 'node:sqlite'] as const)('takes excerpts from then on (%s)', (driver) => {
    const archive = openArchive(oldArchive(), { create: false, write: 'required', driver });
    const now = '2031-03-01T08:00:00.000Z';
    const list = insertExcerptList(archive.db, '周报', now);
    const made = {
      documentId: '1-1',
      text: '计量工作应当加强。',
      start: 4,
      end: 8,
      path: '',
      source: '',
      remark: '',
      origin: 'words',
    } as const;
    expect(insertExcerpt(archive.db, list.id, made, now)).toBe(true);
    expect(excerptsOfList(archive.db, list.id)).toMatchObject([{ quote: '应当加强', anchored: true }]);
    archive.close();
  });

  it('says so where it can’t be written', (context) => {
    if (process.getuid?.() === 0) skipHere(context, 'root may write anywhere');
    const folder = oldArchive();
    chmodSync(folder, 0o555);
    expect(codeOf(() => openArchive(folder, reading))).toBe('archive/outdated');
    chmodSync(folder, 0o755);
  });
});
