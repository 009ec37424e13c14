/** What one sentence says of the effect of documents: kinds, and the documents it names. */
import {
  amendedBefore,
  amendsHere,
  anyItself,
  dated,
  doneToOthers,
  endsByItself,
  endsInPaper,
  groundBefore,
  groundBehind,
  itselfWords,
  joinedEffect,
  joinsTitles,
  licences,
  notOwn,
  ownEffects,
  plainSense,
  publishedIn,
  rowOfTitles,
  termWords,
  unnamedSubject,
} from '../../gazette/data/effect-words.ts';
import type { FactKind } from '../../gazette/tree.ts';
import { type Found, findCitations } from './citations.ts';
import { documentName } from './document-names.ts';

interface Target {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Digits at half width and the words inside 《》 as blanks, place for place: a title's 废止 repeals nothing. */
const blanked = (text: string): string =>
  text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/《(?:[^《》]|《[^《》]{1,120}》){1,200}》/g, (title) => `《${' '.repeat(title.length - 2)}》`);

/** Documents of a sentence to which something is done: those that are given as its ground are left out. */
function targetsOf(words: string): readonly Target[] {
  const all = findCitations(words);
  return all.filter((found, index) => !isGround(words, found, all[index - 1])).map(asTarget);
}

const asTarget = ({ number, title, start, end }: Found): Target => ({
  name: number ?? title ?? '',
  start,
  end,
});

function isGround(words: string, found: Found, before: Found | undefined): boolean {
  const behind = words.slice(found.end, found.end + 70);
  const isOpen =
    words.slice(found.start, found.end).lastIndexOf('（') >
    words.slice(found.start, found.end).lastIndexOf('）');
  if (groundBehind.test(isOpen ? behind.replace(publishedIn, '') : behind)) return true;
  const between = before === undefined ? null : words.slice(before.end, found.start);
  // A row of titles shares the word before the first of them.
  if (before !== undefined && between !== null && joinsTitles.test(between))
    return groundBefore.test(words.slice(0, before.start)) && !/[和与]$/.test(words.slice(0, before.start));
  const lead = words.slice(Math.max(0, found.start - 14), found.start);
  return groundBefore.test(lead) && !(/[和与同]$/.test(lead) && before !== undefined);
}

interface Verb {
  readonly kind: FactKind;
  readonly start: number;
  readonly end: number;
}

function verbsOf(plain: string): readonly Verb[] {
  return doneToOthers
    .flatMap(([kind, pattern]) =>
      [...plain.matchAll(pattern)].map((match) => ({
        kind,
        start: match.index,
        end: match.index + match[0].length,
      })),
    )
    .sort((a, b) => a.start - b.start);
}

/** The verb that governs a target: one right before its row of titles, else the next behind it, else the last. */
function verbOf(target: Target, verbs: readonly Verb[], plain: string): Verb | undefined {
  const before = verbs.findLast((verb) => verb.end <= target.start);
  if (before !== undefined && rowOfTitles.test(plain.slice(before.end, target.start))) return before;
  // 不再执行《A》: a verb with its object behind it is not said of what stands before.
  const behind = verbs.filter((verb) => verb.start >= target.end);
  return behind.find((verb) => plain.charAt(verb.end) !== '《') ?? (behind.length > 0 ? undefined : before);
}

/** 有效期 of the document: of 本办法, of a document named in 《》, or after the day from which it is in force. */
function isOwnTerm(words: string, plain: string): boolean {
  const at = plain.search(termWords);
  const before = plain.slice(0, at);
  const titled = /《([^《》]{2,100})》(?:（[^（）]{1,60}）)?(?:的)?$/.exec(words.slice(0, at))?.[1];
  if (titled !== undefined) return documentName.test(titled);
  if (licences.test(plain) || notOwn.test(plain)) return false;
  return before === '' || anyItself.test(before) || dated.test(before) || endsInPaper.test(before);
}

/** The words before a verb, from the last border on: who or what the verb is said of. */
const clauseBefore = (before: string): string => /[^，,；]*$/.exec(before)?.[0] ?? '';

/** A null target is the document itself. */
export interface SaidFact {
  readonly kind: FactKind;
  readonly target: string | null;
}

/** Kinds and targets of one sentence. */
export function readSentence(words: string): readonly SaidFact[] {
  const plain = blanked(words);
  const found: { kind: FactKind; target: string | null }[] = [];
  for (const [kind, pattern] of ownEffects) {
    const isOther = kind === 'inForce' ? notOwn.test(plain) : !isOwnTerm(words, plain);
    if (pattern.test(plain) && !isOther) found.push({ kind, target: null });
  }
  const verbs = verbsOf(plain);
  if (verbs.length === 0) return found;
  const targets = targetsOf(words);
  for (const target of targets) {
    const verb = verbOf(target, verbs, plain);
    if (verb !== undefined && !found.some((fact) => fact.kind === verb.kind && fact.target === target.name))
      found.push({ kind: verb.kind, target: target.name });
  }
  const isAmended = amendedBefore.test(plain);
  for (const verb of verbs) {
    if (found.some((fact) => fact.kind === verb.kind)) continue;
    // 废止 and 修改 in the plain sense of running text speak of no document.
    if (joinedEffect.test(plain.slice(verb.end))) continue;
    const before = plain.slice(0, verb.start);
    const speaksOfItself = targets.length === 0 && unnamedSubject.test(before) && !plainSense.test(before);
    const ofLicence = licences.test(plain) && !itselfWords.test(clauseBefore(before));
    if (speaksOfItself && !ofLicence) {
      const kind = verb.kind === 'repeal' && endsByItself.test(before) ? 'expiry' : verb.kind;
      found.push({ kind, target: null });
    } else if (verb.kind === 'amend' && (isAmended || amendsHere.test(plain)))
      found.push({ kind: 'amend', target: null });
  }
  // （…《…决定》第三次修订）: the decision is the ground, the document itself is what was amended.
  return isAmended
    ? found.map((fact) => (fact.kind === 'amend' ? { ...fact, target: null } : fact)).filter(isFirst)
    : found;
}

const isFirst = <T extends { readonly kind: FactKind; readonly target: string | null }>(
  fact: T,
  at: number,
  all: readonly T[],
): boolean => all.findIndex((other) => other.kind === fact.kind && other.target === fact.target) === at;
