import { extname, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import {
  type ExportFaces,
  type ExportForm,
  type ExportLayout,
  type ExportSubject,
  exportFaces,
  exportForms,
  exportLayouts,
  exportSubjects,
  longestWatermark,
} from '../../../preload/contract/index.ts';
import { EngineError } from '../../engine/index.ts';
import { checkEach, type EachFlags, eachOptions, exportEach } from './export-each.ts';
import { archiveCommand } from './options.ts';
import { printJson, printLine } from './output.ts';
import { type NewPasswordFlags, newPassword, newPasswordOptions } from './passwords.ts';
import { type ArchiveOptions, type CommandEngine, withEngine } from './with-engine.ts';

interface ExportFlags extends ArchiveOptions, NewPasswordFlags, EachFlags {
  readonly to: string;
  readonly form?: ExportForm | 'pdf';
  readonly layout: ExportLayout;
  readonly what: ExportSubject;
  readonly annotations?: boolean;
  readonly cover?: boolean;
  readonly contents?: boolean;
  readonly title?: string;
  readonly watermark?: string;
  readonly faces: ExportFaces;
}

/** The form is told by the file's suffix, unless it is named. */
const formOfSuffix: Readonly<Record<string, ExportForm | 'pdf'>> = {
  '.pdf': 'pdf',
  '.docx': 'docx',
  '.html': 'html',
  '.htm': 'html',
  '.txt': 'text',
  '.md': 'markdown',
  '.xml': 'akn',
  '.xlsx': 'xlsx',
  '.csv': 'csv',
  '.bib': 'bibtex',
  '.ris': 'ris',
  '.jsonld': 'webAnnotation',
};

/** `fail` is called where one of several files could not be written. */
export function exportCommand(fail: () => void): Command {
  const command = archiveCommand('export <documentId...>', '将所选文件导出为一个文件（格式由后缀决定）')
    .requiredOption(
      '--to <file.pdf>',
      '写到此文件：.pdf .docx .html .txt .md .xml（Akoma Ntoso）.xlsx .csv .bib .ris .jsonld',
    )
    .addOption(new Option('--form <form>', '格式，代替后缀').choices(['pdf', ...exportForms]))
    .addOption(new Option('--layout <layout>', 'PDF 版式').choices([...exportLayouts]).default('gb9704'))
    .addOption(
      new Option('--what <subject>', '.xlsx、.csv 的内容').choices([...exportSubjects]).default('duties'),
    )
    .option('--annotations', '包含批注')
    .option('--cover', '加封面')
    .option('--contents', '加目录')
    .option('--title <title>', '封面标题')
    .option('--watermark <text>', `每页的水印文字（${longestWatermark} 字以内）`)
    .addOption(
      new Option('--faces <faces>', 'PDF 字体：bundled 自带，office 优先用本机的方正小标宋、仿宋_GB2312 等')
        .choices([...exportFaces])
        .default('bundled'),
    );
  eachOptions(newPasswordOptions(command));
  return command.action(async (documentIds: string[], flags: ExportFlags) => {
    const form = flags.form ?? (flags.each ? 'pdf' : formOf(flags.to));
    if (form !== 'pdf') refuseForPdfOnly(flags);
    if ((flags.watermark ?? '').length > longestWatermark)
      throw new EngineError('host/usage', { reason: '--watermark' });
    checkEach(flags, form);
    await withEngine(flags, { create: false, write: 'never' }, async (engine) => {
      if (flags.each) await exportEach(engine, documentIds, flags, await eachChoice(flags, form), fail);
      else if (form === 'pdf') await exportPdf(engine, documentIds, flags);
      else await exportForm(engine, documentIds, flags, form);
    });
  });
}

/** A name without a suffix has always meant PDF. Throws `host/usage` for a suffix that means nothing. */
function formOf(file: string): ExportForm | 'pdf' {
  const suffix = extname(file).toLowerCase();
  const form = suffix === '' ? 'pdf' : formOfSuffix[suffix];
  if (form === undefined) throw new EngineError('host/usage', { reason: `--to *${suffix}` });
  return form;
}

/** A watermark or a password that is left out unseen would be taken for one that is there. */
function refuseForPdfOnly({ watermark, passwordFile, askPassword }: ExportFlags): void {
  const given = Object.entries({
    '--watermark': watermark,
    '--password-file': passwordFile,
    '--ask-password': askPassword,
  });
  const [name] = given.find(([, value]) => value !== undefined) ?? [];
  if (name !== undefined) throw new EngineError('host/usage', { reason: name });
}

const pdfOptions = (flags: ExportFlags) => ({
  layout: flags.layout,
  cover: flags.cover ?? false,
  contents: flags.contents ?? false,
  annotations: flags.annotations ?? false,
  title: flags.title ?? '',
  watermark: flags.watermark ?? '',
  faces: flags.faces,
});

const formOptions = (flags: ExportFlags, form: ExportForm) => ({
  form,
  subject: flags.what,
  annotations: flags.annotations ?? false,
  title: flags.title ?? '',
});

async function lockOf(flags: ExportFlags): Promise<{ readonly password?: string }> {
  const password = await newPassword(flags);
  return password === null ? {} : { password };
}

async function eachChoice(flags: ExportFlags, form: ExportForm | 'pdf') {
  if (form !== 'pdf') return { choice: { kind: 'form' as const, options: formOptions(flags, form) } };
  return { choice: { kind: 'pdf' as const, options: pdfOptions(flags) }, ...(await lockOf(flags)) };
}

async function exportPdf(
  { ask, runJob }: CommandEngine,
  documentIds: string[],
  flags: ExportFlags,
): Promise<void> {
  const target = resolve(flags.to);
  const options = pdfOptions(flags);
  const locked = await lockOf(flags);
  const result = await runJob(() => ask('export.start', { documentIds, options, target, ...locked }));
  if (result.kind !== 'export') return;
  if (flags.json) printJson({ file: target, ...result.report });
  else {
    printLine(`已导出 ${result.report.documents} 份文件，共 ${result.report.pages} 页：${target}`);
    printMissing(result.report.missingGlyphs);
  }
}

/** Characters that no face has, as the window names them too. */
function printMissing(characters: readonly string[]): void {
  if (characters.length === 0) return;
  const named = characters.map((character) => {
    const point = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `${character}（U+${point}）`;
  });
  printLine(`下列字符无可用字形，页面上以“〓”代替，复制、检索仍为原字：${named.join('、')}`);
}

async function exportForm(
  { ask, runJob }: CommandEngine,
  documentIds: string[],
  flags: ExportFlags,
  form: ExportForm,
): Promise<void> {
  const target = resolve(flags.to);
  const options = formOptions(flags, form);
  const result = await runJob(() => ask('export.form', { documentIds, options, target }));
  if (result.kind !== 'form') return;
  const { bytes, documents, rows } = result.report;
  const what = form === 'xlsx' || form === 'csv' ? flags.what : null;
  if (flags.json) printJson({ file: target, form, what, bytes, documents, rows });
  else printLine(`已导出 ${documents} 份文件${rows === null ? '' : `，共 ${rows} 条`}：${target}`);
}
