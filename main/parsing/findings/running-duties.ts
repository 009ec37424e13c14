/**
 * Duties in running text: 由省水利厅负责…, 由A牵头，B、C配合, 省财政厅会同省审计厅…, 各地要…, 市教育局：负责…. They
 * are kept apart from printed lists of units, whose rows people count; 应当 of laws, which binds everyone, is none.
 */
import { addAll } from '../../gazette/add-all.ts';
import { fullUnitName, isUnitName } from '../../gazette/agencies.ts';
import { leads, openTail } from '../../gazette/data/duty-words.ts';
import {
  actionWords,
  beforeUnits,
  dutyVerb,
  falseUnitStart,
  helps,
  joinsAfterLead,
  joinsAtOnce,
  mannerBefore,
  namedDuty,
  noActorBefore,
  noUnitWords,
  runningDutyWords,
  runningUnitEnding,
  takesPart,
  toldAsDone,
} from '../../gazette/data/running-words.ts';
import type { ResponsibilityRole, RunningDuty } from '../../gazette/tree.ts';
import { splitOutside, unitsOfParts } from './unit-lists.ts';

/** Longest list of units read, and most verbs tried in one piece. */
const longestList = 200;
const mostVerbs = 4;

const roleOf = (word: string): ResponsibilityRole =>
  leads.test(word) ? 'lead' : helps.test(word) ? 'cooperate' : 'responsible';

const isUnit = (text: string): boolean =>
  text.length >= 2 &&
  text.length <= 30 &&
  !falseUnitStart.test(text) &&
  !noUnitWords.test(text) &&
  isUnitName(text) &&
  runningUnitEnding.test(text);

/** 质监、工商: branches of government, named without 部门 where others have been said to lead. */
const isShortName = (text: string): boolean =>
  /^[\u4e00-\u9fff]{2,4}$/.test(text) && !falseUnitStart.test(text);

interface Piece {
  readonly text: string;
  readonly start: number;
  /** The sign behind it. */
  readonly sign: string;
}

const sign = /[（(《“【〔[）)》”】〕\]，,。；;：:\n]/g;

/** Pieces between stops that stand outside brackets, quotation marks and titles. */
function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  let from = 0;
  const cut = (at: number, character: string): void => {
    pieces.push({ text: text.slice(from, at), start: from, sign: character });
    from = at + 1;
  };
  for (const { 0: character, index } of text.matchAll(sign)) {
    if ('（(《“【〔['.includes(character)) depth += 1;
    else if ('）)》”】〕]'.includes(character)) depth = Math.max(0, depth - 1);
    // A bracket that is never closed must not swallow what follows: a line's end closes all.
    else if (character === '\n' || depth === 0) {
      if (character === '\n') depth = 0;
      cut(index, character);
    }
  }
  cut(text.length, '');
  return pieces;
}

type Placed = Omit<RunningDuty, 'role'>;

/** Units of a list with their places in the text; empty where any part of it is no unit. */
function placed(printed: string, start: number, allowsShort = false): readonly Placed[] {
  if (printed.length < 2 || printed.length > longestList) return [];
  const isOpen = openTail.test(printed);
  const parts = splitOutside(printed.replace(openTail, ''), '、');
  const short =
    allowsShort && (isOpen || parts.length > 1) && parts.every((part) => isShortName(part) || isUnit(part));
  const units = short ? parts : unitsOfParts(parts);
  if (units.length === 0 || !(short || units.every(isUnit))) return [];
  let from = 0;
  return units.map((unit) => {
    const at = Math.max(from, printed.indexOf(unit, from));
    from = at + unit.length;
    return { unit: fullUnitName(unit), printed: unit, range: [start + at, start + from] as const };
  });
}

const withRole = (rows: readonly Placed[], role: ResponsibilityRole): readonly RunningDuty[] =>
  rows.map((row) => ({ ...row, role }));

/** Length of what may stand before the units at the start of a piece: a label, 请, 同时. */
const leadOf = (text: string): number => beforeUnits.exec(text)?.[0].length ?? 0;

