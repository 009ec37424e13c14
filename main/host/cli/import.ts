import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { ImportResult } from '../../../preload/contract/index.ts';
import { archiveCommand } from './options.ts';
import { printError, printJson, printLine } from './output.ts';
import { type ArchiveOptions, withEngine } from './with-engine.ts';

interface ImportFlags extends ArchiveOptions {
  readonly replace?: boolean;
  readonly keepBoth?: boolean;
  readonly confirmPublic?: boolean;
}

const outcomes: Readonly<Record<ImportResult['outcome'], string>> = {
  imported: '已入库',
  duplicate: '库内已有',
  replaced: '已替换',
  failed: '未入库',
};

/** One line a file; a bad file never stops the rest, but the status says so. */
export function importCommand(fail: () => void): Command {
  return archiveCommand('import <path...>', '导入公报文件或文件夹')
    .option('--replace', '同一期已在库内时以此替换')
    .option('--keep-both', '同一期已在库内时两份都保留')
    .option('--confirm-public', '已确认带有密级或内部标志的文件可以公开')
    .action(async (paths: string[], flags: ImportFlags) => {
      await withEngine(flags, { create: true, write: 'required' }, async ({ ask, runJob }) => {
        const start = () =>
          ask('import.start', {
            files: paths.map((path) => resolve(path)),
            onDuplicate: flags.replace ? 'replace' : flags.keepBoth ? 'keepBoth' : 'skip',
            restrictedConfirmed: flags.confirmPublic ?? false,
          });
        await runJob(start, (event) => {
          if (event.type === 'job.item') print(event.item, flags.json ?? false, fail);
        });
      });
    });
}

function print(item: ImportResult, json: boolean, fail: () => void): void {
  if (item.outcome === 'failed') fail();
  if (json) printJson(item);
  else if (item.error) printError(item.error.code, item.error.message);
  else {
    const counts = `文件 ${item.documents} 件，识读提示 ${item.warnings} 条，${item.ms} 毫秒`;
    printLine(`${outcomes[item.outcome]}　${item.file}　第 ${item.issueId} 号　${counts}`);
  }
}
