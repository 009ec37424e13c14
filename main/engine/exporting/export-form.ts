/** Export of documents, or of what was found in them, in a form other than PDF. */
import type { FormOptions, FormReport } from '../../../preload/contract/index.ts';
import {
  annotationsOfDocument,
  getDocument,
  getIssue,
  getIssueParts,
  getSource,
  issueOfDocument,
} from '../../archive/index.ts';
import type { FormDocument, FormFile } from '../../export/index.ts';
import { documentName } from '../../gazette/document-name.ts';
import { breathe } from '../breathe.ts';
import type { EngineContext } from '../context.ts';
import { isSample } from '../importing/sample.ts';
import type { JobTask } from '../jobs.ts';
import { annotationView } from '../reading/views.ts';
import { writeWhole } from './write-whole.ts';

/** Writes the file whole or not at all. Throws `document/notFound`, `export/…` and `job/cancelled`. */
export async function exportForm(
  context: EngineContext,
  documentIds: readonly string[],
  options: FormOptions,
  target: string,
  job: Pick<JobTask, 'progress' | 'checkCancelled'>,
): Promise<FormReport> {
  const onDone = (done: number) => job.progress(done, documentIds.length + 1, '');
  const { bytes, rows } = await formBytes(context, documentIds, options, job, onDone);
  writeWhole(target, bytes);
  return { form: options.form, bytes: bytes.byteLength, documents: documentIds.length, rows };
}

/** The file's contents. Throws the same. */
export async function formBytes(
  context: EngineContext,
  documentIds: readonly string[],
  options: FormOptions,
  { checkCancelled }: Pick<JobTask, 'checkCancelled'>,
  onDone: (documents: number) => void = () => {},
): Promise<FormFile> {
  const documents: FormDocument[] = [];
  for (const documentId of documentIds) {
    checkCancelled();
    documents.push(formDocument(context, documentId, wantsAnnotations(options)));
    onDone(documents.length);
    await breathe();
  }
  const { makeForm } = await import('../../export/index.ts');
  const file = await makeForm({
    documents,
    form: options.form,
    subject: options.subject,
    withAnnotations: options.annotations,
    title: options.title,
    language: context.language(),
    programVersion: context.version,
    madeAt: context.ports.now(),
  });
  checkCancelled();
  return file;
}

/** Notes may be work secrets: they are read only where they were asked for. */
export function wantsAnnotations({ form, subject, annotations }: FormOptions): boolean {
  if (form === 'webAnnotation') return true;
  if (form === 'xlsx' || form === 'csv') return subject === 'annotations';
  return annotations;
}

export function formDocument(
  context: EngineContext,
  documentId: string,
  withAnnotations: boolean,
): FormDocument {
  const { db } = context.archive;
  const document = getDocument(db, documentId);
  const issueId = issueOfDocument(db, documentId);
  const source = getSource(db, issueId);
  const issue = getIssue(db, issueId);
  const { appointments, chronicle } = getIssueParts(db, issueId);
  const ids = new Set(document.blocks.map(({ id }) => id));
  return {
    document: { ...document, title: documentName(document) },
    issue: { ...issue, isSample: isSample(source.sha256) },
    sourceSha256: source.sha256,
    annotations: withAnnotations
      ? annotationsOfDocument(db, documentId).map((record) => ({
          ...annotationView(db, record, document),
          start: record.start,
          end: record.end,
        }))
      : [],
    publishedOn: issue.publishedOn,
    appointments: appointments.filter(({ blockId }) => ids.has(blockId)),
    chronicle: chronicle.filter(({ blockId }) => ids.has(blockId)),
  };
}
