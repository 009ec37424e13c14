/**
 * The note under the title of rules printed without their order (题注), where it names the one order that gave them:
 * （… 2026年5月27日某部令2026年第10号公布　自2026年7月1日起施行）. A note that tells of several orders tells of a
 * history, and none of them is the text's number.
 */
import { foldWidth, stripSpaces } from './characters.ts';
import { isoDay, parseDate } from './dates.ts';
import { formNumberNormal, readFormLine } from './form-number.ts';

export interface Promulgation {
  readonly normal: string;
  readonly printed: string;
  readonly issuers: readonly string[];
  /** YYYY-MM-DD; null where the note's date is no date. */
  readonly on: string | null;
}

const longest = 300;
const count = '[\\d一二三四五六七八九十百零〇○]{1,6}';
const order = new RegExp(
  `(\\d{4}年\\d{1,2}月\\d{1,2}日)?([^\\d，。；（）()]{2,60}?令)((?:\\d{4}年)?第${count}号)(公布|发布)?`,
  'g',
);

/** Reads a note; null where it names no order, several, or not who gave it and when. */
export function readPromulgation(note: string): Promulgation | null {
  if (note.length > longest) return null;
  const orders = [...foldWidth(stripSpaces(note)).matchAll(order)];
  const [only] = orders;
  if (orders.length !== 1 || only === undefined || only[4] === undefined || only[1] === undefined)
    return null;
  const form = readFormLine(`${only[2] ?? ''}${only[3] ?? ''}`);
  if (form?.number == null || form.word !== '令' || form.issuers.length === 0) return null;
  return {
    normal: formNumberNormal(form.issuers, form.word, form.number),
    printed: `${only[2] ?? ''}${only[3] ?? ''}`,
    issuers: form.issuers,
    on: isoDay(parseDate(only[1])),
  };
}
