/**
 * The one list of error codes. A code is `area/what`; its sentence for people lives in the locales
 * (`errors.<code>`), with `{file}`, `{path}` and the like filled from `details`.
 */
export const errorCodes = [
  'archive/missing',
  'archive/corrupt',
  'archive/newer',
  'archive/outdated',
  'archive/locked',
  'archive/readOnly',
  'archive/network',
  'archive/full',
  'archive/notEmpty',
  'archive/forbidden',
  'archive/failed',
  'archive/busy',
  'archive/notAFolder',
  'archive/originalMissing',
  'archive/originalChanged',
  'archive/backupChanged',
  'archive/notABackup',
  'import/empty',
  'import/binary',
  'import/encoding',
  'import/damaged',
  'import/encrypted',
  'import/wrongPassword',
  'import/noPages',
  'import/tooLarge',
  'import/vanished',
  'import/forbidden',
  'import/unsupported',
  'import/restricted',
  'import/harmful',
  'import/failed',
  'issue/notFound',
  'document/notFound',
  'document/noPages',
  'document/pagesDamaged',
  'annotation/notFound',
  'annotation/invalidRange',
  'excerpt/notFound',
  'excerpt/noList',
  'excerpt/noWords',
  'correction/notFound',
  'correction/nothing',
  'correction/changed',
  'correction/noPlace',
  'correction/acrossCells',
  'correction/noLabel',
  'correction/noNeighbour',
  'collection/notFound',
  'bookmark/notFound',
  'savedSearch/notFound',
  'search/empty',
  'search/openQuote',
  'search/openBracket',
  'search/strayBracket',
  'search/missingTerm',
  'search/missingValue',
  'search/badRange',
  'search/badRole',
  'search/nearNeedsTerms',
  'search/tooDeep',
  'search/tooManyTerms',
  'export/noChromium',
  'export/nothing',
  'export/noPages',
  'export/noText',
  'export/failed',
  'export/target',
  'export/exists',
  'export/pattern',
  'file/notFound',
  'file/forbidden',
  'job/notFound',
  'job/cancelled',
  'request/unknown',
  'request/invalid',
  'request/refused',
  'engine/stopped',
  'engine/broken',
  'window/render',
  'window/unhandled',
  'host/nodeTooOld',
  'host/usage',
  'host/portInUse',
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** What crosses the border instead of an exception. `message` is for people, in the locale of the program. */
export interface ErrorInfo {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
}

/** `step`: what the reader can take this change back by, as long as no other came after it. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T; readonly step?: string }
  | { readonly ok: false; readonly error: ErrorInfo };
