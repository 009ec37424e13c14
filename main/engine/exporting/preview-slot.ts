/** The one PDF that a window previews: of documents or of excerpts, a newer one takes its place. */
import { rmSync } from 'node:fs';
import type { EngineContext } from '../context.ts';

interface RunningPreview {
  readonly abort: AbortController;
  readonly file: string;
}

const previews = new WeakMap<EngineContext['jobs'], RunningPreview>();

/** Ends the one before. `file` is where the new one goes. */
export function startPreview(context: EngineContext): {
  readonly file: string;
  readonly signal: AbortSignal;
} {
  endPreview(context);
  const abort = new AbortController();
  const file = context.ports.temporaryFile('.pdf');
  previews.set(context.jobs, { abort, file });
  return { file, signal: abort.signal };
}

/** Ends the preview that is being made, and removes the one that was. */
export function endPreview(context: EngineContext): void {
  const last = previews.get(context.jobs);
  if (last === undefined) return;
  previews.delete(context.jobs);
  last.abort.abort();
  rmSync(last.file, { force: true });
}
