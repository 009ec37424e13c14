/**
 * 责任分工: the units a clause binds, from the brackets that end its sentences (（A牵头，B、C按职责分工负责）,
 * 【责任单位：A、B】) and from lines that name them (牵头单位：A). Roles are those printed and no others: where a text
 * says that the first unit of each list leads, its rows stay as they are.
 */

import { isAgencyName, isUnitName } from '../../gazette/agencies.ts';
import {
  bodyCharacters,
  dutyLabels,
  dutyWords,
  noDutyWords,
  openDutyEnd,
  otherLabel,
} from '../../gazette/data/duty-words.ts';
import { standingSentence } from '../../gazette/data/general-duty-words.ts';
import { labelOrBracket, labelOrEnd } from '../../gazette/data/label-words.ts';
import { betweenUnits } from '../../gazette/data/unit-words.ts';
import type { ResponsibilityRole } from '../../gazette/tree.ts';
import { takenPlaces } from '../draft/taken.ts';
import { type Bracket, longestBracket, openBracket, outerBrackets } from './brackets.ts';
import type { GeneralRoles } from './general-duties.ts';
import { splitOutside } from './unit-lists.ts';
import { type Origin, type PrintedResponsibility, readUnitList, roles } from './unit-roles.ts';

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
  if (!labelOrEnd.test(text.slice(end, end + 4))) return [];
  const content = text.slice(start + 1, end - 1);
  if (content.length > 1000 || !bodyCharacters.test(content)) return [];
  const rows = readUnitList(content, 'responsible', 'bracket');
  const isBody = (row: PrintedResponsibility): boolean =>
    isUnitName(row.printed) &&
    (isAgencyName(row.printed) || /^各/.test(row.printed)) &&
    row.printed.length <= 24;
  const isWhole =
    rows.map((row) => row.printed).join('').length >= content.replace(betweenUnits, '').length - 4;
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
  const beforeLabel = labelOrBracket.test(after);
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

/** （省农委牵头，省水利厅负责 at the end of a text: a list of duties all the same, though its bracket was never closed. */
function openDuties(text: string): Bracket | null {
  const bracket = openBracket(text);
  if (bracket === null) return null;
  const content = text.slice(bracket.start + 1);
  return openDutyEnd.test(content) && !/[。；].+/.test(content) ? bracket : null;
}

/** Duties of one clause, from every bracket and line of its text, in printed order. */
export function readResponsibilities(
  text: string,
  general: GeneralRoles | null = null,
): readonly PrintedResponsibility[] {
  if (!/[（(【〔〖［[：:]/.test(text)) return [];
  const open = openDuties(text);
  const brackets = [...outerBrackets(text), ...(open === null ? [] : [open])];
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
  const only = outerBrackets(bare)[0] ?? openDuties(bare) ?? undefined;
  if (only?.end === bare.length + 1) return only.start === 0;
  return only !== undefined && only.start === 0 && only.end === bare.length;
}
