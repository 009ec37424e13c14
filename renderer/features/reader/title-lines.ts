/**
 * Titles broken the way a drafter breaks them (回行时词意完整、排列对称): lines of about equal length, cut
 * between words, never before a closing sign or after an opening one.
 */

const noneBefore = new Set(')]、，。；：？！）》〉」』】〕”’—…的之和及与');
const noneAfter = new Set('([（《〈「『【〔“‘—');
/** Good places: a line may well begin with these. */
const goodBefore = new Set('(（《〈');
/** And end with these: 关于印发 / 关于. */
const goodAfter = [
  '关于印发',
  '关于转发',
  '关于批转',
  '关于',
  '印发',
  '转发',
  '批转',
  '、',
  '）',
  '》',
  '省',
  '市',
  '的',
  '贯彻',
  '落实',
  '推进',
  '加强',
  '加快',
  '促进',
  '支持',
];

/** Cost of a break that is merely between two words. */
const plainBreak = 3;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Width in em: an ideograph 1, a digit or Latin letter about half. */
export function widthEm(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x2e80 ? 0.55 : 1;
  return width;
}

function breakCost(before: string, after: string): number {
  const next = after.charAt(0);
  const last = before.charAt(before.length - 1);
  if (noneBefore.has(next) || noneAfter.has(last)) return 1000;
  if (/[0-9A-Za-z]/.test(last) && /[0-9A-Za-z]/.test(next)) return 1000;
  if (/[0-9]/.test(last) && /[年月日号条]/.test(next)) return 1000;
  // A space in a title stands where the source itself broke the line.
  if (last === ' ') return -6;
  let cost = 0;
  const opened = [...before].filter((sign) => noneAfter.has(sign) && sign !== '—').length;
  const closed = [...before].filter((sign) => ')]）》〉」』】〕”’'.includes(sign)).length;
  if (opened > closed) cost += 14;
  if (goodBefore.has(next) || goodAfter.some((words) => before.endsWith(words))) return cost;
  return cost + plainBreak;
}

/** Lines of a title no wider than `maxEm`; one line where it fits. Joined they give the title. */
export function breakTitle(title: string, maxEm: number): readonly string[] {
  const total = widthEm(title);
  if (total <= maxEm || maxEm < 4) return [title];
  const words = [...segmenter.segment(title)].map(({ segment }) => segment);
  const ends: number[] = [0];
  for (const word of words) ends.push((ends.at(-1) ?? 0) + word.length);
  const count = Math.ceil(total / maxEm);
  return tryLines(title, ends, count, maxEm) ?? tryLines(title, ends, count + 1, maxEm) ?? [title];
}

interface Way {
  readonly cost: number;
  readonly cuts: readonly number[];
}

/** The cheapest way to cut the title into exactly `count` lines, or null where none fits. */
function tryLines(
  title: string,
  ends: readonly number[],
  count: number,
  maxEm: number,
): readonly string[] | null {
  const ideal = widthEm(title) / count;
  let ways = new Map<number, Way>([[0, { cost: 0, cuts: [] }]]);
  for (let line = 1; line <= count; line++) {
    const next = new Map<number, Way>();
    for (const [from, way] of ways) {
      for (const to of ends) {
        if (to <= from || (line === count) !== (to === title.length)) continue;
        const width = widthEm(title.slice(from, to));
        if (width > maxEm) continue;
        const edge = to === title.length ? 0 : breakCost(title.slice(0, to), title.slice(to));
        if (edge >= 1000) continue;
        const cost = way.cost + (width - ideal) ** 2 / 4 + edge;
        const known = next.get(to);
        if (known === undefined || cost < known.cost) next.set(to, { cost, cuts: [...way.cuts, to] });
      }
    }
    ways = next;
  }
  const best = ways.get(title.length);
  if (best === undefined) return null;
  return best.cuts.map((cut, index) => title.slice(index === 0 ? 0 : best.cuts[index - 1], cut));
}
