/** Chinese numerals as they stand in labels, dates and counts. */

const digits = new Map<string, number>();
'〇零○Ｏ０0'.split('').forEach((character) => {
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

/** 101 -> 一百零一, as labels print it; for whole numbers from 1 to 9999. */
export function hanNumeral(value: number): string {
  const figures = String(value).split('').map(Number);
  let text = '';
  figures.forEach((figure, at) => {
    const unit = ['', '十', '百', '千'][figures.length - 1 - at] ?? '';
    if (figure > 0) text += `${'零一二三四五六七八九'.charAt(figure)}${unit}`;
    else if (!text.endsWith('零') && figures.slice(at).some((later) => later > 0)) text += '零';
  });
  return text.replace(/^一十/, '十');
}

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
