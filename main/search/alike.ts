/** Near-duplicates among ranked documents folded behind the first of them. */
import type { Catalogue } from './catalogue.ts';
import { areAlike } from './likeness.ts';

/** The first documents without those that are like one before them, until `wanted` are found. */
export function foldAlike(
  ranked: readonly number[],
  wanted: number,
  catalogue: Catalogue,
): readonly number[] {
  const shown: number[] = [];
  for (const place of ranked) {
    if (shown.length >= wanted) break;
    if (leaderOf(place, shown, catalogue) === undefined) shown.push(place);
  }
  return shown;
}

/** For each document shown, the places of its likes among the rest. */
export function likesOf(
  shown: readonly number[],
  ranked: readonly number[],
  catalogue: Catalogue,
): ReadonlyMap<number, readonly number[]> {
  const likes = new Map<number, number[]>(shown.map((place) => [place, []]));
  for (const place of ranked) {
    if (likes.has(place)) continue;
    const leader = leaderOf(place, shown, catalogue);
    if (leader !== undefined) likes.get(leader)?.push(place);
  }
  return likes;
}

function leaderOf(place: number, shown: readonly number[], catalogue: Catalogue): number | undefined {
  const { signature } = catalogue.at(place);
  if (signature === null) return undefined;
  return shown.find((leader) => {
    const other = catalogue.at(leader).signature;
    return other !== null && areAlike(signature, other);
  });
}
