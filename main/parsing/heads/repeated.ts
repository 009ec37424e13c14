/**
 * A head printed twice: pages and copies print title, number and date at the top and then the document with all of it
 * again. Both are one document, which begins with the first.
 */
import { issuerOfTitle } from '../../gazette/agencies.ts';
import { titleKey } from '../../gazette/characters.ts';
import { genreOf, isRulesTitle } from '../../gazette/genres.ts';
import { endsSentence } from '../lines/line-classes.ts';
import type { Line } from '../lines/lines.ts';
import { endOfHead, type Head, joinText, keyOfHead } from './head.ts';

/** Between the two stand a few lines at most, none of them text. */
const longestBetween = 12;

const isText = (line: Line): boolean => endsSentence(line.bare) || line.label !== null || line.hasTab;

/** The first may leave the issuer out, which then stands below it. */
const isSameTitle = (first: string, second: string): boolean =>
  first.length >= 8 ? second.endsWith(first) : first !== '' && first === second;

const titleOf = (lines: readonly Line[], head: Head): string =>
  joinText(lines.slice(head.titleFrom, head.titleTo));

/** A title that lost its last line. */
const isCut = (lines: readonly Line[], head: Head): boolean => {
  const title = titleOf(lines, head);
  return genreOf(title) === null && !isRulesTitle(title);
};

/** The second printing may have lost its last line: what is left begins as the first does. */
function continues(lines: readonly Line[], first: Head, second: Head): boolean {
  if (!isCut(lines, second)) return false;
  const title = titleOf(lines, second);
  const matter = titleKey(title.slice((issuerOfTitle(title) ?? '').length));
  return matter.length >= 8 && keyOfHead(lines, first).includes(matter);
}

function isAgain(lines: readonly Line[], first: Head, second: Head): boolean {
  const from = endOfHead(first);
  return (
    first.form === 'titled' &&
    second.form === 'titled' &&
    second.from - from <= longestBetween &&
    (isSameTitle(keyOfHead(lines, first), keyOfHead(lines, second)) || continues(lines, first, second)) &&
    !lines.slice(from, second.from).some(isText)
  );
}

/** Heads without those that are printed again right below; the second keeps its title and begins where the first does. */
export function joinRepeated(lines: readonly Line[], heads: readonly Head[]): readonly Head[] {
  const joined: Head[] = [];
  for (const head of heads) {
    const before = joined.at(-1);
    if (before === undefined || !isAgain(lines, before, head)) {
      joined.push(head);
      continue;
    }
    const title = isCut(lines, head) ? before : head;
    const number = head.numberTo > head.numberFrom ? head : before;
    joined[joined.length - 1] = {
      ...title,
      from: before.from,
      numberFrom: number.numberFrom,
      numberTo: number.numberTo,
    };
  }
  return joined;
}
