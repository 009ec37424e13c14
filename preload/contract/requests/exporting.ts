/** Requests that write documents into files. */
import { z } from 'zod';
import {
  type ExportPreview,
  existingFiles,
  exportFaces,
  exportForms,
  exportLayouts,
  exportSubjects,
  type FormPreview,
  fileForms,
  longestPasswordBytes,
  longestWatermark,
} from '../model.ts';
import { handle, id, none, request } from './parts.ts';

export const exportOptionsSchema = z.strictObject({
  layout: z.enum(exportLayouts),
  cover: z.boolean(),
  contents: z.boolean(),
  annotations: z.boolean(),
  title: z.string().max(200),
  watermark: z.string().max(longestWatermark).optional(),
  faces: z.enum(exportFaces).optional(),
});

const exportPassword = z
  .string()
  .min(1)
  .refine((text) => new TextEncoder().encode(text).byteLength <= longestPasswordBytes);

/** What is wrong with it is said by the engine. */
export const namePattern = z.string().max(200);

export const formOptionsSchema = z.strictObject({
  form: z.enum(exportForms),
  subject: z.enum(exportSubjects),
  annotations: z.boolean(),
  title: z.string().max(200),
});

export const exportRequests = {
  'export.preview': request<ExportPreview>()(
    z.strictObject({ documentIds: z.array(id).min(1).max(1000), options: exportOptionsSchema }),
  ),
  /** Word is not shown by this, but by the pages that it is set as. */
  'export.previewForm': request<FormPreview>()(
    z.strictObject({ documentIds: z.array(id).min(1).max(1000), options: formOptionsSchema }),
  ),
  /** Nobody looks at the last preview any more. */
  'export.endPreview': request<null>()(none),
  'export.start': request<{ jobId: string }>()(
    z.strictObject({
      documentIds: z.array(id).min(1).max(1000),
      options: exportOptionsSchema,
      target: handle,
      /** Without it the file can't be opened; it is neither kept nor logged. */
      password: exportPassword.optional(),
    }),
  ),
  /** The names that files of one document each would get by a pattern such as `{文号} {标题}`. */
  'export.fileNames': request<readonly string[]>()(
    z.strictObject({
      documentIds: z.array(id).min(1).max(1000),
      form: z.enum(fileForms),
      pattern: namePattern,
    }),
  ),
  /** Writes each document to a file of its own in the folder; their titles stand on the covers, if there are any. */
  'export.files': request<{ jobId: string }>()(
    z.strictObject({
      documentIds: z.array(id).min(1).max(1000),
      choice: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('pdf'), options: exportOptionsSchema }),
        z.strictObject({ kind: z.literal('form'), options: formOptionsSchema }),
      ]),
      pattern: namePattern,
      folder: handle,
      existing: z.enum(existingFiles),
      /** Of all the PDFs; it is neither kept nor logged. */
      password: exportPassword.optional(),
    }),
  ),
  /** Writes the documents, or what was found in them, in a form other than PDF. */
  'export.form': request<{ jobId: string }>()(
    z.strictObject({
      documentIds: z.array(id).min(1).max(1000),
      options: formOptionsSchema,
      target: handle,
    }),
  ),
} as const;
