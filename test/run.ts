/** `npm test`: what needs no other runs at once, then all tests. What a part says is printed when it ends. */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

interface Ended {
  readonly name: string;
  readonly status: number;
}

/** Runs a script of package.json. Its output stays together. */
function runScript(name: string): Promise<Ended> {
  const child = spawn(`npm run --silent ${name}`, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  return new Promise((resolve) => {
    child.once('close', (code) => {
      const status = code ?? 1;
      process.stdout.write(`${name}: ${status === 0 ? 'done' : 'failed'}\n`);
      if (status !== 0) process.stdout.write(Buffer.concat(said));
      resolve({ name, status });
    });
  });
}

const parts = ['build', 'lint', 'typecheck'];
process.stdout.write(`${parts.join(', ')} on ${availableParallelism()} processors\n`);
const ended = await Promise.all(parts.map(runScript));
if (ended.some(({ status }) => status !== 0)) process.exit(1);
const tests = spawn('npx vitest run --project unit --project apart --project e2e', {
  shell: true,
  stdio: 'inherit',
});
tests.once('close', (code) => process.exit(code ?? 1));
