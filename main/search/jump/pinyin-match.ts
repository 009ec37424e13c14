/**
 * Whether letters typed are the pinyin of a name: initials (jlqx), whole syllables (qixiang) or both (jilinqx). Parts
 * of the name may be left out: jlqx is 吉林…气象.
 */

/** Syllables of a name, without tones; a character that is no Han stands as itself. */
export type Syllables = readonly string[];

/** More jumps over a name than this are no likeness any more. */
const mostRuns = 3;

/**
 * How well letters fit a name, 0 for not at all: fewer leaps and an earlier start are better. `typed` is lower case
 * and without spaces.
 */
export function fitOfPinyin(typed: string, syllables: Syllables): number {
  let best = 0;
  for (let start = 0; start < syllables.length; start += 1) {
    if (syllables[start]?.charAt(0) !== typed.charAt(0)) continue;
    const runs = runsFrom(typed, syllables, start, mostRuns);
    if (runs === 0) continue;
    const fit = 1 / runs + 1 / (100 + start);
    if (fit > best) best = fit;
    if (runs === 1) break;
  }
  return best;
}

/** Fewest runs of neighbouring syllables that take all letters, the first beginning at `start`; 0 where none do. */
function runsFrom(typed: string, syllables: Syllables, start: number, left: number): number {
  if (left === 0) return 0;
  let fewest = 0;
  for (const [letters, next] of endsOfRun(typed, syllables, start)) {
    if (letters === typed.length) return 1;
    const rest = typed.slice(letters);
    for (let at = next + 1; at < syllables.length; at += 1) {
      if (syllables[at]?.charAt(0) !== rest.charAt(0)) continue;
      const runs = runsFrom(rest, syllables, at, left - 1);
      if (runs > 0 && (fewest === 0 || runs + 1 < fewest)) fewest = runs + 1;
      if (fewest === 2) return fewest;
    }
  }
  return fewest;
}

/** Where a run beginning at `start` may end: letters taken, and the syllable behind it; the longest first. */
function endsOfRun(
  typed: string,
  syllables: Syllables,
  start: number,
): readonly (readonly [letters: number, next: number])[] {
  const ends: (readonly [number, number])[] = [];
  const visit = (letters: number, at: number): void => {
    if (letters > 0) ends.push([letters, at]);
    const syllable = syllables[at];
    if (syllable === undefined || letters === typed.length) return;
    const rest = typed.slice(letters);
    if (rest.startsWith(syllable) && syllable.length > 1) visit(letters + syllable.length, at + 1);
    // The last syllable may be half typed.
    else if (rest.length > 1 && syllable.startsWith(rest)) visit(typed.length, at + 1);
    if (rest.charAt(0) === syllable.charAt(0)) visit(letters + 1, at + 1);
  };
  visit(0, start);
  return ends.sort((a, b) => b[0] - a[0]).slice(0, 12);
}
