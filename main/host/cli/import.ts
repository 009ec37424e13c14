import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { ImportResult } from '../../../preload/contract/index.ts';
import { archiveCommand } from './options.ts';
import { printError, printJson, printLine } from './output.ts';
import { askPassword, canAsk, givenPassword, type PasswordFlags, passwordOptions } from './passwords.ts';
import { type ArchiveOptions, type CommandEngine, withEngine } from './with-engine.ts';

interface ImportFlags extends ArchiveOptions, PasswordFlags {
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
  return passwordOptions(archiveCommand('import <path...>', '导入公报文件或文件夹'))
    .option('--replace', '同一期已在库内时以此替换')
    .option('--keep-both', '同一期已在库内时两份都保留')
    .option('--confirm-public', '已确认带有密级或内部标志的文件可以公开')
    .action(async (paths: string[], flags: ImportFlags) => {
      await withEngine(flags, { create: true, write: 'required' }, async (engine) => {
        const password = givenPassword(flags);
        const asks = password === null && canAsk();
        const locked: ImportResult[] = [];
        await importFiles(engine, paths, flags, { password }, (item) => {
          if (asks && item.error?.code === 'import/encrypted') locked.push(item);
          else print(item, flags.json ?? false, fail);
        });
        for (const item of locked)
          print(await importLocked(engine, paths, flags, item), flags.json ?? false, fail);
      });
    });
}

interface Choice {
  readonly password: string | null;
  /** Name of the one file to take. */
  readonly only?: string;
}

async function importFiles(
  { ask, runJob }: CommandEngine,
  paths: readonly string[],
  flags: ImportFlags,
  { password, only }: Choice,
  onItem: (item: ImportResult) => void,
): Promise<void> {
  const start = () =>
    ask('import.start', {
      files: paths.map((path) => resolve(path)),
      onDuplicate: flags.replace ? 'replace' : flags.keepBoth ? 'keepBoth' : 'skip',
      restrictedConfirmed: flags.confirmPublic ?? false,
      ...(password === null ? {} : { password }),
      ...(only === undefined ? {} : { only: [only] }),
    });
  const result = await runJob(start, (event) => {
    if (event.type === 'job.item') onItem(event.item);
  });
  if (result.kind !== 'import' || result.aside.length === 0) return;
  if (flags.json) printJson({ aside: result.aside });
  else {
    const kinds = result.aside.map(({ kind, count }) => `${asideNames[kind] ?? kind} ${count} 件`);
    printLine(`文件夹中不是公报文件、未导入的：${kinds.join('，')}`);
  }
}

const asideNames: Readonly<Record<string, string>> = {
  '~$': '办公软件锁文件（~$）',
  '.': '隐藏文件',
  '': '无扩展名',
};

/** Asks for the password of one file until it is right or nothing is typed; gives the file's last result. */
async function importLocked(
  engine: CommandEngine,
  paths: readonly string[],
  flags: ImportFlags,
  item: ImportResult,
): Promise<ImportResult> {
  let last = item;
  let question = `${item.file} 设有打开密码，请输入（直接回车则不导入）：`;
  for (;;) {
    const password = await askPassword(question);
    if (password === null) return item;
    await importFiles(engine, paths, flags, { password, only: item.file }, (again) => {
      last = again;
    });
    if (last.error?.code !== 'import/wrongPassword') return last;
    question = '密码不正确，请重新输入（直接回车则不导入）：';
  }
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
