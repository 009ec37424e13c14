/**
 * 责任分工: the units a clause binds, from the brackets that end its sentences (（A牵头，B、C按职责分工负责）,
 * 【责任单位：A、B】) and from lines that name them (牵头单位：A). Roles are those printed and no others: where a text
 * says that the first unit of each list leads, its rows stay as they are.
 */
import { fullUnitName, isAgencyName, isUnitName } from '../../gazette/agencies.ts';
import {
  dutyEndings,
  dutyJoins,
  dutyLabels,
  dutyManner,
  noDutyWords,
  otherItem,
  otherLabel,
} from '../../gazette/data/duty-words.ts';
import { openKind } from '../../gazette/data/unit-words.ts';
import type { Responsibility, ResponsibilityRole } from '../../gazette/tree.ts';
import { takenPlaces } from '../draft/taken.ts';
import { splitOutside, unitsOfParts } from './unit-lists.ts';

export type PrintedResponsibility = Omit<Responsibility, 'inheritedFrom'>;
type Origin = Responsibility['origin'];

const roles = ['lead', 'cooperate', 'responsible'] as const;
const dutyWords =
  /责任|牵头|配合|参与|协助|协办|协同|会同|负责|落实|主办|主责|分工|承办|抓好|实施|组织|参加|承担|主抓|督办|统筹|推进|推动|执行|完成|各负其责/;

const labelRoles: ReadonlyMap<string, ResponsibilityRole> = new Map(
  roles.flatMap((role) => dutyLabels[role].map((label) => [label, role] as const)),
);
const escaped = (words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length).join('|');
/** A known label and its colon; short ones (牵头：) only after a border. */
const longLabels = escaped([...labelRoles.keys()].filter((label) => label.length >= 4));
const shortLabels = escaped([...labelRoles.keys()].filter((label) => label.length < 4));
const labelPattern = new RegExp(
  `(?:(${longLabels})|(?<=^|[，,；;。、\\s])(${shortLabels}))(?:[：:]|(?<=单位|部门|主体)为(?!牵头|主责|责任|配合))|(?<=^|[，,；;。\\s])[^，。；：、,;:]{1,8}[：:]`,
  'g',
);
const lineLabel = new RegExp(`(?<=^|[。；;！？）】\\s])(?:[·•◆●—-]{1,2})?(?:${longLabels})[：:]`, 'g');
const dutyLine = new RegExp(`^(?:${longLabels}|${shortLabels})[：:]`);

const endings: readonly (readonly [RegExp, ResponsibilityRole])[] = roles.map((role) => [
  new RegExp(`(?:${dutyManner})?(?:${dutyEndings[role]})$`),
  role,
]);
const joinInside = new RegExp(`^(.{3,40}?)(?:${dutyJoins.join('|')})(.{2,})$`);
const joinFirst = new RegExp(`^(?:并)?(?:${dutyJoins.join('|')})(?=.{2,})`);
const jointly = /^(.{3,40}?)(?:与|同)(.{3,})$/;
const openTail =
  /等(?:[\d一二三四五六七八九十]{1,3}(?:个|家)?)?(?:省直|市直|县直|区直|中直|中央|省级|市级|省|市|县|区)?(?:各)?(?:有关|相关|责任|成员|行业主管|主管|参与)?(?:部门|单位|机构|企业|地方|地区|部门和单位|部门、单位|部门单位|单位和部门)?$/;
const verbs = /指导|推进|完成|建立|开展|加强|落实|配合|负责|牵头|制定|进行|确保|要求|应当|按照/;

/** One unit read from a list, before its role is settled. */
interface Pending {
  readonly printed: string;
  readonly isOpen: boolean;
  readonly takesPart: boolean;
}

interface Item {
  readonly text: string;
  readonly isJoined: boolean;
}

