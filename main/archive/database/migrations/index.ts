import type { WritableDb } from '../database.ts';
import * as initial from './010-initial.ts';
import * as citationTargets from './020-citation-targets.ts';
import * as searchIndex from './030-search-index.ts';
import * as sourceText from './040-source-text.ts';
import * as indexPages from './050-index-pages.ts';
import * as corrections from './060-corrections.ts';
import * as regions from './070-regions.ts';
import * as excerpts from './080-excerpts.ts';
import * as asMade from './090-as-made.ts';
import * as rowSums from './100-row-sums.ts';

/** One step of the schema. `sql` must mean the same in five years: it never uses today's queries. */
export interface Migration {
  readonly version: number;
  readonly sql: string;
  /** What SQL alone can't do, in the same transaction. */
  readonly after?: (db: WritableDb) => void;
}

/** In order; versions go up by tens. */
export const migrations: readonly Migration[] = [
  initial,
  citationTargets,
  searchIndex,
  sourceText,
  indexPages,
  corrections,
  regions,
  excerpts,
  asMade,
  rowSums,
];

/** `PRAGMA user_version` of an archive this program writes. */
export const latestVersion = migrations.at(-1)?.version ?? 0;
