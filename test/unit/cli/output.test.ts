/** What a file or a title holds never steers a terminal. */

import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { harmless } from '../../../main/host/cli/output.ts';
import { makeTemporaryFolder, sweepTemporaryFolders } from '../../../main/host/temporary-folder.ts';
import { program } from '../../helpers/program.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

it('controls are signs, line ends and tabs stay', () => {
  expect(harmless('题\u001b]0;x\u0007名\u009b31m\u202e倒\u2066\r\n\t行')).toBe('题�]0;x�名�31m�倒��\n\t行');
});

it('a file’s name and a title are told without their escapes, for people and as JSON', () => {
  const folder = temporaryFolder();
  const name = 'a\u001b[2J\u009b2J.txt';
  writeFileSync(
    join(folder, name),
    '云泽省人民政府关于某\u202e事\u009b31m的通知\n\n云政发〔2024〕1号\n\n各市：\n请办理。\n',
  );
  const run = (...args: string[]) => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [program, ...args, '--archive', join(folder, 'a')],
      {
        encoding: 'utf8',
      },
    );
    expect(stdout + stderr, args.join(' ')).not.toBe('');
    return stdout + stderr;
  };
  for (const said of [
    run('import', join(folder, name)),
    run('import', join(folder, name), '--json'),
    run('issues'),
    run('issues', '--json'),
    run('show', '1', '--json'),
    run('import', join(folder, 'missing\u001b[2J\u009b.txt')),
  ]) {
    expect(said).not.toContain('\u001b');
    expect(said).not.toContain('\u009b');
    expect(said).not.toContain('\u202e');
  }
});

it('temporary folders of processes that are gone are swept, and no others', async () => {
  const root = temporaryFolder();
  const sleeper = spawn('sleep', ['600']);
  const gone = spawnSync('true').pid;
  for (const name of [
    `gazette-${gone}-AAAAAA`,
    `gazette-${sleeper.pid}-AAAAAA`,
    `gazette-run-AAAAAA`,
    'gazette-1',
  ])
    mkdirSync(join(root, name));
  writeFileSync(join(root, `gazette-${gone}-BBBBBB`), '');
  utimesSync(root, 0, 0);
  sweepTemporaryFolders(root);
  const own = makeTemporaryFolder(root);
  expect(
    readdirSync(root)
      .filter((name) => !own.endsWith(name))
      .sort(),
  ).toEqual(
    ['gazette-1', `gazette-${gone}-BBBBBB`, `gazette-${sleeper.pid}-AAAAAA`, 'gazette-run-AAAAAA'].sort(),
  );
  sleeper.kill();
});
