/** The characters of a PDF with their places, straight from pdf.js's items: what page maps are checked against. */

import { withoutRadicals } from '../../main/gazette/radicals.ts';
import { openPdf } from '../../main/sources/pdf/open/open-pdf.ts';

export interface PlacedCharacter {
  readonly character: string;
  /** From 1. */
  readonly page: number;
  /** Its middle, in PDF points. */
  readonly x: number;
  readonly y: number;
}

const wide = '[\\u2014\\u2018-\\u201d\\u2e80-\\u9fff\\uff01-\\uff60]';
/** Only of these pdf.js tells where each character stands: one alone, or wide ones with nothing but its own spaces. */
const regular = new RegExp(`^(?:\\S|${wide}+|${wide}(?: ${wide})+)$`);

export async function placedCharacters(bytes: Uint8Array): Promise<readonly PlacedCharacter[]> {
  const opened = await openPdf(bytes);
  if (!opened.ok) throw new Error(opened.code);
  const out: PlacedCharacter[] = [];
  for (let page = 1; page <= opened.pdf.numPages; page += 1) {
    const { items } = await (await opened.pdf.getPage(page)).getTextContent({ disableNormalization: true });
    for (const item of items) {
      if (!('str' in item) || item.height === 0 || !regular.test(item.str)) continue;
      const characters = Array.from(withoutRadicals(item.str.replaceAll(' ', '')));
      const spaced = item.str.includes(' ');
      const own = spaced ? item.height : item.width / characters.length;
      const step = spaced ? (item.width - own) / (characters.length - 1) : own;
      characters.forEach((character, at) => {
        out.push({
          character,
          page,
          x: item.transform[4] + step * at + own / 2,
          y: item.transform[5] + item.height * 0.35,
        });
      });
    }
  }
  await opened.close();
  return out;
}

/** A generator of the same numbers every time: 0 to `below`. */
export function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}
