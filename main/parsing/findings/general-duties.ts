/** What a text says once of all its duties: whom later clauses bind too, whom its brackets name, who leads. */

import { isUnitName } from '../../gazette/agencies.ts';
import { leads, openTail } from '../../gazette/data/duty-words.ts';
import {
  bracketsName,
  namesFirstAsLead,
  standingAfter,
  standingSentence,
  standsForLater,
} from '../../gazette/data/general-duty-words.ts';
import { splitOutside, unitsOfParts } from './unit-lists.ts';

/** Units that later clauses are bound with too; empty where none is named. */
export function readStandingUnits(content: string): readonly string[] {
  if (!standsForLater.test(content)) return [];
  const match = standingSentence.exec(content) ?? standingAfter.exec(content);
  if (match === null) return [];
  return unitsOfParts(splitOutside((match[1] ?? '').replace(openTail, ''), '、')).filter(isUnitName);
}

/** What a general sentence says of brackets that name units and nothing else. */
export interface GeneralRoles {
  /** True where the first unit of each list leads. */
  readonly firstLeads: boolean;
}

/** Where a text says that the first unit of each list leads: 列第一位的为牵头单位. Null where it does not. */
export function findFirstLeads(text: string): readonly [number, number] | null {
  const match = leads.test(text) ? namesFirstAsLead.exec(text) : null;
  return match === null ? null : [match.index, match.index + match[0].length];
}

/** What a text says once of all its brackets; null where it says nothing of them. */
export function readGeneralRoles(text: string): GeneralRoles | null {
  const firstLeads = findFirstLeads(text) !== null;
  return firstLeads || bracketsName.test(text) ? { firstLeads } : null;
}
