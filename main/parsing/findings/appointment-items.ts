/**
 * One printed entry of 人事任免: 任命张三、李四为…（试用期一年），免去其…职务. The verb of a series holds for all its
 * entries until another one; 其 and 不再担任 speak of the person whom the same entry names.
 */

import {
  appointed,
  asideOfPost,
  entryLike,
  entryVerbs,
  listedEntry,
  nameLead,
  noEntry,
  removed,
  removedBare,
  removesTheSame,
  termOfPost,
} from '../../gazette/data/entry-words.ts';
import { entryLabel } from '../../gazette/data/label-words.ts';
import {
  decides,
  endsPost,
  nameFirst,
  noName,
  ownAgain,
  postEndings,
  postTail,
  removing,
} from '../../gazette/data/post-words.ts';

const isRemoval = (verb: string): boolean => removing.some((word) => verb.endsWith(word));

export interface Row {
  readonly person: string;
  readonly post: string;
  readonly action: string;
  readonly start: number;
  readonly end: number;
  readonly term: string | null;
}

/** What holds for the entries after it: the verbs of the series, and whom the entry before named. */
export interface Series {
  readonly verb: string | null;
  readonly appoints: string | null;
  readonly removes: string | null;
  readonly persons: readonly string[];
}

export const noSeries: Series = { verb: null, appoints: null, removes: null, persons: [] };

const withVerb = (series: Series, verb: string): Series =>
  isRemoval(verb) ? { ...series, verb, removes: verb } : { ...series, verb, appoints: verb };

const personsOf = (printed: string): readonly string[] =>
  printed
    .replace(/[（(][^（）()]*[）)]/g, '')
    // 和 joins names of two characters and more; 石永和 is one.
    .split(/、|(?<=[^、]{2})和(?=[^、和]{2})/)
    .map((person) => person.replace(/[ \u3000]/g, ''))
    .filter((person) => person !== '');

const areNames = (persons: readonly string[]): boolean =>
  persons.length > 0 && persons.every((person) => !noName.test(person));

const barePost = (phrase: string): string =>
  phrase
    .replace(asideOfPost, '')
    .replace(/[，；。\s]+$/, '')
    .replace(postTail, '')
    .replace(/[（(][^（）()]*[）)]$/, '')
    .replace(postTail, '')
    .trim();

/** Posts of one phrase: without its asides, and each by itself where every part is a post. */
function postsOf(phrase: string): readonly string[] {
  const bare = barePost(phrase);
  const parts = bare.split('、');
  return parts.length > 1 && parts.every((part) => postEndings.test(part)) ? parts : [bare];
}

const isPost = (phrase: string): boolean => postEndings.test(barePost(phrase));

interface Piece {
  readonly text: string;
  readonly start: number;
}

/** Pieces of a text between separators that stand outside brackets. */
function piecesOf(text: string, separators: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const character = text.charAt(at);
    if ('（('.includes(character) && character !== '') depth += 1;
    else if ('）)'.includes(character) && character !== '') depth = Math.max(0, depth - 1);
    else if (at === text.length || (depth === 0 && separators.includes(character))) {
      const raw = text.slice(start, at);
      const lead = raw.length - raw.trimStart().length;
      if (raw.trim() !== '') pieces.push({ text: raw.trim(), start: start + lead });
      start = at + 1;
    }
  }
  return pieces;
}

interface Read {
  readonly persons: readonly string[];
  readonly posts: string;
  readonly action: string;
  readonly series: Series;
}

/** 张三任…, 张三兼任…, 张三不再担任…: the name stands first. */
function readNameFirst(body: string, series: Series): Read | null {
  const lead = nameLead.exec(body);
  if (lead === null) return null;
  const behind = body.slice(lead[0].length);
  const word = nameFirst.exec(behind)?.[0];
  const persons = personsOf(lead[1] ?? '');
  const posts = behind.slice(word?.length ?? 0);
  return word !== undefined && areNames(persons) && isPost(posts)
    ? { persons, posts, action: word, series }
    : null;
}

