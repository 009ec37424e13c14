/** `export --each`: a file for each document, in a folder. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import type { ExportForm, FilesReport, Payload } from '../../../preload/contract/index.ts';
import { fileForms, usualNamePattern } from '../../../preload/contract/index.ts';
import { EngineError } from '../../engine/index.ts';
import { printError, printJson, printLine } from './output.ts';
import type { CommandEngine } from './with-engine.ts';

export interface EachFlags {
  readonly to: string;
  readonly json?: boolean;
  readonly each?: boolean;
  readonly name?: string;
  readonly overwrite?: boolean;
}

export function eachOptions(command: Command): Command {
  return command
    .option('--each', '每份文件各存为一个文件，--to 为文件夹，格式由 --form 指定（默认 pdf）')
    .option(
      '--name <pattern>',
      `与 --each 合用：文件名，可含 {文号} {标题} {日期} {期} {序号}（默认“${usualNamePattern}”）`,
    )
    .option('--overwrite', '与 --each 合用：覆盖文件夹中的同名文件');
}

/** Throws `host/usage` for a form that makes no sense one by one, or options of `--each` without it. */
export function checkEach({ each, name, overwrite }: EachFlags, form: ExportForm | 'pdf'): void {
  if (each) {
    if (!(fileForms as readonly string[]).includes(form))
      throw new EngineError('host/usage', { reason: `--each --form ${form}` });
    return;
  }
  if (name !== undefined) throw new EngineError('host/usage', { reason: '--name' });
  if (overwrite) throw new EngineError('host/usage', { reason: '--overwrite' });
}

/** The folder is made where it is not there yet. Calls `fail` where a file could not be written. */
export async function exportEach(
  { ask, runJob }: CommandEngine,
  documentIds: string[],
  flags: EachFlags,
  what: Pick<Payload<'export.files'>, 'choice' | 'password'>,
  fail: () => void,
): Promise<void> {
  const folder = resolve(flags.to);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new EngineError('export/target', { path: folder }, error);
  }
  const result = await runJob(() =>
    ask('export.files', {
      documentIds,
      ...what,
      pattern: flags.name ?? usualNamePattern,
      folder,
      existing: flags.overwrite ? 'replace' : 'refuse',
    }),
  );
  if (result.kind !== 'files') return;
  if (result.report.failed.length > 0) fail();
  if (flags.json) printJson(asOutput(folder, result.report));
  else printReport(folder, result.report);
}

function asOutput(folder: string, { form, documents, written, failed }: FilesReport) {
  return {
    folder,
    form,
    documents,
    written: written.map(({ name, ...rest }) => ({ file: join(folder, name), ...rest })),
    failed: failed.map(({ name, documentId, error: { code, message } }) => ({
      file: join(folder, name),
      documentId,
      error: { code, message },
    })),
  };
}

function printReport(folder: string, { written, failed }: FilesReport): void {
  for (const { name } of written) printLine(name);
  for (const { name, error } of failed) printError(error.code, `${name}：${error.message}`);
  printLine(
    `已导出 ${written.length} 个文件到 ${folder}${failed.length > 0 ? `，${failed.length} 个未能导出` : ''}`,
  );
}
