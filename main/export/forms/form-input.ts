/** What the forms other than PDF are made from. */
import type { Appointment, ChronicleEntry } from '../../gazette/tree.ts';
import type { ExportAnnotation, ExportDocument } from '../export-input.ts';

/** Documents as text: for reading on, editing and exchange. */
export const textForms = ['docx', 'html', 'markdown', 'text', 'akn'] as const;
/** What was found in the documents, as rows. */
export const rowForms = ['xlsx', 'csv'] as const;
/** The documents' sources, for reference managers. */
export const citationForms = ['gbt7714', 'bibtex', 'ris'] as const;

export type Form =
  | (typeof textForms)[number]
  | (typeof rowForms)[number]
  | (typeof citationForms)[number]
  | 'webAnnotation';

export const rowSubjects = [
  'duties',
  'deadlines',
  'tables',
  'appointments',
  'chronicle',
  'annotations',
] as const;
export type RowSubject = (typeof rowSubjects)[number];

/** With what other programs need to find the words again. Offsets: UTF-16 units of the document's text. */
export interface FormAnnotation extends ExportAnnotation {
  readonly start: number;
  readonly end: number;
  readonly prefix: string;
  readonly suffix: string;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface FormDocument extends ExportDocument {
  readonly annotations: readonly FormAnnotation[];
  /** Of the issue; YYYY-MM-DD or null. */
  readonly publishedOn: string | null;
  /** Those of this document's own blocks. */
  readonly appointments: readonly Appointment[];
  readonly chronicle: readonly ChronicleEntry[];
}

export interface FormInput {
  /** In the order they are to be set. */
  readonly documents: readonly FormDocument[];
  readonly form: Form;
  /** Of the row forms. */
  readonly subject: RowSubject;
  /** Notes may be work secrets: texts leave them out unless asked. */
  readonly withAnnotations: boolean;
  readonly title: string;
  readonly language: 'zh-CN' | 'en';
  readonly programVersion: string;
  /** ISO 8601; the only clock an export knows. */
  readonly madeAt: string;
}

export interface FormFile {
  readonly bytes: Uint8Array;
  /** Rows, citations or annotations written; null for texts. */
  readonly rows: number | null;
}
