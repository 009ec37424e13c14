/** The page key that the entry page has left in the storage of this origin: every request to the host bears it. */

const key = (): string => localStorage.getItem('gazette-key') ?? '';

/** `fetch` with the key. */
export const askHost = (address: string, init: RequestInit = {}): Promise<Response> =>
  fetch(address, { ...init, headers: { ...init.headers, 'x-gazette-key': key() } });

/** For a stream of events, which bears no header. */
export const withKey = (address: string): string => `${address}?key=${encodeURIComponent(key())}`;
