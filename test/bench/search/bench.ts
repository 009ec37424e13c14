/**
 * Search over archives of 4, 40 and 160 million characters, against a LIKE scan of the normalised column in the same
 * run: exactness, the first 20 documents with the exact count (warm and cold), their expansion, size, build, and the
 * replacement of an issue. SEARCH_SIZES (in millions, such as 4,40) makes it shorter.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import {
  type Archive,
  databaseName,
  deleteIssue,
  openConnection,
  readySearch,
  relevanceOf,
  rowsWithCharacter,
  rowsWithPairs,
  setRemoved,
  tidyIndex,
} from '../../../main/archive/index.ts';
import { createSourceCache } from '../../../main/engine/search/archive-source.ts';
import { buildIndex } from '../../../main/engine/search/build-index.ts';
import { findDocuments } from '../../../main/engine/search/find-documents.ts';
import { createSearchClient } from '../../../main/engine/search/search-client.ts';
import { searchIndexer } from '../../../main/engine/search/search-indexer.ts';
import { shownBlocks } from '../../../main/engine/search/searcher.ts';
import { showHit } from '../../../main/engine/search/show-hits.ts';
import { foldAlike } from '../../../main/search/index.ts';
import { addIssue, type MadeDocument, openEmptyArchive } from '../../helpers/search-archive.ts';
import { everywhere } from '../../helpers/search-request.ts';
import { type BenchSize, sized } from '../size.ts';
import { round, timed } from '../statistics.ts';
import { benchDocuments, randomFrom } from './corpus.ts';
import { createEvictor } from './evict.ts';
import { type BenchQuery, benchQueries } from './queries.ts';

const documentsAnIssue = 10;
const never = (): void => {};
const shown = 20;

interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: round(at(0.5), 3), p95: round(at(0.95), 3), max: round(sorted.at(-1) ?? 0, 3) };
}

const medianOf = (values: readonly number[]): number => spreadOf(values).p50;

/** Fills an archive with issues of generated documents until it holds so many characters. */
function fill(
  archive: Archive,
  characters: number,
): { readonly characters: number; readonly bytes: number; readonly issues: number } {
  const generated = benchDocuments(20230228);
  let count = 0;
  let bytes = 0;
  let issues = 0;
  while (count < characters) {
    const documents: MadeDocument[] = [];
    while (documents.length < documentsAnIssue) {
      const { value } = generated.next();
      const text = [value.title, value.documentNumber, ...value.paragraphs].join('\n');
      count += text.length;
      bytes += Buffer.byteLength(text);
      documents.push({ ...value, genre: '通知' });
    }
    issues += 1;
    addIssue(archive, {
      publication: '云泽省人民政府公报',
      year: 2000 + (issues % 26),
      number: issues,
      documents,
    });
  }
  return { characters: count, bytes, issues };
}

const escaped = (term: string): string => `%${term.replace(/[%_\\]/g, '\\$&')}%`;

/** The scan: documents whose normalised column holds every term. */
function scan(db: Archive['db'], terms: readonly string[]): number {
  const where = terms.map(() => "text LIKE ? ESCAPE '\\'").join(' AND ');
  return Number(db.get(`SELECT count(*) AS n FROM searchText WHERE ${where}`, ...terms.map(escaped))?.n ?? 0);
}

