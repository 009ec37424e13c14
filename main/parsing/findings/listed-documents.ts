/** The lists of a clearing-up (清理结果): what is repealed, expired, amended or still in force, item by item or in a table. */

import { announcesList, listedThings, listHeadings, singlePaper } from '../../gazette/data/effect-words.ts';
import { nameColumn, numberColumn, resultColumn } from '../../gazette/data/table-words.ts';
import type { FactKind } from '../../gazette/tree.ts';
import { type DraftBlock, sourceSpanOf } from '../draft/draft.ts';
import { findCitations } from './citations.ts';
import { documentName } from './document-names.ts';
import type { DraftFact } from './draft-fact.ts';

/** Kind of the list that a heading begins: 一、决定废止的文件, 附件 宣布失效的文件目录, 下列文件予以废止：. */
export function listKindOf(block: DraftBlock): FactKind | null {
  const text = block.text.text;
  if (text.length > 200 || /《/.test(text)) return null;
  const isHeading = text.length <= 60 && !/。/.test(text);
  const opensList = /[：:]$/.test(text) && announcesList.test(text);
  if (!isHeading && !opensList) return null;
  if (singlePaper.test(text) || !listedThings.test(text)) return null;
  return kindNamedFirst(text);
}

/** Kinds of which one may say the other: 予以废止，自印发之日起停止执行, 废止或者宣布失效. */
const ending: ReadonlySet<FactKind> = new Set(['repeal', 'expiry', 'cease']);

/** The one kind that a heading says; of several that all end a document, the one it names first. */
function kindNamedFirst(text: string): FactKind | null {
  const kinds = listHeadings.flatMap(([kind, pattern]) => {
    const at = text.search(pattern);
    return at < 0 ? [] : [{ kind, at }];
  });
  if (kinds.length > 1 && !kinds.every(({ kind }) => ending.has(kind))) return null;
  return kinds.sort((a, b) => a.at - b.at)[0]?.kind ?? null;
}

/** What one item of such a list names: its number, its title in 《》, or the item itself where it is a title. */
export function listedTarget(text: string): string | null {
  const [first] = findCitations(text);
  if (first !== undefined) return first.number ?? first.title;
  const bare = text.replace(/[。；;，,\s]+$/, '');
  return bare.length >= 6 && bare.length <= 100 && documentName.test(bare) ? bare : null;
}

export interface ListContext {
  readonly kind: FactKind;
  readonly level: number;
  readonly style: DraftBlock['style'];
}

/** True where a block ends the list that a heading began: the next heading, or a sentence that lists nothing. */
export function endsList(block: DraftBlock, context: ListContext): boolean {
  if (
    block.role === 'attachmentLabel' ||
    block.role === 'attachmentTitle' ||
    block.role === 'instrumentTitle'
  )
    return true;
  if (block.role !== 'body' && block.kind !== 'table' && block.kind !== 'list') return true;
  if (block.label !== null && context.style !== null && block.style === context.style) return true;
  return block.kind !== 'table' && /。$/.test(block.text.text) && !/[《号]/.test(block.text.text);
}

/** Rows of a table of documents: each gives a fact, of the list's kind or of the kind its own cell says. */
export function tableFacts(
  block: DraftBlock,
  blockIndex: number,
  listed: FactKind | null,
): readonly DraftFact[] {
  const { table } = block;
  if (table === null) return [];
  const heads = table.header.at(-1) ?? [];
  const at = (pattern: RegExp): number => heads.findIndex((head) => pattern.test(head.replace(/\s/g, '')));
  const [name, number, result] = [at(nameColumn), at(numberColumn), at(resultColumn)];
  if (name < 0) return [];
  const text = block.text.text;
  let from = 0;
  return table.rows.flatMap((row) => {
    const title = row[name] ?? '';
    const kind = result < 0 ? listed : kindNamedFirst(row[result] ?? '');
    if (kind === null || title === '') return [];
    // A title that runs over several lines is found by how it begins, its row's end by the number behind it.
    const start = Math.max(from, text.indexOf(title.slice(0, 12), from));
    const printed = row[number] ?? '';
    const last = printed === '' ? -1 : text.indexOf(printed, start);
    from = last < 0 ? start + Math.min(title.length, 12) : last + printed.length;
    const end = text.indexOf('\n', from) < 0 ? text.length : text.indexOf('\n', from);
    const target =
      findCitations(row[number] ?? '')[0]?.number ?? listedTarget(title) ?? title.replace(/[《》]/g, '');
    const words = text.slice(start, end);
    return [{ kind, text: words.trim(), target, blockIndex, span: sourceSpanOf(block, start, end) }];
  });
}
