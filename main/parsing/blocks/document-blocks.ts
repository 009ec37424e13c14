/** Blocks of one official document, in printed order: title, number, addressees, body, signature, instrument, attachments. */

import { titleKey } from '../../gazette/characters.ts';
import { unitOfTable } from '../../gazette/data/table-words.ts';
import { republishedIn } from '../../gazette/republished.ts';
import { innerContentsLength, isContentsTitle } from '../contents/inner-contents.ts';
import type { BlockRole, DraftBlock, Notes } from '../draft/draft.ts';
import type { Head } from '../heads/index.ts';
import { areAgencies, bearsNumber, headLineAt } from '../lines/below-titles.ts';
import {
  attachmentListStart,
  dateOfLine,
  isAgencySignature,
  isAttachmentLabel,
  isDateLine,
  isFooterLine,
  isHistoryLine,
  isHistoryNote,
  isMeetingLine,
  isNoteLine,
  isTitleLike,
  personSignatureOf,
} from '../lines/line-classes.ts';
import type { Line } from '../lines/lines.ts';
import { nameListLength, splitTables, tableRows } from '../tables/table-parts.ts';
import { tableBlock } from '../tables/tables.ts';
import { attachmentListLength, listedTitle } from './attachment-list.ts';
import { BlockWriter } from './block-writer.ts';
import { buildClauseTree, markHeads } from './clause-tree.ts';
import { longestNotice, longestUnsigned, namedTitles } from './named-titles.ts';
import {
  addresseeLength,
  areDatedBodies,
  bearsIssuerAndDate,
  historyLength,
  repeatedTitleLength,
} from './opening-lines.ts';
import { joinSeparatedBodies } from './separated-bodies.ts';
import { signatureLength, signedOnOneLine } from './signature-lines.ts';
import { isTitleByPlace, titleLength } from './title-length.ts';

/**
 * How far a document has been read: before its text, within it, past its signature (what is issued may follow), or
 * right below an attachment's label.
 */
type Phase = 'opening' | 'body' | 'signed' | 'attachment';

/** Below these a head goes on. */
const headRoles: ReadonlySet<BlockRole> = new Set([
  'title',
  'instrumentTitle',
  'number',
  'date',
  'subtitle',
  'other',
  'formName',
]);
/** Blocks of a head, from its title to its text, at most. */
const longestHead = 16;
const titleRoles: ReadonlySet<BlockRole> = new Set(['title', 'instrumentTitle']);

/** So many bodies sign one document at most. */
const mostSigners = 14;

class DocumentReader {
  readonly #lines: readonly Line[];
  readonly #notes: Notes;
  readonly #writer: BlockWriter;
  /** Titles in the list of attachments, as they are compared. */
  readonly #listed = new Set<string>();
  /** What the notice names in 《》, as titles are compared; read again with the blocks of its beginning. */
  #named: { readonly read: number; readonly names: ReadonlySet<string> } = { read: -1, names: new Set() };
  #phase: Phase = 'opening';

