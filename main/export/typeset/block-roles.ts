/** What each block of a document is on the page, in the words of GB/T 9704. */
import type { Block, GazetteDocument } from '../../gazette/tree.ts';

export type BlockRole =
  | 'issuerMark'
  | 'title'
  | 'number'
  | 'addressees'
  | 'instrumentTitle'
  | 'enactment'
  | 'attachmentLabel'
  | 'attachmentTitle'
  | 'chapter'
  | 'heading'
  | 'text'
  | 'attachmentNote'
  | 'attachmentItem'
  | 'table'
  | 'tableCaption'
  | 'signer'
  | 'date'
  | 'caption';

export interface PlacedBlock {
  readonly block: Block;
  readonly role: BlockRole;
}

const numberLine = /^（?[^（）]{0,14}〔\d{4}〕\d+号）?$|^第[\d一二三四五六七八九十百]+号$/;
/** 发文机关标志, which a document kept by itself has above its number and title (GB/T 9704 7.2.4). */
const issuerMarkLine = /^[^，。；：！？]{2,60}(?:文件|人民政府|委员会|办公厅|办公室|[部厅局委院署行])$/;
/** How many blocks stand above a title at most. */
const longestHead = 6;
/** Head of an order, which is printed above its number and text. */
const orderLine = /^[^，。；：]{2,40}令$/;
const dateLine = /^（?[\d〇○Ｏ零一二三四五六七八九十]{2,4}年.{1,3}月.{1,3}日）?$/;
const enactmentLine = /^（.*(通过|公布|发布|修正|修订|印发|施行|批准).*）$/;
const chapterLine = /^第[\d一二三四五六七八九十百]+[编章节]/;
const attachmentLabelLine = /^附(?:件|表|图)?[\d一二三四五六七八九十]*[:：]?$/;
const attachmentNoteLine = /^附件[:：]/;

/** Every block once, in printed order. */
export function placeBlocks(document: GazetteDocument): readonly PlacedBlock[] {
  const state: HeadState = {
    document,
    seenTitle: false,
    awaitsTitle: awaitsTitle(document),
    inHead: true,
    inAttachments: false,
    inAttachmentNote: false,
  };
  const captions = captionBlocks(document);
  return document.blocks.map((block) => {
    const role = captions.has(block.id) ? 'tableCaption' : roleOf(block, state);
    if (role === 'title') state.seenTitle = true;
    if (role === 'attachmentLabel') state.inAttachments = true;
    state.inHead = startsHead.has(role) || (state.awaitsTitle && !state.seenTitle);
    state.inAttachmentNote = role === 'attachmentNote' || role === 'attachmentItem';
    return { block, role };
  });
}

interface HeadState {
  readonly document: GazetteDocument;
  seenTitle: boolean;
  /** Its title stands a little below its start. */
  readonly awaitsTitle: boolean;
  /** Still between a title and the text beneath it. */
  inHead: boolean;
  inAttachments: boolean;
  /** The block before names an attachment: 附件：1.…… */
  inAttachmentNote: boolean;
}

function awaitsTitle({ blocks }: GazetteDocument): boolean {
  const at = blocks.slice(0, longestHead).findIndex(({ kind, level }) => kind === 'heading' && level === 0);
  return at > 0;
}

const startsHead: ReadonlySet<BlockRole> = new Set([
  'title',
  'number',
  'instrumentTitle',
  'enactment',
  'attachmentLabel',
  'attachmentTitle',
]);

function roleOf(block: Block, state: HeadState): BlockRole {
  const text = compact(block.text);
  switch (block.kind) {
    case 'table':
      return 'table';
    case 'caption':
      return 'caption';
    case 'signature':
      return dateLine.test(text) ? 'date' : 'signer';
    case 'heading':
      return headingRole(block, text, state);
    default:
      return state.inHead ? headRole(block, text, state) : textRole(block, text, state);
  }
}

function headingRole(block: Block, text: string, state: HeadState): BlockRole {
  if (attachmentLabelLine.test(text)) return 'attachmentLabel';
  if (block.level > 0) return chapterLine.test(text) ? 'chapter' : 'heading';
  if (!state.seenTitle) return 'title';
  return state.inAttachments ? 'attachmentTitle' : 'instrumentTitle';
}

/** What stands between a title and the first line of text. */
function headRole(block: Block, text: string, state: HeadState): BlockRole {
  if (!state.seenTitle && orderLine.test(text)) return 'title';
  const printed = state.document.documentNumberPrinted;
  if (numberLine.test(text) || (printed !== null && text === compact(printed))) return 'number';
  if (state.awaitsTitle && !state.seenTitle) return issuerMarkLine.test(text) ? 'issuerMark' : 'text';
  if (enactmentLine.test(text)) return 'enactment';
  const first = state.document.addressees[0];
  if (/[：:]$/.test(text) && first !== undefined && text.includes(compact(first))) return 'addressees';
  return textRole(block, text, state);
}

function textRole(block: Block, text: string, state: HeadState): BlockRole {
  if (state.inAttachmentNote && /^\d+[.．]/.test(text)) return 'attachmentItem';
  if (attachmentNoteLine.test(text)) return 'attachmentNote';
  return chapterLine.test(text) && block.headLength === block.text.length ? 'chapter' : 'text';
}

/** Ids of the blocks that hold the caption of the table right after them. */
function captionBlocks({ blocks, tables }: GazetteDocument): ReadonlySet<string> {
  const ids = tables.flatMap(({ blockId, caption }) => {
    const before = blocks[blocks.findIndex(({ id }) => id === blockId) - 1];
    const isCaption = before && caption !== null && compact(before.text) === compact(caption);
    return isCaption ? [before.id] : [];
  });
  return new Set(ids);
}

function compact(text: string): string {
  return text.replace(/\s/g, '');
}
