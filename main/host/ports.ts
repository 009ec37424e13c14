/** What the parts of a host agree on. */
import type { EngineEvent, FileHandle, Reply } from '../../preload/contract/index.ts';

/** A message port to the engine process: `child_process` under Node, `utilityProcess` under Electron. */
export interface EngineChannel {
  readonly post: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  readonly onExit: (listener: (code: number | null) => void) => void;
  /** Ends the process, and all it has started, at once. */
  readonly kill: () => void;
}

/** Files named by opaque ids, so that no path crosses the border. */
export interface FileHandles {
  readonly add: (path: string) => FileHandle;
  /** Undefined for an id that was never given out. */
  readonly path: (id: string) => string | undefined;
}

export interface HostSession {
  /** Validates name and payload, asks the engine or answers itself; never throws. */
  readonly handle: (name: string, payload: unknown) => Promise<Reply<unknown>>;
  readonly subscribe: (listener: (event: EngineEvent) => void) => () => void;
  readonly files: FileHandles;
  /** A fresh path in the session's temporary folder, removed on close. */
  readonly temporaryFile: (suffix: string) => string;
  /** Ends the engine by message and removes temporary files. */
  readonly close: () => Promise<void>;
}
