import { appointmentNames, chronicleNames } from '../../gazette/data/sections.ts';
import { about } from '../../gazette/data/title-words.ts';
import { genreOf, instrumentKindOf } from '../../gazette/genres.ts';
import { isHeadingStyle } from '../../gazette/labels.ts';
import type { Head } from '../heads/index.ts';
import type { Line } from '../lines/lines.ts';
import type { PartKind } from './part.ts';

/** Rules open with 第一章 or 第一条, whatever they are called. */
const opensRules = (line: Line | undefined): boolean =>
  line?.label?.ordinal === 1 && (line.label.style === 'article' || isHeadingStyle(line.label.style));

/** A title that only the contents know, of no 文种 and no kind of rules, heads an article: 解读, 讲话, 综述. */
export function kindOfHead(lines: readonly Line[], head: Head): PartKind {
  if (head.rule !== 'contents') return 'document';
  const title = lines
    .slice(head.titleFrom, head.titleTo)
    .map((line) => line.text)
    .join('');
  if (appointmentNames.test(title) && !about.test(title)) return 'appointments';
  if (chronicleNames.test(title) && !about.test(title) && title.length <= 40) return 'chronicle';
  if (opensRules(lines[head.titleTo])) return 'document';
  return genreOf(title) === null && instrumentKindOf(title) === null ? 'article' : 'document';
}
