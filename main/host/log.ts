/**
 * The log for the IT desk: one JSON line an event, a file a month, the last twelve kept. Requests are named,
 * errors by their code; payloads, gazette text, notes and paths never go in.
 */
import { appendFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const filesKept = 12;
const fileName = /^gazette-\d{4}-\d{2}\.log$/;

export interface LogEntry {
  readonly event: 'start' | 'stop' | 'error' | 'engineRestarted' | 'windowFault';
  readonly request?: string;
  readonly code?: string;
  /** Part of the window, and the class of its error. */
  readonly where?: string;
  readonly name?: string;
  readonly ms?: number;
  readonly version?: string;
  readonly host?: string;
}

export interface Log {
  /** Never throws: a log that can't be written must not stop the program. */
  readonly write: (entry: LogEntry) => void;
}

export function createLog(folder: string, now: () => Date = () => new Date()): Log {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const old = readdirSync(folder)
      .filter((name) => fileName.test(name))
      .sort();
    for (const name of old.slice(0, -filesKept)) rmSync(join(folder, name), { force: true });
  } catch {
    // Writing will fail in the same way and is let go there.
  }
  return {
    write: (entry) => {
      const at = now().toISOString();
      try {
        appendFileSync(
          join(folder, `gazette-${at.slice(0, 7)}.log`),
          `${JSON.stringify({ at, ...entry })}\n`,
          { mode: 0o600 },
        );
      } catch {
        // Nothing can be said where nothing can be written.
      }
    },
  };
}
