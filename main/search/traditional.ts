/** Traditional to simplified, character by character, from OpenCC's table (Apache-2.0). */
import table from 'opencc-js/dict/TSCharacters';

/** The first reading where a character has several: both sides of a comparison are folded alike. */
export const traditionalToSimplified: ReadonlyMap<string, string> = new Map(
  table.split('|').map((entry) => {
    const [traditional = '', simplified = ''] = entry.split(' ');
    return [traditional, simplified] as const;
  }),
);
