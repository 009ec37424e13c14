/** What a document says of itself: title, number, issuer, addressees, signature, date, instruments, attachments, notes. */

import { addAll } from '../../gazette/add-all.ts';
import { isAgencyName, isSigningAgency, issuerOfTitle } from '../../gazette/agencies.ts';
import { stripSpaces, titleKey } from '../../gazette/characters.ts';
import { omittedAttachment, ownName } from '../../gazette/data/addressee-words.ts';
import { grounds } from '../../gazette/data/citation-words.ts';
import { dayAtEnd } from '../../gazette/data/date-words.ts';
import { passed } from '../../gazette/data/line-words.ts';
import { minutesTitle } from '../../gazette/data/title-words.ts';
import { levelAlone } from '../../gazette/data/unit-words.ts';
import { findFullDate, isoDay, parseDate } from '../../gazette/dates.ts';
import { findDocumentNumbers } from '../../gazette/document-number.ts';
import {
  type FormWord,
  formNumberNormal,
  isFormNumber,
  issuersOfLines,
  readFormLine,
} from '../../gazette/form-number.ts';
import { genreOf, instrumentKindOf } from '../../gazette/genres.ts';
import { readHeadNote } from '../../gazette/head-note.ts';
import { readPromulgation } from '../../gazette/promulgation-note.ts';
import type { Attachment, Instrument } from '../../gazette/tree.ts';
import type { DraftBlock } from '../draft/draft.ts';
import {
  attachmentListStart,
  isHistoryNote,
  readListedNumber,
  readPersonSignature,
} from '../lines/line-classes.ts';

export interface DocumentFacts {
  readonly title: string;
  readonly documentNumber: string | null;
  readonly documentNumberPrinted: string | null;
  /** True where a bracket was missing in the printed number. */
  readonly numberRepaired: boolean;
  readonly issuer: string | null;
  readonly addressees: readonly string[];
  readonly signedBy: readonly string[];
  readonly signedOn: string | null;
  readonly genre: string | null;
  readonly instruments: readonly Instrument[];
  readonly attachments: readonly Attachment[];
  readonly notes: readonly string[];
}

const textOf = (block: DraftBlock): string => block.text.text;

/**
 * 主送机关 as a list. Where commas set groups apart, each group is one entry as printed (长春新区、中韩（长春）国际
 * 合作示范区管委会); where only 、 is printed, every complete name is one.
 */