/** 省水利厅　省财政厅: a space between two whole names stands for 、. */
function spacedUnits(part: string): readonly string[] {
  const words = part.split(/\s+/);
  return words.length > 1 && words.slice(0, -1).every(isUnitName) ? words : [part.replace(/\s+/g, '')];
}

/** 、 joins the items of one list; ， and ； begin another. */
function itemsOf(text: string): readonly (readonly Item[])[] {
  return splitOutside(text, '，,；;').map((list) =>
    splitOutside(list, '、')
      .flatMap(spacedUnits)
      .map((part, index) => ({ text: part, isJoined: index > 0 })),
  );
}

/** What one item says: a role for the list that it ends, or none. */
function roleOfItem(text: string): { readonly list: string; readonly role: ResponsibilityRole | null } {
  for (const [pattern, role] of endings) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const rest = text.slice(0, match.index);
    const again = new RegExp(`(?:${dutyManner}|负责)$`);
    return { list: rest.replace(again, ''), role };
  }
  return { list: text, role: null };
}

/** 省商务厅等部门及高新区管委会: the open list ends before 及. */
const openInside = /^(.{2,}?等(?:有关|相关)?(?:部门|单位|企业))(?:以及|及|和|与)(.{3,})$/;

function addParts(pending: Pending[], parts: readonly string[], takesPart: boolean): void {
  const whole = parts.flatMap((part) => openInside.exec(part)?.slice(1) ?? [part]);
  const isOpenList = whole.some((part) => openTail.test(part) && part.length > 1);
  for (const printed of unitsOfParts(whole.map((part) => part.replace(openTail, ''))))
    pending.push({ printed, isOpen: isOpenList || openKind.test(printed), takesPart });
}

/** Units and roles of a text that is a list of them and nothing else; `labelled` is the role of a label before it. */
export function readUnitList(
  text: string,
  labelled: ResponsibilityRole | null,
  origin: Origin,
): readonly PrintedResponsibility[] {
  const rows: PrintedResponsibility[] = [];
  let pending: Pending[] = [];
  let last: ResponsibilityRole | null = null;
  const flush = (role: ResponsibilityRole): void => {
    for (const { printed, isOpen, takesPart } of pending)
      rows.push({
        unit: fullUnitName(printed),
        printed,
        role: takesPart ? 'cooperate' : role,
        openEnded: isOpen,
        origin,
        row: null,
      });
    pending = [];
    last = role;
  };
  for (const list of itemsOf(text)) {
    let parts: string[] = [];
    let takesPart = false;
    const settle = (role: ResponsibilityRole | null): void => {
      addParts(pending, parts, takesPart);
      parts = [];
      takesPart = false;
      if (role !== null) flush(role);
    };
    for (const { text: raw } of list) {
      if (otherItem.test(raw)) continue;
      const { list: rest, role } = roleOfItem(raw);
      let unit = rest.replace(/^(?:主要|分别|并|同时)?由(?=.{2,})/, '');
      if (joinFirst.test(unit)) {
        addParts(pending, parts, takesPart);
        parts = [];
        takesPart = true;
        unit = unit.replace(joinFirst, '');
      } else {
        const join = joinInside.exec(unit) ?? (role === null ? null : joinedUnits(unit));
        if (join !== null) {
          addParts(pending, [...parts, join[1] ?? ''], takesPart);
          parts = [];
          takesPart = joinInside.test(unit);
          unit = join[2] ?? '';
        }
      }
      if (unit !== '') parts.push(unit);
      if (role !== null) settle(role);
    }
    settle(null);
    if (labelled !== null && pending.length > 0) flush(labelled);
  }
  if (pending.length > 0) {
    // （A牵头，B、C）: what is not said to lead or to take part is responsible.
    const rest = labelled ?? (last === null ? null : 'responsible');
    if (rest !== null) flush(rest);
  }
  const isCertain = rows.some((row) => isUnitName(row.printed));
  return isCertain ? rows.filter((row) => isUnitName(row.printed) || !verbs.test(row.printed)) : [];
}

