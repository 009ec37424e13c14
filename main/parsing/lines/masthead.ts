import {
  beforeColophonKey,
  betweenIssueFacts,
  certainMasthead,
  colophonKeyAtStart,
  editorialBoard,
  issueFactAlone,
  issuePatterns,
  issueSigns,
  ofPublication,
  publicationName,
  supplementWord,
} from '../../gazette/data/issue-words.ts';
import type { Line } from './lines.ts';

const longest = 80;

/** True for a line that, all facts of an issue taken out, says nothing more. */
function holdsOnlyFacts(bare: string): boolean {
  let rest = bare.replace(publicationName, '');
  for (const name of [
    'cumulative',
    'date',
    'number',
    'supplement',
    'frequency',
    'codes',
    'day',
    'year',
  ] as const)
    rest = rest.replace(issuePatterns[name], '');
  return rest.replace(betweenIssueFacts, '') === '';
}

/** Lines that print number, year or date of the issue, with the publication's name or without. A date alone is none. */
export function isIssueLine(line: Line): boolean {
  const bare = line.half;
  if (bare.length > 60 || !issueSigns.test(bare)) return false;
  if (!issuePatterns.number.test(bare) && !issuePatterns.cumulative.test(bare) && !supplementWord.test(bare))
    return false;
  return holdsOnlyFacts(bare);
}

/** Lines that only colophon or editorial board print. */
export function isColophonLine(line: Line): boolean {
  return (
    line.bare.length <= longest &&
    (colophonKeyAtStart.test(line.half) ||
      colophonKeyAtStart.test(line.half.replace(beforeColophonKey, '')) ||
      editorialBoard.test(line.bare))
  );
}

/** 国家样例部公报（双月刊）: the publication's name with facts of the issue beside it. */
const isNameWithFacts = (bare: string): boolean =>
  bare.length <= 60 && publicationName.test(bare) && holdsOnlyFacts(bare);

/** The publication's name alone. */
const isPublicationLine = (bare: string): boolean => bare.replace(publicationName, '') === '';

/** Lines that cannot stand in a document's table or list: a key of the colophon, or the publication's name. */
export const isCertainMasthead = (line: Line): boolean =>
  isColophonLine(line) || isPublicationLine(line.bare) || certainMasthead.test(line.half);

/**
 * Where the colophon begins that ends the lines, right below the last document; their number where none does. Its
 * lines are a masthead's, and the first of them names the publication or who makes it.
 */
export function colophonStart(lines: readonly Line[]): number {
  let from = lines.length;
  let start = lines.length;
  while (from > 0 && isMastheadLine(lines[from - 1] as Line)) {
    from -= 1;
    const { half } = lines[from] as Line;
    if (ofPublication.test(half) || publicationName.test(half)) start = from;
  }
  const found = lines.slice(start);
  const isCertain =
    found.some((line) => publicationName.test(line.half)) ||
    found.filter((line) => ofPublication.test(line.half)).length > 1;
  return isCertain ? start : lines.length;
}

/** Lines of a masthead: names of the publication, number and date of the issue, sponsor, ISSN. */
export function isMastheadLine(line: Line): boolean {
  const bare = line.half;
  if (bare === '' || bare.length > longest) return false;
  if (isColophonLine(line) || isPublicationLine(bare) || isNameWithFacts(bare) || isIssueLine(line))
    return true;
  return issueFactAlone.some((pattern) => pattern.test(bare));
}
