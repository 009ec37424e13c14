/**
 * 人事任免: one row for each person, post and action. Gazettes print them as sentences (任命张三、李四为…（试用期一年），
 * 免去其…职务), as lists under 任命：, and as notices (张三同志任…); dates, numbers and deciding bodies often stand once,
 * above the entries they hold for.
 */
import { appointing, nameFirst, noName, postEndings, removing } from '../../gazette/data/post-words.ts';
import { findFullDate, isoPartial, readEntryDate } from '../../gazette/dates.ts';
import { findDocumentNumbers, wholeLineNumbers } from '../../gazette/document-number.ts';
import type { Appointment } from '../../gazette/tree.ts';
import type { DraftBlock } from '../draft/draft.ts';
import { sourceSpanOf } from '../draft/draft.ts';

export type DraftAppointment = Omit<Appointment, 'blockId'> & { readonly blockIndex: number };

/** A name of two characters may be set with a space between them (方　圆), a longer one with ·. */
const name =
  '[\\u4e00-\\u9fff][ \\u3000]{0,4}[\\u4e00-\\u9fff]{1,3}?|[\\u4e00-\\u9fff]{1,8}(?:·[\\u4e00-\\u9fff]{1,8}){1,3}';
const aside = '(?:（[^（）]{1,14}）)?';
const names = `((?:${name})${aside}(?:[、和](?:${name})${aside}){0,30})(?:等)?(?:\\d{1,2}人)?(?:同志)?`;
const appointed = new RegExp(`^${names}(?:分别)?(?:试任|挂职?任|担任|为|任)(.{2,80})$`);
const removed = new RegExp(`^${names}(?:所?担?任的|的)(.{2,80})$`);
const removedBare =
  /^([\u4e00-\u9fff][ \u3000]{0,4}[\u4e00-\u9fff]{1,3}?)(?:同志)?((?:省|市|州|县|区|盟|旗|自治区|国家|国务院|中共|中国|原|兼任的).{2,80}职务?.*)$/;
const removedOwn = /^(?:其|他|她)(?:所?担?任的|兼任的|的)?(.{2,80})$/;
const listed = new RegExp(`^(${name})${aside}[ \\u3000：:]{1,6}(.{3,60})$`);
const nameLead = new RegExp(`^(${name})${aside}(?:同志)?(?=任|兼|挂|试|不|担)`);
const verbs = new RegExp(`(${[...appointing, ...removing].join('|')})(?!的|前|后|期|书|案|和|及|或|、|时)`);
const isRemoval = (verb: string): boolean => removing.some((word) => verb.endsWith(word));
const term =
  /(聘期[^，。；（）()]{1,30}|试用期[^，。；（）()]{1,20}|任期[^，。；（）()]{1,20}|挂职[^，。；（）()]{0,6}年)/;
const decider =
  /(?:^|[\s\u3000，。日经由])([\u4e00-\u9fff]{0,30}?(?:人民政府|省政府|市政府|县政府|区政府|政府|国务院|人大常委会|常务委员会|委员会|人民代表大会|省委|市委|党组))(?:\d{4}年)?(?:\d{1,2}月\d{1,2}日)?(?:第[^，。]{1,20}会议)?(?:研究|审议|讨论)?[，,]?(?:研究)?(?:决定|同意|任命|批准|通过)/;
/** Label before an entry: 一、 1. （一）. */
const label = /^(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．][ \u3000]*)/;

interface Row {
  readonly person: string;
  readonly post: string;
  readonly action: string;
  readonly start: number;
  readonly end: number;
  readonly term: string | null;
}

/** What holds for the entries after it. */
interface Context {
  readonly verb: string | null;
  readonly persons: readonly string[];
}

const personsOf = (printed: string): readonly string[] =>
  printed
    .replace(/（[^（）]*）/g, '')
    .split(/[、和]/)
    .map((person) => person.replace(/[ \u3000]/g, ''))
    .filter((person) => person !== '');

const areNames = (persons: readonly string[]): boolean =>
  persons.length > 0 && persons.every((person) => !noName.test(person));

/** Posts of one phrase: without its asides, and each by itself where every part is a post. */
function postsOf(phrase: string): readonly string[] {
  const bare = phrase
    .replace(/（(?:试用期|挂职|聘期|任期|兼|正|副|列|保留|时间)[^（）]*）/g, '')
    .replace(/[，；。\s]+$/, '')
    .replace(/(?:的)?(?:职务|一职|职)$/, '')
    .replace(/（[^（）]*）$/, '')
    .trim();
  const parts = bare.split('、');
  return parts.length > 1 && parts.every((part) => postEndings.test(part)) ? parts : [bare];
}

interface Piece {
  readonly text: string;
  readonly start: number;
}

/** Pieces of a text between ，；。 and line ends that stand outside brackets. */
function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const character = text.charAt(at);
    if ('（('.includes(character) && character !== '') depth += 1;
    else if ('）)'.includes(character) && character !== '') depth = Math.max(0, depth - 1);
    else if (at === text.length || (depth === 0 && '，,；;。\n'.includes(character))) {
      const raw = text.slice(start, at);
      const lead = raw.length - raw.trimStart().length;
      if (raw.trim() !== '') pieces.push({ text: raw.trim(), start: start + lead });
      start = at + 1;
    }
  }
  return pieces;
}

