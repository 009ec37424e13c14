/** One document as markup, for both layouts: every block once, in printed order. */
import type { Block, Table } from '../../gazette/tree.ts';
import type { ExportDocument } from '../export-input.ts';
import { type Markup, markup, nothing } from '../markup.ts';
import type { Wording } from '../wording.ts';
import { sourceLabel } from '../wording.ts';
import { type BlockRole, type PlacedBlock, placeBlocks } from './block-roles.ts';
import { headedClauses } from './headed-clauses.ts';
import { inlineText, stretch } from './inline.ts';
import { type Mark, type MarkedDocument, markDocument } from './marks.ts';
import { notesList } from './notes-list.ts';
import { isWideTable, type TableStyle, tableMarkup } from './tables.ts';
import { titleLines } from './title-lines.ts';

export interface DocumentStyle {
  /** Full-width characters to a line of a document's title. */
  readonly titleCapacity: number;
  readonly tableStyle: TableStyle;
  readonly withAnnotations: boolean;
  /** Whether the source stands at the document's end (it does not stand on each page). */
  readonly withSourceLine: boolean;
}

/** Id of the place where the contents page and the outline lead. */
export function documentAnchor(index: number): string {
  return `doc-${index + 1}`;
}

interface Setting extends DocumentStyle {
  readonly marked: MarkedDocument;
  readonly tables: ReadonlyMap<string, Table>;
  readonly anchor: string;
  /** Ids of the clauses whose first sentence is set as a heading. */
  readonly headed: ReadonlySet<string>;
}

/** One document as a section of the page named `pageName`; `index` is its place in the export, from 0. */
export function documentMarkup(
  item: ExportDocument,
  index: number,
  pageName: string,
  style: DocumentStyle,
  say: Wording,
): Markup {
  const { document } = item;
  const setting: Setting = {
    ...style,
    marked: markDocument(document, style.withAnnotations ? item.annotations : [], documentAnchor(index)),
    tables: new Map(document.tables.map((table) => [table.blockId, table])),
    anchor: documentAnchor(index),
    headed: headedClauses(document.blocks),
  };
  const blocks = placeBlocks(document);
  // A part without a title of its own, such as 政务要闻, carries the name it goes by in the contents.
  const hasTitle = blocks.some(({ role }) => role === 'title');
  return markup`<article class="document ${pageName}">
${hasTitle ? nothing : markup`<h1 class="title" id="${setting.anchor}">${document.title}</h1>`}
${groups(blocks, setting)}
${style.withSourceLine ? markup`<div class="source-line">${say('sourceLine', { source: sourceLabel(item, say) })}</div>` : nothing}
${notesList(setting.marked, setting.anchor, say)}
</article>
`;
}

/** Signers and dates that follow one another are set as one group; all else stands by itself. */
function groups(blocks: readonly PlacedBlock[], setting: Setting): readonly Markup[] {
  const result: Markup[] = [];
  let index = 0;
  let level = 2;
  while (index < blocks.length) {
    const signature = signatureFrom(blocks, index);
    if (signature.length > 0) {
      result.push(signatureMarkup(signature, setting));
      index += signature.length;
      continue;
    }
    const placed = blocks[index];
    if (placed) {
      if (placed.role === 'instrumentTitle' || placed.role === 'attachmentTitle') level = 3;
      const above = headsOfWideTable(blocks, index, setting);
      if (above > 0) {
        const heads = blocks.slice(index, index + above).map((head) => blockMarkup(head, level, setting));
        result.push(markup`<div class="wide wide-head">${heads}</div>\n`);
        index += above;
        continue;
      }
      result.push(blockMarkup(placed, level, setting));
    }
    index += 1;
  }
  return result;
}

const headRoles: ReadonlySet<BlockRole> = new Set(['attachmentLabel', 'attachmentTitle', 'tableCaption']);

/** How many blocks from `from` on are heads of a table that is set across the page, as they go there with it. */
function headsOfWideTable(
  blocks: readonly PlacedBlock[],
  from: number,
  { tables, tableStyle }: Setting,
): number {
  let end = from;
  while (headRoles.has(blocks[end]?.role ?? 'text')) end += 1;
  const table = tables.get(blocks[end]?.block.id ?? '');
  return table !== undefined && isWideTable(table, tableStyle) ? end - from : 0;
}

function signatureFrom(blocks: readonly PlacedBlock[], from: number): readonly PlacedBlock[] {
  let end = from;
  while (blocks[end]?.role === 'signer' || blocks[end]?.role === 'date') end += 1;
  return blocks.slice(from, end);
}

/**
 * GB/T 9704 7.3.5.3 (no seal): the name ends 2 characters from the right; the date starts 2 characters right
 * of the name; a date longer than the name ends 2 characters from the right and the name moves left. Both
 * follow from a box as wide as the longer of the two.
 */
