import { extname, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import {
  type ExcerptForm,
  type ExcerptLayout,
  type ExcerptSource,
  type ExportFaces,
  excerptLayouts,
  exportFaces,
} from '../../../preload/contract/index.ts';
import { EngineError } from '../../engine/index.ts';
import { archiveCommand } from './options.ts';
import { printJson, printLine } from './output.ts';
import { type ArchiveOptions, type CommandEngine, withEngine } from './with-engine.ts';

interface ListFlags extends ArchiveOptions {
  readonly to?: string;
  readonly layout: ExcerptLayout;
  readonly faces: ExportFaces;
  readonly contents?: boolean;
  readonly remarks?: boolean;
}

const formOfSuffix: Readonly<Record<string, ExcerptForm>> = {
  '.pdf': 'pdf',
  '.docx': 'docx',
  '.html': 'html',
  '.htm': 'html',
  '.txt': 'text',
  '.md': 'markdown',
};

/** The lists; the passages of one; or, with `--to`, that one as a file. */
export function excerptsCommand(): Command {
  return archiveCommand('excerpts [listId]', '列出摘编，或将一份摘编导出为一个文件')
    .option('--to <file.docx>', '写到此文件：.docx .pdf .html .txt .md')
    .addOption(new Option('--layout <layout>', 'PDF 版式').choices([...excerptLayouts]).default('gb9704'))
    .addOption(
      new Option('--faces <faces>', 'PDF 字体：bundled 自带，office 优先用本机的方正小标宋、仿宋_GB2312 等')
        .choices([...exportFaces])
        .default('bundled'),
    )
    .option('--contents', 'PDF 加目录')
    .option('--remarks', '包含按语')
    .action(async (listId: string | undefined, flags: ListFlags) => {
      const { to } = flags;
      if (to !== undefined && listId === undefined)
        throw new EngineError('host/usage', { reason: '--to <listId>' });
      await withEngine(flags, { create: false, write: 'never' }, (command) => {
        if (listId === undefined) return printLists(command, flags);
        return to === undefined ? printList(command, listId, flags) : exportList(command, listId, to, flags);
      });
    });
}

async function printLists({ ask }: CommandEngine, { json }: ListFlags): Promise<void> {
  const lists = await ask('excerpt.lists', {});
  if (json) printJson(lists);
  else
    for (const { id, title, items, isCurrent } of lists)
      printLine(`${id}\t${title}\t${items} 条${isCurrent ? '\t当前' : ''}`);
}

async function printList({ ask }: CommandEngine, listId: string, { json }: ListFlags): Promise<void> {
  const list = await ask('excerpt.open', { listId });
  if (json) {
    printJson(list);
    return;
  }
  for (const [index, { heading, path, quote, source, remark }] of list.excerpts.entries()) {
    printLine(`${index + 1}. ${heading || path || source}`);
    printLine(quote);
    printLine(`——${source}`);
    if (remark !== '') printLine(`按：${remark}`);
  }
}

async function exportList(
  { ask, runJob }: CommandEngine,
  listId: string,
  to: string,
  { layout, faces, contents = false, remarks = false, json }: ListFlags,
): Promise<void> {
  const form = formOfSuffix[extname(to).toLowerCase()];
  if (form === undefined) throw new EngineError('host/usage', { reason: `--to *${extname(to)}` });
  const target = resolve(to);
  const choice = { form, layout, faces, contents, remarks };
  const result = await runJob(() => ask('excerpt.export', { listId, choice, target }));
  if (result.kind === 'export') {
    if (json) printJson({ file: target, ...result.report });
    else printLine(`已导出摘编，共 ${result.report.pages} 页：${target}`);
  } else if (result.kind === 'form') {
    const { bytes, documents, rows } = result.report;
    if (json) printJson({ file: target, form, what: null, bytes, documents, rows });
    else printLine(`已导出摘编 ${rows ?? 0} 条：${target}`);
  }
}

interface TakeFlags extends ArchiveOptions {
  readonly list?: string;
  readonly new?: string;
  readonly annotations?: readonly string[];
}

/** Puts clauses, words and annotations at the end of a list: the one named, a new one, or the one used last. */
export function excerptCommand(): Command {
  return archiveCommand('excerpt [blockId...]', '将条款、文字（<blockId>:<start>-<end>）或批注加入摘编')
    .option('--annotations <annotationId...>', '加入这些批注，连同所写内容')
    .addOption(new Option('--list <listId>', '加入此份摘编，否则加入最近使用的一份').conflicts('new'))
    .option('--new <title>', '新建一份摘编，并加入其中')
    .action(async (blockIds: string[], flags: TakeFlags) => {
      const sources = [
        ...blockIds.map(sourceOf),
        ...(flags.annotations ?? []).map(
          (given): ExcerptSource => ({ kind: 'annotation', annotationId: bareId(given), withNote: true }),
        ),
      ];
      const title = flags.new?.trim();
      // The same limit as in the window.
      if (title !== undefined && title.length > 200)
        throw new EngineError('host/usage', { reason: '--new > 200' });
      if (title === '' || (sources.length === 0 && title === undefined))
        throw new EngineError('host/usage', { reason: '<blockId…> | --annotations | --new <title>' });
      await withEngine(flags, { create: false, write: 'required' }, ({ ask }) =>
        take(ask, sources, { ...flags, title }),
      );
    });
}

/** `annotations` prints ids as W3C's model wants them. */
const bareId = (id: string): string => id.replace(/^urn:uuid:/i, '');

async function take(
  ask: CommandEngine['ask'],
  sources: ExcerptSource[],
  { title, list, json }: TakeFlags & { readonly title: string | undefined },
): Promise<void> {
  const made = title === undefined ? null : await ask('excerpt.createList', { title });
  const listId = made?.id ?? list ?? null;
  const result =
    sources.length === 0 && made !== null
      ? { list: made, added: 0, known: 0 }
      : await ask('excerpt.add', { listId, sources });
  if (json) printJson(result);
  else
    printLine(`已加入《${result.list.title}》${result.added} 条，已有 ${result.known} 条：${result.list.id}`);
}

/** A block with all below it, or of its text the half-open range behind the colon. */
function sourceOf(argument: string): ExcerptSource {
  const match = /^(?<blockId>[A-Za-z0-9_-]+?)(?::(?<start>\d{1,9})-(?<end>\d{1,9}))?$/u.exec(argument);
  const { blockId, start, end } = match?.groups ?? {};
  if (blockId === undefined) throw new EngineError('host/usage', { reason: argument });
  if (start === undefined || end === undefined) return { kind: 'clause', blockId };
  const documentId = blockId.replace(/-[^-]*$/u, '');
  const [startOffset, endOffset] = [Number(start), Number(end)];
  return {
    kind: 'words',
    documentId,
    anchor: { startBlockId: blockId, startOffset, endBlockId: blockId, endOffset },
  };
}
