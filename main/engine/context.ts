import type { ChangeArea, EngineEvent } from '../../preload/contract/index.ts';
import { type Archive, ArchiveError, type Database, type UndoLog } from '../archive/index.ts';
import type { Printer } from '../export/index.ts';
import { EngineError, type Language } from './errors.ts';
import type { Jobs } from './jobs.ts';
import type { ListClient } from './search/list-client.ts';
import type { SearchClient } from './search/search-client.ts';

/** What the engine needs from the host it runs in. */
export interface EnginePorts {
  /** Prints HTML to PDF; the host has the Chromium. */
  readonly printer: Printer;
  /** A fresh path for a file that the host removes when it closes. */
  readonly temporaryFile: (suffix: string) => string;
  readonly emit: (event: EngineEvent) => void;
  /** ISO 8601. */
  readonly now: () => string;
}

export interface EngineContext {
  readonly archive: Archive;
  readonly undo: UndoLog | null;
  readonly jobs: Jobs;
  readonly search: SearchClient;
  readonly lists: ListClient;
  readonly ports: EnginePorts;
  readonly version: string;
  readonly host: 'electron' | 'browser';
  readonly logFolder: string;
  readonly language: () => Language;
  /** Told of the step that a request's change can be taken back by. */
  readonly onStep: (step: string) => void;
}

/** The archive for writing. Throws why it can only be read. */
export function writerOf(context: EngineContext): { readonly db: Database; readonly undo: UndoLog } {
  const { archive, undo } = context;
  if (archive.readOnly === 'locked') throw new ArchiveError('archive/locked', { path: archive.folder });
  if (archive.readOnly === 'full') throw new ArchiveError('archive/full', { path: archive.folder });
  if (archive.readOnly === 'network') throw new EngineError('archive/network', { path: archive.folder });
  if (archive.readOnly !== null || undo === null)
    throw new ArchiveError('archive/readOnly', { path: archive.folder });
  archive.assertThere();
  return { db: archive.db, undo };
}

/** Runs a change that the reader can take back, and says what changed. */
export function change<T>(
  context: EngineContext,
  label: string,
  areas: readonly ChangeArea[],
  work: (db: Database) => T,
): T {
  const { db, undo } = writerOf(context);
  const { value, step } = undo.record(label, () => work(db));
  // Nobody is told that something is stored in a file that is gone.
  context.archive.assertThere();
  if (step !== null) context.onStep(step);
  context.ports.emit({ type: 'changed', areas });
  return value;
}
