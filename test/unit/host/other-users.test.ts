/** Another user of the machine can neither read what is ours nor slip us what is theirs. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openAppWindow } from '../../../main/host/start/app-window.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

it('the address with its token stands in no process’s arguments, but in a file of ours alone until it is used', async () => {
  const folder = temporaryFolder();
  const said = join(folder, 'arguments');
  const browser = join(folder, 'browser');
  writeFileSync(
    browser,
    `#!/bin/sh\nprintf '%s\\n' "$@" > '${said}.part'\nmv '${said}.part' '${said}'\nsleep 600\n`,
    { mode: 0o755 },
  );
  const used = Promise.withResolvers<void>();
  const url = 'http://127.0.0.1:4000/?token=secret';
  const profile = join(folder, 'profile');
  const window = openAppWindow(
    { path: browser, origin: 'system', environment: {} },
    url,
    profile,
    used.promise,
  );
  await expect.poll(() => statSync(said, { throwIfNoEntry: false })).toBeDefined();
  const words = readFileSync(said, 'utf8');
  expect(words).not.toContain('secret');
  const way = /--app=(file:\S+)/.exec(words)?.[1] ?? '';
  const path = fileURLToPath(way);
  expect(readFileSync(path, 'utf8')).toContain(`0;url=${url}`);
  expect([statSync(path).mode & 0o777, statSync(profile).mode & 0o777]).toEqual([0o600, 0o700]);
  used.resolve();
  await expect.poll(() => statSync(path, { throwIfNoEntry: false })).toBeUndefined();
  window.close();
  await window.closed;
});