export function splitAddressees(printed: string): readonly string[] {
  const text = printed.replace(/[：:]\s*$/, '').trim();
  const groups = text
    .split(/[，,；;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (groups.length > 1) return groups;
  const names = text.split('、').map((part) => part.trim());
  // 各市（州）水利局、财政局: what 各 governs is one group.
  const isGroup = /^各/.test(names[0] ?? '') && names.slice(1).some((name) => !ownName.test(name));
  if (isGroup) return groups;
  const areNames = names.every((name) => isAgencyName(name) && !levelAlone.test(name));
  return areNames ? names : groups;
}

/** What the head of an order or announcement says: 国务院令 / 第706号. */
interface FormHead {
  readonly issuers: readonly string[];
  readonly word: FormWord;
  readonly heading: string;
  readonly number: { readonly normal: string; readonly printed: string } | null;
}

/** Reads the form's name and number at the head of an order or announcement; null for a document with a plain title. */
function formHeadOf(own: readonly DraftBlock[]): FormHead | null {
  const names = own.filter((block) => block.role === 'formName').map(textOf);
  const numbers = own.filter((block) => block.role === 'number').map(textOf);
  if (names.length === 0 && own.some((block) => block.role === 'title')) return null;
  const lines = [...names, ...numbers];
  const at = lines.findLastIndex((line) => readFormLine(line) !== null);
  const named = readFormLine(lines[at] ?? '');
  if (named === null) return null;
  const after = lines.slice(at + 1).filter((line) => !isFormNumber(line) && isSigningAgency(line));
  const issuers = [...issuersOfLines(lines.slice(0, at)), ...named.issuers, ...issuersOfLines(after)];
  const number = named.number ?? lines.slice(at + 1).find(isFormNumber) ?? null;
  return {
    issuers,
    word: named.word,
    heading: (names.length > 0 ? names : lines).map(stripSpaces).join(''),
    number:
      number === null || issuers.length === 0
        ? null
        : {
            normal: formNumberNormal(issuers, named.word, number),
            printed: stripSpaces(numbers.length > 0 ? numbers.join('') : number),
          },
  };
}

/** Number of a document or piece from its number line and what stands above it. */
function numberFrom(
  lines: readonly string[],
  issuer: string,
  genre: string | null,
): { readonly normal: string; readonly printed: string; readonly repaired: boolean } | null {
  const printed = lines.join('、');
  // 2023年第5号 under the title of an announcement counts among its issuer's announcements.
  if (isFormNumber(printed) && (genre === '公告' || genre === '通告' || genre === '令')) {
    const normal = formNumberNormal(issuersOfLines([issuer]), genre, printed);
    return { normal, printed: stripSpaces(printed), repaired: false };
  }
  const form = readFormLine(printed);
  if (form?.number != null) {
    const normal = formNumberNormal(form.issuers, form.word, form.number);
    return { normal, printed: stripSpaces(printed), repaired: false };
  }
  const found = findDocumentNumbers(printed);
  if (found.length > 0) {
    return {
      normal: found.map((match) => match.normal).join('、'),
      printed: stripSpaces(printed),
      repaired: found.some((match) => match.repaired),
    };
  }
  return null;
}

/** The date a block prints: alone, behind who signs, or with number and issuer under a title. */
function dateOf(block: DraftBlock): string | null {
  const text = textOf(block);
  if (block.role === 'number' || block.role === 'subtitle') return readHeadNote(text)?.date ?? null;
  if (block.role !== 'date' && block.role !== 'signature') return null;
  const dated = dayAtEnd.exec(stripSpaces(text))?.[0] ?? '';
  return isoDay(parseDate(text.replace(/^[（(]|[）)]$/g, ''))) ?? isoDay(parseDate(dated));
}

/** The day in the printer's lines: minutes bear no other. */
const printedOn = (blocks: readonly DraftBlock[]): string | null =>
  blocks
    .filter((block) => block.role === 'footer')
    .map((block) => findFullDate(textOf(block))?.iso ?? null)
    .find((iso) => iso !== null) ?? null;

const datesOf = (blocks: readonly DraftBlock[]): readonly string[] =>
  blocks.map(dateOf).filter((iso) => iso !== null);

/** Parts of a document: the notice itself, then each instrument and attachment. */
function piecesOf(blocks: readonly DraftBlock[]): readonly (readonly DraftBlock[])[] {
  const pieces: DraftBlock[][] = [[]];
  for (const block of blocks) {
    const last = pieces.at(-1);
    const opens = block.role === 'instrumentTitle' || block.role === 'attachmentLabel';
    if (opens && last !== undefined && last.length > 0) pieces.push([block]);
    else last?.push(block);
  }
  return pieces;
}

/** Bodies and persons that sign, one each: bodies side by side are several, office and name keep one space. */
function signersOf(blocks: readonly DraftBlock[]): readonly string[] {
  return blocks
    .filter((block) => block.role === 'signature')
    .flatMap((block) => {
      const text = textOf(block).replace(dayAtEnd, '').trim();
      const person = readPersonSignature(text);
      if (person !== null) return [`${person.office}　${person.name}`];
      const bodies = text.split(/[\s\u3000]+/);
      return bodies.length > 1 && bodies.every(isSigningAgency) ? bodies : [text];
    });
}

/** Bodies named between a piece's title and its text, who give it: a line of them or several, or a note with its date. */
function givenBy(piece: readonly DraftBlock[]): string | null {
  const bodies: string[] = [];
  for (const block of piece) {
    if (block.role === 'body' || block.role === 'signature') break;
    if (block.role !== 'subtitle' && block.role !== 'number') continue;
    const text = textOf(block);
    if (text.split(/[\s\u3000、]+/).every(isSigningAgency) || isSigningAgency(text)) bodies.push(text);
    else addAll(bodies, readHeadNote(text)?.bodies ?? []);
  }
  return bodies.length === 0 ? null : bodies.join(' ');
}

function instrumentOf(piece: readonly DraftBlock[]): Instrument | null {
  const heading = piece[0];
  if (heading?.role !== 'instrumentTitle') return null;
  const title = textOf(heading);
  const signers = signersOf(piece);
  const number = piece.find((block) => block.role === 'number');
  return {
    title,
    kind: instrumentKindOf(title),
    documentNumber: number === undefined ? null : (findDocumentNumbers(textOf(number))[0]?.normal ?? null),
    issuer: issuerOfTitle(title) ?? signers[0] ?? givenBy(piece),
    signedOn: datesOf(piece).at(-1) ?? null,
  };
}

function attachmentsOf(blocks: readonly DraftBlock[]): readonly Attachment[] {
  const listed = blocks
    .filter((block) => block.role === 'attachmentList')
    .flatMap((block) => {
      const text = textOf(block);
      const start = attachmentListStart(text);
      const rest = (start === null ? text : text.slice(start[0].length)).trim();
      const number = readListedNumber(rest);
      const label = `${(start?.[1] ?? '附件').replace(/\d+$/, '')}${number?.number ?? ''}`;
      const title = rest
        .slice(number?.length ?? 0)
        .replace(omittedAttachment, '')
        .trim();
      return title === '' ? [] : [{ label, title, omitted: omittedAttachment.test(rest) }];
    });
  const printed = blocks.flatMap((block, index) => {
    if (block.role !== 'attachmentLabel') return [];
    const next = blocks[index + 1];
    const title = next?.role === 'attachmentTitle' ? textOf(next) : '';
    return [{ label: textOf(block).replace(/[：:]$/, ''), title, omitted: false }];
  });
  const known = new Set(listed.map((item) => titleKey(item.title)));
  const labels = new Set(listed.map((item) => item.label));
  const further = printed.filter(
    (item) =>
      item.title !== '' &&
      // The list may name an attachment in other words than its own title.
      !(/\d$/.test(item.label) && labels.has(item.label)) &&
      ![...known].some((key) => key.includes(titleKey(item.title)) || titleKey(item.title).includes(key)),
  );
  return [...listed, ...further];
}

/** The document's date: its own piece's, or that of all where it is one; minutes bear only that of their printing. */
function signedOnOf(
  pieces: readonly (readonly DraftBlock[])[],
  blocks: readonly DraftBlock[],
  title: string,
): string | null {
  const own = datesOf(pieces[0] ?? []).at(-1);
  if (own !== undefined) return own;
  const [date] = pieces.length > 1 ? [] : datesOf(blocks).slice(-1);
  return date ?? (minutesTitle.test(title) ? printedOn(blocks) : null);
}

/** The day in the note under the title of a resolution or decision: （1980年8月26日通过）. */
function passedOn(own: readonly DraftBlock[], genre: string | null): string | null {
  if (genre !== '决议' && genre !== '决定') return null;
  const notes = own.filter((block) => block.role === 'subtitle').map((block) => stripSpaces(textOf(block)));
  const note = notes.find((text) => isHistoryNote(text) && passed.test(text));
  return note === undefined ? null : (findFullDate(note)?.iso ?? null);
}

/** 主席 gives orders as the head of the state. */
const officeOf = (issuer: string): string => (issuer === '主席' ? '中华人民共和国主席' : issuer);

/** What an order promulgates: the first 《…》 of its opening on which it is not merely based. */
function promulgatedIn(opening: string): string | null {
  for (const match of opening.slice(0, 1000).matchAll(/《([^《》]+(?:〈[^〉]*〉[^《》]*)*)》/g)) {
    const before = /[^，。；]*$/.exec(opening.slice(0, match.index))?.[0] ?? '';
    if (!grounds.test(before)) return match[1] ?? null;
  }
  return null;
}

/** Reads a document's facts from its blocks. */
export function readDocumentFacts(blocks: readonly DraftBlock[]): DocumentFacts {
  const pieces = piecesOf(blocks);
  const own = pieces[0] ?? [];
  const attachments = attachmentsOf(blocks);
  const attached = new Set(attachments.map((attachment) => titleKey(attachment.title)));
  const instruments = pieces
    .map(instrumentOf)
    .filter((instrument) => instrument !== null)
    // What the list of attachments names is one of them, wherever its title stands.
    .filter((instrument) => !attached.has(titleKey(instrument.title)));
  const titleBlock = own.find((block) => block.role === 'title');
  const numberLines = own.filter((block) => block.role === 'number').map(textOf);
  const form = formHeadOf(own);
  const printedTitle = titleBlock === undefined ? '' : textOf(titleBlock);
  const issuerOfHeading = issuerOfTitle(printedTitle) ?? '';
  // Rules printed without their order name it in the note under their title.
  const promulgation =
    form === null && numberLines.length === 0
      ? (own
          .filter((block) => block.role === 'subtitle')
          .map((block) => readPromulgation(textOf(block)))
          .find((found) => found !== null) ?? null)
      : null;
  const number =
    form?.number != null
      ? { ...form.number, repaired: false }
      : numberLines.length === 0
        ? promulgation === null
          ? null
          : { ...promulgation, repaired: false }
        : numberFrom(numberLines, issuerOfHeading, genreOf(printedTitle));
  const opening = own
    .filter((block) => block.role === 'body')
    .slice(0, 3)
    .map(textOf)
    .join('');
  const promulgated = promulgatedIn(opening);
  const printedBelow = instruments.find(
    (item) => promulgated === null || titleKey(item.title) === titleKey(promulgated),
  )?.title;
  // An announcement may speak of rules; it bears their title only where it prints them.
  const orderTitle = printedBelow ?? (form?.word === '令' ? promulgated : null);
  const title = printedTitle !== '' ? printedTitle : form === null ? '' : (orderTitle ?? form.heading);
  const signers = signersOf(own);
  const agencies = signers.filter((name) => isAgencyName(name));
  const issuers = form !== null && form.issuers.length > 0 ? form.issuers : agencies;
  const heading = issuerOfTitle(title)?.replace(/[\s\u3000]+/g, ' ') ?? null;
  // 甲办公室乙办公室印发…: who signs tells the two bodies apart that the title prints without a space.
  const isJoint = agencies.length > 1 && agencies.length === signers.length;
  const named = isJoint && heading === agencies.join('') ? agencies.join(' ') : heading;
  const joined = issuers.length === 0 ? givenBy(own) : issuers.map(officeOf).join(' ');
  // An order is given by the office that heads it, whoever made the rules it promulgates.
  const issuer =
    form?.word === '令' && form.issuers.length > 0
      ? joined
      : (named ?? joined ?? promulgation?.issuers.join(' ') ?? null);
  const addressees = own.find((block) => block.role === 'addressees');
  const genre = form?.word === '令' ? '令' : form !== null ? form.word : genreOf(title);
  return {
    title,
    documentNumber: number?.normal ?? null,
    documentNumberPrinted: number?.printed ?? null,
    numberRepaired: number?.repaired ?? false,
    issuer,
    addressees: addressees === undefined ? [] : splitAddressees(textOf(addressees)),
    signedBy: signers,
    signedOn: signedOnOf(pieces, blocks, title) ?? promulgation?.on ?? passedOn(own, genre),
    genre,
    instruments,
    attachments,
    notes: blocks.filter((block) => block.role === 'note').map(textOf),
  };
}
