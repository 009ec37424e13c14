/** Blocks of one official document, in printed order: title, number, addressees, body, signature, instrument, attachments. */
import { isSigningAgency } from '../gazette/agencies.ts';
import { titleKey } from '../gazette/characters.ts';
import { unitOfTable } from '../gazette/data/table-words.ts';
import { genreOf, instrumentKindOf } from '../gazette/genres.ts';
import { isHeadingStyle, readLabel } from '../gazette/labels.ts';
import { buildClauseTree, markHeads } from './clause-tree.ts';
import {
  appendBlock,
  type BlockRole,
  blockOfLines,
  type DraftBlock,
  joinLines,
  type Notes,
} from './draft.ts';
import type { Head } from './heads/index.ts';
import { innerContentsLength, isContentsTitle } from './inner-contents.ts';
import {
  attachmentListStart,
  dateOfLine,
  isAgencySignature,
  isAttachmentLabel,
  isDateLine,
  isFooterLine,
  isHistoryLine,
  isHistoryNote,
  isNoteLine,
  isProse,
  isTitleLike,
  personSignatureOf,
  shortLine,
} from './line-classes.ts';
import type { Line } from './lines.ts';
import { type Paragraph, Rejoiner } from './rejoin.ts';
import { nameListLength, splitTables, tableRows } from './table-parts.ts';
import { tableBlock } from './tables.ts';

/** How far a document has been read. */
type Phase = 'opening' | 'body' | 'signed' | 'attachment';

const maxTitleLines = 6;
const maxSignatureLines = 14;
const maxHistoryLines = 14;

/** Agency and person lines that end in a date: the signature that begins at `at`, or 0 lines. */
function signatureLength(lines: readonly Line[], at: number): number {
  for (let length = 0; length < maxSignatureLines; length += 1) {
    const line = lines[at + length];
    if (line === undefined) return 0;
    const date = dateOfLine(line);
    // A year alone dates a signature, but stands in tables too: only a day can stand without a name above it.
    if (date !== null) return length === 0 && date.day === null ? 0 : length + 1;
    if (line.hasTab || readLabel(line.text) !== null) return 0;
    if (!isAgencySignature(line) && personSignatureOf(line) === null) return 0;
  }
  return 0;
}

