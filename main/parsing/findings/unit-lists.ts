/** Lists of units as printed: where one name ends and the next begins. */
import { isUnitName } from '../../gazette/agencies.ts';
import {
  bareTail,
  belongsBefore,
  bodyEnd,
  falseLeft,
  jointBody,
  jointSecond,
  kindOfUnitEnd,
  kindsOfUnits,
  levelStart,
  openLevel,
  opensKindOfUnits,
  unitJoiners,
} from '../../gazette/data/unit-words.ts';

/** Splits a text at any of the separators that stands outside brackets; empty parts are left out. */
export function splitOutside(text: string, separators: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if ('（(〔[【'.includes(character)) depth += 1;
    else if ('）)〕]】'.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && separators.includes(character)) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(text.slice(from));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** 、 inside one unit's name: 各市、县级政府; 各部门、单位; 省委、省政府督查室. */
function goesOn(before: string, next: string): boolean {
  const last = before.split('、').at(-1) ?? '';
  if (openLevel.test(last)) return levelStart.test(next);
  if (bareTail.test(next)) return kindOfUnitEnd.test(last);
  return jointBody.test(last) && jointSecond.test(next);
}

/**
 * Units joined by 及, 以及 or 和. 和 stands inside many names (文化和旅游厅, 发展和改革委员会), so it parts two units only
 * where each side is a body's whole name; 及 before 各 or 有关 always does.
 */
function splitAnd(unit: string): readonly string[] {
  for (const match of unit.matchAll(unitJoiners)) {
    const left = unit.slice(0, match.index);
    const right = unit.slice(match.index + match[0].length);
    if (left.length < 2 || right.length < 2 || belongsBefore.test(right)) continue;
    if (isInsideBracket(left)) continue;
    const opensKind = opensKindOfUnits.test(right);
    const isWhole = isUnitName(left) && !falseLeft.test(left);
    const isKind = kindsOfUnits.test(left);
    if (
      opensKind
        ? !isKind || match[0] === '以及'
        : isWhole && !isKind && isUnitName(right) && isPlaced(left, right, match[0])
    )
      return [left, ...splitAnd(right)];
  }
  return [unit];
}

const isInsideBracket = (left: string): boolean =>
  (left.match(/[（(〔[]/g)?.length ?? 0) > (left.match(/[）)〕\]]/g)?.length ?? 0);

/** Both sides of 和 name their level (省水利厅和省财政厅), or the word between them is no 和. */
function isPlaced(left: string, right: string, word: string): boolean {
  if (jointBody.test(left) && jointSecond.test(right)) return false;
  if (word !== '和' && word !== '与') return left.length >= 3 && right.length >= 3;
  return left.length >= 3 && right.length >= 3 && bodyEnd.test(left);
}

/** Units of a list's parts (split at 、), in order; parts of one name are joined again, names joined by 和 parted. */
export function unitsOfParts(parts: readonly string[]): readonly string[] {
  const units: string[] = [];
  for (const part of parts) {
    const last = units.at(-1);
    if (last !== undefined && goesOn(last, part)) units[units.length - 1] = `${last}、${part}`;
    else units.push(part);
  }
  return units.flatMap(splitAnd).filter((unit) => unit.length >= 2 && unit.length <= 40);
}

/** Units of a printed list without a word of what they do, in order. */
export function splitUnits(list: string): readonly string[] {
  return unitsOfParts(splitOutside(list, '、；;，,'));
}