async function benchSize(millions: number, size: BenchSize): Promise<unknown> {
  const randomTerms = sized(size, 3000, 50);
  const tries = sized(size, 3, 1);
  const folder = mkdtempSync(join(tmpdir(), 'gazette-search-'));
  try {
    const archive = openEmptyArchive(folder);
    const made = fill(archive, millions * 1e6);
    // As an import of many files leaves it.
    tidyIndex(archive.db, 'whole');
    archive.db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    const { db } = archive;
    const rows = db.all('SELECT documentRow AS row, text FROM searchText ORDER BY documentRow');
    const first = rows.slice(0, 1000).map((row) => row.text as string);
    const numbers = db
      .all('SELECT documentNumber FROM document ORDER BY rowNumber LIMIT 300')
      .flatMap((row, at) => (at % 25 === 3 ? [row.documentNumber as string] : []));
    const queries = benchQueries(first, numbers).filter((_, at) => at % sized(size, 1, 8) === 0);
    const open = createSourceCache(db);
    const opening = timed(() => void open());

    // In one read transaction, as the program searches.
    const ask = (query: BenchQuery): readonly number[] =>
      db.atOneMoment(() => {
        const source = open();
        const found = findDocuments(everywhere(query.query), source, never);
        void found.chosen.count;
        return foldAlike(found.ranked(), shown, source.catalogue);
      });

    // Exactness, against texts in memory: a scan that shares no code with the index.
    let wrong = 0;
    for (const query of queries) {
      const source = open();
      const places = findDocuments(everywhere(query.query), source, never).chosen.places();
      const ids = new Set(places.map((place) => source.catalogue.at(place).row));
      const truth = rows.filter((row) => query.terms.every((term) => (row.text as string).includes(term)));
      if (truth.length !== ids.size || !truth.every((row) => ids.has(row.row as number))) wrong += 1;
    }
    const random = randomFrom(3000);
    let foundAgain = 0;
    for (let count = 0; count < randomTerms; count += 1) {
      const row = rows[Math.floor(random() * rows.length)] as { row: number; text: string };
      const length = 2 + Math.floor(random() * 39);
      const characters = row.text;
      const from = Math.floor(random() * Math.max(1, characters.length - length));
      const term = characters.slice(from, from + length).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
      const source = open();
      const query = `"${term.replaceAll('│', '。').replaceAll('"', '')}"`;
      const place = source.catalogue.placeOf(row.row);
      try {
        if (place !== undefined && findDocuments(everywhere(query), source, never).chosen.has(place))
          foundAgain += 1;
      } catch {
        foundAgain += term.replaceAll('│', '') === '' ? 1 : 0;
      }
    }

    const ours: number[] = [];
    const scans: number[] = [];
    const expansions: number[] = [];
    const slowest: { query: string; ms: number }[] = [];
    for (const query of queries) {
      const times = Array.from({ length: tries }, () => timed(() => void ask(query)));
      const mine = medianOf(times);
      ours.push(mine);
      slowest.push({ query: query.query, ms: mine });
      scans.push(timed(() => void scan(db, query.terms)));
      const source = open();
      const found = findDocuments(everywhere(query.query), source, never);
      const places = ask(query);
      expansions.push(
        timed(() => places.forEach((place) => void showHit(place, found, shownBlocks, source))),
      );
    }
    const warm = spreadOf(ours);
    const warmScan = spreadOf(scans);

    const path = join(folder, databaseName);
    archive.db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    const some = queries.filter((_, at) => at % 3 === 0);
    const { cold, unready, scans: coldScans } = await coldTimes(path, some, open());
    const coldOurs = spreadOf(cold);
    const coldScan = medianOf(coldScans);
    const coldUnready = spreadOf(unready);

    const indexBytes = Number(
      db.get(
        "SELECT sum(pgsize) AS n FROM dbstat WHERE name LIKE 'searchPair%' OR name LIKE 'searchCharacter%'",
      )?.n,
    );
    const stored = Number(db.get("SELECT sum(pgsize) AS n FROM dbstat WHERE name = 'searchText'")?.n);

    const scanMs = warmScan.p50;
    const better = benchDocuments(900);
    const replacements = Array.from({ length: 9 }, (_, at) => {
      const documents = Array.from({ length: documentsAnIssue }, () => better.next().value as MadeDocument);
      const issue = { publication: '云泽省人民政府公报', year: 2026, number: 5000 + at, documents };
      // As the program does it: the old copy goes to the trash, the better one takes its place.
      return timed(() =>
        db.transaction(() => {
          setRemoved(db, String(2 + at), '2026-01-01T00:00:00Z');
          addIssue(archive, issue);
        }),
      );
    });
    const purges = replacements.map((_, at) =>
      timed(() => db.transaction(() => deleteIssue(db, String(2 + at), searchIndexer))),
    );
    const after = spreadOf(
      queries.map((query) => medianOf(Array.from({ length: tries }, () => timed(() => void ask(query))))),
    );
    const held = await eventLoopWhileSearching(archive, queries, sized(size, 1000, 20));
    const started = performance.now();
    await buildIndex(db, true, { onProgress: never, checkCancelled: never });
    const build = performance.now() - started;
    // A new version of the normaliser: every text is made again from its blocks.
    db.run('UPDATE searchText SET normaliser = 0');
    const startedAgain = performance.now();
    await buildIndex(db, true, { onProgress: never, checkCancelled: never });
    const fromBlocks = performance.now() - startedAgain;
    const report = {
      characters: made.characters,
      documents: rows.length,
      issues: made.issues,
      queries: queries.length,
      exact: { queriesWrong: wrong, substringsFound: `${foundAgain} / ${randomTerms}` },
      warm: {
        ms: warm,
        scanMs: warmScan,
        fasterThanScan: {
          p50: round(warmScan.p50 / warm.p50, 1),
          p95: round(warmScan.p95 / warm.p95, 1),
          worst: round(warmScan.max / warm.max, 1),
          demanded: '>= 150, 12, 5',
        },
      },
      cold:
        cold.length === 0
          ? 'the system cache could not be emptied here'
          : {
              what: 'a connection readied as the search thread readies it; then the file leaves the system cache',
              ms: coldOurs,
              scanMs: round(coldScan, 1),
              fasterThanScan: {
                p50: round(coldScan / coldOurs.p50, 1),
                p95: round(coldScan / coldOurs.p95, 1),
                demanded: '>= 60, 12',
              },
              connectionJustOpened: {
                ms: coldUnready,
                p50: round(coldScan / coldUnready.p50, 1),
                p95: round(coldScan / coldUnready.p95, 1),
              },
            },
      expansion: {
        ms: spreadOf(expansions),
        scans: round(spreadOf(expansions).p95 / scanMs, 2),
        demanded: '<= 0.2 (40 M)',
      },
      index: {
        bytes: indexBytes,
        ofText: round(indexBytes / made.bytes, 3),
        demanded: '<= 1.1',
        storedNormalisedTextOfText: round(stored / made.bytes, 3),
      },
      build: {
        ms: Math.round(build),
        scans: round(build / scanMs, 1),
        fromBlocksScans: round(fromBlocks / scanMs, 1),
        demanded: '<= 200',
      },
      replace: {
        ms: spreadOf(replacements),
        scans: round(spreadOf(replacements).p50 / scanMs, 2),
        demanded: '<= 0.3',
        purgeFromTrashScans: round(spreadOf(purges).p50 / scanMs, 2),
        p95AfterOverBefore: round(after.p95 / warm.p95, 2),
        demandedAfter: '<= 1.3',
      },
      openingMs: Math.round(opening),
      eventLoop: held,
      slowest: slowest.sort((a, b) => b.ms - a.ms).slice(0, 5),
      fileBytes: statSync(path).size,
    };
    archive.close();
    return report;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Longest wait of this thread's event loop while every query runs in the search thread, and while nothing does. */
async function eventLoopWhileSearching(
  archive: Archive,
  queries: readonly BenchQuery[],
  idleMs: number,
): Promise<unknown> {
  const client = createSearchClient(archive);
  const page = { limit: shown, offset: 0 };
  const ask = async (query: string): Promise<void> => {
    const request = everywhere(query);
    await client.ask({ kind: 'first', request, page }, 'zh-CN');
    await client.ask({ kind: 'totals', request, page }, 'zh-CN');
  };
  await ask(queries[0]?.query ?? '');
  const watch = async (work: () => Promise<void>): Promise<number> => {
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    await work();
    delay.disable();
    // The timer's own pace is no delay.
    return round(delay.max / 1e6 - 1, 1);
  };
  const idle = await watch(() => new Promise((resolve) => setTimeout(resolve, idleMs)));
  const searching = await watch(async () => {
    for (const query of queries) await ask(query.query);
  });
  await client.close();
  return { longestMs: searching, idleMs: idle, demanded: '<= 16' };
}

/**
 * First searches, each on a connection of its own, while nothing of the file is in the system's cache. `cold`: the
 * connection was readied before, as the search thread does it at the start (statements prepared, the index's directory
 * and the documents' lengths kept). `unready`: it was only opened.
 */
async function coldTimes(
  path: string,
  queries: readonly BenchQuery[],
  source: ReturnType<ReturnType<typeof createSourceCache>>,
): Promise<Record<'cold' | 'unready' | 'scans', readonly number[]>> {
  const { evict, close } = createEvictor();
  const measure = async (ready: (db: Archive['db']) => void, work: (db: Archive['db']) => void) => {
    const fresh = openConnection(path, { readOnly: true });
    ready(fresh);
    const isEvicted = await evict(path);
    const ms = timed(() => work(fresh));
    fresh.close();
    return isEvicted ? [ms] : [];
  };
  const search = (query: BenchQuery) => (db: Archive['db']) =>
    db.atOneMoment(() => {
      const found = findDocuments(everywhere(query.query), { ...source, ...indexOf(db) }, never);
      void found.chosen.count;
      return foldAlike(found.ranked(), shown, source.catalogue);
    });
  const times = { cold: [] as number[], unready: [] as number[], scans: [] as number[] };
  for (const query of queries) {
    times.cold.push(...(await measure(readySearch, search(query))));
    times.unready.push(...(await measure(never, search(query))));
  }
  for (const { terms } of queries.slice(0, 5))
    times.scans.push(...(await measure(never, (db) => void scan(db, terms))));
  close();
  return times;
}

/** The reading side of another connection; the catalogue is in memory anyway. */
const indexOf = (db: Archive['db']) => ({
  db,
  withPairs: (match: string) => rowsWithPairs(db, match),
  withCharacter: (match: string) => rowsWithCharacter(db, match),
  relevance: (match: string) => relevanceOf(db, match),
});

export async function benchSearch(size: BenchSize): Promise<unknown> {
  const sizes = (process.env.SEARCH_SIZES ?? (size === 'tiny' ? '0.1' : '4,40,160')).split(',').map(Number);
  const report: Record<string, unknown> = {};
  for (const millions of sizes) report[`${millions}M`] = await benchSize(millions, size);
  const p95 = sizes.map((millions) => (report[`${millions}M`] as { warm: { ms: Spread } }).warm.ms.p95);
  return {
    ...report,
    growthOfP95: sizes.slice(1).map((millions, at) => ({
      from: sizes[at],
      to: millions,
      measured: round((p95[at + 1] ?? 0) / (p95[at] ?? 1), 2),
      demanded: `<= ${round((millions / (sizes[at] ?? 1)) * 1.3, 1)}`,
    })),
  };
}
