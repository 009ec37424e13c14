/** Every failure leaves the engine as `{ code, message, details }`; bugs are caught once, at its edge. */
import type { ErrorCode, ErrorInfo } from '../../preload/contract/index.ts';
import { errorCodes } from '../../preload/contract/index.ts';
import english from '../../resources/locales/en/errors.json' with { type: 'json' };
import chinese from '../../resources/locales/zh-CN/errors.json' with { type: 'json' };

export type Language = 'zh-CN' | 'en';
export type ErrorDetails = Readonly<Record<string, string | number | boolean | null>>;

/** An expected failure with a code of the contract's list. */
export class EngineError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}, cause?: unknown) {
    super(code, { cause });
    this.name = 'EngineError';
    this.code = code;
    this.details = details;
  }
}

const known: ReadonlySet<string> = new Set(errorCodes);
const sentences: Readonly<Record<Language, Readonly<Record<ErrorCode, string>>>> = {
  'zh-CN': chinese,
  en: english,
};

/** The sentence for people, with `{name}` filled from the details. */
export function errorMessage(code: ErrorCode, details: ErrorDetails, language: Language): string {
  return sentences[language][code].replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''));
}

export function errorInfo(code: ErrorCode, details: ErrorDetails, language: Language): ErrorInfo {
  return { code, message: errorMessage(code, details, language), details };
}

/** Anything thrown as an `ErrorInfo`; what carries no code of ours becomes `internal`. */
export function asErrorInfo(error: unknown, language: Language): ErrorInfo {
  const { code, details, message } = error as { code?: unknown; details?: unknown; message?: unknown };
  if (typeof code === 'string' && known.has(code)) {
    return errorInfo(code as ErrorCode, (details ?? {}) as ErrorDetails, language);
  }
  return errorInfo('internal', { reason: typeof message === 'string' ? message : String(error) }, language);
}
