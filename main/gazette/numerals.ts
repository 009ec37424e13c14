/** Chinese numerals as they stand in labels, dates and counts. */

const digits = new Map<string, number>();
'〇零○Ｏ０'.split('').forEach((character) => {
  digits.set(character, 0);
});
'一二三四五六七八九'.split('').forEach((character, index) => {
  digits.set(character, index + 1);
});
digits.set('两', 2);
const units = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** Characters a Chinese numeral may consist of, for use inside a character class. */
export const numeralClass = '一二三四五六七八九十百千零〇○两';

/** 二十一 -> 21, 二〇〇五 -> 2005, 一百零三 -> 103, ２１ -> 21; null for anything else. */
export function parseNumeral(text: string): number | null {
  const folded = text.normalize('NFKC').trim();
  if (/^\d{1,9}$/.test(folded)) return Number(folded);
  if (folded.length === 0 || folded.length > 12) return null;
  const characters = [...text.trim()];
  if (characters.every((character) => digits.has(character))) {
    return characters.reduce((sum, character) => sum * 10 + (digits.get(character) ?? 0), 0);
  }
  let total = 0;
  let pending: number | null = null;
  for (const character of characters) {
    const digit = digits.get(character);
    const unit = units.get(character);
    if (digit !== undefined) pending = digit;
    else if (unit !== undefined) {
      total += (pending ?? 1) * unit;
      pending = null;
    } else return null;
  }
  return total + (pending ?? 0);
}

/** 21 -> 二十一; for 1 to 999. Used to name the number that a broken sequence lacks. */
export function formatNumeral(value: number): string {
  const names = '零一二三四五六七八九';
  if (!Number.isInteger(value) || value < 1 || value > 999) return String(value);
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  let text = hundreds > 0 ? `${names[hundreds]}百` : '';
  if (tens > 0) text += hundreds === 0 && tens === 1 ? '十' : `${names[tens]}十`;
  else if (hundreds > 0 && ones > 0) text += '零';
  if (ones > 0) text += names[ones];
  return text;
}
