import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { type ExportLayout, exportLayouts } from '../../../preload/contract/index.ts';
import { archiveCommand } from './options.ts';
import { printJson, printLine } from './output.ts';
import { type ArchiveOptions, withEngine } from './with-engine.ts';

interface ExportFlags extends ArchiveOptions {
  readonly to: string;
  readonly layout: ExportLayout;
  readonly annotations?: boolean;
  readonly cover?: boolean;
  readonly contents?: boolean;
  readonly title?: string;
}

export function exportCommand(): Command {
  return archiveCommand('export <documentId...>', '将所选文件导出为一个 PDF')
    .requiredOption('--to <file.pdf>', '写到此文件')
    .addOption(new Option('--layout <layout>', '版式').choices([...exportLayouts]).default('gb9704'))
    .option('--annotations', '包含批注')
    .option('--cover', '加封面')
    .option('--contents', '加目录')
    .option('--title <title>', '封面标题')
    .action(async (documentIds: string[], flags: ExportFlags) => {
      await withEngine(flags, { create: false, write: 'never' }, async ({ ask, runJob }) => {
        const target = resolve(flags.to);
        const options = {
          layout: flags.layout,
          cover: flags.cover ?? false,
          contents: flags.contents ?? false,
          annotations: flags.annotations ?? false,
          title: flags.title ?? '',
        };
        const result = await runJob(() => ask('export.start', { documentIds, options, target }));
        if (result.kind !== 'export') return;
        if (flags.json) printJson({ file: target, ...result.report });
        else printLine(`已导出 ${result.report.documents} 份文件，共 ${result.report.pages} 页：${target}`);
      });
    });
}
