/** A document as a run of parts, which each form of text writes in its own way. */
import type { Block, GazetteDocument, Table } from '../../gazette/tree.ts';
import { type BlockRole, placeBlocks } from '../typeset/block-roles.ts';

export interface Part {
  readonly role: BlockRole;
  /** Null for a title that the program puts above a part without one, such as 政务要闻. */
  readonly block: Block | null;
  readonly text: string;
  /** 1 for the document's title, 2 and more below it; 0 for what is no heading. */
  readonly heading: number;
  /** The lead sentence of a clause (GB/T 9704 7.3.3): 黑体 for 一、 and 第×条, 楷体 for （一）. */
  readonly lead: { readonly face: 'hei' | 'kai'; readonly end: number } | null;
  readonly table: Table | null;
  /** Whether the table's caption stands in the table's block and nowhere else. */
  readonly ownCaption: string | null;
}

/** Every block once, in printed order. */
export function partsOf(document: GazetteDocument): readonly Part[] {
  const tables = new Map(document.tables.map((table) => [table.blockId, table]));
  const placed = placeBlocks(document);
  let below = 1;
  const parts = placed.map(({ block, role }): Part => {
    if (role === 'instrumentTitle' || role === 'attachmentTitle') below = 2;
    const table = tables.get(block.id) ?? null;
    const caption = table?.caption ?? null;
    return {
      role,
      block,
      text: block.text,
      heading: headingOf(block, role, below),
      lead: leadOf(block, role),
      table,
      ownCaption: caption !== null && block.text.trimStart().startsWith(caption) ? caption : null,
    };
  });
  const hasTitle = placed.some(({ role }) => role === 'title');
  return hasTitle || document.title === '' ? parts : [titlePart(document.title), ...parts];
}

function titlePart(text: string): Part {
  return { role: 'title', block: null, text, heading: 1, lead: null, table: null, ownCaption: null };
}

/** Where a clause's head runs on into its text, the paragraph is text: else whole paragraphs would be headings. */
function headingOf(block: Block, role: BlockRole, below: number): number {
  switch (role) {
    case 'title':
      return 1;
    case 'instrumentTitle':
    case 'attachmentTitle':
      return 2;
    case 'chapter':
      return Math.min(6, below + Math.max(1, block.level));
    case 'heading':
    case 'text':
      return isHeadOnly(block) ? Math.min(6, below + Math.max(1, block.level)) : 0;
    default:
      return 0;
  }
}

function isHeadOnly(block: Block): boolean {
  if (block.text.includes('\n') || block.level === 0) return false;
  return block.kind === 'heading' || (block.headLength > 0 && block.headLength >= block.text.length);
}

function leadOf(block: Block, role: BlockRole): Part['lead'] {
  if (role !== 'text' && role !== 'heading') return null;
  const label = block.label ?? '';
  const end = block.kind === 'heading' ? block.text.length : block.headLength;
  if (/^第[\d一二三四五六七八九十百千]+条/.test(label)) return { face: 'hei', end: label.length };
  if (/^[（(][一二三四五六七八九十百]+[）)]/.test(label)) return { face: 'kai', end };
  if (/^[一二三四五六七八九十百]+、/.test(label) || block.kind === 'heading') return { face: 'hei', end };
  return null;
}
