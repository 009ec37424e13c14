/** Two hundred edits of one note under faults: after each, and after each restart, the words are those typed last. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it } from 'vitest';
import { type App, closeApps } from '../helpers/app.ts';
import { closeTestBrowser } from '../helpers/chromium.ts';
import { randomOf } from '../helpers/late-answers.ts';
import { editUnder, noteFaults, openNote } from '../helpers/note-faults.ts';
import { skipHere } from '../helpers/skip.ts';
import { temporaryFolder } from '../helpers/temporary.ts';

const edits = Number(process.env.GAZETTE_EDITS ?? 200);
const seed = Number(process.env.GAZETTE_SEED ?? Date.now() % 1_000_000);

afterEach(closeApps);
afterAll(closeTestBrowser);

it(`${edits} edits under faults (seed ${seed})`, async (context) => {
  // A disk of its own, which can be filled to the last byte.
  const data = join(temporaryFolder(), 'disk');
  mkdirSync(data);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', data], { stdio: 'ignore' });
  } catch {
    skipHere(context, 'a small disk can’t be mounted here');
  }
  const random = randomOf(seed);
  const counts = new Map<string, number>();
  try {
    let app: App = await openNote(data);
    for (let edit = 1; edit <= edits; edit += 1) {
      const fault = noteFaults[Math.floor(random() * noteFaults.length)] ?? 'none';
      const words = `第${edit}次修改，${fault}，${'四季度前报送进度。'.repeat(1 + Math.floor(random() * 40))}`;
      const ended = await editUnder(fault, words, app, data);
      expect(ended.shown, `edit ${edit}, ${fault}`).toBe(words);
      app = ended.app;
      counts.set(fault, (counts.get(fault) ?? 0) + 1);
    }
    console.log(`${edits} edits, none lost:`, Object.fromEntries(counts));
    await app.close();
  } finally {
    execFileSync('umount', ['-l', data]);
  }
});
