/**
 * Passwords of originals, as the reader typed them. They are kept in this window's memory and nowhere else, and are
 * gone with it.
 */
const known = new Map<string, string>();

export function rememberPassword(issueId: string, password: string): void {
  known.set(issueId, password);
}

export const passwordOf = (issueId: string): string | undefined => known.get(issueId);

/** Each once, for a rebuild, which reads originals anew. */
export const knownPasswords = (): readonly string[] => [...new Set(known.values())];