/** 省水利厅与省财政厅共同负责: two bodies on one footing. */
function joinedUnits(unit: string): RegExpExecArray | null {
  const match = jointly.exec(unit);
  return match !== null && isUnitName(match[1] ?? '') && isUnitName(match[2] ?? '') ? match : null;
}

/** 以下均需各市、县级政府落实，不再列出, in its variants: the sentence and the units that it names. */
const standingSentence =
  /(?:以下|下述|下列|后续|本方案|所有|上述)?(?:各项|各条|任务|工作|措施|条款|事项|内容|重点|分工|的|各)*(?:均|都)(?:需要|需|由|须|应由|要由|要|含|包括)((?:[^，。；（）()：:]|[（(][^（）()]{1,12}[）)]){2,40}?)(?:认真|具体|共同|贯彻|抓好|组织|按职责)*(?:落实|负责|配合|参与|实施|执行)[，,；;]?[^。；（）()]{0,8}?(?:不再|不一一|不另|下同)[^。，；（）()]{0,8}/;
const standingAfter =
  /((?:[^，。；（）()：:]|[（(][^（）()]{1,12}[）)]){2,40}?)(?:均为|为|作为)(?:各项任务的|共同|以下各项)?(?:责任|落实|配合)(?:单位|主体)[，,]?(?:以下|下文|各项)?(?:均)?不再(?:逐一|一一|单独|重复|分别|另行)?列(?:出|示)?/;

/** Units that later clauses are bound with too; empty where none is named. */
export function readStandingUnits(content: string): readonly string[] {
  if (!/不再|不一一|不另|下同/.test(content)) return [];
  const match = standingSentence.exec(content) ?? standingAfter.exec(content);
  if (match === null) return [];
  return unitsOfParts(splitOutside((match[1] ?? '').replace(openTail, ''), '、')).filter(isUnitName);
}

/** Parts of a bracket or line between its labels, each with the role that its label gives. */
function labelledParts(
  text: string,
): readonly { readonly role: ResponsibilityRole | 'other' | null; readonly body: string }[] {
  const marks = [...text.matchAll(labelPattern)];
  const parts: { role: ResponsibilityRole | 'other' | null; body: string }[] = [];
  const first = marks[0]?.index ?? text.length;
  if (first > 0) parts.push({ role: null, body: text.slice(0, first) });
  marks.forEach((mark, index) => {
    const label = mark[1] ?? mark[2];
    const end = marks[index + 1]?.index ?? text.length;
    parts.push({
      role: label === undefined ? 'other' : (labelRoles.get(label) ?? null),
      body: text.slice(mark.index + mark[0].length, end),
    });
  });
  return parts.filter(({ body }) => body.trim() !== '');
}

/** What duties a bracket's content or a line lays on whom, in printed order; empty where it speaks of something else. */
function readDutyText(content: string, origin: Origin): readonly PrintedResponsibility[] {
  if (!dutyWords.test(content)) return [];
  const bare = content.replace(standingSentence, '').replace(/^[\s：:]+/, '');
  const isLabelled = dutyLine.test(bare) || otherLabel.test(bare);
  if (!isLabelled && noDutyWords.test(bare)) return [];
  return splitOutside(bare, '。').flatMap((sentence, index) => {
    const isNamed = dutyLine.test(sentence);
    if (index > 0 && !isNamed) return [];
    return labelledParts(sentence).flatMap(({ role, body }) =>
      role === 'other' ? [] : readUnitList(body, role, origin),
    );
  });
}

interface Bracket {
  readonly start: number;
  readonly end: number;
}

const opening = '（([【〔〖［';
const anyBracket = /[（([【〔〖［）)\]】〕〗］]/g;
/** Longest bracket read; the longest lists of units in use are below two thousand characters. */
const longestBracket = 4000;

