/** Document numbers as they are typed and as documents bear them. */
import { singleNumbers } from '../gazette/citation-matching.ts';
import { findDocumentNumbers } from '../gazette/document-number.ts';
import { normalise } from './normalise.ts';

/** 吉政发〔2022〕21号 and 商贸函2022年第21号 normalised: code, year and number. */
const yearly = /^(\D{1,40})(\d{4})年?第?0{0,4}([1-9]\d{0,4})号?$/;
/** 国令第706号. */
const counted = /^(\D{1,40}?(?:令|公告|通告))第?0{0,4}([1-9]\d{0,4})号?$/;
const longest = 60;

function keyOfNormal(normal: string): string | null {
  const text = normalise(normal);
  const year = yearly.exec(text);
  if (year !== null) return year.slice(1).join(' ');
  const count = counted.exec(text);
  return count === null ? null : `${count[1]}  ${count[2]}`;
}

/**
 * What is the same for all spellings of one number: 国务院令第706号 and 国令第706号, 吉政发2022-21 and
 * 吉政发〔2022〕第21号. Null for a text that is no number.
 */
export function numberKey(typed: string): string | null {
  const text = typed.trim();
  if (text.length > longest || !/\d/.test(text.normalize('NFKC'))) return null;
  const whole = /号$/.test(text) ? text : `${text}号`;
  const [found, another] = findDocumentNumbers(whole);
  const isAll = found?.start === 0 && found.end === whole.length && another === undefined;
  return keyOfNormal(isAll ? found.normal : text);
}

/** Keys of all numbers that a document bears; a range bears each of its numbers. */
export const keysOfDocument = (documentNumber: string | null): readonly string[] =>
  singleNumbers(documentNumber).flatMap((number) => keyOfNormal(number) ?? []);

/**
 * True where a number holds what was typed of it: a whole number, its code, its year (吉政发〔2022〕), but not the
 * first digits of another (21 of 210).
 */
export function holdsPart(documentNumber: string, typed: string): boolean {
  return documentNumber.split('、').some((number) => {
    const value = normalise(number);
    const yearEnd = normalise(number.slice(0, number.indexOf('〕') + 1)).length;
    for (let at = value.indexOf(typed); at >= 0; at = value.indexOf(typed, at + 1)) {
      const end = at + typed.length;
      const isCut = /\d$/.test(typed) && /\d/.test(value.charAt(end)) && end !== yearEnd;
      const beginsInside = /^\d/.test(typed) && /\d/.test(value.charAt(at - 1)) && at !== yearEnd;
      if (!isCut && !beginsInside) return true;
    }
    return false;
  });
}
