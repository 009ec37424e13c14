/** What no page of ours may do, whatever is in it. */
import { type App, app, type Session, type WebContents } from 'electron';
import { windowOrigin } from './scheme.ts';

/** For every page ever created: no navigation, no new window, no embedded browser. */
export function guardPages(application: App = app): void {
  application.on('web-contents-created', (_event, contents) => guardPage(contents));
}

function guardPage(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // No address of this machine leaves by a peer connection.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Chromium's own services would look things up by themselves. */
export function silenceChromium(application: App = app): void {
  application.commandLine.appendSwitch('disable-background-networking');
  application.commandLine.appendSwitch('disable-component-update');
  application.commandLine.appendSwitch('disable-domain-reliability');
  application.commandLine.appendSwitch('no-pings');
  application.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/** No permission, no download, and no request but those that `isAllowed` knows. */
export function secureSession(session: Session, isAllowed: (url: string) => boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !isAllowed(details.url) }));
}

/** The window's pages need our own scheme, and what they make themselves. */
export function isWindowRequest(url: string, withDevTools: boolean): boolean {
  if (url.startsWith(`${windowOrigin}/`) || url.startsWith(`blob:${windowOrigin}/`)) return true;
  return url.startsWith('data:') || (withDevTools && url.startsWith('devtools://'));
}
