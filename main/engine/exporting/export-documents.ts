/** Export of documents to one PDF: into a file the reader chose, or into a temporary one for the preview. */
import { mkdirSync, rmSync } from 'node:fs';
import type { ExportOptions, ExportPreview, ExportReport } from '../../../preload/contract/index.ts';
import {
  annotationsOfDocument,
  getDocument,
  getIssue,
  getSource,
  issueOfDocument,
} from '../../archive/index.ts';
import type { ExportDocument } from '../../export/index.ts';
import { documentName } from '../../gazette/document-name.ts';
import { breathe } from '../breathe.ts';
import type { EngineContext } from '../context.ts';
import { EngineError } from '../errors.ts';
import { isSample } from '../importing/sample.ts';
import { originalPlaces } from '../pages/original-places.ts';
import { annotationView } from '../reading/views.ts';
import { getSettings } from '../settings.ts';
import { startPreview } from './preview-slot.ts';
import { startWhole } from './write-whole.ts';

/** The password goes with one export and is kept nowhere. */
interface LockedOptions extends ExportOptions {
  readonly password?: string | undefined;
}

export interface ExportTask {
  readonly onCancel: (listener: () => void) => void;
  readonly onProgress: (done: number, total: number) => void;
}

/** Writes the file whole or not at all. Throws `export/…`. */
export async function exportDocuments(
  context: EngineContext,
  documentIds: readonly string[],
  options: LockedOptions,
  target: string,
  task: ExportTask,
): Promise<ExportReport> {
  const abort = new AbortController();
  task.onCancel(() => abort.abort());
  return writePdfFile(context, documentIds, options, target, abort.signal, task.onProgress);
}

export async function previewExport(
  context: EngineContext,
  documentIds: readonly string[],
  options: ExportOptions,
): Promise<ExportPreview> {
  const { file, signal } = startPreview(context);
  const report = await writePdfFile(context, documentIds, options, file, signal, () => {});
  return { ...report, file };
}

/** Memory holds a part of it at a time. */
async function writePdfFile(
  context: EngineContext,
  documentIds: readonly string[],
  options: LockedOptions,
  target: string,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
): Promise<ExportReport> {
  const file = startWhole(target);
  const temporaryFolder = context.ports.temporaryFile('');
  try {
    mkdirSync(temporaryFolder, { recursive: true });
    // The PDF libraries take half a second to load: only who exports waits for them.
    const { writePdf } = await import('../../export/index.ts');
    const documents: ExportDocument[] = [];
    // One by one: each may read the page map of a whole issue.
    for (const id of documentIds) {
      signal.throwIfAborted();
      documents.push(await exportDocument(context, id, options));
      await breathe();
    }
    const report = await writePdf(
      {
        documents,
        options,
        annotator: getSettings(context.archive.db).annotator,
        language: context.language(),
        programVersion: context.version,
        madeAt: context.ports.now(),
      },
      { printer: context.ports.printer, temporaryFolder, signal, onProgress },
      file.write,
    );
    signal.throwIfAborted();
    file.end();
    return report;
  } catch (error) {
    if (signal.aborted) throw new EngineError('job/cancelled', {}, error);
    throw error;
  } finally {
    file.discard();
    rmSync(temporaryFolder, { recursive: true, force: true });
  }
}

/** A document with all that layouts and options want of it. Throws `document/notFound`. */
export async function exportDocument(
  context: EngineContext,
  documentId: string,
  { annotations: withAnnotations, layout }: ExportOptions,
): Promise<ExportDocument> {
  const { db } = context.archive;
  const document = getDocument(db, documentId);
  const issueId = issueOfDocument(db, documentId);
  const source = getSource(db, issueId);
  const title = documentName(document);
  const annotations = withAnnotations
    ? annotationsOfDocument(db, documentId).map((record) => annotationView(db, record, document))
    : [];
  const original =
    layout === 'original' ? await originalPlaces(context.archive, documentId, title, annotations) : null;
  return {
    document: { ...document, title },
    issue: { ...getIssue(db, issueId), isSample: isSample(source.sha256) },
    sourceSha256: source.sha256,
    annotations,
    ...(original === null ? {} : { original }),
  };
}
