/** What documents will be in a form other than PDF, before anything is written. */
import type { FormOptions, FormPreview } from '../../../preload/contract/index.ts';
import type { FormDocument } from '../../export/index.ts';
import { breathe } from '../breathe.ts';
import type { EngineContext } from '../context.ts';
import { formDocument, wantsAnnotations } from './export-form.ts';

/** A preview shows how it will be, not all of it. */
const mostDocuments = 30;

/** Throws `document/notFound` and `export/…`. */
export async function previewFormOf(
  context: EngineContext,
  documentIds: readonly string[],
  options: FormOptions,
): Promise<FormPreview> {
  const documents: FormDocument[] = [];
  for (const documentId of documentIds.slice(0, mostDocuments)) {
    documents.push(formDocument(context, documentId, wantsAnnotations(options)));
    await breathe();
  }
  const { previewForm } = await import('../../export/index.ts');
  const content = await previewForm({
    documents,
    form: options.form,
    subject: options.subject,
    withAnnotations: options.annotations,
    title: options.title,
    language: context.language(),
    programVersion: context.version,
    madeAt: context.ports.now(),
  });
  return { ...content, documents: documents.length };
}