/** Outermost brackets of a text, in order; one that is never closed counts for nothing. */
function outerBrackets(text: string): readonly Bracket[] {
  const found: Bracket[] = [];
  const open: number[] = [];
  for (const { index: at } of text.matchAll(anyBracket)) {
    if (opening.includes(text.charAt(at))) open.push(at);
    else {
      const start = open.pop();
      if (start === undefined || at - start > longestBracket) continue;
      while ((found.at(-1)?.start ?? -1) > start) found.pop();
      found.push({ start, end: at + 1 });
    }
  }
  return found;
}

/** The last bracket of a text that ends it, found by counting back; null where the text ends otherwise. */
export function closingBracket(text: string): { readonly start: number; readonly end: number } | null {
  const trimmed = text.replace(/[。；;\s]+$/, '');
  if (!/[）)]$/.test(trimmed)) return null;
  let depth = 0;
  for (let at = trimmed.length - 1; at >= 0 && trimmed.length - at < longestBracket; at -= 1) {
    const character = trimmed.charAt(at);
    if (character === '）' || character === ')') depth += 1;
    else if (character === '（' || character === '(') {
      depth -= 1;
      if (depth === 0) return { start: at, end: trimmed.length };
    }
  }
  return null;
}

/** What a general sentence says of brackets that name units and nothing else. */
export interface GeneralRoles {
  /** True where the first unit of each list leads. */
  readonly firstLeads: boolean;
}

/** （市商务局、市规划局） at a sentence's end, where the text has said that brackets name who is responsible. */
function namedRows(
  text: string,
  { start, end }: Bracket,
  general: GeneralRoles,
): readonly PrintedResponsibility[] {
  if (!/^(?:[。；;]|$)/.test(text.slice(end).trimStart())) return [];
  const rows = readUnitList(text.slice(start + 1, end - 1), 'responsible', 'bracket');
  if (!rows.every((row) => isUnitName(row.printed))) return [];
  return rows.map((row, at) => (at === 0 && general.firstLeads ? { ...row, role: 'lead' } : row));
}

