/**
 * Drops a file from the system's cache. A helper does it: were this process to start one each time, the search measured
 * right after would pay for the copies of pages that a fork leaves behind.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface Evictor {
  /** False where it can't be done. */
  readonly evict: (path: string) => Promise<boolean>;
  readonly close: () => void;
}

const script =
  'while read -r path; do dd of="$path" oflag=nocache conv=notrunc,fdatasync count=0 2>/dev/null; echo $?; done';

export function createEvictor(): Evictor {
  const shell = spawn('sh', ['-c', script], { stdio: ['pipe', 'pipe', 'ignore'] });
  let isRunning = true;
  const answers = createInterface({ input: shell.stdout });
  shell.on('error', () => {
    isRunning = false;
  });
  return {
    evict: async (path) => {
      await new Promise((resolve) => setImmediate(resolve));
      if (!isRunning) return false;
      const answer = new Promise<string>((resolve) => answers.once('line', resolve));
      shell.stdin.write(`${path}\n`);
      return (await answer) === '0';
    },
    close: () => shell.stdin.end(),
  };
}
