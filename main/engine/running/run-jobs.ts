/** The long use cases as jobs: import, verify, backup, rebuild, restore, export. */
import { basename } from 'node:path';
import type { Payload } from '../../../preload/contract/index.ts';
import { assertNotOwnFile } from '../../archive/index.ts';
import { type EngineContext, writerOf } from '../context.ts';
import { EngineError } from '../errors.ts';
import { exportDocuments } from '../exporting/export-documents.ts';
import { exportFiles } from '../exporting/export-files.ts';
import { exportForm } from '../exporting/export-form.ts';
import { samplePath } from '../importing/sample.ts';
import { keepSetting } from '../settings.ts';
import { createAnnouncer } from './announcer.ts';
import { runWorker } from './run-worker.ts';

type Started = { readonly jobId: string };

export function startImport(context: EngineContext, payload: Payload<'import.start'>): Started {
  const { undo } = writerOf(context);
  const { files, only = null, ...options } = payload;
  const jobId = context.jobs.start('import', async (job) => {
    const task = { kind: 'import', paths: files, only, options } as const;
    const announcer = createAnnouncer((issueIds) => announce(context, issueIds));
    try {
      const result = await runWorker(context, job, task, (item) => {
        context.ports.emit({ type: 'job.item', jobId: job.id, item });
        // Notes have moved to the better copy: taking an older step back would return them to the trash.
        if (item.outcome === 'replaced') undo.clear();
        // What was replaced is gone from other places too.
        if (item.outcome === 'imported') announcer.note(item.issueId);
        else if (item.outcome === 'replaced') announcer.note(null);
      });
      if (result.kind !== 'import') throw new EngineError('internal', { reason: result.kind });
      return result;
    } finally {
      announcer.end();
    }
  });
  return { jobId };
}

export function importSample(context: EngineContext): Started {
  const path = samplePath();
  if (path === null) throw new EngineError('file/notFound', { path: 'resources/sample/issue.txt' });
  return startImport(context, { files: [path], onDuplicate: 'skip', restrictedConfirmed: true });
}

/** `issueIds` are those of the issues whose text is another now; null where any may be. */
function announce(context: EngineContext, issueIds: readonly string[] | null): void {
  context.ports.emit({
    type: 'changed',
    areas: ['library', 'annotations', 'bookmarks', 'collections', 'excerpts'],
    ...(issueIds === null ? {} : { issueIds }),
  });
}

export function startVerify(context: EngineContext): Started {
  const jobId = context.jobs.start('verify', async (job) => {
    const result = await runWorker(context, job, { kind: 'verify' });
    if (result.kind !== 'verify') throw new EngineError('internal', { reason: result.kind });
    return result;
  });
  return { jobId };
}

export function startBackup(context: EngineContext, target: string): Started {
  assertNotOwnFile(context.archive.folder, target);
  const jobId = context.jobs.start('backup', async (job) => {
    const result = await runWorker(context, job, { kind: 'backup', target });
    if (result.kind !== 'backup') throw new EngineError('internal', { reason: result.kind });
    if (context.archive.readOnly === null) {
      keepSetting(context.archive.db, 'lastBackupAt', context.ports.now());
      context.ports.emit({ type: 'changed', areas: ['settings'] });
    }
    return { kind: 'backup', file: basename(target), bytes: result.bytes };
  });
  return { jobId };
}

export function startRebuild(
  context: EngineContext,
  { passwords = [] }: Payload<'archive.rebuild'>,
): Started {
  const { undo } = writerOf(context);
  const jobId = context.jobs.start('rebuild', async (job) => {
    try {
      const result = await runWorker(context, job, { kind: 'rebuild', passwords });
      if (result.kind !== 'rebuild') throw new EngineError('internal', { reason: result.kind });
      return result;
    } finally {
      undo.clear();
      announce(context, null);
    }
  });
  return { jobId };
}

/** Brings the index up to date (all of it anew with `isWhole`), beside reading, searching and importing. */
export function startIndexing(context: EngineContext, isWhole: boolean): Started {
  writerOf(context);
  const jobId = context.jobs.start('index', async (job) => {
    const result = await runWorker(context, job, { kind: 'index', isWhole });
    if (result.kind !== 'index') throw new EngineError('internal', { reason: result.kind });
    return result;
  });
  return { jobId };
}

export function startExport(context: EngineContext, payload: Payload<'export.start'>): Started {
  assertNotOwnFile(context.archive.folder, payload.target);
  const jobId = context.jobs.start('export', async (job) => {
    const { documentIds, options, password, target } = payload;
    const report = await exportDocuments(context, documentIds, { ...options, password }, target, {
      onCancel: job.onCancel,
      onProgress: (done, total) => job.progress(done, total, ''),
    });
    return { kind: 'export', report, file: basename(payload.target) };
  });
  return { jobId };
}

export function startFiles(context: EngineContext, payload: Payload<'export.files'>): Started {
  const jobId = context.jobs.start('export', async (job) => {
    const report = await exportFiles(context, payload, job);
    return { kind: 'files', report };
  });
  return { jobId };
}

export function startForm(context: EngineContext, payload: Payload<'export.form'>): Started {
  assertNotOwnFile(context.archive.folder, payload.target);
  const jobId = context.jobs.start('export', async (job) => {
    const report = await exportForm(context, payload.documentIds, payload.options, payload.target, job);
    return { kind: 'form', report, file: basename(payload.target) };
  });
  return { jobId };
}
