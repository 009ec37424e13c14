/**
 * Writing an issue's rows and search text against a bare FTS5 table that takes its normalised text as bigrams:
 * both with synchronous=FULL, in turn, in one run. And the whole import with its parts.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { insertIssue, openArchive, openConnection, sha256, storeOriginal } from '../../main/archive/index.ts';
import { searchIndexer } from '../../main/engine/search/search-indexer.ts';
import { parseIssue, parserVersion } from '../../main/parsing/index.ts';
import { searchTextOf } from '../../main/search/index.ts';
import { decodeSource } from '../../main/sources/index.ts';
import { inventedIssue } from '../fixtures/invented-issue.ts';
import { openTestEngine } from '../helpers/test-engine.ts';
import { type BenchSize, sized } from './size.ts';
import { median, round, timed } from './statistics.ts';

const real = new URL('../../../shared/data/jilin-2023-04/issue.txt', import.meta.url);

export async function benchWrite(size: BenchSize): Promise<unknown> {
  const runs = sized(size, 21, 2);
  const folder = mkdtempSync(join(tmpdir(), 'gazette-bench-'));
  try {
    const isReal = existsSync(real);
    const bytes = isReal ? readFileSync(real) : Buffer.from(inventedIssue(2024, 5, 250));
    const parts = {
      read: [] as number[],
      hash: [] as number[],
      decode: [] as number[],
      parse: [] as number[],
    };
    const ours: number[] = [];
    const original: number[] = [];
    const bare: number[] = [];
    const archive = openArchive(join(folder, 'archive'), { create: true, write: 'required' });
    const plain = openConnection(join(folder, 'bare.sqlite'));
    plain.exec("CREATE VIRTUAL TABLE t USING fts5(x, content='', tokenize='ascii', detail=full)");
    let characters = 0;
    for (let run = 0; run < runs; run += 1) {
      parts.hash.push(timed(() => void sha256(bytes)));
      const decodeStart = performance.now();
      const decoded = decodeSource(bytes);
      parts.decode.push(performance.now() - decodeStart);
      if (!decoded.ok) throw new Error(decoded.code);
      const parseStart = performance.now();
      const tree = parseIssue(decoded.source);
      parts.parse.push(performance.now() - parseStart);
      characters = decoded.source.text.length;
      const source = {
        sha256: sha256(Buffer.from(`${run}`)),
        fileName: 'issue.txt',
        bytes: bytes.byteLength,
        encoding: 'utf-8',
        importedAt: new Date().toISOString(),
      };
      const writeOurs = () =>
        ours.push(
          timed(() =>
            archive.db.transaction(() => insertIssue(archive.db, tree, source, parserVersion, searchIndexer)),
          ),
        );
      const writeBare = () =>
        bare.push(
          timed(() =>
            plain.transaction(() => {
              for (const document of tree.documents) {
                plain.run('INSERT INTO t (x) VALUES (?)', bigrams(searchTextOf(document.blocks).text));
              }
            }),
          ),
        );
      if (run % 2 === 0) {
        writeOurs();
        writeBare();
      } else {
        writeBare();
        writeOurs();
      }
      original.push(timed(() => storeOriginal(join(folder, 'archive'), source.sha256, bytes)));
    }
    archive.close();
    plain.close();
    return {
      source: isReal ? 'a real issue' : 'an invented issue',
      characters,
      ratio: { measured: round(median(ours) / median(bare)), demanded: '<= 3' },
      medianMs: {
        writeRowsAndSearchText: round(median(ours)),
        bareFts5Bigrams: round(median(bare)),
        hash: round(median(parts.hash)),
        decode: round(median(parts.decode)),
        parse: round(median(parts.parse)),
        storeOriginal: round(median(original)),
        wholeImport: round(await wholeImport(folder, bytes, sized(size, 7, 1))),
      },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Median from the file on disk to searchable, in a new archive each time, as the engine does it. */
async function wholeImport(folder: string, bytes: Uint8Array, runs: number): Promise<number> {
  const file = join(folder, 'issue.txt');
  writeFileSync(file, bytes);
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const engine = openTestEngine(join(folder, `whole-${run}`));
    const started = performance.now();
    await engine.importFiles([file]);
    times.push(performance.now() - started);
    await engine.close();
  }
  return median(times);
}

function bigrams(text: string): string {
  const chars = [...text];
  const pairs: string[] = [];
  for (let i = 0; i + 1 < chars.length; i += 1) pairs.push(`${chars[i]}${chars[i + 1]}`);
  return pairs.join(' ');
}
