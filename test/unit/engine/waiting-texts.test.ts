/** Texts that wait for the index: read once for a whole search, a few at a time, and left where nobody waits for it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Archive, indexWaiting, prepareIndex, type ReadableDb } from '../../../main/archive/index.ts';
import { searchIndexer } from '../../../main/engine/search/search-indexer.ts';
import { createSearcher } from '../../../main/engine/search/searcher.ts';
import { addIssue, openEmptyArchive } from '../../helpers/search-archive.ts';
import { everywhere } from '../../helpers/search-request.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

const documents = 300;
const page = { limit: 20, offset: 0 };
const never = (): void => {};
let archive: Archive;

beforeAll(() => {
  archive = openEmptyArchive(temporaryFolder());
  addIssue(archive, {
    publication: '云泽省人民政府公报',
    year: 2024,
    number: 1,
    documents: Array.from({ length: documents }, (_, at) => ({
      title: `关于第${at}件事项的通知`,
      paragraphs: [at % 3 === 0 ? '计量工作' : '气象工作', at % 5 === 0 ? '罚款' : '奖励'],
    })),
  });
});

afterAll(() => archive.close());

beforeEach(() => {
  prepareIndex(archive.db, searchIndexer.version, true);
  archive.db.run('UPDATE searchText SET normaliser = 1');
});

/** Counts how often each document's blocks are read: that is how a text of other rules is made anew. */
function counted(): {
  readonly db: ReadableDb;
  readonly reads: () => number;
  readonly mostRows: () => number;
} {
  let reads = 0;
  let most = 0;
  const all: ReadableDb['all'] = (sql, ...values) => {
    const rows = archive.db.all(sql, ...values);
    if (sql.includes('FROM block')) reads += 1;
    else if (/s\.text/.test(sql)) most = Math.max(most, rows.length);
    return rows;
  };
  return { db: { ...archive.db, all }, reads: () => reads, mostRows: () => most };
}

describe('a search while texts wait', () => {
  it.each([
    ['计量', 100],
    ['计量 罚款', 20],
    ['计量 或 罚款', 140],
    ['-计量 -罚款', 160],
    ['(计量 或 气象) 奖励 -计量', 160],
    ['计量 NEAR/3 罚款', 20],
    ['计量 同条 工作 -罚款', 80],
    ['事', documents],
  ])('finds what a scan finds: %s', (query, expected) => {
    const searcher = createSearcher(archive.db);
    expect(searcher.first(everywhere(query), page, never).documents).toBe(expected);
    while (indexWaiting(archive.db, searchIndexer, 70) > 0)
      expect(searcher.first(everywhere(query), page, never).documents).toBe(expected);
    expect(searcher.first(everywhere(query), page, never).documents).toBe(expected);
  });

  it('makes each text anew once for all its terms, and not again for the totals', () => {
    const { db, reads, mostRows } = counted();
    const searcher = createSearcher(db);
    const query = everywhere('(绝无 或 亦无) -计量 -气象');
    searcher.first(query, page, never);
    searcher.totals(query, page, never);
    expect(reads()).toBe(documents);
    expect(mostRows()).toBeLessThanOrEqual(64);
  });

  it('is left between two texts', () => {
    const { db, reads } = counted();
    let looks = 0;
    const check = (): void => {
      looks += 1;
      if (looks > 10) throw new Error('left');
    };
    expect(() => createSearcher(db).first(everywhere('计量'), page, check)).toThrow('left');
    expect(reads()).toBeLessThanOrEqual(10);
  });

  it('trusts no index that was made by other rules, where it can’t be made anew', () => {
    while (indexWaiting(archive.db, searchIndexer, 70) > 0);
    archive.db.run("UPDATE searchState SET value = 1 WHERE name = 'version'");
    archive.db.run("INSERT INTO searchPair (searchPair) VALUES ('delete-all')");
    const searcher = createSearcher(archive.db);
    expect(searcher.first(everywhere('计量 罚款'), page, never).documents).toBe(20);
    expect(searcher.totals(everywhere('计量 罚款'), page, never).waiting).toBe(documents);
  });
});
