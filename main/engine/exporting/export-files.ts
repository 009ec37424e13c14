/** Export of documents to files of their own, named by a pattern. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportForm, FilesReport, Payload } from '../../../preload/contract/index.ts';
import { assertNotOwnFile, getDocument, getIssue, issueOfDocument } from '../../archive/index.ts';
import type { NamedDocument, WritePdf } from '../../export/index.ts';
import { breathe } from '../breathe.ts';
import type { EngineContext } from '../context.ts';
import { asErrorInfo, EngineError } from '../errors.ts';
import type { JobTask } from '../jobs.ts';
import { getSettings } from '../settings.ts';
import { exportDocument } from './export-documents.ts';
import { formBytes } from './export-form.ts';
import { startWhole, type WholeFile } from './write-whole.ts';

const suffixes: Readonly<Record<ExportForm | 'pdf', string>> = {
  pdf: '.pdf',
  docx: '.docx',
  html: '.html',
  text: '.txt',
  markdown: '.md',
  akn: '.xml',
  xlsx: '.xlsx',
  csv: '.csv',
  gbt7714: '.txt',
  bibtex: '.bib',
  ris: '.ris',
  webAnnotation: '.jsonld',
};

type FilesPayload = Payload<'export.files'>;
type Choice = FilesPayload['choice'];
/** Writes one document; gives the pages of a PDF. */
type Write = (
  documentId: string,
  file: WholeFile,
) => Promise<{ readonly bytes: number; readonly pages: number | null }>;

/** The names that documents would get. Throws `export/pattern` and `document/notFound`. */
export async function namesOfFiles(
  context: EngineContext,
  documentIds: readonly string[],
  pattern: string,
  form: ExportForm | 'pdf',
  taken: readonly string[] = [],
): Promise<readonly string[]> {
  const { fileNames, issueName, wordingFor } = await import('../../export/index.ts');
  const say = wordingFor(context.language());
  const named: NamedDocument[] = [];
  for (const id of documentIds) {
    const { db } = context.archive;
    const { title, documentNumber, signedOn, blocks } = getDocument(db, id);
    const issue = issueName(getIssue(db, issueOfDocument(db, id)), say);
    named.push({ document: { title, documentNumber, signedOn, blocks: blocks.slice(0, 8) }, issue });
    await breathe();
  }
  return fileNames(named, pattern, suffixes[form], say('usualName'), taken);
}

/**
 * Each file is written whole or not at all; what fails does not keep the rest, and what is written stays after a
 * cancel. Throws `export/exists` where files of these names are there and nothing was said of them, before anything is
 * written; `export/pattern`, `export/target`, `export/noChromium`, `archive/full`.
 */
export async function exportFiles(
  context: EngineContext,
  payload: FilesPayload,
  job: JobTask,
): Promise<FilesReport> {
  const { documentIds, choice, pattern, folder, existing } = payload;
  const present = filesIn(folder);
  const taken = existing === 'keepBoth' ? present : [];
  const names = await namesOfFiles(context, documentIds, pattern, formOf(choice), taken);
  if (existing === 'refuse') refuseExisting(names, present);
  for (const name of names) assertNotOwnFile(context.archive.folder, join(folder, name));

  const written: FilesReport['written'][number][] = [];
  const failed: FilesReport['failed'][number][] = [];
  const one = async (index: number, write: Write): Promise<boolean> => {
    const [documentId = '', name = ''] = [documentIds[index], names[index]];
    job.progress(index, documentIds.length, name);
    let file: WholeFile | null = null;
    try {
      file = startWhole(join(folder, name), existing !== 'replace');
      const { bytes, pages } = await write(documentId, file);
      file.end();
      written.push({ documentId, name, bytes, pages });
      return true;
    } catch (error) {
      if (job.isCancelled() || endsAll(error)) throw error;
      failed.push({ documentId, name, error: asErrorInfo(error, context.language()) });
      return false;
    } finally {
      file?.discard();
      await breathe();
    }
  };
  try {
    await writeAll(context, payload, job, one);
  } catch (error) {
    if (!job.isCancelled()) throw error;
  }
  return { form: formOf(choice), documents: documentIds.length, written, failed };
}

/** Where the next file would fail in the same way. */
const endsAll = (error: unknown): boolean =>
  ['archive/full', 'export/noChromium'].includes(String((error as { code?: unknown } | null)?.code));

async function writeAll(
  context: EngineContext,
  payload: FilesPayload,
  job: JobTask,
  one: (index: number, write: Write) => Promise<boolean>,
): Promise<void> {
  const { documentIds, choice } = payload;
  if (choice.kind === 'form') {
    for (let index = 0; index < documentIds.length; index += 1) {
      job.checkCancelled();
      await one(index, async (documentId, file) => {
        const { bytes } = await formBytes(context, [documentId], { ...choice.options, title: '' }, job);
        file.write(bytes);
        return { bytes: bytes.byteLength, pages: null };
      });
    }
    return;
  }
  const abort = new AbortController();
  job.onCancel(() => abort.abort());
  const temporaryFolder = context.ports.temporaryFile('');
  mkdirSync(temporaryFolder, { recursive: true });
  try {
    const { withPdfWriter } = await import('../../export/index.ts');
    const ports = { printer: context.ports.printer, temporaryFolder, signal: abort.signal };
    let next = 0;
    // A page in which a print has failed is not used again.
    while (next < documentIds.length) {
      job.checkCancelled();
      await withPdfWriter(choice.options, ports, async (writePdf) => {
        for (let goesOn = true; goesOn && next < documentIds.length; next += 1) {
          job.checkCancelled();
          goesOn = await one(next, pdfOf(context, payload, choice, writePdf));
        }
      });
    }
  } finally {
    rmSync(temporaryFolder, { recursive: true, force: true });
  }
}

/** A contents page of one line says nothing, and a title of the reader's belongs to them all. */
function pdfOf(
  context: EngineContext,
  { password }: FilesPayload,
  { options }: Extract<Choice, { kind: 'pdf' }>,
  writePdf: WritePdf,
): Write {
  return async (documentId, file) => {
    const item = await exportDocument(context, documentId, options);
    return writePdf(
      {
        documents: [item],
        options: { ...options, password, contents: false, title: item.document.title },
        annotator: getSettings(context.archive.db).annotator,
        language: context.language(),
        programVersion: context.version,
        madeAt: context.ports.now(),
      },
      file.write,
    );
  };
}

const formOf = (choice: Choice): ExportForm | 'pdf' => (choice.kind === 'pdf' ? 'pdf' : choice.options.form);

/** Throws `export/target`. */
function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    throw new EngineError('export/target', { path: folder }, error);
  }
}

function refuseExisting(names: readonly string[], present: readonly string[]): void {
  const there = new Set(present.map((name) => name.normalize('NFC').toLowerCase()));
  const clashing = names.filter((name) => there.has(name.toLowerCase()));
  const [file] = clashing;
  if (file !== undefined) throw new EngineError('export/exists', { file, count: clashing.length });
}
