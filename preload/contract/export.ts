/** Documents out: what may be asked for, and what was written. */

import type { ErrorInfo } from './errors.ts';

export const exportLayouts = ['gb9704', 'gazette', 'original'] as const;
export type ExportLayout = (typeof exportLayouts)[number];

export const exportFaces = ['bundled', 'office'] as const;
export type ExportFaces = (typeof exportFaces)[number];

/** Characters of a watermark at most. */
export const longestWatermark = 30;
/** Bytes in UTF-8 of a password at most (ISO 32000-2, 7.6.4.3.2). */
export const longestPasswordBytes = 127;

export interface ExportOptions {
  readonly layout: ExportLayout;
  readonly cover: boolean;
  readonly contents: boolean;
  readonly annotations: boolean;
  /** Title on the cover; empty for the program's own wording. */
  readonly title: string;
  /** Drawn across every page; empty or left out for none. */
  readonly watermark?: string | undefined;
  /** `office`: the office's own faces where this machine has them; left out: the bundled ones alone. */
  readonly faces?: ExportFaces | undefined;
}

/** Forms other than PDF, in the order in which they are offered. */
export const exportForms = [
  'docx',
  'html',
  'text',
  'markdown',
  'akn',
  'xlsx',
  'csv',
  'gbt7714',
  'bibtex',
  'ris',
  'webAnnotation',
] as const;
export type ExportForm = (typeof exportForms)[number];

/** What the rows of `xlsx` and `csv` are of. */
export const exportSubjects = [
  'duties',
  'deadlines',
  'tables',
  'appointments',
  'chronicle',
  'annotations',
] as const;
export type ExportSubject = (typeof exportSubjects)[number];

export interface FormOptions {
  readonly form: ExportForm;
  readonly subject: ExportSubject;
  /** Of the forms of text; rows of annotations and `webAnnotation` are asked for by their own name. */
  readonly annotations: boolean;
  /** Empty for the program's own wording. */
  readonly title: string;
}

/** What the dialog offered last. */
export interface FormChoice {
  readonly form: ExportForm | 'pdf';
  readonly subject: ExportSubject;
}

export interface FormReport {
  readonly form: ExportForm;
  readonly bytes: number;
  readonly documents: number;
  /** Rows, citations or annotations written; null for the forms of text. */
  readonly rows: number | null;
}

/** What will be written, or the beginning of it. */
export type FormPreview = {
  /** Of the documents asked for, so many from the first on. */
  readonly documents: number;
} & (
  | { readonly kind: 'text'; readonly text: string; readonly isCut: boolean }
  /** One file with its style within. */
  | { readonly kind: 'html'; readonly html: string }
  | {
      readonly kind: 'rows';
      readonly columns: readonly { readonly title: string /** In characters. */; readonly width: number }[];
      readonly rows: readonly (readonly string[])[];
      /** Of all rows, of which the first are given. */
      readonly total: number;
    }
);

/** Forms in which each document may have a file of its own. */
export const fileForms = ['pdf', 'docx', 'html', 'text', 'markdown', 'akn'] as const satisfies readonly (
  | ExportForm
  | 'pdf'
)[];
export type FileForm = (typeof fileForms)[number];

/** Names of such files, where the reader says nothing else. */
export const usualNamePattern = '{文号} {标题}';

/** What becomes of files that have one of the names: nothing is written, they are replaced, or other names are found. */
export const existingFiles = ['refuse', 'replace', 'keepBoth'] as const;
export type ExistingFiles = (typeof existingFiles)[number];

/** Files of one document each; fewer than the documents where it was cancelled. */
export interface FilesReport {
  readonly form: ExportForm | 'pdf';
  readonly documents: number;
  readonly written: readonly {
    readonly documentId: string;
    readonly name: string;
    readonly bytes: number;
    /** Null for forms without pages. */
    readonly pages: number | null;
  }[];
  readonly failed: readonly {
    readonly documentId: string;
    readonly name: string;
    readonly error: ErrorInfo;
  }[];
}

export interface ExportReport {
  readonly pages: number;
  readonly bytes: number;
  readonly documents: number;
  /** Role (仿宋, 小标宋 …) and the face that was used. */
  readonly fonts: readonly { readonly role: string; readonly face: string; readonly substituted: boolean }[];
  /** Characters that an office's own face has not, and that were taken from a bundled one. */
  readonly fallbacks: readonly {
    readonly role: string;
    readonly face: string;
    readonly characters: readonly string[];
  }[];
  /** Characters for which no face has a glyph. */
  readonly missingGlyphs: readonly string[];
}

export interface ExportPreview extends ExportReport {
  /** Handle of the PDF, to be read with `bridge.readFile`. */
  readonly file: string;
}
