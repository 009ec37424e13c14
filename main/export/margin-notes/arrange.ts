/** Places notes one under the other, each as near to its line as the others let it. Any unit; downwards is more. */

export interface Wanted {
  /** Upper edge of the line it belongs to. */
  readonly at: number;
  /** Lines it would have in full. */
  readonly lines: number;
}

export interface Room {
  readonly top: number;
  readonly bottom: number;
  readonly leading: number;
  readonly gap: number;
  /** A note further than this from its line says nothing any more. */
  readonly furthest: number;
}

export interface Placed {
  readonly index: number;
  readonly top: number;
  /** Lines there is room for. */
  readonly lines: number;
}

/** Most lines that a note may take at first; where all of them don't fit, the longest are cut first. */
const most = [9, 7, 5, 4, 3, 2] as const;
const rounding = 1e-6;
/** Of the furthest. */
const nearShare = 1 / 3;

/**
 * `wanted` in rising order. Notes that don't fit even when all are cut to two lines are left out, so that the others
 * stay beside their lines.
 */
export function arrange(wanted: readonly Wanted[], room: Room): readonly Placed[] {
  for (const lines of most) {
    const counts = wanted.map((note) => Math.min(note.lines, lines));
    const placed = allIn(wanted, room, counts);
    if (placed !== null) return longer(wanted, room, placed);
  }
  return asMany(wanted, room, most.at(-1) ?? 1);
}

/** The same with more lines where margin is left over, a line at a time in turn. */
function longer(wanted: readonly Wanted[], room: Room, first: readonly Placed[]): readonly Placed[] {
  // None is pushed away from its line for the sake of another's length.
  const limits = first.map(({ top }, index) =>
    Math.max(room.furthest * nearShare, Math.abs(top - (wanted[index]?.at ?? 0))),
  );
  let best = first;
  const open = new Set(wanted.keys());
  while (open.size > 0) {
    for (const index of [...open]) {
      const counts = best.map(({ lines }) => lines).with(index, (best[index]?.lines ?? 0) + 1);
      const isMore = (counts[index] ?? 0) <= (wanted[index]?.lines ?? 0);
      const placed = isMore ? allIn(wanted, room, counts, limits) : null;
      if (placed === null) open.delete(index);
      else best = placed;
    }
  }
  return best;
}

/** All of them with so many lines each, pushed down by those above and back up from the foot; null for no room. */
function allIn(
  wanted: readonly Wanted[],
  room: Room,
  counts: readonly number[],
  limits: readonly number[] = [],
): readonly Placed[] | null {
  const heights = counts.map((count) => count * room.leading);
  const tops: number[] = [];
  let free = room.top;
  wanted.forEach(({ at }, index) => {
    const top = Math.max(at, free);
    tops.push(top);
    free = top + (heights[index] ?? 0) + room.gap;
  });
  let limit = room.bottom;
  for (let index = tops.length - 1; index >= 0; index -= 1) {
    const top = Math.min(tops[index] ?? 0, limit - (heights[index] ?? 0));
    tops[index] = top;
    limit = top - room.gap;
  }
  const isNear = wanted.every(
    ({ at }, index) => Math.abs((tops[index] ?? 0) - at) <= (limits[index] ?? room.furthest) + rounding,
  );
  if ((tops[0] ?? room.top) < room.top || !isNear) return null;
  return counts.map((lines, index) => ({ index, top: tops[index] ?? 0, lines }));
}

function asMany(wanted: readonly Wanted[], room: Room, lines: number): readonly Placed[] {
  const placed: Placed[] = [];
  let free = room.top;
  wanted.forEach((note, index) => {
    const shown = Math.min(note.lines, lines);
    const height = shown * room.leading;
    const top = Math.max(free, Math.min(note.at, room.bottom - height));
    if (top + height > room.bottom || top - note.at > room.furthest) return;
    placed.push({ index, top, lines: shown });
    free = top + height + room.gap;
  });
  return placed;
}
