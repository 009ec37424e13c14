/** A list of units with the roles it gives them: A牵头，B、C配合; A会同B负责. */
import { fullUnitName, isUnitName } from '../../gazette/agencies.ts';
import {
  dutyEndings,
  dutyManner,
  joinFirst,
  joinInside,
  jointly,
  ledBy,
  openInside,
  openTail,
  otherItem,
  unitlessWords,
} from '../../gazette/data/duty-words.ts';
import { openKind } from '../../gazette/data/unit-words.ts';
import type { Responsibility, ResponsibilityRole } from '../../gazette/tree.ts';
import { splitOutside, unitsOfParts } from './unit-lists.ts';

export type PrintedResponsibility = Omit<Responsibility, 'inheritedFrom'>;
export type Origin = Responsibility['origin'];

/** 指导落实 is guidance: its words are tried before those of 落实. */
export const roles = ['lead', 'cooperate', 'guide', 'responsible'] as const;

const endings: readonly (readonly [RegExp, ResponsibilityRole])[] = roles.map((role) => [
  new RegExp(`(?:${dutyManner})?(?:${dutyEndings[role]})$`),
  role,
]);

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
      let unit = rest.replace(ledBy, '');
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
  return isCertain ? rows.filter((row) => isUnitName(row.printed) || !unitlessWords.test(row.printed)) : [];
}

/** 省水利厅与省财政厅共同负责: two bodies on one footing. */
function joinedUnits(unit: string): RegExpExecArray | null {
  const match = jointly.exec(unit);
  return match !== null && isUnitName(match[1] ?? '') && isUnitName(match[2] ?? '') ? match : null;
}
