/** Commands that read: issues, show, parse, normalise, schema; and remove. */

import { resolve } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import type { IssueRow } from '../../../preload/contract/index.ts';
import { type OutputCommand, outputSchemas } from '../../../preload/contract/outputs.ts';
import {
  type Decision,
  EngineError,
  explainFile,
  normaliseText,
  parseFile,
  showIssue,
} from '../../engine/index.ts';
import { archiveCommand, plainCommand } from './options.ts';
import { printJson, printLine } from './output.ts';
import { givenPassword, type PasswordFlags, passwordOptions } from './passwords.ts';
import { treeText } from './tree-text.ts';
import { printedTree } from './warning-output.ts';
import { type ArchiveOptions, withEngine } from './with-engine.ts';

export function issuesCommand(): Command {
  return archiveCommand('issues', '列出库内各期').action(async (flags: ArchiveOptions) => {
    await withEngine(flags, { create: false, write: 'never' }, async ({ ask }) => {
      const { publications } = await ask('library.tree', {});
      const rows = publications.flatMap(({ years }) => years.flatMap(({ issues }) => issues));
      if (flags.json) printJson(rows);
      else for (const row of rows) printLine(issueLine(row));
    });
  });
}

function issueLine(row: IssueRow): string {
  const number = row.number === null ? '' : `第${row.number}期`;
  const total = row.cumulativeNumber === null ? '' : `（总第${row.cumulativeNumber}期）`;
  return `${row.id}\t${row.publication}\t${row.year ?? ''}年${number}${total}\t${row.publishedOn ?? ''}\t文件 ${row.documents} 件`;
}

export function showCommand(): Command {
  return archiveCommand('show <issueId>', '显示一期的全部内容').action(
    async (issueId: string, flags: ArchiveOptions) => {
      await withEngine(flags, { create: false, write: 'never' }, async ({ engine }) => {
        const tree = await showIssue(engine.context(), issueId);
        if (flags.json) printJson(printedTree(tree));
        else printLine(treeText(tree));
      });
    },
  );
}

interface ParseFlags extends ArchiveOptions, PasswordFlags {
  readonly explain?: boolean;
}

export function parseCommand(): Command {
  return passwordOptions(plainCommand('parse <file>', '识读一个文件而不入库'))
    .option('--explain', '按原文顺序列出每一处识读及所依规则')
    .action(async (file: string, flags: ParseFlags) => {
      const password = givenPassword(flags) ?? undefined;
      if (flags.explain) {
        const decisions = await explainFile(resolve(file), password);
        if (flags.json) printJson(decisions);
        else for (const decision of decisions) printLine(decisionLine(decision));
        return;
      }
      const tree = await parseFile(resolve(file), password);
      if (flags.json) printJson(printedTree(tree));
      else printLine(treeText(tree));
    });
}

const decisionLine = (row: Decision): string =>
  [`${row.start}-${row.end}`, row.stage, row.rule, row.decision, row.text].join('\t');

export function removeCommand(): Command {
  return archiveCommand('remove <issueId>', '将一期移入回收站').action(
    async (issueId: string, flags: ArchiveOptions) => {
      await withEngine(flags, { create: false, write: 'required' }, async ({ ask }) => {
        const removed = await ask('issue.remove', { issueId });
        if (flags.json) printJson(removed);
        else printLine(`已移入回收站：第 ${issueId} 号`);
      });
    },
  );
}

export function normaliseCommand(): Command {
  return plainCommand('normalise <text>', '显示检索时比对的文字').action(
    (text: string, flags: ArchiveOptions) => {
      const normalised = normaliseText(text);
      if (flags.json) printJson({ text: normalised });
      else printLine(normalised);
    },
  );
}

export function schemaCommand(): Command {
  return plainCommand('schema <command>', '显示某一命令 JSON 输出的结构').action((name: string) => {
    if (!Object.hasOwn(outputSchemas, name))
      throw new EngineError('host/usage', { reason: `schema ${name}` });
    printJson(z.toJSONSchema(outputSchemas[name as OutputCommand]));
  });
}
