import { existsSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applicationId } from '../../../main/archive/database/migrate.ts';
import { latestVersion, migrations } from '../../../main/archive/database/migrations/index.ts';
import { openArchive, openConnection } from '../../../main/archive/index.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

const drivers = ['better-sqlite3', 'node:sqlite'] as const;
const writing = { create: true, write: 'required' } as const;

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return String((error as { code?: unknown }).code);
  }
  return 'no error';
};

describe.each(drivers)('an archive on %s', (driver) => {
  it('is made with the latest schema, strict tables, and its own id', () => {
    const archive = openArchive(temporaryFolder(), { ...writing, driver });
    const { db } = archive;
    expect(db.engine.startsWith(driver)).toBe(true);
    expect(db.get('PRAGMA user_version')?.user_version).toBe(latestVersion);
    expect(db.get('PRAGMA application_id')?.application_id).toBe(applicationId);
    expect(db.get('PRAGMA journal_mode')?.journal_mode).toBe('wal');
    expect(db.get('PRAGMA foreign_keys')?.foreign_keys).toBe(1);
    const loose = db.all(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'`,
    );
    expect(loose).toEqual([]);
    archive.close();
  });

  it('has one writer; a second program reads beside it', () => {
    const folder = temporaryFolder();
    const first = openArchive(folder, { ...writing, driver });
    expect(codeOf(() => openArchive(folder, { ...writing, driver }))).toBe('archive/locked');
    const second = openArchive(folder, { create: false, write: 'preferred', driver });
    expect(second.readOnly).toBe('locked');
    expect(second.db.get('SELECT count(*) AS n FROM issue')?.n).toBe(0);
    second.close();
    first.close();
    const third = openArchive(folder, { ...writing, driver });
    expect(third.readOnly).toBeNull();
    third.close();
  });

  it('rolls a failed transaction back, whole', () => {
    const archive = openArchive(temporaryFolder(), { ...writing, driver });
    expect(() =>
      archive.db.transaction(() => {
        archive.db.run("INSERT INTO setting (name, value) VALUES ('a', '1')");
        throw new Error('stop');
      }),
    ).toThrow('stop');
    expect(archive.db.all('SELECT * FROM setting')).toEqual([]);
    archive.close();
  });

  it('notices that the last writer did not close it', () => {
    const folder = temporaryFolder();
    openArchive(folder, { ...writing, driver }).close();
    writeFileSync(join(folder, 'open.marker'), '1\n');
    const archive = openArchive(folder, { ...writing, driver });
    expect(archive.recovered).toBe(true);
    archive.close();
  });
});

describe('an archive that must not be touched', () => {
  it('is missing unless it may be made', () => {
    expect(codeOf(() => openArchive(temporaryFolder(), { create: false, write: 'never' }))).toBe(
      'archive/missing',
    );
  });

  it('was made by a newer program', () => {
    const folder = temporaryFolder();
    openArchive(folder, writing).close();
    const db = openConnection(join(folder, 'archive.sqlite'));
    db.exec(`PRAGMA user_version = ${latestVersion + 10}`);
    db.close();
    expect(codeOf(() => openArchive(folder, writing))).toBe('archive/newer');
  });

  it.each([
    ['is cut off', (path: string) => truncateSync(path, 4096 + 100)],
    ['is empty', (path: string) => truncateSync(path, 0)],
    ['holds something else', (path: string) => writeFileSync(path, 'not a database at all, only words')],
  ])('%s', (_, damage) => {
    const folder = temporaryFolder();
    openArchive(folder, writing).close();
    const path = join(folder, 'archive.sqlite');
    damage(path);
    expect(codeOf(() => openArchive(folder, writing))).toBe('archive/corrupt');
    expect(existsSync(path)).toBe(true);
  });

  it('is another program’s database', () => {
    const folder = temporaryFolder();
    const db = openConnection(join(folder, 'archive.sqlite'));
    db.exec('CREATE TABLE theirs (a TEXT)');
    db.close();
    expect(codeOf(() => openArchive(folder, writing))).toBe('archive/corrupt');
  });
});

