/** `npm run test:slow`: the stories of the window under answers that come late and sometimes fail. */
import { spawn } from 'node:child_process';

const seed = process.argv[2] ?? String(Date.now() % 1_000_000);
process.stdout.write(`answers late by seed ${seed}; the same again: npm run test:slow -- ${seed}\n`);
const tests = spawn('npx vitest run --project e2e', {
  shell: true,
  stdio: 'inherit',
  env: { ...process.env, GAZETTE_LATE: seed },
});
tests.once('close', (code) => process.exit(code ?? 1));