/** Name, post and action of one piece, with the context it leaves. */
function readPiece(
  piece: string,
  context: Context,
): {
  readonly persons: readonly string[];
  readonly posts: string;
  readonly action: string;
  readonly verb: string | null;
} | null {
  const body = piece.replace(label, '');
  const found = verbs.exec(body);
  const verb = found?.[1] ?? context.verb;
  const rest = (found === null ? body : body.slice(found.index + found[0].length)).replace(/^[：:\s]+/, '');
  if (found !== null && rest === '') return { persons: [], posts: '', action: '', verb };
  if (verb !== null) {
    const own = removedOwn.exec(rest);
    if (isRemoval(verb) && own !== null && context.persons.length > 0 && found !== null)
      return { persons: context.persons, posts: own[1] ?? '', action: verb, verb };
    const pattern = isRemoval(verb) ? removed : appointed;
    const match = pattern.exec(rest) ?? (isRemoval(verb) ? removedBare.exec(rest) : null);
    const persons = personsOf(match?.[1] ?? '');
    if (match !== null && areNames(persons)) return { persons, posts: match[2] ?? '', action: verb, verb };
  }
  const also = /^(?:并|同时)?(?:兼任|兼)(.{2,60})$/.exec(body);
  if (also !== null && context.persons.length > 0)
    return { persons: context.persons, posts: also[1] ?? '', action: '兼任', verb };
  const lead = nameLead.exec(body);
  if (lead !== null) {
    const behind = body.slice(lead[0].length);
    const word = nameFirst.exec(behind)?.[0];
    const persons = personsOf(lead[1] ?? '');
    if (word !== undefined && areNames(persons) && behind.length - word.length >= 3)
      return { persons, posts: behind.slice(word.length), action: word, verb };
  }
  const row = verb === null || found !== null ? null : listed.exec(body);
  if (
    row !== null &&
    areNames(personsOf(row[1] ?? '')) &&
    postEndings.test((row[2] ?? '').replace(/职务$/, ''))
  )
    return { persons: personsOf(row[1] ?? ''), posts: row[2] ?? '', action: verb ?? '', verb };
  return null;
}

/** The term printed with or behind an entry, up to the next entry. */
const termOf = (text: string, from: number, to: number): string | null =>
  term.exec(text.slice(from, to))?.[1] ?? null;

function rowsOf(
  text: string,
  context: Context,
): { readonly rows: readonly Row[]; readonly context: Context } {
  const rows: Row[] = [];
  let { verb, persons } = context;
  const pieces = piecesOf(text);
  pieces.forEach((piece, index) => {
    const read = readPiece(piece.text, { verb, persons });
    if (read === null) return;
    verb = read.verb;
    if (read.persons.length === 0) return;
    persons = read.persons;
    // The term may follow in a piece of its own: 聘任张三为…，聘期三年.
    const next = pieces[index + 1];
    const end = piece.start + piece.text.length;
    const until =
      next !== undefined && term.test(next.text) && !verbs.test(next.text)
        ? next.start + next.text.length
        : end;
    for (const person of persons)
      for (const post of postsOf(read.posts))
        rows.push({
          person,
          post,
          action: read.action.replace(/^(?:决定|批准)/, ''),
          start: piece.start,
          end,
          term: termOf(text, piece.start, until),
        });
  });
  return { rows, context: { verb, persons } };
}

/** Longest block read; lists of posts are short. */
const longestBlock = 20_000;

/**
 * Reads the appointments of a document. `year` is the issue's; `documentNumber`, `by` and `on` are the document's
 * own and stand in where neither an entry nor what stands above it prints one.
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
  let context: Context = { verb: null, persons: [] };
  let above = defaults;
  return blocks.flatMap((block, blockIndex): readonly DraftAppointment[] => {
    const text = block.text.text;
    const isAside = ['title', 'number', 'addressees', 'signature', 'date', 'note'].includes(block.role);
    if (block.role === 'signature' || block.role === 'date' || text.length > longestBlock) return [];
    const full = findFullDate(text.slice(0, 60))?.iso ?? null;
    const entry = readEntryDate(text);
    const dated =
      entry === null || entry.same
        ? null
        : isoPartial({ year: entry.year ?? year, month: entry.month, day: entry.day });
    const own = {
      on: full ?? dated,
      documentNumber: findDocumentNumbers(text).at(-1)?.normal ?? null,
      by: decider.exec(text)?.[1] ?? null,
    };
    const isNumber = wholeLineNumbers(text).length > 0;
    const { rows, context: after } = isAside || isNumber ? { rows: [], context } : rowsOf(text, context);
    if (rows.length === 0) {
      // A line of its own holds for the entries below it; a new number begins anew.
      if (block.role !== 'addressees')
        above = {
          on: own.on ?? (isNumber ? defaults.on : above.on),
          by: own.by ?? (isNumber ? defaults.by : above.by),
          documentNumber: own.documentNumber ?? above.documentNumber,
        };
      context = after.verb !== null && /[：:]$/.test(text.trim()) ? after : { verb: null, persons: [] };
      return [];
    }
    // Only a list under 任命： goes on in the next paragraph, as do sentences that one decision introduces.
    context =
      context.verb !== null
        ? { verb: after.verb, persons: after.persons }
        : { verb: null, persons: after.persons };
    return rows.map((row) => ({
      person: row.person,
      post: row.post,
      action: row.action,
      on: own.on ?? above.on,
      by: own.by ?? above.by,
      term: row.term,
      documentNumber: own.documentNumber ?? above.documentNumber,
      blockIndex,
      span: sourceSpanOf(block, row.start, row.end),
    }));
  });
}
