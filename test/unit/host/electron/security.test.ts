import type { App, Session } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  guardPages,
  isWindowRequest,
  secureSession,
  silenceChromium,
} from '../../../../main/host/electron/security.ts';
import { electron, FakeContents, FakeSession, resetElectron } from '../../../helpers/fake-electron.ts';

vi.mock('electron', async () => (await import('../../../helpers/fake-electron.ts')).electron);

beforeEach(() => resetElectron());

describe('pages', () => {
  const guarded = () => {
    guardPages(electron.app as unknown as App);
    const contents = new FakeContents();
    electron.app.emit('web-contents-created', {}, contents);
    return contents;
  };

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    'are refused %s',
    (name) => {
      const event = { preventDefault: vi.fn() };
      guarded().emit(name, event, 'https://example.org/');
      expect(event.preventDefault).toHaveBeenCalledOnce();
    },
  );

  it('may open no window', () => {
    const contents = guarded();
    for (const url of ['https://example.org/', 'gazette://app/index.html', 'about:blank'])
      expect(contents.windowOpenHandler?.({ url })).toEqual({ action: 'deny' });
  });
});

describe('session', () => {
  const secured = (withDevTools = false) => {
    const session = new FakeSession();
    secureSession(session as unknown as Session, (url) => isWindowRequest(url, withDevTools));
    return session;
  };

  it('denies every permission, asked or checked', () => {
    const session = secured();
    const answers: boolean[] = [];
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'fileSystem'])
      session.permissionRequest?.(
        ...([null, permission, (granted: boolean) => answers.push(granted)] as never[]),
      );
    expect(answers).toEqual([false, false, false, false, false]);
    expect(session.permissionCheck?.()).toBe(false);
    expect(session.devicePermission?.()).toBe(false);
    expect(session.spellChecker).toBe(false);
  });

  it.each([
    'http://example.org/',
    'https://example.org/',
    'http://127.0.0.1:8080/',
    'ws://example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'gazette://other/index.html',
    'gazette://app.example.org/',
    'blob:https://example.org/1',
    'chrome://settings/',
    'devtools://devtools/bundled/inspector.html',
  ])('blocks %s', (url) => expect(secured().isLetThrough(url)).toBe(false));

  it('lets through what the window needs', () => {
    const session = secured();
    expect(session.isLetThrough('gazette://app/index.html')).toBe(true);
    expect(session.isLetThrough('data:image/png;base64,')).toBe(true);
    expect(session.isLetThrough('blob:gazette://app/4e1a')).toBe(true);
    expect(secured(true).isLetThrough('devtools://devtools/bundled/inspector.html')).toBe(true);
  });

  it('stops downloads', () => {
    const event = { preventDefault: vi.fn() };
    secured().emit('will-download', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });
});

it("turns off Chromium's own look-ups", () => {
  silenceChromium(electron.app as unknown as App);
  expect([...electron.app.switches].sort()).toEqual([
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'host-resolver-rules=MAP * ~NOTFOUND',
    'no-pings',
  ]);
});
