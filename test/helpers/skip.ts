import { writeSync } from 'node:fs';
import type { TestContext } from 'vitest';

const standardError = 2;

/** For `skipIf`: true where there is a reason, which is printed. */
export function isLeftOut(what: string, reason: string | null): boolean {
  if (reason !== null) writeSync(standardError, `left out: ${what}: ${reason}\n`);
  return reason !== null;
}

/** Leaves a test out and prints why: a test that silently doesn't run proves nothing. */
export function skipHere(context: TestContext, reason: string): never {
  writeSync(standardError, `left out: ${context.task.name}: ${reason}\n`);
  return context.skip(reason);
}