describe('migrations', () => {
  it('go up by tens', () => {
    const versions = migrations.map((step) => step.version);
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
    expect(new Set(versions).size).toBe(versions.length);
    expect(versions.every((version) => version % 10 === 0)).toBe(true);
  });

  it('20 takes over the numbers under which documents are cited', async () => {
    const { migrate } = await import('../../../main/archive/database/migrate.ts');
    const db = openConnection(join(temporaryFolder(), 'a.sqlite'));
    migrate(
      db,
      () => {},
      migrations.filter((step) => step.version <= 10),
    );
    db.exec(`INSERT INTO issue (id, sha256, fileName, bytes, encoding, importedAt, parserVersion, facts, parts)
      VALUES (1, '', '', 0, '', '', 1, '{}', '{}');
      INSERT INTO document (rowNumber, id, issueId, ord, kind, title, documentNumber, contentHash, details) VALUES
        (5, '1-1', 1, 0, 'document', '', '云政发〔2021〕37号', '', '{}'),
        (6, '1-2', 1, 1, 'document', '', '云水发〔2021〕3号、云财发〔2021〕4号', '', '{}'),
        (7, '1-3', 1, 2, 'document', '', NULL, '', '{}'),
        (8, '1-4', 1, 3, 'article', '', '云政发〔2021〕38号', '', '{}');`);
    migrate(
      db,
      () => {},
      migrations.filter((step) => step.version <= 20),
    );
    expect(db.all('SELECT key, documentRow FROM citationTarget').map((row) => ({ ...row }))).toEqual([
      { key: 'n:云政发〔2021〕37号', documentRow: 5 },
    ]);
    db.close();
  });

  it('30 readies documents that are there for the index, with what they are filtered by', async () => {
    const { migrate } = await import('../../../main/archive/database/migrate.ts');
    const db = openConnection(join(temporaryFolder(), 'a.sqlite'));
    migrate(
      db,
      () => {},
      migrations.filter((step) => step.version <= 20),
    );
    const duty = (unit: string, role: string) => ({ unit, role });
    const details = {
      responsibilities: [duty('省水利厅', 'lead'), duty('省财政厅', 'cooperate'), duty('省水利厅', 'lead')],
      deadlines: [{ computedOn: '2025-06' }, { computedOn: null }],
    };
    db.exec(`INSERT INTO issue (id, sha256, fileName, bytes, encoding, importedAt, parserVersion, facts, parts)
      VALUES (1, '', '', 0, '', '', 1, '{}', '{}');
      INSERT INTO document (rowNumber, id, issueId, ord, kind, title, contentHash, details) VALUES
        (5, '1-1', 1, 0, 'document', '', '', '{"genre":"通知"}');
      INSERT INTO searchText (documentRow, normaliser, text) VALUES (5, 1, '某文');`);
    db.run(
      `INSERT INTO block (documentRow, ord, id, kind, level, path, text, details)
       VALUES (5, 0, '1-1-1', 'clause', 1, '', '一、某文', ?)`,
      JSON.stringify(details),
    );
    migrate(
      db,
      () => {},
      migrations.filter((step) => step.version <= 30),
    );
    const all = (sql: string) => db.all(sql).map((row) => ({ ...row }));
    expect(all('SELECT * FROM searchDocument')).toEqual([
      { documentRow: 5, indexed: 0, genre: '通知', signature: null },
    ]);
    expect(
      all('SELECT d.documentRow, u.name, d.role FROM duty d JOIN unit u ON u.id = d.unitId ORDER BY u.id'),
    ).toEqual([
      { documentRow: 5, name: '省水利厅', role: 'lead' },
      { documentRow: 5, name: '省财政厅', role: 'cooperate' },
    ]);
    expect(all('SELECT * FROM deadline')).toEqual([{ documentRow: 5, dueOn: '2025-06' }]);
    expect(all('SELECT documentRow, blockStarts FROM searchText')).toEqual([
      { documentRow: 5, blockStarts: null },
    ]);
    db.close();
  });

  it('50 keeps what is indexed and writes on in smaller pages', async () => {
    const { migrate } = await import('../../../main/archive/database/migrate.ts');
    const db = openConnection(join(temporaryFolder(), 'a.sqlite'));
    migrate(
      db,
      () => {},
      migrations.filter((step) => step.version <= 40),
    );
    const add = (row: number, pairs: string): void => {
      db.run('INSERT INTO searchPair (rowid, text) VALUES (?, ?)', row, pairs);
    };
    const found = (): readonly unknown[] =>
      db.column('SELECT rowid FROM searchPair WHERE searchPair MATCH ?', '"水利 利厅"');
    add(1, '省水 水利 利厅');
    migrate(
      db,
      () => {},
      migrations.filter((step) => step.version <= 50),
    );
    expect(found()).toEqual([1]);
    const setting = (name: string) => db.get('SELECT v FROM searchPair_config WHERE k = ?', name)?.v;
    expect([setting('pgsz'), setting('hashsize')]).toEqual([655, 16_777_216]);
    add(2, '县水 水利 利厅');
    expect(found()).toEqual([1, 2]);
    db.run("INSERT INTO searchPair (searchPair) VALUES ('optimize')");
    db.run("INSERT INTO searchPair (searchPair) VALUES ('integrity-check')");
    expect(found()).toEqual([1, 2]);
    db.close();
  });

  it('leave a backup of what was there before', async () => {
    const { migrate } = await import('../../../main/archive/database/migrate.ts');
    const folder = temporaryFolder();
    const archive = openArchive(folder, writing);
    const backedUp: number[] = [];
    const next = { version: latestVersion + 10, sql: 'CREATE TABLE later (a TEXT) STRICT' };
    migrate(archive.db, (version) => backedUp.push(version), [...migrations, next]);
    expect(backedUp).toEqual([latestVersion]);
    expect(archive.db.get('PRAGMA user_version')?.user_version).toBe(next.version);
    archive.close();
    expect(readdirSync(folder)).toContain('archive.sqlite');
  });
});