/** 做好工作。（省水利厅、省财政厅）: names of bodies alone, behind a full stop, are those that answer for it. */
function bareRows(text: string, { start, end }: Bracket): readonly PrintedResponsibility[] {
  if (!/[。；;]\s*$/.test(text.slice(Math.max(0, start - 3), start))) return [];
  if (!/^\s*(?:$|[。；;]|[（(]?[\d一二三四五六七八九十①-⑳])/.test(text.slice(end, end + 4))) return [];
  const content = text.slice(start + 1, end - 1);
  if (content.length > 1000 || !/[厅局委部办府社署院会队]/.test(content)) return [];
  const rows = readUnitList(content, 'responsible', 'bracket');
  const isBody = (row: PrintedResponsibility): boolean =>
    isUnitName(row.printed) &&
    (isAgencyName(row.printed) || /^各/.test(row.printed)) &&
    row.printed.length <= 24;
  const isWhole =
    rows.map((row) => row.printed).join('').length >= content.replace(/[、，；,;\s等及和]/g, '').length - 4;
  return rows.every(isBody) && isWhole ? rows : [];
}

/**
 * A duty's bracket stands where a sentence or its part ends. Before a comma it is taken only where every unit in it
 * is plainly a body; in the middle of a sentence a bracket explains the word before it.
 */
function bracketRows(
  text: string,
  { start, end }: Bracket,
  general: GeneralRoles | null,
): readonly PrintedResponsibility[] {
  const content = text.slice(start + 1, end - 1);
  if (content.length < 3) return [];
  if (!dutyWords.test(content)) {
    const named = general === null ? [] : namedRows(text, { start, end }, general);
    return named.length > 0 ? named : bareRows(text, { start, end });
  }
  const before = text.slice(Math.max(0, start - 2), start).trimEnd();
  const after = text.slice(end, end + 8).trimStart();
  const endsSentence = after === '' || /^[。；;！？.]/.test(after);
  const followsSentence = before === '' || /[。；;！？]$/.test(before);
  const beforeComma = /^[，,、]/.test(after);
  const beforeLabel =
    /^(?:[（(]?[\d一二三四五六七八九十]{1,3}[）).．、]|[①-⑳]|[一二三四五六七八九]是|[（(【〔[])/.test(after);
  const isLabelled = dutyLine.test(content);
  if (!endsSentence && !followsSentence && !beforeComma && !beforeLabel && !isLabelled) return [];
  const rows = readDutyText(content, 'bracket');
  const isStrict = !endsSentence && !followsSentence && !isLabelled;
  return isStrict && !rows.every((row) => isUnitName(row.printed)) ? [] : rows;
}

/** Lines outside brackets that name units behind a label: 责任单位：A、B。 */
function lineRows(
  text: string,
  brackets: readonly Bracket[],
): readonly (readonly [number, readonly PrintedResponsibility[]])[] {
  if (!/[：:]/.test(text)) return [];
  const taken = takenPlaces(
    text.length,
    brackets.map(({ start, end }) => [start, end] as const),
  );
  const isOutside = (at: number): boolean => !taken.isTaken(at, at + 1);
  const starts: number[] = dutyLine.test(text) ? [0] : [];
  for (const match of text.matchAll(lineLabel))
    if (match.index > 0 && isOutside(match.index)) starts.push(match.index);
  return starts.map((start, index) => {
    const to = Math.min(starts[index + 1] ?? text.length, start + longestBracket);
    const line = splitOutside(text.slice(start, to), '。\n')[0] ?? '';
    return [start, readDutyText(line, 'line').filter((row) => isUnitName(row.printed))];
  });
}

/** Duties of one clause, from every bracket and line of its text, in printed order. */
export function readResponsibilities(
  text: string,
  general: GeneralRoles | null = null,
): readonly PrintedResponsibility[] {
  if (!/[（(【〔〖［[：:]/.test(text)) return [];
  const brackets = outerBrackets(text);
  const found: (readonly [number, readonly PrintedResponsibility[]])[] = [
    ...brackets.map((bracket) => [bracket.start, bracketRows(text, bracket, general)] as const),
    ...lineRows(text, brackets),
  ];
  return found.sort((a, b) => a[0] - b[0]).flatMap(([, rows]) => rows);
}

/** True for a paragraph that only names units, as a line (牵头单位：A) or a bracket: it belongs to the clause before. */
export function isDutyParagraph(text: string): boolean {
  const bare = text.replace(/[。；;\s]+$/, '');
  if (dutyLine.test(bare) || otherLabel.test(bare)) return true;
  const [only] = outerBrackets(bare);
  return only !== undefined && only.start === 0 && only.end === bare.length;
}

const firstLeads =
  /(?:列|排)(?:在)?(?:第一(?:位|名|个)?|首位)的?(?:[^，。；（）()]{0,6})?(?:为|是|即为|系)?牵头(?:单位|部门)?|(?:第一个|首个|第一)(?:单位|部门)(?:为|是)牵头(?:单位|部门)/;

/** Where a text says that the first unit of each list leads: 列第一位的为牵头单位. Null where it does not. */
export function findFirstLeads(text: string): readonly [number, number] | null {
  const match = /牵头/.test(text) ? firstLeads.exec(text) : null;
  return match === null ? null : [match.index, match.index + match[0].length];
}

const bracketsName =
  /括号(?:内|中|里)的?(?:单位|部门)?(?:均|都)?(?:为|是)(?:责任|承办|负责|牵头|落实)(?:单位|部门)|(?:任务|措施|事项)后(?:面)?(?:括号|所列|列出)[^。]{0,12}(?:责任|承办|负责)(?:单位|部门)/;

/** What a text says once of all its brackets; null where it says nothing of them. */
export function readGeneralRoles(text: string): GeneralRoles | null {
  const firstLeads = findFirstLeads(text) !== null;
  return firstLeads || bracketsName.test(text) ? { firstLeads } : null;
}
