export type ExportErrorCode =
  | 'export/nothing'
  | 'export/noPages'
  | 'export/noText'
  | 'export/noChromium'
  | 'export/failed'
  | 'export/pattern'
  | 'job/cancelled';

/** An expected failure of an export, with its code from the contract's list. */
export class ExportError extends Error {
  readonly code: ExportErrorCode;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(
    code: ExportErrorCode,
    details: Readonly<Record<string, string | number>> = {},
    cause?: unknown,
  ) {
    super(code, { cause });
    this.name = 'ExportError';
    this.code = code;
    this.details = details;
  }
}
