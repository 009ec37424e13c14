/** verify, backup, restore, rebuild, rescue. */

import { resolve } from 'node:path';
import type { Command } from 'commander';
import { EngineError, rescueArchive } from '../../engine/index.ts';
import { findArchive } from '../move-plan.ts';
import { userDataFolder } from '../user-data.ts';
import { archiveCommand } from './options.ts';
import { printError, printJson, printLine } from './output.ts';
import { givenPassword, type PasswordFlags, passwordOptions } from './passwords.ts';
import { type ArchiveOptions, withEngine } from './with-engine.ts';

export function verifyCommand(fail: () => void): Command {
  return archiveCommand('verify', '校验公报库').action(async (flags: ArchiveOptions) => {
    await withEngine(flags, { create: false, write: 'never' }, async ({ ask, runJob }) => {
      const result = await runJob(() => ask('archive.verify', {}));
      if (result.kind !== 'verify') return;
      const { report } = result;
      if (!report.ok) fail();
      if (flags.json) {
        printJson(report);
        return;
      }
      printLine(
        `${report.ok ? '校验无误' : '发现问题'}：${report.issues} 期，${report.documents} 个部分，批注 ${report.annotations} 条（未定位 ${report.unanchored} 条），摘编 ${report.excerpts} 条，原件 ${report.originals} 件`,
      );
      if (report.waiting > 0)
        printLine(
          `${report.waiting} 个部分尚未编入索引：检索不会遗漏，只是较慢；可运行 gazette rebuild --index`,
        );
      for (const problem of report.problems) printError(problem.code, problem.what);
    });
  });
}

export function backupCommand(): Command {
  return archiveCommand('backup <file>', '备份到一个文件').action(
    async (file: string, flags: ArchiveOptions) => {
      await withEngine(flags, { create: false, write: 'never' }, async ({ ask, runJob }) => {
        const target = resolve(file);
        const { archive } = await ask('app.info', {});
        const result = await runJob(() => ask('archive.backup', { target }));
        if (result.kind !== 'backup') return;
        if (flags.json) printJson({ file: target, bytes: result.bytes, issues: archive.issues });
        else printLine(`已备份 ${archive.issues} 期：${target}（${result.bytes} 字节）`);
      });
    },
  );
}

/** An archive that is there already is set aside under its `backups/`. */
export function restoreCommand(): Command {
  return archiveCommand('restore <file>', '从备份恢复').action(
    async (file: string, flags: ArchiveOptions) => {
      await withEngine(flags, { create: false, write: 'required' }, async ({ ask, engine, runJob }) => {
        const before = openState(engine);
        if (before === 'archive/locked') engine.context();
        const result = await runJob(() => ask('archive.restore', { file: resolve(file) }));
        if (result.kind !== 'restore') throw new EngineError('internal', { reason: result.kind });
        if (flags.json) printJson({ issues: result.issues });
        else printLine(`已恢复 ${result.issues} 期`);
      });
    },
  );
}

function openState(engine: { readonly context: () => unknown }): string {
  try {
    engine.context();
    return 'open';
  } catch (error) {
    return String((error as { code?: unknown }).code);
  }
}

/** The damaged archive is only read. */
export function rescueCommand(fail: () => void): Command {
  return archiveCommand('rescue <dir>', '从已损坏的公报库中抢救批注等内容，写入新的公报库').action(
    async (target: string, flags: ArchiveOptions) => {
      const { folder } = findArchive(userDataFolder(), flags.archive ? resolve(flags.archive) : undefined);
      const report = await rescueArchive(folder, resolve(target), () => new Date().toISOString());
      if (report.lost.length > 0) fail();
      if (flags.json) {
        printJson(report);
        return;
      }
      const { annotation, bookmark, excerpt, correction } = report.rows;
      printLine(
        `已抢救 ${report.issues} 期，批注 ${annotation} 条（已定位 ${report.anchored} 条），书签 ${bookmark} 个，摘编 ${excerpt} 条，校正 ${correction} 处：${resolve(target)}`,
      );
      for (const { file, code } of report.lost) printError(code, file);
    },
  );
}

interface RebuildFlags extends ArchiveOptions, PasswordFlags {
  readonly index?: boolean;
}

export function rebuildCommand(): Command {
  return passwordOptions(archiveCommand('rebuild', '由原件重新识读全部内容'))
    .option('--index', '只重新编制检索索引，不重新识读')
    .action(async (flags: RebuildFlags) => {
      await withEngine(flags, { create: false, write: 'required' }, async ({ ask, runJob }) => {
        const password = givenPassword(flags);
        const passwords = password === null ? [] : [password];
        const result = await runJob(() =>
          flags.index ? ask('search.reindex', {}) : ask('archive.rebuild', { passwords }),
        );
        if (result.kind === 'index') {
          if (flags.json) printJson({ documents: result.documents });
          else printLine(`已重新编制检索索引，共 ${result.documents} 个部分`);
        } else if (result.kind === 'rebuild') {
          const { issues, unanchored, locked } = result;
          if (flags.json) printJson({ issues, unanchored, ...(locked > 0 ? { locked } : {}) });
          else {
            printLine(`已重建 ${issues - locked} 期，未定位的批注 ${unanchored} 条`);
            if (locked > 0)
              printLine(
                `另有 ${locked} 期的原件设有打开密码，未重新识读，保留原有文字；可用 --password-file 提供密码`,
              );
          }
        }
      });
    });
}
