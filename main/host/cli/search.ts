import { type Command, InvalidArgumentError } from 'commander';
import { archiveCommand } from './options.ts';
import { printJson, printLine } from './output.ts';
import { type ArchiveOptions, withEngine } from './with-engine.ts';

interface SearchFlags extends ArchiveOptions {
  readonly limit: number;
}

const snippetReach = 20;

export function searchCommand(): Command {
  return archiveCommand('search <query>', '检索')
    .option('--limit <n>', '最多显示的文件数', asLimit, 20)
    .action(async (query: string, flags: SearchFlags) => {
      await withEngine(flags, { create: false, write: 'never' }, async ({ ask }) => {
        const page = await ask('search.list', {
          query,
          scope: { kind: 'all' },
          choice: {},
          order: 'relevance',
          limit: flags.limit,
          offset: 0,
        });
        if (flags.json) {
          printJson(page);
          return;
        }
        printLine(`${page.documents} 份文件 · ${page.occurrences} 处`);
        for (const hit of page.hits) {
          printLine(`\n${hit.documentId}　${hit.title}　${hit.documentNumber ?? ''}　${hit.occurrences} 处`);
          for (const { path, text, ranges } of hit.blocks)
            printLine(`  ${path}　${snippet(text, ranges[0])}`);
        }
      });
    });
}

function asLimit(value: string): number {
  const limit = Number(value);
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) throw new InvalidArgumentError('1—1000');
  return limit;
}

function snippet(text: string, range: readonly [number, number] | undefined): string {
  const [start, end] = range ?? [0, 0];
  const from = Math.max(0, start - snippetReach);
  const to = Math.min(text.length, end + snippetReach);
  return `${from > 0 ? '…' : ''}${text.slice(from, start)}【${text.slice(start, end)}】${text.slice(end, to)}${to < text.length ? '…' : ''}`;
}
