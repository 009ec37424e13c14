/** What each block is on the typeset page: title, number, addressees, signature … Told from the tree alone. */
import type { Block, GazetteDocument } from '../../../preload/contract/model.ts';

export type Role =
  | 'title'
  | 'number'
  | 'addressees'
  | 'part'
  | 'heading'
  | 'clause'
  | 'paragraph'
  | 'signature'
  | 'table'
  | 'list'
  | 'caption'
  | 'attachment'
  | 'other';

const plain = (text: string): string =>
  text.normalize('NFKC').replace(/[\s()[\]〔〕【】《》〈〉“”"'‘’·—–\-、，,。]/g, '');

/** Blocks of the head: the first ones up to addressees or text, seldom more than these. */
const headBlocks = 4;

/** The tables, without a caption that stands as a block of its own above them. */
export function tablesOf(document: GazetteDocument): GazetteDocument['tables'] {
  const { blocks } = document;
  return document.tables.map((table) => {
    const above = blocks[blocks.findIndex((block) => block.id === table.blockId) - 1];
    const isRepeated =
      table.caption !== null && above?.kind === 'caption' && plain(above.text) === plain(table.caption);
    return isRepeated ? { ...table, caption: null } : table;
  });
}

/** The role of each block, in order. */
export function rolesOf(document: GazetteDocument): readonly Role[] {
  const title = plain(document.title);
  let seenTitle = false;
  return document.blocks.map((block, index) => {
    const text = plain(block.text);
    if (
      !seenTitle &&
      index < headBlocks &&
      text !== '' &&
      (text === title || isTitleHeading(block, text, title) || isOrder(block, text))
    ) {
      seenTitle = true;
      return 'title';
    }
    if (index < headBlocks && isNumber(document, text)) return 'number';
    return roleOf(document, block, text);
  });
}

/** 某省人民政府令 above the rules it promulgates, whose title the document bears. */
function isOrder(block: Block, text: string): boolean {
  return (block.kind === 'heading' || block.kind === 'other') && text.length <= 30 && text.endsWith('令');
}

function isTitleHeading(block: Block, text: string, title: string): boolean {
  return block.kind === 'heading' && block.level === 0 && (title.startsWith(text) || text.startsWith(title));
}

function isNumber(document: GazetteDocument, text: string): boolean {
  return [document.documentNumberPrinted, document.documentNumber].some(
    (number) => number !== null && plain(number) === text,
  );
}

function roleOf(document: GazetteDocument, block: Block, text: string): Role {
  switch (block.kind) {
    case 'heading':
      return block.level === 0 ? 'part' : 'heading';
    case 'clause':
      return 'clause';
    case 'signature':
      return 'signature';
    case 'table':
      return 'table';
    case 'list':
      return 'list';
    case 'caption':
      return 'caption';
    case 'paragraph':
      if (isAddressees(document, block)) return 'addressees';
      if (/^附件?[:：]?\d*/.test(text) && /^附\s*件/.test(block.text)) return 'attachment';
      return 'paragraph';
    default:
      return 'other';
  }
}

function isAddressees(document: GazetteDocument, block: Block): boolean {
  if (!/[:：]$/.test(block.text.trim())) return false;
  const first = document.addressees[0];
  return first !== undefined && plain(block.text).startsWith(plain(first).slice(0, 4));
}

/** Headings that are their own line in 黑体; a clause whose whole text is its lead is one too. */
export function isHeadingLine(block: Block): boolean {
  return block.kind === 'heading' || (block.kind === 'clause' && block.headLength >= block.text.length);
}
