/** Borders of documents as a reader has set them: they go before what the parser has found. */
import { endOfHead, givenHead, type Head } from '../heads/index.ts';
import type { Line } from '../lines/lines.ts';
import type { PartKind } from './part.ts';

/** Where a part begins, before the parts are cut. */
export interface Start {
  readonly at: number;
  readonly kind: PartKind;
  readonly head: Head | null;
}

/** `found` with what the marks of `lines` take away and add, in order. */
export function withGivenStarts(
  lines: readonly Line[],
  floor: number,
  found: readonly Start[],
): readonly Start[] {
  if (!lines.some((line) => line.mark !== undefined)) return found;
  const given = lines.flatMap(({ mark, index }) =>
    mark === 'beginsDocument' && index >= floor ? [index] : [],
  );
  const isDenied = ({ at }: Start): boolean => lines[at]?.mark === 'beginsNone';
  const denied = found.filter(isDenied);
  const kept = found
    .filter((start) => !isDenied(start))
    .map((start) => {
      // A document that begins within another's head leaves that one without.
      const isCut = given.some((at) => at > start.at && start.head !== null && at < endOfHead(start.head));
      return isCut ? { ...start, head: null } : start;
    });
  const taken = new Set(kept.map(({ at }) => at));
  const added = given.filter((at) => !taken.has(at)).map((at) => startAt(lines, at, denied, kept, given));
  return [...kept, ...added].sort((a, b) => a.at - b.at);
}

/** A border that was moved keeps the head it had, unless it was moved past its title. */
function startAt(
  lines: readonly Line[],
  at: number,
  denied: readonly Start[],
  kept: readonly Start[],
  given: readonly number[],
): Start {
  const moved = denied.find(
    ({ head }) =>
      head !== null &&
      at <= Math.min(head.titleFrom, head.numberTo > head.numberFrom ? head.numberFrom : head.titleFrom) &&
      ![...kept.map((start) => start.at), ...given].some((other) => other > at && other < endOfHead(head)),
  );
  if (moved?.head != null) return { at, kind: moved.kind, head: { ...moved.head, from: at } };
  const next = [...kept.map((start) => start.at), ...given].filter((other) => other > at);
  return { at, kind: 'document', head: givenHead(lines, at, Math.min(lines.length, ...next)) };
}
