/** A search while another connection indexes: its answer is of one moment, however many reads it takes. */
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SqlValue } from '../../../main/archive/database/database.ts';
import {
  type Archive,
  type Database,
  type DriverName,
  databaseName,
  indexWaiting,
  openConnection,
  prepareIndex,
  type ReadableDb,
  setRemoved,
} from '../../../main/archive/index.ts';
import { searchIndexer } from '../../../main/engine/search/search-indexer.ts';
import { createSearcher } from '../../../main/engine/search/searcher.ts';
import { addIssue, openEmptyArchive } from '../../helpers/search-archive.ts';
import { everywhere } from '../../helpers/search-request.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

const page = { limit: 100, offset: 0 };
const never = (): void => {};
const count = 40;

let archive: Archive;
let reader: Database;

beforeEach(() => {
  archive = openEmptyArchive(temporaryFolder());
  addIssue(archive, {
    publication: '云泽省人民政府公报',
    year: 2024,
    number: 1,
    documents: Array.from({ length: count }, (_, at) => ({
      title: `关于计量工作的通知之${at}`,
      paragraphs: [`计量工作第${at}件，应当及时发展。`],
    })),
  });
});

afterEach(() => {
  reader.close();
  archive.close();
});

/** The reading connection; after every read `beside` runs on the writing one. */
function interrupted(driver: DriverName, beside: (sql: string) => void): ReadableDb {
  reader = openConnection(join(archive.folder, databaseName), { readOnly: true, driver });
  const after =
    <T>(read: (sql: string, ...values: readonly SqlValue[]) => T) =>
    (sql: string, ...values: readonly SqlValue[]): T => {
      const rows = read(sql, ...values);
      beside(sql);
      return rows;
    };
  return {
    ...reader,
    all: after(reader.all),
    get: after(reader.get),
    tuples: after(reader.tuples),
    column: after(reader.column),
  };
}

describe.each<DriverName>(['better-sqlite3', 'node:sqlite'])('with %s', (driver) => {
  it.each(['计量', '的', '计量 的', '-计量', '计量 NEAR/5 工作', '计量 或 罚款'])(
    'a batch committed between two reads loses no document: %s',
    (query) => {
      const searcher = createSearcher(
        interrupted(driver, (sql) => {
          if (sql.includes('MATCH')) indexWaiting(archive.db, searchIndexer, 10);
        }),
      );
      const expected = query.startsWith('-') ? 0 : count;
      for (let round = 0; round < 3; round += 1) {
        prepareIndex(archive.db, searchIndexer.version, true);
        expect(searcher.first(everywhere(query), page, never).documents).toBe(expected);
        expect(searcher.list(everywhere(query), page, never).hits).toHaveLength(expected);
      }
    },
  );

  it('what is kept in memory of the documents is of the same moment as the rest', () => {
    let isDone = false;
    const searcher = createSearcher(
      interrupted(driver, (sql) => {
        if (isDone || !sql.includes('searchState')) return;
        isDone = true;
        setRemoved(archive.db, '1', '2026-01-01T00:00:00Z');
      }),
    );
    expect(searcher.first(everywhere('计量'), page, never).documents).toBe(count);
    expect(searcher.first(everywhere('计量'), page, never).documents).toBe(0);
    setRemoved(archive.db, '1', null);
    expect(searcher.first(everywhere('计量'), page, never).documents).toBe(count);
  });
});
