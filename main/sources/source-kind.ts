/** What the program asks of a format that gazettes come in. A format is a folder here and a line in `registry.ts`. */
import type { SourceText } from '../gazette/source.ts';
import type { PageMap } from './page-map/page-map.ts';

export interface ReadOptions {
  /** Opens an encrypted file. */
  readonly password?: string;
  /** Called before each page and now and then in between; what it throws ends the reading and is passed on. */
  readonly onPage?: (done: number, pages: number) => void;
}

/** Why a file is not read, in the codes of the program's errors. */
export type RefusalCode =
  | 'import/empty'
  | 'import/binary'
  | 'import/encoding'
  | 'import/damaged'
  | 'import/encrypted'
  | 'import/wrongPassword'
  | 'import/noPages'
  | 'import/tooLarge';

/** The text; of a source with pages also where each character stands on them. */
export type ReadResult =
  | { readonly ok: true; readonly source: SourceText; readonly map: PageMap | null }
  | { readonly ok: false; readonly code: RefusalCode };

export interface SourceKind {
  readonly id: string;
  /** In lower case, with the dot; the usual one first. */
  readonly suffixes: readonly string[];
  /** True where the first bytes of a file are of this kind, whatever it is named. */
  readonly sniff: (head: Uint8Array) => boolean;
  /** True of a format whose files can do harm: they are read in a thread that may be ended. */
  readonly isReadApart: boolean;
  /** Reads a whole file. Expected failures are values. */
  readonly read: (bytes: Uint8Array, options: ReadOptions) => Promise<ReadResult>;
}
