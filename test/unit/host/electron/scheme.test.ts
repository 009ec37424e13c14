import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Session } from 'electron';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fileOf, registerScheme, serveRenderer } from '../../../../main/host/electron/scheme.ts';
import { FakeSession, recorded, resetElectron } from '../../../helpers/fake-electron.ts';

vi.mock('electron', async () => (await import('../../../helpers/fake-electron.ts')).electron);

let root: string;

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-scheme-'));
  root = join(folder, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  mkdirSync(join(folder, 'renderer-secret'));
  writeFileSync(join(root, 'index.html'), '<!doctype html>');
  writeFileSync(join(root, 'assets', 'app.js'), '1');
  writeFileSync(join(root, 'notes.doc'), 'not a file of the window');
  writeFileSync(join(folder, 'secret.html'), 'secret');
  writeFileSync(join(folder, 'renderer-secret', 'a.html'), 'secret');
});

afterAll(() => rmSync(join(root, '..'), { recursive: true, force: true }));
beforeEach(() => resetElectron());

it('registers the scheme as standard and secure', () => {
  registerScheme();
  expect(recorded.schemes).toMatchObject([
    { scheme: 'gazette', privileges: { standard: true, secure: true } },
  ]);
});

describe('serving', () => {
  const get = async (url: string, method = 'GET') => {
    const session = new FakeSession();
    serveRenderer(session as unknown as Session, root);
    const response = await session.handlers.get('gazette')?.(new Request(url, { method }));
    if (!response) throw new Error('no handler');
    return response;
  };

  it('gives files of the renderer with a strict policy', async () => {
    const response = await get('gazette://app/index.html');
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    const policy = response.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe-eval|https?:/);
    expect((await get('gazette://app/assets/app.js')).headers.get('Content-Type')).toContain('javascript');
  });

  it.each([
    'gazette://app/../secret.html',
    'gazette://app/%2e%2e/secret.html',
    'gazette://app/..%2fsecret.html',
    'gazette://app/..%5csecret.html',
    'gazette://app/assets/..%2f..%2fsecret.html',
    'gazette://app/%2Fetc%2Fpasswd',
    'gazette://app//etc/passwd',
    'gazette://app/..%2frenderer-secret%2fa.html',
    'gazette://app/index.html%00.js',
    'gazette://app/%E0%A4%A',
    'gazette://app/C:%5CWindows%5Cwin.ini',
    'gazette://app/c:/Windows/win.ini',
    'gazette://app/',
    'gazette://app/missing.js',
    'gazette://app/notes.doc',
    'gazette://other/index.html',
  ])('refuses %s', async (url) => {
    const response = await get(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });

  it('refuses every method but GET', async () => {
    expect((await get('gazette://app/index.html', 'POST')).status).toBe(404);
  });

  it('keeps every answer inside the folder', () => {
    for (const url of ['gazette://app/a/../../x.js', 'gazette://app/..%2f..%2fx.js', 'file:///etc/passwd']) {
      const path = fileOf(url, root);
      expect(path === null || path.startsWith(`${root}/`)).toBe(true);
    }
  });
});