const openBrackets = (text: string): number =>
  (text.match(/[（(【〔[]/g)?.length ?? 0) - (text.match(/[）)】〕\]]/g)?.length ?? 0);

/** Place behind the last 由 that names who acts (not 理由, 经由, 自由); -1 where there is none. */
function afterBy(text: string): number {
  for (let at = text.lastIndexOf('由'); at >= 0; at = at === 0 ? -1 : text.lastIndexOf('由', at - 1))
    if (!noActorBefore.test(text.charAt(at - 1))) return at + 1;
  return -1;
}

/** Units that stand right before place `end` of a piece: behind 由, or from its start on. */
function unitsBefore(piece: Piece, end: number, allowsShort: boolean): readonly Placed[] {
  const before = piece.text.slice(0, end).replace(mannerBefore, '');
  if (openBrackets(before) > 0) return [];
  const by = afterBy(before);
  const lead = leadOf(before);
  const from = by > lead ? by : lead;
  const printed = before.slice(from);
  const gap = printed.length - printed.trimStart().length;
  return placed(printed.trim(), piece.start + from + gap, allowsShort);
}

/** 会同省审计厅、省统计局制定…: those who take part, up to what they do. */
function partnersAt(piece: Piece, from: number): readonly Placed[] {
  const rest = piece.text.slice(from, from + longestList);
  const parts = splitOutside(rest, '、');
  const last = (parts.at(-1) ?? '').split(actionWords)[0] ?? '';
  const list = [...parts.slice(0, -1), last].filter((part) => part !== '');
  const printed = list.length === 0 ? '' : rest.slice(0, rest.lastIndexOf(last) + last.length);
  return placed(printed, piece.start + from);
}

/** Duties of one piece; `isLed` tells that a piece before it in the sentence named who leads. */
function readPiece(piece: Piece, isLed: boolean): readonly RunningDuty[] {
  const joined = isLed ? joinsAfterLead.exec(piece.text) : null;
  if (joined !== null) return withRole(partnersAt(piece, joined[0].length), 'cooperate');
  let tried = 0;
  for (const { index, 0: word } of piece.text.matchAll(dutyVerb)) {
    if (index > longestList * 2 || tried >= mostVerbs) break;
    tried += 1;
    const role = roleOf(word);
    // 参加 and 参与 are said of anybody; beside one who leads they name who helps.
    if (takesPart.test(word) && !isLed) continue;
    if (word === '会同' && toldAsDone.test(piece.text.slice(index, index + longestList))) continue;
    const rows = unitsBefore(piece, index, isLed && role === 'cooperate');
    if (rows.length === 0) continue;
    const after = word === '要' ? joinsAtOnce.exec(piece.text.slice(index + 1)) : null;
    const from = word === '会同' ? index + 2 : after === null ? -1 : index + 1 + after[0].length;
    return [...withRole(rows, role), ...(from < 0 ? [] : withRole(partnersAt(piece, from), 'cooperate'))];
  }
  return [];
}

/** 市教育局：负责…: a list of duties under the units' names. */
function readNamed(piece: Piece, next: Piece | undefined): readonly RunningDuty[] {
  if (next === undefined || !/[：:]/.test(piece.sign)) return [];
  const said = namedDuty.exec(next.text);
  if (said === null) return [];
  const lead = leadOf(piece.text);
  const rows = placed(piece.text.slice(lead).trim(), piece.start + lead);
  return withRole(rows, roleOf(leads.test(said[0]) ? '牵头' : (said[1] ?? '')));
}

/** Duties of a block's clean text outside lists of units, in order. */
export function readRunningDuties(text: string): readonly RunningDuty[] {
  if (!runningDutyWords.test(text)) return [];
  const found: RunningDuty[] = [];
  let isLed = false;
  const pieces = piecesOf(text);
  pieces.forEach((piece, index) => {
    const named = readNamed(piece, pieces[index + 1]);
    const rows = named.length > 0 ? named : readPiece(piece, isLed);
    addAll(found, rows);
    if (rows.some((row) => row.role !== 'cooperate')) isLed = true;
    if (/[。；;\n]/.test(piece.sign)) isLed = false;
  });
  return found;
}
