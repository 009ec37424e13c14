/**
 * Who may talk to the browser host: only pages of its own origin in a browser that opened the printed
 * address. A one-time token becomes an HttpOnly, SameSite=Strict cookie; Host and Origin are checked on
 * every request, which also stops DNS rebinding.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const cookieName = 'gazette';

export interface Access {
  /** To be put into the first address; works once. */
  readonly token: string;
  readonly setPort: (port: number) => void;
  readonly isOwnHost: (request: IncomingMessage) => boolean;
  readonly isOwnOrigin: (request: IncomingMessage) => boolean;
  readonly hasCookie: (request: IncomingMessage) => boolean;
  /** The Set-Cookie value for the right token, else null. */
  readonly redeem: (token: string) => string | null;
}

export function createAccess(): Access {
  const token = randomBytes(24).toString('base64url');
  const secret = randomBytes(32).toString('base64url');
  let isRedeemed = false;
  let hosts: readonly string[] = [];

  return {
    token,
    setPort: (port) => {
      hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
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
    redeem: (offered) => {
      if (isRedeemed || !isSame(offered, token)) return null;
      isRedeemed = true;
      return `${cookieName}=${secret}; HttpOnly; SameSite=Strict; Path=/`;
    },
  };
}

function isSame(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
