/**
 * Who may talk to the browser host: only pages of its own origin in a browser that opened the printed
 * address. A one-time token becomes an HttpOnly, SameSite=Strict cookie and a second secret, the page key; Host and
 * Origin are checked on every request, which also stops DNS rebinding. Browsers send cookies to every port of a host:
 * another program of this machine may see the cookie, but never the key, which lies in the storage of our origin.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Where a page puts its key; a stream, which can't bear headers, has it in its address. */
export const keyHeader = 'x-gazette-key';
export const keyParameter = 'key';

export interface Access {
  /** To be put into the first address; works once. */
  readonly token: string;
  readonly setPort: (port: number) => void;
  readonly isOwnHost: (request: IncomingMessage) => boolean;
  readonly isOwnOrigin: (request: IncomingMessage) => boolean;
  readonly hasCookie: (request: IncomingMessage) => boolean;
  /** Whether the request bears the page key. */
  readonly hasKey: (request: IncomingMessage, url: URL) => boolean;
  /** What lets a page in, for the right token; else null. */
  readonly redeem: (token: string) => { readonly cookie: string; readonly pageKey: string } | null;
}

export function createAccess(): Access {
  const token = randomBytes(24).toString('base64url');
  const secret = randomBytes(32).toString('base64url');
  const pageKey = randomBytes(32).toString('base64url');
  // Hosts on other ports have cookies of their own.
  const instance = randomBytes(6).toString('hex');
  let cookieName = '';
  let isRedeemed = false;
  let hosts: readonly string[] = [];

  return {
    token,
    setPort: (port) => {
      hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
      cookieName = `gazette-${port}-${instance}`;
    },
    isOwnHost: ({ headers }) => headers.host !== undefined && hosts.includes(headers.host),
    isOwnOrigin: ({ headers, method }) => {
      const site = headers['sec-fetch-site'];
      if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
      if (headers.origin === undefined) return method === 'GET' || method === 'HEAD';
      return (
        hosts.some((host) => headers.origin === `http://${host}`) &&
        headers.origin === `http://${headers.host}`
      );
    },
    hasCookie: ({ headers }) => {
      const cookies = (headers.cookie ?? '').split(';').map((part) => part.trim());
      return cookies.some((cookie) => isSame(cookie, `${cookieName}=${secret}`));
    },
    hasKey: ({ headers }, url) => {
      const offered = headers[keyHeader] ?? url.searchParams.get(keyParameter);
      return typeof offered === 'string' && isSame(offered, pageKey);
    },
    redeem: (offered) => {
      if (isRedeemed || !isSame(offered, token)) return null;
      isRedeemed = true;
      return { cookie: `${cookieName}=${secret}; HttpOnly; SameSite=Strict; Path=/`, pageKey };
    },
  };
}

/** In a time that tells nothing of where they differ. */
function isSame(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
