/** A list of excerpts as one file: a preview of its PDF, and the file the reader asked for. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type {
  ExcerptChoice,
  ExcerptOptions,
  ExcerptTextForm,
  ExportPreview,
  FormPreview,
  JobResult,
  Payload,
} from '../../../preload/contract/index.ts';
import {
  assertNotOwnFile,
  type ExcerptRecord,
  excerptsOfList,
  getExcerptList,
  getIssue,
  getSource,
  type ReadableDb,
} from '../../archive/index.ts';
import type { ExcerptItem, ExcerptsInput, ExportDocument, PdfExport } from '../../export/index.ts';
import type { EngineContext } from '../context.ts';
import { EngineError } from '../errors.ts';
import { startPreview } from '../exporting/preview-slot.ts';
import { writeWhole } from '../exporting/write-whole.ts';
import { isSample } from '../importing/sample.ts';
import type { JobTask } from '../jobs.ts';
import { PassageReader } from './passages.ts';
import { sourceOfLost } from './views.ts';

export function startExcerpts(
  context: EngineContext,
  { listId, choice, target }: Payload<'excerpt.export'>,
): { readonly jobId: string } {
  assertNotOwnFile(context.archive.folder, target);
  const jobId = context.jobs.start('export', (job) => exportExcerpts(context, listId, choice, target, job));
  return { jobId };
}

/** Writes the file whole or not at all. Throws `excerpt/noList`, `export/…` and `job/cancelled`. */
async function exportExcerpts(
  context: EngineContext,
  listId: string,
  { form, ...options }: ExcerptChoice,
  target: string,
  job: JobTask,
): Promise<JobResult> {
  const file = basename(target);
  if (form === 'pdf') {
    const abort = new AbortController();
    job.onCancel(() => abort.abort());
    const { pdf, report } = await makePdf(context, listId, options, abort.signal);
    job.checkCancelled();
    writeWhole(target, pdf);
    return { kind: 'export', report, file };
  }
  const input = excerptsInput(context, listId, options);
  const { makeExcerpts } = await import('../../export/index.ts');
  const bytes = await makeExcerpts(input, form);
  job.checkCancelled();
  writeWhole(target, bytes);
  const report = { form, bytes: bytes.byteLength, documents: documentsIn(input), rows: input.items.length };
  return { kind: 'form', report, file };
}

export async function previewExcerpts(
  context: EngineContext,
  listId: string,
  options: ExcerptOptions,
): Promise<ExportPreview> {
  const { file, signal } = startPreview(context);
  const { pdf, report } = await makePdf(context, listId, options, signal);
  if (signal.aborted) throw new EngineError('job/cancelled');
  writeFileSync(file, pdf);
  return { ...report, file };
}

/** What the file will hold in a form of text. Throws `excerpt/noList` and `export/nothing`. */
export async function previewExcerptsForm(
  context: EngineContext,
  listId: string,
  form: ExcerptTextForm,
  options: ExcerptOptions,
): Promise<FormPreview> {
  const input = excerptsInput(context, listId, options);
  const { contentOf, makeExcerpts } = await import('../../export/index.ts');
  const bytes = await makeExcerpts(input, form);
  return { ...contentOf(bytes, form === 'html'), documents: documentsIn(input) };
}

const documentsIn = ({ items }: ExcerptsInput): number =>
  new Set(items.map(({ place }) => place?.item.document.id)).size;

async function makePdf(
  context: EngineContext,
  listId: string,
  options: ExcerptOptions,
  signal: AbortSignal,
): Promise<PdfExport> {
  const input = excerptsInput(context, listId, options);
  const temporaryFolder = context.ports.temporaryFile('');
  mkdirSync(temporaryFolder, { recursive: true });
  try {
    const { exportExcerptsPdf } = await import('../../export/index.ts');
    return await exportExcerptsPdf(input, { printer: context.ports.printer, temporaryFolder, signal });
  } catch (error) {
    if (signal.aborted) throw new EngineError('job/cancelled', {}, error);
    throw error;
  } finally {
    rmSync(temporaryFolder, { recursive: true, force: true });
  }
}

function excerptsInput(context: EngineContext, listId: string, options: ExcerptOptions): ExcerptsInput {
  const { db } = context.archive;
  const { title } = getExcerptList(db, listId);
  const reader = new PassageReader(db);
  const documents = new Map<string, ExportDocument>();
  const items = excerptsOfList(db, listId).map((record): ExcerptItem => {
    const { quote, path, heading, remark, issueLabel } = record;
    const kept = { quote, path, source: record.source || sourceOfLost(record), issueLabel };
    return { heading, remark, kept, place: placeOf(db, reader, documents, record) };
  });
  return {
    title,
    items,
    options,
    language: context.language(),
    programVersion: context.version,
    madeAt: context.ports.now(),
  };
}

function placeOf(
  db: ReadableDb,
  reader: PassageReader,
  documents: Map<string, ExportDocument>,
  record: ExcerptRecord,
): ExcerptItem['place'] {
  const { documentId, start, end } = record;
  if (documentId === null || !reader.holds(documentId, record)) return null;
  const item = documents.get(documentId) ?? exportDocument(db, reader, documentId);
  documents.set(documentId, item);
  return { item, start, end };
}

function exportDocument(db: ReadableDb, reader: PassageReader, documentId: string): ExportDocument {
  const { document, issueId } = reader.document(documentId);
  const { sha256 } = getSource(db, issueId);
  return {
    document,
    issue: { ...getIssue(db, issueId), isSample: isSample(sha256) },
    sourceSha256: sha256,
    annotations: [],
  };
}
