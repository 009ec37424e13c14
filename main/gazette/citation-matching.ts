/**
 * What a citation names among documents: by normal number first, then by the title of the notice or of what it issues.
 * A wrong link is worse than none: where two documents could be meant the state is `ambiguous`, where only a title
 * that others may bear speaks for it, `titleOnly`.
 */
import { issuerOfTitle } from './agencies.ts';
import { titleKey } from './characters.ts';
import { generalTitles } from './data/citation-words.ts';
import { yearInBrackets } from './document-number.ts';
import type { CitationState } from './tree.ts';

/** A document that may be cited. */
export interface CitationTarget {
  readonly documentId: string;
  /** Normal form; several are joined by 、, and a range stands for each of its numbers. */
  readonly documentNumber: string | null;
  readonly title: string;
  readonly instruments: readonly string[];
  /** YYYY-MM-DD or null. */
  readonly signedOn: string | null;
}

/** What a text says of the document it cites. */
export interface Cited {
  readonly title: string | null;
  /** Normal form; several of one joint document are joined by 、. */
  readonly documentNumber: string | null;
}

export interface CitationLookup {
  /** Documents that bear a normal number. */
  readonly byNumber: (number: string) => readonly CitationTarget[];
  /** Documents that bear a title (as `titleKey` gives it) themselves or on what they issue. */
  readonly byTitle: (key: string) => readonly CitationTarget[];
}

export interface Resolution {
  readonly state: CitationState;
  readonly documentId: string | null;
}

/** Longest range of numbers (〔2023〕6-7号) taken apart. */
const longestRange = 30;

/** Each number of a document: 吉政干任〔2023〕6-7号 is two. */
export function singleNumbers(documentNumber: string | null): readonly string[] {
  if (documentNumber === null) return [];
  return documentNumber.split('、').flatMap((number) => {
    const inBrackets = yearInBrackets(number);
    if (inBrackets !== null) return [number, inBrackets];
    const range = /^(.+〕)(\d{1,5})-(\d{1,5})号$/.exec(number);
    const first = Number(range?.[2]);
    const last = Number(range?.[3]);
    if (range === null || last < first || last - first > longestRange) return [number];
    const single = Array.from({ length: last - first + 1 }, (_, at) => `${range[1]}${first + at}号`);
    return [number, ...single];
  });
}

const issued = /(?:印发|转发|批转|公布|发布)[《〈]?(.{6,})[》〉]?的(?:通知|决定|公告|通报)$/;

/**
 * Titles under which a document may be cited, as `titleKey` gives them: its own, with and without its issuer, what
 * it issues by its own title line or by the words of the notice (关于印发《X》的通知).
 */
export function titleKeysOf(target: Pick<CitationTarget, 'title' | 'instruments'>): readonly string[] {
  const { title } = target;
  const issuer = issuerOfTitle(title);
  const plain = issuer === null ? title : title.slice(issuer.length).trim();
  const passedOn = issued.exec(title.replace(/[》〉](?=的)/, ''))?.[1]?.replace(/^[《〈]/, '');
  const keys = [title, plain, ...target.instruments, passedOn ?? ''].map(titleKey);
  return [...new Set(keys.filter((key) => key !== ''))];
}

const keysByTarget = new WeakMap<CitationTarget, readonly string[]>();

/** The same, taken once for each target: a document may cite itself and others thousands of times. */
function keysOf(target: CitationTarget): readonly string[] {
  const known = keysByTarget.get(target);
  if (known !== undefined) return known;
  const keys = titleKeysOf(target);
  keysByTarget.set(target, keys);
  return keys;
}

/** A title alone tells a document where it is long enough and names its matter or place. */
const isTelling = (key: string): boolean => key.length >= 8 && !generalTitles.test(key);

/** Orders of the President begin anew with each congress: their number alone tells nothing. */
const isRecurring = (number: string): boolean => /^主席令/.test(number);

const distinct = (targets: readonly CitationTarget[]): readonly CitationTarget[] =>
  targets.filter((target, at) => targets.findIndex((other) => other.documentId === target.documentId) === at);

