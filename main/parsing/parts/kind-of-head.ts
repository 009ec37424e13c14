import { appointmentNames, chronicleNames } from '../../gazette/data/sections.ts';
import { genreOf, instrumentKindOf } from '../../gazette/genres.ts';
import type { Head } from '../heads/index.ts';
import type { Line } from '../lines/lines.ts';
import type { PartKind } from './part.ts';

/** A title that only the contents know, of no 文种 and no kind of rules, heads an article: 解读, 讲话, 综述. */
export function kindOfHead(lines: readonly Line[], head: Head): PartKind {
  if (head.rule !== 'contents') return 'document';
  const title = lines
    .slice(head.titleFrom, head.titleTo)
    .map((line) => line.text)
    .join('');
  if (appointmentNames.test(title) && !/关于/.test(title)) return 'appointments';
  if (chronicleNames.test(title) && !/关于/.test(title) && title.length <= 40) return 'chronicle';
  return genreOf(title) === null && instrumentKindOf(title) === null ? 'article' : 'document';
}