/** An entry that prints no verb of its own takes that of its series: 张三为… is appointed, 张三的…职务 is left. */
function readInSeries(body: string, series: Series): Read | null {
  const forms = [
    { match: series.appoints === null ? null : appointed.exec(body), verb: series.appoints },
    { match: series.removes === null ? null : removed.exec(body), verb: series.removes },
    {
      match: series.verb !== null && isRemoval(series.verb) ? removedBare.exec(body) : null,
      verb: series.verb,
    },
    {
      match: series.verb === null ? null : listedEntry.exec(body),
      verb: series.verb,
    },
  ];
  for (const { match, verb } of forms) {
    const persons = personsOf(match?.[1] ?? '');
    const posts = match?.[2] ?? '';
    if (match !== null && verb !== null && areNames(persons) && isPost(posts))
      return { persons, posts, action: verb, series: { ...series, verb } };
  }
  return null;
}

/** Name, post and action of one piece of an entry, with what it leaves for the next. */
function readPiece(piece: string, series: Series): Read | null {
  const body = piece.replace(entryLabel, '');
  const again = series.persons.length === 0 ? null : ownAgain.exec(body);
  if (again !== null && isPost(again[2] ?? '')) {
    const word = again[1] ?? '';
    return {
      persons: series.persons,
      posts: again[2] ?? '',
      action: word === '兼' ? '兼任' : word,
      series,
    };
  }
  const first = readNameFirst(body, series);
  if (first !== null) return first;
  const found = entryVerbs.exec(body);
  if (found === null) return readInSeries(body, series);
  const verb = found[1] ?? '';
  const after = withVerb(series, verb);
  const rest = body.slice(found.index + found[0].length).replace(/^[：:\s]+/, '');
  // A heading or the words before a list: 一、决定任命; 省政府决定任命：.
  if (rest === '') return { persons: [], posts: '', action: '', series: after };
  // 任命：张三同志任…
  const inner = readNameFirst(rest, after);
  if (inner !== null) return { ...inner, action: verb };
  const match = isRemoval(verb) ? (removed.exec(rest) ?? removedBare.exec(rest)) : appointed.exec(rest);
  const persons = personsOf(match?.[1] ?? '');
  return match !== null && areNames(persons)
    ? { persons, posts: match[2] ?? '', action: verb, series: after }
    : null;
}

/** The verb as rows name it: 决定 and 批准 are said of the body, and 张三任 appoints as 任命张三为 does. */
const actionOf = (verb: string): string => verb.replace(decides, '').replace(/^任$/, '任命');

function isUnread(text: string, series: Series): boolean {
  const bare = text.replace(entryLabel, '');
  if (bare.length > 100 || noEntry.test(bare)) return false;
  const speaks = series.verb !== null || entryVerbs.test(bare) || endsPost.test(bare);
  return speaks && entryLike.test(bare) && isPost(bare);
}

export interface ReadText {
  readonly rows: readonly Row[];
  readonly series: Series;
  /** Places of entries that name a post and gave no row. */
  readonly unread: readonly (readonly [number, number])[];
}

/** Reads the entries of a text with the series that goes on in it. */
export function readEntries(text: string, before: Series): ReadText {
  const rows: Row[] = [];
  const unread: (readonly [number, number])[] = [];
  let series = before;
  for (const item of piecesOf(text, '；;。\n')) {
    let persons: readonly string[] = [];
    const pieces = piecesOf(item.text, '，,');
    pieces.forEach((piece, index) => {
      // 其 at the start of an entry is the person of the one before it.
      const isOwn = index > 0 || removesTheSame.test(piece.text);
      const known = persons.length > 0 ? persons : index === 0 ? series.persons : [];
      const read = readPiece(piece.text, { ...series, persons: isOwn ? known : [] });
      const start = item.start + piece.start;
      const end = start + piece.text.length;
      if (read === null) {
        if (isUnread(piece.text, series)) unread.push([start, end]);
        return;
      }
      series = { ...read.series, persons: series.persons };
      if (read.persons.length === 0) return;
      persons = read.persons;
      // The term may follow in a piece of its own: 聘任张三为…，聘期三年.
      const next = pieces[index + 1];
      const until =
        next !== undefined && termOfPost.test(next.text) && !entryVerbs.test(next.text) ? next : piece;
      const printed = text.slice(start, item.start + until.start + until.text.length);
      for (const person of read.persons)
        for (const post of postsOf(read.posts))
          rows.push({
            person,
            post,
            action: actionOf(read.action),
            start,
            end,
            term: termOfPost.exec(printed)?.[1] ?? null,
          });
    });
    series = { ...series, persons };
  }
  return { rows, series, unread };
}
