/** What is anchored finds its place again in the documents of a changed, replaced or newly imported issue. */

import type { WritableDb } from '../database/database.ts';
import { type AnchoredRecord, type AnchoredTable, writeAnchor } from './anchored.ts';
import { describeAnchor, findQuote, type Place, placeAsMade, standsWhereItStood } from './anchoring.ts';
import { type Carrier, carrierOf } from './carry-ranges.ts';
import { type FoldedText, foldText } from './folded-text.ts';

/** A document that anchored words may belong to, with its text. */
export interface AnchorTarget {
  readonly documentId: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly text: string;
}

export interface AnchorChange {
  /** The documents as they were; none where that is not known. */
  readonly before: readonly AnchorTarget[];
  readonly targets: readonly AnchorTarget[];
  /** ISO 8601. */
  readonly now: string;
  /** What finds no place goes to this issue; null leaves it where it is. */
  readonly adoptIssue: string | null;
}

export interface AnchorHelp<Item> {
  /** True for a record that has a place of its own kind, found or not. */
  readonly keeps?: (record: Item) => boolean;
  /** One for several tables: it aligns the texts only once. */
  readonly finder?: PlaceFinder;
}

/**
 * Gives each record its place: where its characters are now, if the text it stood in is known; else where its words
 * stand with their context, in the document with its number or title before any other. What finds none, or might stand
 * in several places, stays, without a place, unless `keeps` gives it one of its own.
 */
export function anchorAgain<Item extends AnchoredRecord>(
  db: WritableDb,
  table: AnchoredTable,
  records: readonly Item[],
  { before, targets, now, adoptIssue }: AnchorChange,
  { keeps, finder }: AnchorHelp<Item> = {},
): { readonly anchored: number; readonly unanchored: number } {
  const places = finder ?? new PlaceFinder(before, targets);
  let anchored = 0;
  for (const record of records) {
    const found = places.find(record);
    if (found !== null) {
      anchored += 1;
      const { documentId, text } = found.target;
      const made = record.madeQuote ?? record.quote;
      const { start, end } = placeAsMade(text, found.place, made) ?? found.place;
      const anchor = describeAnchor(text, start, end);
      writeAnchor(db, table, record.id, documentId, anchor, now, anchor.quote === made ? null : made);
    } else if (keeps?.(record) === true) anchored += 1;
    else if (adoptIssue !== null) {
      const same = targets.find((target) => isSameDocument(record, target));
      db.run(
        `UPDATE ${table} SET anchored = 0, documentId = ?, issueId = ? WHERE id = ?`,
        same?.documentId ?? null,
        Number(adoptIssue),
        record.id,
      );
    }
  }
  return { anchored, unanchored: records.length - anchored };
}

interface Found {
  readonly target: AnchorTarget;
  readonly place: Place;
}

/** Finds where records stand in `targets` that stood in `before`. */
export class PlaceFinder {
  readonly #before: ReadonlyMap<string, AnchorTarget>;
  readonly #targets: readonly AnchorTarget[];
  readonly #carrier: Carrier;
  readonly #folded = new Map<AnchorTarget, FoldedText>();

  constructor(before: readonly AnchorTarget[], targets: readonly AnchorTarget[]) {
    this.#before = new Map(before.map((target) => [target.documentId, target]));
    this.#targets = targets;
    this.#carrier = carrierOf(before, targets);
  }

  find(record: AnchoredRecord): Found | null {
    // A rectangle without words has no place in the text.
    if (record.quote === '') return null;
    const own = this.#targets.filter((target) => isSameDocument(record, target));
    if (!this.#isKnown(record)) {
      const unmoved = own.find((target) => standsWhereItStood(target.text, record));
      if (unmoved !== undefined) return { target: unmoved, place: record };
      return this.#byWords(record, own, true) ?? this.#byWords(record, this.#others(own), false);
    }
    const carried = this.#carrier.carry({ ...record, documentId: record.documentId ?? '' });
    const target = this.#targets.find((candidate) => candidate.documentId === carried?.documentId);
    if (carried !== null && target !== undefined) return { target, place: carried };
    // Its words may have gone where the alignment could not follow, but not where other characters are known to be.
    const isOpen = ({ documentId }: AnchorTarget, place: Place) =>
      this.#carrier.isFree({ documentId, start: place.start, end: place.end });
    return (
      this.#byWords(record, own, true, isOpen) ?? this.#byWords(record, this.#others(own), false, isOpen)
    );
  }

  /** True where the text in which the record has its place is at hand. */
  #isKnown({ anchored, documentId, start, end, quote }: AnchoredRecord): boolean {
    const text = documentId === null ? undefined : this.#before.get(documentId)?.text;
    return anchored && text?.slice(start, end) === quote;
  }

  #others = (own: readonly AnchorTarget[]): readonly AnchorTarget[] =>
    this.#targets.filter((target) => !own.includes(target));

  #byWords(
    record: AnchoredRecord,
    targets: readonly AnchorTarget[],
    own: boolean,
    isOpen: (target: AnchorTarget, place: Place) => boolean = () => true,
  ): Found | null {
    const found = findQuote(targets.map(this.#foldedOf), record, {
      own,
      isOpen: (index, place) => {
        const target = targets[index];
        return target !== undefined && isOpen(target, place);
      },
    });
    const target = found === null ? undefined : targets[found.index];
    return found === null || target === undefined ? null : { target, place: found };
  }

  #foldedOf = (target: AnchorTarget): FoldedText => {
    const folded = this.#folded.get(target) ?? foldText(target.text);
    this.#folded.set(target, folded);
    return folded;
  };
}

/** True where both have the same number or title. */
export function isSameDocument(
  a: { readonly documentTitle: string; readonly documentNumber: string | null },
  b: { readonly title: string; readonly documentNumber: string | null },
): boolean {
  if (a.documentNumber !== null && a.documentNumber === b.documentNumber) return true;
  return a.documentTitle === b.title;
}
