/** For threads whose work may take its time. */
import { constants, setPriority } from 'node:os';

/**
 * Lets other threads go first where processors are few: on two of them, beside one other busy program, a list of 75,000
 * rows kept the engine waiting for a processor for a third less time. On Linux alone a priority is a thread's own; elsewhere
 * it would be that of the whole engine.
 */
export function lowerThreadPriority(): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Forbidden here: the work is done all the same.
  }
}
