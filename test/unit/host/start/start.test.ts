import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hasDisplay } from '../../../../main/host/start/display.ts';
import { electronPackage, installedElectron } from '../../../../main/host/start/electron-binary.ts';
import { isBuilt } from '../../../../main/host/start/ensure-build.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-start-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, text: string, time: number): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  utimesSync(file, time, time);
}

it('knows when there is nothing to show a window on', () => {
  expect(hasDisplay('linux', {})).toBe(false);
  expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false);
  expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  expect(hasDisplay('win32', {})).toBe(true);
});

it('builds again when a result is missing or a source is newer', () => {
  put('main/a.ts', '', 1000);
  expect(isBuilt(folder)).toBe(false);
  for (const result of [
    'out/renderer/index.html',
    'out/preload/electron.cjs',
    'out/preload/browser.js',
    'out/main/main.js',
  ])
    put(result, '', 2000);
  expect(isBuilt(folder)).toBe(true);
  put('renderer/features/deep/b.tsx', '', 3000);
  expect(isBuilt(folder)).toBe(false);
});

it('takes only a binary of the wanted version', () => {
  put('electron/package.json', '{"version":"45.4.1"}', 1000);
  const electron = join(folder, 'electron');
  expect(installedElectron(electron, 'linux')).toBeNull();
  put('electron/dist/electron', '', 1000);
  put('electron/dist/version', '44.0.0', 1000);
  expect(installedElectron(electron, 'linux')).toBeNull();
  put('electron/dist/version', 'v45.4.1\n', 1000);
  expect(installedElectron(electron, 'linux')).toBe(join(electron, 'dist', 'electron'));
  expect(installedElectron(electron, 'aix')).toBeNull();
});

it('does without the npm package', () => {
  put('package.json', '{}', 1000);
  expect(electronPackage(folder)).toBeNull();
});
