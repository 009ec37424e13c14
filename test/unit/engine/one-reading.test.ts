/** Rows and relevance from one reading of the index are those of two. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Archive, tidyIndex } from '../../../main/archive/index.ts';
import { type ArchiveSource, createSourceCache } from '../../../main/engine/search/archive-source.ts';
import { findDocuments, readQuery } from '../../../main/engine/search/find-documents.ts';
import { evaluate, rank } from '../../../main/search/index.ts';
import { benchDocuments } from '../../bench/search/corpus.ts';
import { addIssue, type MadeDocument, openEmptyArchive } from '../../helpers/search-archive.ts';
import { everywhere } from '../../helpers/search-request.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

const issues = 6;
const documentsAnIssue = 10;
const never = (): void => {};
let archive: Archive;
let source: ArchiveSource;

beforeAll(() => {
  archive = openEmptyArchive(temporaryFolder());
  const made = benchDocuments(7);
  for (let number = 1; number <= issues; number += 1) {
    const documents = Array.from({ length: documentsAnIssue }, () => made.next().value as MadeDocument);
    addIssue(archive, { publication: '云泽省人民政府公报', year: 2020 + number, number, documents });
  }
  source = createSourceCache(archive.db)();
});
afterAll(() => archive.close());

const pieces = (archiveSource: ArchiveSource): readonly string[] =>
  archiveSource.catalogue.documents.slice(0, 20).map(({ row }) => {
    const text = archiveSource.textOf(row)?.text.replace(/[^\u4e00-\u9fff]/g, '') ?? '';
    return text.slice(40, 40 + 2 + (row % 12));
  });

describe('one reading of the index', () => {
  it('finds and orders as two do', () => {
    const terms = pieces(source);
    const [one = '', two = ''] = terms;
    const queries = [
      ...terms,
      ...terms.map((term, at) => `${term} ${terms[(at + 1) % terms.length]?.slice(0, 2)}`),
      '规定',
      '规定 管理',
      '规定 的',
      '规定 OR 管理',
      '规定 -管理',
      '-规定',
      '(规定 OR 办法) 管理 -处罚',
      '规定 NEAR/9 管理',
      `${one.slice(0, 2)} ${two.slice(0, 3)} 年:2021-2023`,
      '年:2022',
      source.catalogue.documents[3]?.documentNumber ?? '',
    ];
    for (const text of queries) {
      for (const order of ['relevance', 'date'] as const) {
        const found = findDocuments({ ...everywhere(text), order }, source, never);
        const query = readQuery(text);
        const set = evaluate(query, { catalogue: source.catalogue, source, checkCancelled: never });
        expect(found.chosen.places(), text).toEqual(set.places());
        expect(found.ranked(), text).toEqual(rank(set, query, order, source.catalogue, source));
      }
    }
  });

  it('asks the index once for a short term, and of a long one its rows first', () => {
    const asked: string[] = [];
    const watched: ArchiveSource = {
      ...source,
      withPairs: (match) => {
        asked.push('rows');
        return source.withPairs(match);
      },
      relevance: (match) => {
        asked.push('relevance');
        return source.relevance(match);
      },
    };
    const search = (text: string): readonly string[] => {
      asked.length = 0;
      findDocuments(everywhere(text), watched, never).ranked();
      return [...asked];
    };
    expect(search('规定')).toEqual(['relevance']);
    expect(search('"中华人民共和国某某法实施条例"')).toEqual(['rows']);
  });
});

describe('the index', () => {
  it('is written in one piece for an issue, however many documents it has', () => {
    tidyIndex(archive.db, 'whole');
    const pieceCount = (): number =>
      Number(archive.db.get('SELECT count(DISTINCT segid) AS n FROM searchPair_idx')?.n);
    expect(pieceCount()).toBe(1);
    const made = benchDocuments(8);
    const documents = Array.from({ length: documentsAnIssue }, () => made.next().value as MadeDocument);
    addIssue(archive, { publication: '云泽省人民政府公报', year: 2030, number: 1, documents });
    expect(pieceCount()).toBe(2);
  });
});
