/** Another user of the machine can neither read what is ours nor slip us what is theirs. */
import { chmodSync, chownSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isOwn } from '../../../main/host/printing/npm-chromium.ts';
import { openAppWindow } from '../../../main/host/start/app-window.ts';
import { skipHere } from '../../helpers/skip.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

describe('an unpacked Chromium', () => {
  function unpacked(): string {
    const folder = join(temporaryFolder(), 'chromium-1');
    mkdirSync(folder, { mode: 0o700 });
    writeFileSync(join(folder, 'chromium'), '#!/bin/sh', { mode: 0o755 });
    writeFileSync(join(folder, 'fontconfig.xml'), '<fontconfig/>');
    return folder;
  }

  it('is used where all of it is ours', () => {
    expect(isOwn(unpacked())).toBe(true);
    expect(isOwn(join(temporaryFolder(), 'missing'))).toBe(false);
  });

  it.each<[string, (folder: string) => void]>([
    ['others may look into it', (folder) => chmodSync(folder, 0o755)],
    ['others may write into it', (folder) => chmodSync(folder, 0o777)],
    ['others may write the browser', (folder) => chmodSync(join(folder, 'chromium'), 0o777)],
    ['others may write what names its faces', (folder) => chmodSync(join(folder, 'fontconfig.xml'), 0o666)],
  ])('is not used where %s', (_what, spoil) => {
    const folder = unpacked();
    spoil(folder);
    expect(isOwn(folder)).toBe(false);
  });

  it('is not used where it only leads elsewhere', () => {
    const folder = unpacked();
    const link = join(temporaryFolder(), 'link');
    symlinkSync(folder, link);
    expect(isOwn(link)).toBe(false);
  });

  it('is not used where another user made it', (context) => {
    if (process.getuid?.() !== 0) return skipHere(context, 'only root can make files of another user');
    const folder = unpacked();
    chownSync(join(folder, 'chromium'), 65_534, 65_534);
    expect(isOwn(folder)).toBe(false);
    const whole = unpacked();
    chownSync(whole, 65_534, 65_534);
    expect(isOwn(whole)).toBe(false);
  });
});

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
