/**
 * How what was typed fits the name of a command: by its characters, its pinyin (whole, half typed, or the initials), or
 * with one slip of the keys. The pinyin is data (`commandSounds` of the locale): the window has no dictionary.
 */

/** From the best to the worst: the whole name, a part of it, its sound, and its sound or name but for one key. */
export type CommandFit = 'whole' | 'held' | 'sound' | 'slip';

/** Below this a slip would make anything fit. */
const shortestSlip = { letters: 4, characters: 3 } as const;
const shortestSound = 2;

/** What is compared: width and case made equal, no white space and no marks. */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '');

/** `sounds` holds syllables (or words) parted by spaces; a comma parts one way of naming the command from another. */
export function fitOfCommand(typed: string, name: string, sounds: string): CommandFit | null {
  const text = folded(typed);
  if (text === '') return null;
  const whole = folded(name);
  const ways = sounds.split(',').map((way) => way.trim().split(/\s+/));
  if (text === whole || ways.some((way) => text === way.join(''))) return 'whole';
  if (whole.includes(text)) return 'held';
  const isLetters = /^[a-z]+$/.test(text);
  if (isLetters && text.length >= shortestSound && ways.some((way) => isSoundOf(text, way))) return 'sound';
  const shortest = isLetters ? shortestSlip.letters : shortestSlip.characters;
  if (text.length < shortest) return null;
  const near = isLetters ? ways.map((way) => way.join('')) : [whole];
  return near.some((other) => isOneSlipFrom(text, other)) ? 'slip' : null;
}

/** True where letters are syllables of a name that stand together: whole, by their initials, or mixed. */
function isSoundOf(letters: string, syllables: readonly string[]): boolean {
  const isRun = (rest: string, at: number): boolean => {
    if (rest === '') return true;
    const syllable = syllables[at];
    if (syllable === undefined) return false;
    if (syllable.startsWith(rest)) return true;
    return (
      (rest.startsWith(syllable) && isRun(rest.slice(syllable.length), at + 1)) ||
      (rest.startsWith(syllable.charAt(0)) && isRun(rest.slice(1), at + 1))
    );
  };
  return syllables.some((_, at) => isRun(letters, at));
}

/** True where one character more, less, other or swapped with its neighbour makes the beginning of a name. */
function isOneSlipFrom(typed: string, name: string): boolean {
  let same = 0;
  while (same < typed.length && typed.charAt(same) === name.charAt(same)) same += 1;
  const rest = (text: string, from: number) => text.slice(same + from);
  const swapped = name.charAt(same + 1) + name.charAt(same);
  return (
    name.startsWith(rest(typed, 1), same) ||
    (name.length > same && name.startsWith(rest(typed, 1), same + 1)) ||
    (name.length > same && name.startsWith(rest(typed, 0), same + 1)) ||
    (typed.startsWith(swapped, same) && name.startsWith(rest(typed, 2), same + 2))
  );
}
