/**
 * Two prints of the same words laid side by side: which character of the one is which of the other. Stretches that
 * occur once in both hold the texts together; between them ever shorter ones are looked for. What could stand in two
 * places, such as one of three equal sentences of which two are left, stands in none.
 */

/** Lengths of the stretches that are looked for, and how long a gap may be in which so short a stretch still tells. */
const levels = [
  { length: 12, gap: Number.POSITIVE_INFINITY },
  { length: 8, gap: 20_000 },
  { length: 5, gap: 2000 },
  { length: 3, gap: 200 },
] as const;

/** A stretch that stands elsewhere in the order than those around it must be as long as this. */
const movedLength = 40;

interface Run {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/**
 * For each UTF-16 unit of `a` its place in `b`, −1 where it has none or may have several. Places rise, but for long
 * stretches that were moved; none is given twice. Time is about linear in the lengths of both.
 */
export function alignTexts(a: string, b: string): Int32Array {
  const places = new Int32Array(a.length).fill(-1);
  alignGap(a, b, { a: [0, a.length], b: [0, b.length] }, 0, places);
  placeMoved(a, b, places);
  return places;
}

interface Gap {
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
}

function alignGap(a: string, b: string, gap: Gap, level: number, places: Int32Array): void {
  const [aStart, aEnd] = gap.a;
  const [bStart, bEnd] = gap.b;
  const shorter = Math.min(aEnd - aStart, bEnd - bStart);
  if (shorter === 0) return;
  const head = commonHead(a, b, gap);
  const tail = commonTail(a, b, gap);
  const isWhole = head === shorter && aEnd - aStart === bEnd - bStart;
  // Where both reach for the same characters, those belong to neither.
  const sureHead = isWhole ? shorter : Math.min(head, Math.max(0, shorter - tail));
  const sureTail = isWhole ? 0 : Math.min(tail, Math.max(0, shorter - head));
  fill(places, { from: aStart, to: bStart, length: sureHead });
  fill(places, { from: aEnd - sureTail, to: bEnd - sureTail, length: sureTail });
  if (head + tail >= shorter) return;
  const inner: Gap = { a: [aStart + head, aEnd - tail], b: [bStart + head, bEnd - tail] };
  alignInner(a, b, inner, level, places);
}

function alignInner(a: string, b: string, gap: Gap, from: number, places: Int32Array): void {
  const size = Math.max(gap.a[1] - gap.a[0], gap.b[1] - gap.b[0]);
  for (let level = from; level < levels.length; level += 1) {
    const rule = levels[level];
    if (rule === undefined || size > rule.gap) continue;
    const runs = chainOf(uniqueInBoth(a, b, gap, rule.length), rule.length);
    if (runs.length === 0) continue;
    let [aAt, bAt] = [gap.a[0], gap.b[0]];
    for (const run of runs) {
      fill(places, run);
      alignGap(a, b, { a: [aAt, run.from], b: [bAt, run.to] }, level + 1, places);
      aAt = run.from + run.length;
      bAt = run.to + run.length;
    }
    alignGap(a, b, { a: [aAt, gap.a[1]], b: [bAt, gap.b[1]] }, level + 1, places);
    return;
  }
}

function fill(places: Int32Array, { from, to, length }: Run): void {
  for (let n = 0; n < length; n += 1) places[from + n] = to + n;
}

function commonHead(a: string, b: string, gap: Gap): number {
  const limit = Math.min(gap.a[1] - gap.a[0], gap.b[1] - gap.b[0]);
  let n = 0;
  while (n < limit && a[gap.a[0] + n] === b[gap.b[0] + n]) n += 1;
  return n;
}

function commonTail(a: string, b: string, gap: Gap): number {
  const limit = Math.min(gap.a[1] - gap.a[0], gap.b[1] - gap.b[0]);
  let n = 0;
  while (n < limit && a[gap.a[1] - 1 - n] === b[gap.b[1] - 1 - n]) n += 1;
  return n;
}

type Pair = readonly [a: number, b: number];

/** Places of stretches of `length` that occur once in both parts, in the order of the first. */
function uniqueInBoth(a: string, b: string, gap: Gap, length: number): readonly Pair[] {
  const inA = onceIn(a, gap.a, length);
  const inB = onceIn(b, gap.b, length);
  const pairs: Pair[] = [];
  for (const [stretch, at] of inA) {
    const other = at < 0 ? undefined : inB.get(stretch);
    if (other !== undefined && other >= 0) pairs.push([at, other]);
  }
  return pairs;
}

/** Each stretch with its place, −1 where it has more than one. A map keeps the order of first places. */
function onceIn(text: string, [start, end]: readonly [number, number], length: number): Map<string, number> {
  const places = new Map<string, number>();
  for (let at = start; at + length <= end; at += 1) {
    const stretch = text.slice(at, at + length);
    places.set(stretch, places.has(stretch) ? -1 : at);
  }
  return places;
}

/** The longest row of pairs that rises in both texts, as runs that don't overlap. */
function chainOf(pairs: readonly Pair[], length: number): readonly Run[] {
  const runs: { from: number; to: number; length: number }[] = [];
  for (const [a, b] of longestRising(pairs)) {
    const last = runs.at(-1);
    if (last === undefined || (a >= last.from + last.length && b >= last.to + last.length)) {
      runs.push({ from: a, to: b, length });
    } else if (a - b === last.from - last.to) {
      last.length = a + length - last.from;
    }
  }
  return runs;
}

function longestRising(pairs: readonly Pair[]): readonly Pair[] {
  // ends[n]: index of the pair with the lowest place in b that ends a rising row of n + 1.
  const ends: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, b], index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < b) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  });
  const row: Pair[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair !== undefined) row.push(pair);
  }
  return row.reverse();
}

/** Long stretches that occur once in both texts and stand in another order, such as a document put elsewhere. */
function placeMoved(a: string, b: string, places: Int32Array): void {
  const taken = takenPlaces(places, b.length);
  const placed = taken.reduce((sum, one) => sum + one, 0);
  if (Math.min(a.length, b.length) - placed < movedLength) return;
  const length = levels[0].length;
  const isFree = (from: number, to: number): boolean =>
    from >= 0 && from < a.length && to >= 0 && to < b.length && places[from] === -1 && taken[to] === 0;
  for (const [at, other] of uniqueInBoth(a, b, { a: [0, a.length], b: [0, b.length] }, length)) {
    if (!isFree(at, other)) continue;
    let back = 0;
    while (isFree(at - back - 1, other - back - 1) && a[at - back - 1] === b[other - back - 1]) back += 1;
    let on = 0;
    while (isFree(at + on, other + on) && a[at + on] === b[other + on]) on += 1;
    if (back + on < movedLength) continue;
    fill(places, { from: at - back, to: other - back, length: back + on });
    taken.fill(1, other - back, other + on);
  }
}

/** 1 for each unit of `b` that is some unit's place. */
export function takenPlaces(places: Int32Array, length: number): Uint8Array {
  const taken = new Uint8Array(length);
  for (const place of places) if (place >= 0) taken[place] = 1;
  return taken;
}
