/** Marks by which a paper shows that it must not be imported. */
import { foldWidth } from './characters.ts';
import { restrictionWords, secrecyDegrees } from './data/secrecy-words.ts';
import type { TextSpan } from './tree.ts';

export interface SecrecyMark {
  /** As printed, such as 机密★10年 or 内部资料. */
  readonly mark: string;
  readonly span: TextSpan;
}

const degrees = secrecyDegrees.map((word) => [...word].join('[ \\t\\u3000]*')).join('|');
/** A degree followed by ★, wherever it stands: 秘密★1年, 机 密 ★. */
const starred = new RegExp(`(?:${degrees})[ \\t\\u3000]*[★☆✩⭐][^\\s，。；、]{0,8}`);
/** A limit on circulation as a line of its own or in brackets; the words inside a sentence are no mark. */
const restricted = new RegExp(
  `(?:^|\\n)[ \\t\\u3000]*[（(【\\[]?((?:${degrees}|${restrictionWords.join('|')})(?:[，,　 ]?(?:注意保存|请勿外传|严禁外传|妥善保管))?)[）)】\\]]?[ \\t\\u3000]*(?=\\r?\\n|$)`,
);
const bracketed = new RegExp(`[（(]((?:此件|本文件)?(?:${restrictionWords.join('|')}))[）)]`);

/** The first mark of secrecy or restriction in a source text, or null. */
export function findSecrecyMark(text: string): SecrecyMark | null {
  const found: SecrecyMark[] = [];
  for (const pattern of [starred, restricted, bracketed]) {
    const match = pattern.exec(text);
    if (!match) continue;
    const mark = (match[1] ?? match[0]).trim();
    const start = match.index + match[0].indexOf(mark);
    found.push({ mark: foldWidth(mark).replace(/\s+/g, ''), span: { start, end: start + mark.length } });
  }
  return found.reduce<SecrecyMark | null>(
    (first, next) => (first === null || next.span.start < first.span.start ? next : first),
    null,
  );
}
