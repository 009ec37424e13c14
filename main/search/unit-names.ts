import { fullUnitName } from '../gazette/agencies.ts';
import { normalise } from './normalise.ts';
import type { Term } from './query/ast.ts';

/** What a unit's name may hold for a term: what was typed, and the full form of a short name, with its place or without. */
export function unitNames({ printed, text }: Term): readonly string[] {
  const placed = fullUnitName(`省${printed}`).slice(1);
  return [...new Set([text, normalise(fullUnitName(printed)), normalise(placed)])];
}