  /**
   * What may begin at a line, in the order in which it is tried. Each reads its lines, writes their blocks and gives
   * their number, or 0 where the line is none of its.
   */
  readonly #rules: readonly ((line: Line, at: number) => number)[] = [
    (line) => (line.isNote === true ? this.#writer.push([line], 'other', 'other') : 0),
    (line, at) => (line.hasTab ? this.#readTable(at) : 0),
    (line, at) => this.#readInnerContents(line, at),
    (line, at) => this.#readSignature(line, at),
    (line) => (isFooterLine(line) ? this.#writer.push([line], 'footer', 'other') : 0),
    (line, at) => this.#readNote(line, at),
    (line, at) => this.#readAttachment(line, at),
    (line, at) => this.#readAttachmentList(line, at),
    (line, at) => this.#readHistory(line, at),
    (line, at) => this.#readOpening(line, at),
    (_, at) => this.#readInstrumentTitle(at),
    (_, at) => this.#writer.pushList(this.#from(at, nameListLength(this.#lines, at)), 'list'),
  ];

  constructor(lines: readonly Line[], notes: Notes) {
    this.#lines = lines;
    this.#notes = notes;
    this.#writer = new BlockWriter(lines);
  }

  readHead(head: Head, offset: number): number {
    const end = Math.max(head.titleTo, head.numberTo);
    const roleOf = (at: number): BlockRole => {
      if (at >= head.numberFrom && at < head.numberTo) return 'number';
      if (isDateLine(this.#lines[at - offset] as Line)) return 'date';
      if (head.form !== 'titled') return 'formName';
      // Who gives a text may stand under its title at the top, though the title comes again below.
      return headLineAt(this.#lines, at - offset) === 'issuer' ? 'subtitle' : 'other';
    };
    for (let at = head.from; at < end; at += 1) {
      if (at === head.titleFrom && head.titleTo > head.titleFrom) {
        this.#writer.push(this.#lines.slice(at - offset, head.titleTo - offset), 'title', 'heading', 0);
        at = head.titleTo - 1;
      } else this.#writer.push(this.#from(at - offset, 1), roleOf(at), 'other');
    }
    return end - offset;
  }

  /** A document without a head: its first short lines are the title. */
  readBareTitle(): number {
    // A file that is one attachment begins with its label: 附件2.
    const first = this.#lines[0];
    const label = first !== undefined && isAttachmentLabel(first) ? 1 : 0;
    this.#writer.push(this.#from(0, label), 'other', 'other');
    const lines = this.#lines.slice(label);
    const length = titleLength(lines, 0) || (isTitleByPlace(lines) ? 1 : 0);
    return label + this.#writer.push(this.#from(label, length), 'title', 'heading', 0);
  }

  read(from: number): readonly DraftBlock[] {
    let at = from;
    while (at < this.#lines.length) at += this.#step(at);
    this.#writer.flush();
    return this.#writer.blocks;
  }

  /** Reads what begins at line `at`; gives the number of lines read, one at least. */
  #step(at: number): number {
    const line = this.#lines[at];
    if (line === undefined) return 1;
    for (const rule of this.#rules) {
      const length = rule(line, at);
      if (length > 0) return length;
    }
    this.#writer.hold(line);
    return 1;
  }

  #from(at: number, length: number): readonly Line[] {
    return this.#lines.slice(at, at + length);
  }

  #enter(phase: Phase, length: number): number {
    this.#phase = phase;
    return length;
  }

  /** 目录 between title and text: its word, and its rows as one list. */
  #readInnerContents(line: Line, at: number): number {
    const isTitled = isContentsTitle(line);
    if (this.#phase === 'body' && !isTitled) return 0;
    const length = innerContentsLength(this.#lines, at);
    const rows = this.#from(at, length);
    if (isTitled) this.#writer.push(rows.slice(0, 1), 'innerContents', 'heading');
    this.#writer.pushList(isTitled ? rows.slice(1) : rows, 'innerContents');
    return length;
  }

  #readSignature(line: Line, at: number): number {
    const length = signatureLength(this.#lines, at);
    if (length > 1 || (length === 1 && this.#phase !== 'opening' && this.#endsHere(at))) {
      for (const part of this.#from(at, length))
        this.#writer.push(
          [part],
          dateOfLine(part) === null && !/^\d+$/.test(part.half) ? 'signature' : 'date',
          'signature',
        );
      return this.#enter('signed', length);
    }
    const undated = this.#phase === 'body' ? this.#undatedLength(at) : 0;
    if (!signedOnOneLine(line) && undated === 0) return 0;
    for (const name of this.#from(at, Math.max(1, undated)))
      this.#writer.push([name], 'signature', 'signature');
    return this.#enter('signed', Math.max(1, undated));
  }

  /** Names of bodies that sign without a date at the end of a text, which may be dated under its title. */
  #undatedLength(at: number): number {
    let length = 0;
    while (length < mostSigners) {
      const line = this.#lines[at + length];
      if (line === undefined || !isAgencySignature(line)) return 0;
      length += 1;
      if (this.#closes(at + length - 1)) return length;
    }
    return 0;
  }

  #readNote(line: Line, at: number): number {
    if (!isNoteLine(line) || (this.#phase === 'body' && !this.#endsHere(at))) return 0;
    return this.#writer.push([line], 'note', 'other');
  }

  #readAttachment(line: Line, at: number): number {
    if (!isAttachmentLabel(line) || this.#phase === 'opening') return 0;
    this.#writer.push([line], 'attachmentLabel', 'heading', 0);
    const title = this.#from(at + 1, this.#attachmentTitleLength(at + 1));
    return this.#enter('attachment', 1 + this.#writer.push(title, 'attachmentTitle', 'heading', 0));
  }

  /** 附件：1.…  2.… before the signature; further lines of the list are numbered. */
  #readAttachmentList(line: Line, at: number): number {
    if (!attachmentListStart(line.text) || line.bare.length >= 120) return 0;
    const length = attachmentListLength(this.#lines, at);
    for (const row of this.#from(at, length)) {
      this.#listed.add(titleKey(listedTitle(row)));
      this.#writer.push([row], 'attachmentList', 'paragraph');
    }
    return length;
  }

  /** 题注 under a title, on one line or over several: one for each time the rules were amended. */
  #readHistory(line: Line, at: number): number {
    if (this.#phase === 'body' || bearsNumber(line)) return 0;
    const length = historyLength(this.#lines, at);
    if (length > 0) return this.#writer.push(this.#from(at, length), 'subtitle', 'other');
    return isHistoryNote(line.text) || isHistoryLine(line)
      ? this.#writer.push([line], 'subtitle', 'other')
      : 0;
  }

  /** What stands between title and text; the first line that is none of it begins the text. */
  #readOpening(line: Line, at: number): number {
    if (this.#phase !== 'opening') return 0;
    const above = this.#writer.last?.role;
    const isIssuerOfInstrument =
      above === 'instrumentTitle' &&
      (bearsIssuerAndDate(line) || areAgencies(line) || areDatedBodies(this.#lines, at));
    // ——2023年1月15日在…会议上, and who speaks, stand under the title of a report.
    const isSpeaker =
      isMeetingLine(line) ||
      (above === 'subtitle' && (isAgencySignature(line) || personSignatureOf(line) !== null));
    const isBelowTitle = headRoles.has(above ?? 'body');
    const repeated = isBelowTitle ? repeatedTitleLength(this.#lines, at, this.#titleAbove()) : 0;
    if (repeated > 0) return this.#writer.push(this.#from(at, repeated), 'other', 'other');
    if (isDateLine(line) && !isIssuerOfInstrument) return this.#writer.push([line], 'date', 'other');
    const printed = isBelowTitle ? headLineAt(this.#lines, at) : null;
    if (printed === 'number' || printed === 'register')
      return this.#writer.push(
        [line],
        printed === 'number' && !this.#isNumbered() ? 'number' : 'other',
        'other',
      );
    if (isIssuerOfInstrument || isSpeaker || printed !== null)
      return this.#writer.push([line], 'subtitle', 'other');
    this.#phase = 'body';
    return this.#writer.push(this.#from(at, addresseeLength(this.#lines, at)), 'addressees', 'paragraph');
  }

  /** Blocks among which those of a head are: so many lines it takes at most. */
  #headBlocks(): readonly DraftBlock[] {
    return this.#writer.blocks.slice(-longestHead);
  }

  /** The title that stands above, of the document or of what it issues. */
  #titleAbove(): string {
    return this.#headBlocks().findLast((block) => titleRoles.has(block.role))?.text.text ?? '';
  }

  /** True where a number has been read since that title or right above it. */
  #isNumbered(): boolean {
    const head = this.#headBlocks();
    const at = head.findLastIndex((block) => block.role === 'instrumentTitle');
    return head.slice(Math.max(0, at)).some((block) => block.role === 'number');
  }

  /** The title of what the document issues: below its signature, or further on where the notice named it in 《》. */
  #readInstrumentTitle(at: number): number {
    const isSigned = this.#phase === 'signed';
    const signedLength = isSigned ? titleLength(this.#lines, at) : 0;
    if (signedLength === 0) this.#phase = 'body';
    const length = signedLength > 0 ? signedLength : this.#namedTitleLength(at);
    if (length === 0) return 0;
    return this.#enter('opening', this.#writer.push(this.#from(at, length), 'instrumentTitle', 'heading', 0));
  }

  #namedTitles(): ReadonlySet<string> {
    const { blocks, held } = this.#writer;
    const read = Math.min(blocks.length + held.length, longestNotice);
    if (read !== this.#named.read)
      this.#named = {
        read,
        names: namedTitles(blocks.slice(0, longestNotice), held.slice(0, longestUnsigned + 1)),
      };
    return this.#named.names;
  }

  /** Lines at `at` that print the title of a further 印发件, which the notice named in 《》: 印发《A》和《B》. */
  #namedTitleLength(at: number): number {
    const line = this.#lines[at];
    if (line === undefined || !isTitleLike(line) || line.label !== null) return 0;
    const named = this.#namedTitles();
    if (named.size > 0 && /^[《〈]/.test(line.bare)) return 0;
    const anew = republishedIn(this.#writer.lastHeld?.text.slice(-1200) ?? '');
    let key = '';
    for (let length = 1; length <= 3; length += 1) {
      const next = this.#lines[at + length - 1];
      if (next === undefined || !isTitleLike(next)) return 0;
      key += titleKey(next.bare);
      if (named.has(key) || anew.has(key)) return length;
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
    for (const line of above) this.#writer.push([line], 'caption', 'caption');
    this.#writer.flush();
    let caption = above.find((line) => !unitOfTable.test(line.bare))?.text ?? null;
    for (const part of splitTables(rows)) {
      this.#writer.pushBlock(tableBlock(part, caption, this.#notes));
      caption = null;
    }
    return this.#enter('body', length);
  }

  /** Title and 单位：万元 right above a table. */
  #takeCaptions(): readonly Line[] {
    const taken: Line[] = [];
    for (let last = this.#writer.lastHeld; last !== undefined; last = this.#writer.lastHeld) {
      const isUnit = taken.length === 0 && unitOfTable.test(last.bare);
      const isCaption = isTitleLike(last) && last.label === null && last.bare.length <= 40;
      if (!isUnit && !isCaption) break;
      this.#writer.takeHeld();
      taken.unshift(last);
      if (!isUnit) break;
    }
    return taken;
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
