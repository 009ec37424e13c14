/** A list of units with the roles it gives them: A牵头，B、C配合; A会同B负责. */
import { fullUnitName, isUnitName } from '../../gazette/agencies.ts';
import { dutyEndings, dutyJoins, dutyManner, otherItem } from '../../gazette/data/duty-words.ts';
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
const joinInside = new RegExp(`^(.{3,40}?)(?:${dutyJoins.join('|')})(.{2,})$`);
const joinFirst = new RegExp(`^(?:并)?(?:${dutyJoins.join('|')})(?=.{2,})`);
const jointly = /^(.{3,40}?)(?:与|同)(.{3,})$/;
/** 等部门, 等有关单位: the list says that it is not whole. */
export const openTail =
  /等(?:[\d一二三四五六七八九十]{1,3}(?:个|家)?)?(?:省直|市直|县直|区直|州直|中直|中央|国家|省级|市级|县级|区级|省|市|县|区|州)?(?:各)?(?:有关|相关|责任|成员|行业主管|主管|参与)?(?:部门|单位|机构|企业|地方|地区|部门和单位|部门、单位|部门单位|单位和部门)?$/;
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
const openInside =
  /^(.{2,}?等(?:国家|中央|省|市|县|区|州)?(?:级|直)?(?:有关|相关)?(?:部门|单位|企业))(?:以及|及|和|与)(.{3,})$/;

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
