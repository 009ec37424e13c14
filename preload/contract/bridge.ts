/** What the preload script (Electron) or the bridge script (browser host) puts on `window.gazette`. */
import type { Reply } from './errors.ts';
import type { FilePart } from './file-parts.ts';
import type { EngineEvent } from './model.ts';
import type { Payload, RequestName, Value } from './requests.ts';

/** A file the reader picked, dropped or wants written; the path stays with the host. */
export interface FileHandle {
  readonly id: string;
  readonly name: string;
}

/** Kinds of file the reader is asked a place for. */
export const saveKinds = [
  'pdf',
  'backup',
  'text',
  'csv',
  'xlsx',
  'docx',
  'html',
  'markdown',
  'xml',
  'bibtex',
  'ris',
  'jsonld',
] as const;

export interface SaveTarget {
  readonly suggestedName: string;
  readonly kind: (typeof saveKinds)[number];
}

export type RequestFunctions = {
  readonly [Name in RequestName]: (payload: Payload<Name>) => Promise<Reply<Value<Name>>>;
};

export interface Bridge {
  readonly host: 'electron' | 'browser';
  readonly requests: RequestFunctions;
  /** Gives the function that ends the subscription. */
  readonly subscribe: (listener: (event: EngineEvent) => void) => () => void;
  /** Asks the reader for files or folders; an empty list when the dialog was closed. */
  readonly pickFiles: (what: 'issues' | 'issueFolder' | 'backup') => Promise<readonly FileHandle[]>;
  /** Takes files that were dropped on the window. */
  readonly takeDropped: (files: readonly File[]) => Promise<readonly FileHandle[]>;
  /** Null when the dialog was closed. Under the browser host this is a temporary file: see `deliver`. */
  readonly pickSaveTarget: (target: SaveTarget) => Promise<FileHandle | null>;
  /** After the file has been written: Electron does nothing, the browser host downloads it. */
  readonly deliver: (file: FileHandle) => Promise<void>;
  /** Electron only; null where the host has no dialog for folders (see `folder.list`). */
  readonly pickFolder: () => Promise<FileHandle | null>;
  readonly canPickFolder: boolean;
  /** Bytes of a file the engine made, such as an export preview. */
  readonly readFile: (id: string) => Promise<Uint8Array>;
  /** Parts of a file that is too large to be read whole, an original: their bytes one after the other. */
  readonly readParts: (id: string, parts: readonly FilePart[]) => Promise<Uint8Array>;
}

declare global {
  interface Window {
    readonly gazette: Bridge;
  }
}