/** 国务院办公厅 2018年11月5日 printed on one line. */
const signedOnOneLine = (line: Line): boolean =>
  line.bare.length <= 60 &&
  /^[^，。；：]{2,40}?(?:\d{4}|[一二〇○零三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/.test(
    line.half,
  ) &&
  isAgencySignature({ ...line, bare: line.bare.replace(/(?:\d{4}|[一二〇○零三四五六七八九]{4})年.*$/, '') });

/** （省财政厅　二〇一〇年十一月二十日） under the title of what a notice passes on, in either order. */
const bearsIssuerAndDate = (line: Line): boolean =>
  line.bare.length <= 60 &&
  /^[（(](?:[\u4e00-\u9fff、]{2,40}[\d〇零○一二三四五六七八九]{4}年.{2,8}日|[\d〇零○一二三四五六七八九]{4}年.{2,8}日[\u4e00-\u9fff、]{2,40})[）)]$/.test(
    line.bare,
  );

/** Bodies under the title of what they propose: a line of names with their date below it. */
const areDatedBodies = (lines: readonly Line[], at: number): boolean => {
  const line = lines[at];
  const next = lines[at + 1];
  return (
    line !== undefined &&
    next !== undefined &&
    isDateLine(next) &&
    line.bare.length <= 60 &&
    line.text.split(/[\s\u3000]+/).every((name) => /^[\u4e00-\u9fff（）]{3,20}$/.test(name))
  );
};

const isSpeechLine = (line: Line): boolean =>
  line.bare.length <= 60 &&
  /^[—–─-]{1,2}.*(?:会议上|大会上|座谈会上|仪式上|上的(?:讲话|报告|发言))$/.test(line.bare);

/** Bodies named under the title of what a notice passes on: 省民政厅　省财政厅. */
const areAgencies = (line: Line): boolean =>
  line.bare.length <= 60 && line.text.split(/[\s\u3000]+/).every((name) => isSigningAgency(name));

/** Addressees open the text and end in a colon; a long list runs over a few lines. */
function addresseeLength(lines: readonly Line[], at: number): number {
  for (let length = 1; length <= 4; length += 1) {
    const line = lines[at + length - 1];
    if (line === undefined || line.hasTab || /[。；！？《]/.test(line.bare) || readLabel(line.text) !== null)
      return 0;
    if (/[：:]$/.test(line.bare)) {
      const joined = lines
        .slice(at, at + length)
        .map((part) => part.bare)
        .join('');
      return /(?:如下|下列|以下|要求|认为|决定)[：:]$/.test(joined) || attachmentListStart(joined)
        ? 0
        : length;
    }
  }
  return 0;
}

/** A whole title on one long line: it ends in what it is. */
const isLongTitle = (line: Line): boolean =>
  line.bare.length <= shortLine && (genreOf(line.bare) !== null || instrumentKindOf(line.bare) !== null);

/** Title lines from `at` on: short, unlabelled, without sentences. */
function titleLength(lines: readonly Line[], at: number): number {
  let length = 0;
  while (length < maxTitleLines) {
    const line = lines[at + length];
    if (line === undefined || !isTitleLike(line) || readLabel(line.text) !== null) break;
    if (isProse(line) && !(length === 0 && isLongTitle(line))) break;
    if (
      isNoteLine(line) ||
      isHistoryLine(line) ||
      isHistoryNote(line.bare) ||
      isAttachmentLabel(line) ||
      dateOfLine(line) !== null
    )
      break;
    if (length > 0 && (bearsIssuerAndDate(line) || isDateLine(line) || areDatedBodies(lines, at + length)))
      break;
    if (/^[（(]/.test(line.bare) && length > 0 && !/^[（(][^（）()]{1,20}[）)]$/.test(line.bare)) break;
    if (length > 0 && (line.gap > 1 || /^目录$/.test(line.bare))) break;
    // A second short line is part of the title only where the text has not begun: 单位：人 or a name list is text.
    if (length > 0 && /[\u3000]|^[^：:]{1,8}[：:]/.test(line.text)) break;
    length += 1;
  }
  return length;
}

/** Titles that a notice names before its signature. */
function namesOf(blocks: readonly DraftBlock[]): ReadonlySet<string> {
  const signed = blocks.findIndex((block) => block.role === 'signature' || block.role === 'date');
  const own = signed < 0 ? [] : blocks.slice(0, signed);
  const names = own.flatMap((block) =>
    [...block.text.text.slice(0, 2000).matchAll(/《([^《》]{4,80})》/g)].map((match) =>
      titleKey(match[1] ?? ''),
    ),
  );
  return new Set(names.filter((name) => name.length >= 4));
}

class DocumentReader {
  readonly blocks: DraftBlock[] = [];
  readonly #lines: readonly Line[];
  readonly #notes: Notes;
  /** Titles in the list of attachments, as they are compared. */
  readonly #listed = new Set<string>();
  /** What the notice names in 《》, as titles are compared; read once its signature has been passed. */
  #named: ReadonlySet<string> | null = null;
  readonly #rejoiner: Rejoiner;
  #pending: Line[] = [];
  #phase: Phase = 'opening';

  constructor(lines: readonly Line[], notes: Notes) {
    this.#lines = lines;
    this.#notes = notes;
    this.#rejoiner = new Rejoiner(lines);
  }

  #flush(): void {
    if (this.#pending.length === 0) return;
    for (const paragraph of this.#rejoiner.read(this.#pending)) this.blocks.push(bodyBlock(paragraph));
    this.#pending = [];
  }

  #push(lines: readonly Line[], role: BlockRole, kind: DraftBlock['kind'], level = 1): void {
    if (lines.length === 0) return;
    this.#flush();
    this.blocks.push({ ...blockOfLines(lines, role, kind), level });
  }

  readHead(head: Head, offset: number): number {
    const end = Math.max(head.titleTo, head.numberTo);
    const roleOf = (at: number): BlockRole => {
      if (at >= head.numberFrom && at < head.numberTo) return 'number';
      if (isDateLine(this.#lines[at - offset] as Line)) return 'date';
      return head.form === 'titled' ? 'other' : 'formName';
    };
    for (let at = head.from; at < end; at += 1) {
      if (at === head.titleFrom && head.titleTo > head.titleFrom) {
        this.#push(this.#lines.slice(at - offset, head.titleTo - offset), 'title', 'heading', 0);
        at = head.titleTo - 1;
      } else this.#push(this.#lines.slice(at - offset, at - offset + 1), roleOf(at), 'other');
    }
    return end - offset;
  }

  /** A document without a head: its first short lines are the title. */
  readBareTitle(): number {
    const length = titleLength(this.#lines, 0);
    this.#push(this.#lines.slice(0, length), 'title', 'heading', 0);
    return length;
  }

  read(from: number): readonly DraftBlock[] {
    let at = from;
    while (at < this.#lines.length) at += Math.max(1, this.#step(at));
    this.#flush();
    return this.blocks;
  }

  /** Reads what begins at line `at`; gives the number of lines read. */
  #step(at: number): number {
    const line = this.#lines[at];
    if (line === undefined) return 1;
    if (line.hasTab) return this.#readTable(at);
    if (this.#phase !== 'body' || isContentsTitle(line)) {
      const contents = innerContentsLength(this.#lines, at);
      if (contents > 0) return this.#readInnerContents(at, contents);
    }
    const signature = signatureLength(this.#lines, at);
    if (signature > 1 || (signature === 1 && this.#phase !== 'opening' && this.#endsHere(at))) {
      for (const part of this.#lines.slice(at, at + signature)) {
        this.#push([part], dateOfLine(part) === null ? 'signature' : 'date', 'signature');
      }
      this.#phase = 'signed';
      return signature;
    }
    if (signedOnOneLine(line)) {
      this.#push([line], 'signature', 'signature');
      this.#phase = 'signed';
      return 1;
    }
    if (this.#phase === 'body' && isAgencySignature(line) && this.#closes(at)) {
      this.#push([line], 'signature', 'signature');
      this.#phase = 'signed';
      return 1;
    }
    if (isFooterLine(line)) {
      this.#push([line], 'footer', 'other');
      return 1;
    }
    if (isNoteLine(line) && (this.#phase !== 'body' || this.#endsHere(at))) {
      this.#push([line], 'note', 'other');
      return 1;
    }
    if (isAttachmentLabel(line) && this.#phase !== 'opening') {
      this.#push([line], 'attachmentLabel', 'heading', 0);
      this.#phase = 'attachment';
      const length = this.#attachmentTitleLength(at + 1);
      this.#push(this.#lines.slice(at + 1, at + 1 + length), 'attachmentTitle', 'heading', 0);
      return 1 + length;
    }
    if (attachmentListStart(line.text) && line.bare.length < 120) return this.#readAttachmentList(at);
    if ((isHistoryNote(line.text) || isHistoryLine(line)) && this.#phase !== 'body') {
      const history = this.#readHistory(at);
      if (history > 0) return history;
      this.#push([line], 'subtitle', 'other');
      return 1;
    }
    if (this.#phase === 'signed' || this.#phase === 'attachment') {
      const history = this.#readHistory(at);
      if (history > 0) return history;
    }
    if (
      this.#phase === 'opening' &&
      this.blocks.at(-1)?.role === 'instrumentTitle' &&
      bearsIssuerAndDate(line)
    ) {
      this.#push([line], 'subtitle', 'other');
      return 1;
    }
    if (this.#phase === 'opening' && isDateLine(line)) {
      this.#push([line], 'date', 'other');
      return 1;
    }
    if (this.#phase === 'opening') {
      const history = this.#readHistory(at);
      if (history > 0) return history;
      if (
        this.blocks.at(-1)?.role === 'instrumentTitle' &&
        (areAgencies(line) || areDatedBodies(this.#lines, at))
      ) {
        this.#push([line], 'subtitle', 'other');
        return 1;
      }
      // ——2023年1月15日在…会议上, and who speaks, stand under the title of a report.
      if (isSpeechLine(line) || (this.blocks.at(-1)?.role === 'subtitle' && isAgencySignature(line))) {
        this.#push([line], 'subtitle', 'other');
        return 1;
      }
      const addressees = addresseeLength(this.#lines, at);
      if (addressees > 0) {
        this.#push(this.#lines.slice(at, at + addressees), 'addressees', 'paragraph');
        this.#phase = 'body';
        return addressees;
      }
      this.#phase = 'body';
    }
    if (this.#phase === 'signed') {
      const length = titleLength(this.#lines, at);
      if (length > 0) {
        this.#push(this.#lines.slice(at, at + length), 'instrumentTitle', 'heading', 0);
        this.#phase = 'opening';
        return length;
      }
      this.#phase = 'body';
    }
    if (this.#phase === 'attachment') this.#phase = 'body';
    const instrument = this.#namedTitleLength(at);
    if (instrument > 0) {
      this.#push(this.#lines.slice(at, at + instrument), 'instrumentTitle', 'heading', 0);
      this.#phase = 'opening';
      return instrument;
    }
    const names = nameListLength(this.#lines, at);
    if (names > 0) {
      const list = this.#lines.slice(at, at + names);
      this.#push(list, 'list', 'list');
      const block = this.blocks.at(-1);
      if (block !== undefined) block.text = joinLines(list, '\n');
      return names;
    }
    this.#pending.push(line);
    return 1;
  }

  /** 目录 between title and text: its word, and its rows as one list. */
  #readInnerContents(at: number, length: number): number {
    const rows = this.#lines.slice(at, at + length);
    const first = rows[0];
    const isTitled = first !== undefined && isContentsTitle(first);
    if (isTitled) this.#push(rows.slice(0, 1), 'innerContents', 'heading');
    const list = isTitled ? rows.slice(1) : rows;
    this.#push(list, 'innerContents', 'list');
    const block = this.blocks.at(-1);
    if (block !== undefined && list.length > 0) block.text = joinLines(list, '\n');
    return length;
  }

  /** 题注 over several lines, one for each time the rules were amended. */
  #readHistory(at: number): number {
    const first = this.#lines[at];
    if (first === undefined || !/^[（(]/.test(first.bare) || /[）)]$/.test(first.bare)) return 0;
    for (let length = 2; length <= maxHistoryLines; length += 1) {
      const last = this.#lines[at + length - 1];
      if (last === undefined || readLabel(last.text) !== null || last.hasTab) return 0;
      if (!/[）)]$/.test(last.bare)) continue;
      const lines = this.#lines.slice(at, at + length);
      if (isHistoryNote(lines.map((line) => line.bare).join(''))) {
        this.#push(lines, 'subtitle', 'other');
        return length;
      }
    }
    return 0;
  }

  /** Lines at `at` that print the title of a further 印发件, which the notice named in 《》: 印发《A》和《B》. */
  #namedTitleLength(at: number): number {
    const line = this.#lines[at];
    if (line === undefined || !isTitleLike(line) || readLabel(line.text) !== null) return 0;
    this.#named ??= namesOf(this.blocks);
    let key = '';
    for (let length = 1; length <= 3; length += 1) {
      const next = this.#lines[at + length - 1];
      if (next === undefined || !isTitleLike(next)) return 0;
      key += titleKey(next.bare);
      if (this.#named.has(key)) return length;
    }
    return 0;
  }

  /** The title below an attachment's label: as the list of attachments has it, else all short lines. */
  #attachmentTitleLength(at: number): number {
    const length = titleLength(this.#lines, at);
    let key = '';
    for (let taken = 1; taken <= length; taken += 1) {
      key += titleKey(this.#lines[at + taken - 1]?.bare ?? '');
      if (this.#listed.has(key)) return taken;
    }
    return length;
  }

  /** Rows from `at` on, with those that go on under 续表; captions above stay blocks of their own. */
  #readTable(at: number): number {
    const { rows, length } = tableRows(this.#lines, at, this.#notes);
    const above = this.#takeCaptions();
    for (const line of above) this.#push([line], 'caption', 'caption');
    if (above.length === 0) this.#flush();
    let caption = above.find((line) => !unitOfTable.test(line.bare))?.text ?? null;
    for (const part of splitTables(rows)) {
      this.blocks.push(tableBlock(part, caption, this.#notes));
      caption = null;
    }
    if (this.#phase === 'opening' || this.#phase === 'attachment' || this.#phase === 'signed')
      this.#phase = 'body';
    return length;
  }

  /** Title and 单位：万元 right above a table. */
  #takeCaptions(): readonly Line[] {
    const taken: Line[] = [];
    for (let last = this.#pending.at(-1); last !== undefined; last = this.#pending.at(-1)) {
      const isUnit = taken.length === 0 && unitOfTable.test(last.bare);
      const isCaption = isTitleLike(last) && readLabel(last.text) === null && last.bare.length <= 40;
      if (!isUnit && !isCaption) break;
      this.#pending.pop();
      taken.unshift(last);
      if (!isUnit) break;
    }
    return taken;
  }

  /** 附件：1.…  2.… before the signature; further lines of the list are numbered. */
  #readAttachmentList(at: number): number {
    let length = 1;
    while (length < 40) {
      const line = this.#lines[at + length];
      if (line === undefined || line.gap > 1 || !/^\d{1,2}[.．、]/.test(line.bare) || line.bare.length > 100)
        break;
      if (/[。]$/.test(line.bare)) break;
      length += 1;
    }
    for (const line of this.#lines.slice(at, at + length)) {
      const title = line.text
        .replace(/^附(?:件|表|录)?[^：:]{0,3}[：:]\s*/, '')
        .replace(/^\d{1,2}[.．、]\s*/, '');
      this.#listed.add(titleKey(title));
      this.#push([line], 'attachmentList', 'paragraph');
    }
    return length;
  }

  /** True where only signature, notes or attachments can follow, or the title of what is issued. */
  #endsHere(at: number): boolean {
    const next = this.#lines[at + 1];
    return (
      this.#closes(at) ||
      (next !== undefined && (dateOfLine(next) !== null || titleLength(this.#lines, at + 1) > 0))
    );
  }

  /** True at the last line of a text: nothing follows but notes, attachments and the printer's lines. */
  #closes(at: number): boolean {
    const next = this.#lines[at + 1];
    return next === undefined || isNoteLine(next) || isAttachmentLabel(next) || isFooterLine(next);
  }
}

/** A paragraph as clause, heading or plain paragraph, by its label. */
export function bodyBlock(paragraph: Paragraph): DraftBlock {
  const block = blockOfLines(paragraph.lines, 'body', 'paragraph');
  const { label } = paragraph;
  if (label === null) return block;
  const [first, ...rest] = paragraph.lines;
  // 第一章 with its title on the next line: printed on one line, a space would stand between them.
  if (isHeadingStyle(label.style) && rest.length > 0 && first?.bare.length === label.label.length)
    block.text = joinLines(paragraph.lines, '\u3000');
  block.kind = isHeadingStyle(label.style) ? 'heading' : 'clause';
  block.label = label.label;
  block.style = label.style;
  block.ordinal = label.ordinal;
  return block;
}

/**
 * A clause whose lead sentence ends a column leaves its text in the next: where the sisters of a clause carry
 * their text in the same paragraph, the paragraph below it is its own.
 */
function joinSeparatedBodies(blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  const isBare = (block: DraftBlock): boolean => /^[^。！？]{2,40}。$/.test(block.text.text);
  const sisters = new Map<string, { bare: number; full: number }>();
  const key = (block: DraftBlock): string => `${block.parent}/${block.style ?? ''}`;
  for (const block of blocks) {
    if (block.kind !== 'clause' || block.style === 'article') continue;
    const count = sisters.get(key(block)) ?? { bare: 0, full: 0 };
    if (isBare(block)) count.bare += 1;
    else if (/。.+/.test(block.text.text)) count.full += 1;
    sisters.set(key(block), count);
  }
  const kept: DraftBlock[] = [];
  for (const block of blocks) {
    const above = kept.at(-1);
    const count = above === undefined ? undefined : sisters.get(key(above));
    const isSplit =
      above !== undefined &&
      above.kind === 'clause' &&
      above.style !== 'article' &&
      block.role === 'body' &&
      block.label === null &&
      isBare(above) &&
      count !== undefined &&
      count.full >= 2 &&
      count.full > count.bare * 2;
    if (isSplit) appendBlock(above, block);
    else kept.push(block);
  }
  return kept;
}

/** Blocks of a document whose lines are `lines`; `head` counts lines of the issue, the first of which is `offset`. */
export function readDocumentBlocks(
  lines: readonly Line[],
  head: Head | null,
  offset: number,
  notes: Notes,
): readonly DraftBlock[] {
  const reader = new DocumentReader(lines, notes);
  const start = head === null ? reader.readBareTitle() : reader.readHead(head, offset);
  const blocks = reader.read(start);
  buildClauseTree(blocks);
  const joined = joinSeparatedBodies(blocks);
  if (joined.length !== blocks.length) buildClauseTree(joined);
  markHeads(joined);
  return joined;
}