function signatureMarkup(blocks: readonly PlacedBlock[], setting: Setting): Markup {
  const lines = blocks.map(
    ({ block, role }) =>
      markup`<div class="${role}">${inlineText(block, marksOf(block, setting), { lead: null, outlineLevel: null })}</div>`,
  );
  return markup`<div class="signature"><div class="signature-box">${lines}</div></div>\n`;
}

function blockMarkup({ block, role }: PlacedBlock, level: number, setting: Setting): Markup {
  const marks = marksOf(block, setting);
  const plain = () => inlineText(block, marks, { lead: null, outlineLevel: null });
  switch (role) {
    case 'title':
      return markup`<h1 class="title" id="${setting.anchor}">${titleMarkup(block, marks, setting)}</h1>\n`;
    case 'instrumentTitle':
    case 'attachmentTitle':
      return markup`<h2 class="${role}">${titleMarkup(block, marks, setting)}</h2>\n`;
    case 'chapter':
      return level === 2
        ? markup`<h2 class="chapter">${plain()}</h2>\n`
        : markup`<h3 class="chapter">${plain()}</h3>\n`;
    case 'table':
      return tableBlock(block, marks, setting);
    case 'heading':
    case 'text':
      return textBlock(block, marks, level, setting.headed.has(block.id));
    default:
      return markup`<div class="${role satisfies BlockRole}">${plain()}</div>\n`;
  }
}

/** In lines by their sense; marks are cut where a line ends. */
function titleMarkup(block: Block, marks: readonly Mark[], { titleCapacity }: Setting): Markup {
  let at = 0;
  const lines = block.text.split('\n').flatMap((printed) => {
    const cut = titleLines(printed, titleCapacity).map((line) => {
      const start = at;
      at += line.length;
      return stretch(block.text, start, at, marks);
    });
    at += 1;
    return cut;
  });
  return markup`${lines.map((line, index) => (index === 0 ? line : markup`<br>${line}`))}`;
}

function tableBlock(block: Block, marks: readonly Mark[], { tables, tableStyle }: Setting): Markup {
  const table = tables.get(block.id);
  if (!table) {
    return markup`<div class="raw-table">${inlineText(block, marks, { lead: null, outlineLevel: null })}</div>\n`;
  }
  // A caption that stands in a block of its own has been set there.
  const isOwn = table.caption !== null && block.text.trimStart().startsWith(table.caption);
  const caption = isOwn ? markup`<div class="tableCaption">${table.caption ?? ''}</div>` : nothing;
  return markup`<div class="${isWideTable(table, tableStyle) ? 'table wide' : 'table'}">${caption}${tableMarkup(table, block.text, marks, tableStyle)}</div>\n`;
}

/** Clauses by their label: 一、 黑体, （一） 楷体, the rest 仿宋 (GB/T 9704 7.3.3); 第×条 黑体 for its label. */
function textBlock(block: Block, marks: readonly Mark[], level: number, isHeaded: boolean): Markup {
  const label = block.label ?? '';
  const isHeading = block.kind === 'heading';
  const headed: Block = isHeading
    ? { ...block, headLength: block.text.length }
    : isHeaded
      ? block
      : { ...block, headLength: 0 };
  // With no text of its own it stays with what it is the heading of.
  const own = headed.headLength === block.text.length && isOneLine(block) ? 'text headline' : 'text';
  if (/^[一二三四五六七八九十百]+、/.test(label)) {
    return markup`<div class="${own}">${inlineText(headed, marks, { lead: 'hei', outlineLevel: level })}</div>\n`;
  }
  if (/^[（(][一二三四五六七八九十百]+[）)]/.test(label)) {
    return markup`<div class="${own}">${inlineText(headed, marks, { lead: 'kai', outlineLevel: null })}</div>\n`;
  }
  if (/^第[\d一二三四五六七八九十百千]+条/.test(label)) {
    const article: Block = { ...block, headLength: label.length };
    return markup`<div class="text">${inlineText(article, marks, { lead: 'hei', outlineLevel: null })}</div>\n`;
  }
  if (isHeading) {
    return markup`<div class="${own}">${inlineText(headed, marks, { lead: 'hei', outlineLevel: block.level === 1 ? level : null })}</div>\n`;
  }
  const kind = block.text.includes('\n') ? 'text lines' : 'text';
  return markup`<div class="${kind}">${inlineText(block, marks, { lead: null, outlineLevel: null })}</div>\n`;
}

/** As long as headings are at most. */
const isOneLine = ({ text }: Block): boolean => !text.includes('\n') && text.length <= 56;

function marksOf(block: Block, { marked }: Setting): readonly Mark[] {
  return marked.marks.get(block.id) ?? [];
}
