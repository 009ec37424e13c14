/** 人事任免: persons, posts and actions of an appointment paragraph. */

import { findFullDate, isoPartial, readEntryDate } from '../gazette/dates.ts';
import { findDocumentNumbers } from '../gazette/document-number.ts';
import type { Appointment } from '../gazette/tree.ts';
import type { DraftBlock } from './draft.ts';
import { sourceSpanOf } from './draft.ts';

export type DraftAppointment = Omit<Appointment, 'blockId'> & { readonly blockIndex: number };

const name = '[\\u4e00-\\u9fff·]{2,12}?';
/** 任命张三为省某厅厅长；聘任…为… */
const appoint = new RegExp(
  `(任命|聘任|续聘|决定任命|批准任命|推荐|提名)(${name}(?:、${name})*)(?:同志)?(?:为|担任|任)([^，。；（()）]{2,60})`,
  'g',
);
/** 免去张三的省某厅厅长职务 */
const remove = new RegExp(
  `(免去|解聘|撤销|罢免|免除)(${name}(?:、${name})*)(?:同志)?(?:的|任)?([^，。；（()）的]{2,60}?)(?:职务|一职)`,
  'g',
);
/** 张三任省某厅厅长；张三不再担任…职务 */
const plain =
  /(?:^|[；。，：\n\u3000 ])([\u4e00-\u9fff]{2,4})(?:同志)?(任|兼任|不再担任|不再兼任|挂职任)([^，。；（()）]{3,60}?)(?:职务)?(?=[，。；（(]|$)/g;

const decider =
  /(?:^|[\s\u3000，。])([\u4e00-\u9fff]{0,30}?(?:人民政府|省政府|市政府|政府|国务院|人大常委会|常务委员会|委员会|省委|市委|党组))(?:第[^，。]{1,20}会议)?(?:研究)?(?:决定|同意|任命|批准|通过)/;
const term = /(聘期[^，。；（）()]{1,30}|试用期[^，。；（）()]{1,20}|任期[^，。；（）()]{1,20})/;

/** The term printed behind an appointment, up to the next clause of the sentence. */
const termAfter = (text: string, at: number): string | null =>
  term.exec(/^[^；。]*/.exec(text.slice(at, at + 120))?.[0] ?? '')?.[1] ?? null;

interface Match {
  readonly action: string;
  readonly persons: readonly string[];
  readonly post: string;
  readonly start: number;
  readonly end: number;
}

function matchesOf(text: string): readonly Match[] {
  const found: Match[] = [];
  const push = (
    match: RegExpExecArray | RegExpMatchArray,
    action: string,
    persons: string,
    post: string,
  ): void => {
    const start = match.index ?? 0;
    const end = start + match[0].length;
    if (found.some((other) => start < other.end && end > other.start)) return;
    found.push({ action, persons: persons.split('、'), post: post.replace(/职务$/, ''), start, end });
  };
  for (const match of text.matchAll(appoint)) push(match, match[1] ?? '', match[2] ?? '', match[3] ?? '');
  for (const match of text.matchAll(remove)) push(match, match[1] ?? '', match[2] ?? '', match[3] ?? '');
  for (const match of text.matchAll(plain)) push(match, match[2] ?? '', match[1] ?? '', match[3] ?? '');
  return found.sort((a, b) => a.start - b.start);
}

/**
 * Reads the appointments of a document. `year` is the issue's; `documentNumber`, `by` and `on` are the
 * document's own and stand in where a paragraph prints none.
 */
export function readAppointments(
  blocks: readonly DraftBlock[],
  year: number | null,
  defaults: {
    readonly documentNumber: string | null;
    readonly by: string | null;
    readonly on: string | null;
  },
): readonly DraftAppointment[] {
  return blocks.flatMap((block, blockIndex) => {
    const text = block.text.text;
    if (block.role === 'title' || text.length > 5000) return [];
    const entry = readEntryDate(text);
    const full = findFullDate(text.slice(0, 60))?.iso ?? null;
    const on =
      full ??
      (entry === null || entry.same
        ? defaults.on
        : isoPartial({ year: entry.year ?? year, month: entry.month, day: entry.day }));
    const number = findDocumentNumbers(text).at(-1)?.normal ?? defaults.documentNumber;
    return matchesOf(text).flatMap((match) =>
      match.persons.map((person) => ({
        person,
        post: match.post,
        action: match.action.replace(/^(?:决定|批准)/, ''),
        on,
        by: decider.exec(text)?.[1] ?? defaults.by,
        term: termAfter(text, match.end),
        documentNumber: number,
        blockIndex,
        span: sourceSpanOf(block, match.start, match.end),
      })),
    );
  });
}