/** The same document printed twice (a reprint, a better copy) is one. */
function onlyOne(targets: readonly CitationTarget[]): CitationTarget | null {
  const [first, ...others] = distinct(targets);
  if (first === undefined) return null;
  const key = titleKey(first.title);
  const isSame = (other: CitationTarget): boolean =>
    titleKey(other.title) === key &&
    first.documentNumber !== null &&
    other.documentNumber === first.documentNumber;
  return others.every(isSame) ? first : null;
}

const settled = (targets: readonly CitationTarget[], own: CitationTarget): Resolution => {
  if (targets.some((target) => target.documentId === own.documentId))
    return { state: 'self', documentId: own.documentId };
  const only = onlyOne(targets);
  return only === null
    ? { state: 'ambiguous', documentId: null }
    : { state: 'resolved', documentId: only.documentId };
};

/** 省政府令第218号 in a gazette of that province is 云泽省人民政府令第218号. */
function localNumber(number: string, place: string | null): string {
  const match = /^(?:本)?(省|市|自治区|州|县)(?:人民)?政府令(第\d+号)$/.exec(number);
  return match !== null && place?.endsWith(match[1] ?? '') ? `${place}人民政府令${match[2]}` : number;
}

/** Where a document of that issuer is at home: 云泽省 of 云泽省人民政府办公厅; null for central bodies. */
export function placeOfIssuer(issuer: string | null): string | null {
  return (
    /^([\u4e00-\u9fff]{2,12}?(?:省|自治区|市|州|县))(?:人民)?(?:政府|委|人大)/.exec(issuer ?? '')?.[1] ?? null
  );
}

/** Resolves what is cited by a document; `place` is where that document's issuer is at home. */
export function resolveCitation(
  cited: Cited,
  own: CitationTarget,
  lookup: CitationLookup,
  place: string | null = null,
): Resolution {
  const key = cited.title === null ? '' : titleKey(cited.title);
  const isOwnTitle = key !== '' && keysOf(own).includes(key);
  const numbers = (cited.documentNumber?.split('、') ?? [])
    .map((number) => localNumber(number, place))
    .flatMap((number) => [number, yearInBrackets(number) ?? number]);
  if (numbers.some((number) => singleNumbers(own.documentNumber).includes(number)))
    return { state: 'self', documentId: own.documentId };
  // A plan cannot cite a later one of the same name; nor is a document that is cited by title younger.
  const isEarlier = (target: CitationTarget): boolean =>
    own.signedOn === null || target.signedOn === null || target.signedOn <= own.signedOn;
  const byTitle = key === '' ? [] : lookup.byTitle(key).filter(isEarlier);
  if (numbers.length > 0) {
    const byNumber = numbers.flatMap((number) => lookup.byNumber(number));
    if (byNumber.length > 0) {
      const agreeing = byNumber.filter((target) => key !== '' && keysOf(target).includes(key));
      if (agreeing.length > 0) return settled(agreeing, own);
      if (numbers.every(isRecurring)) return { state: 'titleOnly', documentId: null };
      const isElsewhere =
        byTitle.length > 0 &&
        !byTitle.some((target) => byNumber.some((other) => other.documentId === target.documentId));
      return isElsewhere && isTelling(key)
        ? { state: 'ambiguous', documentId: null }
        : settled(byNumber, own);
    }
    // The number is of no document here: only one without a number of its own can still be meant.
    const unnumbered = byTitle.filter((target) => target.documentNumber === null);
    return unnumbered.length > 0 && isTelling(key)
      ? settled(unnumbered, own)
      : { state: 'absent', documentId: null };
  }
  if (isOwnTitle) return { state: 'self', documentId: own.documentId };
  if (byTitle.length === 0 || !isTelling(key)) return { state: 'titleOnly', documentId: null };
  return settled(byTitle, own);
}

/** A lookup over documents at hand, such as those of one issue. */
export function lookupOf(targets: readonly CitationTarget[]): CitationLookup {
  const byNumber = new Map<string, CitationTarget[]>();
  const byTitle = new Map<string, CitationTarget[]>();
  const add = (map: Map<string, CitationTarget[]>, key: string, target: CitationTarget): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [target]);
    else list.push(target);
  };
  for (const target of targets) {
    for (const number of singleNumbers(target.documentNumber)) add(byNumber, number, target);
    for (const key of titleKeysOf(target)) add(byTitle, key, target);
  }
  return {
    byNumber: (number) => byNumber.get(number) ?? [],
    byTitle: (key) => byTitle.get(key) ?? [],
  };
}
