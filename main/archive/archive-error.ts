/** A fault of the archive that the reader can act on; `code` is one of the contract's `archive/…` codes. */
export class ArchiveError extends Error {
  readonly code: ArchiveErrorCode;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;

  constructor(code: ArchiveErrorCode, details: ArchiveError['details'] = {}, cause?: unknown) {
    super(code, { cause });
    this.name = 'ArchiveError';
    this.code = code;
    this.details = details;
  }
}

export type ArchiveErrorCode =
  | 'archive/missing'
  | 'archive/corrupt'
  | 'archive/newer'
  | 'archive/outdated'
  | 'archive/locked'
  | 'archive/readOnly'
  | 'archive/full'
  | 'archive/notEmpty'
  | 'archive/forbidden'
  | 'archive/notABackup'
  | 'archive/failed'
  | 'archive/notAFolder'
  | 'archive/originalMissing'
  | 'archive/originalChanged'
  | 'archive/backupChanged'
  | 'export/target'
  | 'issue/notFound'
  | 'document/notFound'
  | 'annotation/notFound'
  | 'annotation/invalidRange'
  | 'excerpt/notFound'
  | 'excerpt/noList'
  | 'correction/notFound'
  | 'savedSearch/notFound'
  | 'collection/notFound'
  | 'bookmark/notFound';

/**
 * Turns what SQLite and the file system throw into an `ArchiveError`, keeping the cause; errors that say
 * nothing of the disk or the file are given back as they are.
 */
export function asArchiveError(error: unknown, path: string): unknown {
  if (error instanceof ArchiveError) return error;
  const { code, errcode, message } = error as { code?: unknown; errcode?: unknown; message?: unknown };
  const text = typeof message === 'string' ? message : '';
  const primary = typeof errcode === 'number' ? errcode & 0xff : null;
  const is = (name: string, number: number, phrase: RegExp) =>
    (typeof code === 'string' && code.startsWith(name)) || primary === number || phrase.test(text);
  if (
    is('SQLITE_FULL', 13, /database or disk is full/) ||
    code === 'ENOSPC' ||
    code === 'EDQUOT' ||
    code === 'EFBIG'
  ) {
    return new ArchiveError('archive/full', { path }, error);
  }
  if (is('SQLITE_CORRUPT', 11, /malformed/) || is('SQLITE_NOTADB', 26, /not a database/)) {
    return new ArchiveError('archive/corrupt', { path }, error);
  }
  if (is('SQLITE_BUSY', 5, /database is locked/)) return new ArchiveError('archive/locked', { path }, error);
  if (is('SQLITE_READONLY', 8, /readonly database/) || code === 'EROFS') {
    return new ArchiveError('archive/readOnly', { path }, error);
  }
  if (code === 'EACCES' || code === 'EPERM') return new ArchiveError('archive/forbidden', { path }, error);
  if (code === 'ENOTDIR' || code === 'EEXIST') return new ArchiveError('archive/notAFolder', { path }, error);
  if (
    is('SQLITE_IOERR', 10, /disk I\/O error/) ||
    is('SQLITE_CANTOPEN', 14, /unable to open/) ||
    code === 'EIO'
  ) {
    return new ArchiveError('archive/failed', { path, reason: text }, error);
  }
  return error;
}

/**
 * What SQLite throws in the middle of work, and a disk that is full or fails, as `asArchiveError` has it; other errors of the file
 * system are about other files and are given back as they are. A lock that another program holds for a while says
 * `retry`: nothing was done, and asking again may do it.
 */
export function asStorageError(error: unknown, path: string): unknown {
  const { code, errcode } = (error ?? {}) as { code?: unknown; errcode?: unknown };
  const isSqlite = typeof errcode === 'number' || (typeof code === 'string' && code.startsWith('SQLITE_'));
  if (!isSqlite && code !== 'ENOSPC' && code !== 'EDQUOT' && code !== 'EIO') return error;
  const told = asArchiveError(error, path);
  if (!(told instanceof ArchiveError) || told.code !== 'archive/locked') return told;
  return new ArchiveError(told.code, { ...told.details, retry: true }, error);
}

/** True for what SQLite throws where it finds the file, or an index in it, damaged. */
export function isDamage(error: unknown): boolean {
  return (asArchiveError(error, '') as { code?: unknown } | null)?.code === 'archive/corrupt';
}
