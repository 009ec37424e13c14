/** 文种 and 印发件: told by a title's last words, never by the 代字 (吉政办函〔2022〕137号 is a 通知). */
import { stripSpaces } from './characters.ts';
import { type Genre, genreNames } from './data/genres.ts';
import { instrumentKinds } from './data/instrument-kinds.ts';

/** Brackets at a title's end that say nothing of its genre: （试行）, （2021—2035年）, （第一号）. */
const trailingBracket = /[（(〔][^（）()〔〕]{1,24}[）)〕]$/;

function bareTitle(title: string): string {
  // A title may be printed in 《》 as a whole.
  let bare = stripSpaces(title).replace(/^《([^《》]+)》$/, '$1');
  for (let round = 0; round < 3 && trailingBracket.test(bare); round += 1)
    bare = bare.replace(trailingBracket, '');
  return bare;
}

/** 文种 of a title, or null where its last word is none. 命令 and 令 are both given as 令. */
export function genreOf(title: string): Genre | null {
  const bare = bareTitle(title);
  const found = genreNames.find((name) => bare.endsWith(name));
  if (found === undefined) return null;
  return found === '命令' ? '令' : found;
}

const rulesTitle = /(?:条例|规定|办法|细则|规则|规程|准则|守则|章程|决定|决议|解释|法)$/;

/** True for a title that laws and rules bear. */
export const isRulesTitle = (title: string): boolean => rulesTitle.test(bareTitle(title).replace(/》$/, ''));

/** The last word of an instrument's title (方案, 条例, 请示 …), or null. */
export function instrumentKindOf(title: string): string | null {
  const bare = bareTitle(title).replace(/》$/, '');
  return instrumentKinds.find((kind) => bare.endsWith(kind)) ?? null;
}
