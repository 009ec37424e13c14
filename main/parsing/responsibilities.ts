/**
 * 责任分工: the units a clause binds, from the bracket that ends it: （A牵头，B、C按职责分工负责）,
 * （责任单位：A、B及各市〔州〕政府、C）, （A、B负责）.
 */
import { fullUnitName } from '../gazette/agencies.ts';
import type { Responsibility, ResponsibilityRole } from '../gazette/tree.ts';

export type PrintedResponsibility = Omit<Responsibility, 'inheritedFrom'>;

const dutyWords = /责任单位|责任部门|负责部门|负责单位|牵头|配合|参与|协助|协办|会同|负责|落实/;
const prefixes: readonly (readonly [RegExp, ResponsibilityRole])[] = [
  [/^(?:牵头(?:单位|部门)?|责任领导)[：:]/, 'lead'],
  [/^(?:配合|参与|协助|协办|参加)(?:单位|部门)?[：:]/, 'cooperate'],
  [/^(?:责任(?:单位|部门|主体)|负责(?:单位|部门)|落实(?:单位|部门))[：:]/, 'responsible'],
];
const suffixes: readonly (readonly [RegExp, ResponsibilityRole])[] = [
  [/(?:共同|联合)?牵头(?:负责|组织实施|落实)?$/, 'lead'],
  [
    /(?:等?按(?:照)?(?:各自)?职责(?:分工)?)?(?:积极|主动)?(?:配合|参与|协助|协办|参加)(?:实施|落实)?$/,
    'cooperate',
  ],
  [
    /(?:按(?:照)?(?:各自)?职责(?:分工)?)?(?:分别|共同|具体|组织)?(?:负责|抓好)(?:落实|组织实施|实施)?$/,
    'responsible',
  ],
  [/(?:结合实际)?(?:抓好|组织|贯彻)?(?:落实|组织实施)$/, 'responsible'],
];
const openEnding = /等(?:有关|相关)?(?:部门|单位|部门和单位|部门、单位)?$/;

/** The last bracket of a text that ends it, found by counting back; null where the text ends otherwise. */
export function closingBracket(text: string): { readonly start: number; readonly end: number } | null {
  const trimmed = text.replace(/[。；;\s]+$/, '');
  if (!/[）)]$/.test(trimmed)) return null;
  let depth = 0;
  for (let at = trimmed.length - 1; at >= 0 && trimmed.length - at < 4000; at -= 1) {
    const character = trimmed.charAt(at);
    if (character === '）' || character === ')') depth += 1;
    else if (character === '（' || character === '(') {
      depth -= 1;
      if (depth === 0) return { start: at, end: trimmed.length };
    }
  }
  return null;
}

/** Splits at separators outside brackets. */
function splitOutside(text: string, isSeparator: (character: string) => boolean): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (/[（(〔[]/.test(character)) depth += 1;
    else if (/[）)〕\]]/.test(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && isSeparator(character)) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(text.slice(from));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** 、 inside one unit's name: 各市、县级政府; 各部门、单位. */
const unfinishedUnit =
  /^(?:各(?:市|州|县|区|省|地|设区市|市（州）|市〔州〕|市\(州\)|级党委|部门|有关部门|相关部门)|市|县|区|省|有关部门|各有关地区)$/;

function mergeUnits(parts: readonly string[]): readonly string[] {
  const units: string[] = [];
  for (const part of parts) {
    const last = units.at(-1);
    if (last !== undefined && unfinishedUnit.test(last.split('、').at(-1) ?? ''))
      units[units.length - 1] = `${last}、${part}`;
    else units.push(part);
  }
  return units;
}

/** 及 joins two units where each side is one; 及其成员单位 belongs to the name before it. */
function splitAnd(unit: string): readonly string[] {
  const open = /^(.{2,}?等(?:有关|相关)?(?:部门|单位))(?:以及|及|和|与)(.{3,})$/.exec(unit);
  if (open !== null) return [open[1] ?? '', open[2] ?? ''];
  const match = /^(.{2,}?)(?:以及|及|和|与)(各(?:市|县|区|州|地|有关).*|有关.*|相关.*)$/.exec(unit);
  if (match === null || /^各有关部门$|^各部门$|^有关部门$|^各有关地区$/.test(match[1] ?? '')) return [unit];
  return [match[1] ?? '', match[2] ?? ''];
}

/** Units of a printed list, in order. */
export function splitUnits(list: string): { readonly units: readonly string[]; readonly openEnded: boolean } {
  const openEnded = openEnding.test(list);
  const units = mergeUnits(
    splitOutside(list.replace(openEnding, ''), (character) => character === '、' || character === '；'),
  )
    .flatMap(splitAnd)
    .map((unit) => ({
      unit: unit.replace(openEnding, ''),
      isOpen: openEnding.test(unit) && unit.length > 1,
    }));
  return {
    units: units.map(({ unit }) => unit).filter((unit) => unit.length >= 2 && unit.length <= 40),
    openEnded: openEnded || units.some(({ isOpen }) => isOpen),
  };
}

function segmentRows(
  segment: string,
  carried: ResponsibilityRole | null,
): { rows: PrintedResponsibility[]; role: ResponsibilityRole | null } {
  let list = segment;
  let role: ResponsibilityRole | null = null;
  for (const [pattern, found] of prefixes) {
    if (!pattern.test(list)) continue;
    list = list.replace(pattern, '');
    role = found;
    break;
  }
  if (role === null) {
    for (const [pattern, found] of suffixes) {
      if (!pattern.test(list)) continue;
      list = list.replace(pattern, '').replace(/按(?:照)?(?:各自)?职责(?:分工)?$/, '');
      role = found;
      break;
    }
  }
  role ??= carried;
  if (role === null || list === '') return { rows: [], role };
  const settled = role;
  const { units, openEnded } = splitUnits(list.replace(/^由/, ''));
  return {
    rows: units.map((printed) => ({ unit: fullUnitName(printed), printed, role: settled, openEnded })),
    role,
  };
}

/** What duties a bracket's content lays on whom, in printed order; empty where it speaks of something else. */
function readDutyBracket(content: string): readonly PrintedResponsibility[] {
  if (!dutyWords.test(content)) return [];
  const sentence = content.split('。')[0] ?? '';
  const rows: PrintedResponsibility[] = [];
  let prefixRole: ResponsibilityRole | null = null;
  for (const segment of splitOutside(
    sentence,
    (character) => character === '，' || character === ',' || character === '；' || character === ';',
  )) {
    if (/^(?:适用范围|完成时限|时限|长期)/.test(segment)) continue;
    const read = segmentRows(segment, prefixRole);
    rows.push(...read.rows);
    if (prefixes.some(([pattern]) => pattern.test(segment))) prefixRole = read.role;
  }
  return rows;
}

/** 以下均需各市、县级政府落实，不再列出: units that later clauses are bound with too; empty where none is named. */
export function readStandingUnits(content: string): readonly string[] {
  const match =
    /以下(?:各项|任务)?(?:均|都)(?:需|由|须)([^，。）)]{2,30}?)(?:落实|负责|配合)[，,]?(?:以下)?不再(?:逐一)?列出/.exec(
      content,
    );
  return match === null ? [] : splitUnits(match[1] ?? '').units;
}

/** Duties of one clause, from the bracket that ends its text. */
export function readResponsibilities(text: string): readonly PrintedResponsibility[] {
  const bracket = closingBracket(text);
  return bracket === null ? [] : readDutyBracket(text.slice(bracket.start + 1, bracket.end - 1));
}
