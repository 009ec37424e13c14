/** Annotations find their places again in the documents of a changed, replaced or newly imported issue. */
import { describeAnchor, findQuote, type Place, standsWhereItStood } from './anchoring.ts';
import { type AnnotationRecord, writeAnchor } from './annotations.ts';
import { type Carrier, carrierOf } from './carry-ranges.ts';
import type { WritableDb } from './database.ts';
import { placeOf } from './document-place.ts';
import { type FoldedText, foldText } from './folded-text.ts';

/** A document an annotation may belong to, with its text. */
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
  /** Annotations that find no place go to this issue; null leaves them where they are. */
  readonly adoptIssue: string | null;
}

/**
 * Gives each annotation its place: where its characters are now, if the text it stood in is known; else where its
 * words stand with their context, in the document with its number or title before any other. What finds none, or
 * might stand in several places, stays, without a place.
 */
export function anchorAgain(
  db: WritableDb,
  annotations: readonly AnnotationRecord[],
  { before, targets, now, adoptIssue }: AnchorChange,
): { readonly anchored: number; readonly unanchored: number } {
  const finder = new PlaceFinder(before, targets);
  let anchored = 0;
  for (const annotation of annotations) {
    const found = finder.find(annotation);
    if (found !== null) {
      anchored += 1;
      const { documentId, text } = found.target;
      const anchor = describeAnchor(text, found.place.start, found.place.end);
      writeAnchor(db, annotation.id, placeOf(db, documentId), documentId, anchor, now);
    } else if (keepsRegion(db, annotation, targets, adoptIssue)) anchored += 1;
    else if (adoptIssue !== null) {
      const same = targets.find((target) => isSameDocument(annotation, target));
      db.run(
        'UPDATE annotation SET anchored = 0, documentId = ?, issueId = ? WHERE id = ?',
        same?.documentId ?? null,
        Number(adoptIssue),
        annotation.id,
      );
    }
  }
  return { anchored, unanchored: annotations.length - anchored };
}

/** A rectangle without words stays on its page, as long as its issue is still read from the same file. */
function keepsRegion(
  db: WritableDb,
  { id, quote, region, ...annotation }: AnnotationRecord,
  targets: readonly AnchorTarget[],
  adoptIssue: string | null,
): boolean {
  if (region === null || quote !== '') return false;
  const issueId = adoptIssue ?? annotation.issueId;
  const issue =
    issueId === null ? undefined : db.get('SELECT sha256 FROM issue WHERE id = ?', Number(issueId));
  const same = targets.find((target) => isSameDocument(annotation, target)) ?? targets[0];
  if (issue?.sha256 !== region.source || same === undefined) return false;
  db.run(
    'UPDATE annotation SET anchored = 1, documentId = ?, issueId = ? WHERE id = ?',
    same.documentId,
    Number(issueId),
    id,
  );
  return true;
}

interface Found {
  readonly target: AnchorTarget;
  readonly place: Place;
}

class PlaceFinder {
  readonly #before: ReadonlyMap<string, AnchorTarget>;
  readonly #targets: readonly AnchorTarget[];
  readonly #carrier: Carrier;
  readonly #folded = new Map<AnchorTarget, FoldedText>();

  constructor(before: readonly AnchorTarget[], targets: readonly AnchorTarget[]) {
    this.#before = new Map(before.map((target) => [target.documentId, target]));
    this.#targets = targets;
    this.#carrier = carrierOf(before, targets);
  }

  find(annotation: AnnotationRecord): Found | null {
    // A rectangle without words has no place in the text.
    if (annotation.quote === '') return null;
    if (annotation.quote === '') return null;
    const own = this.#targets.filter((target) => isSameDocument(annotation, target));
    if (!this.#isKnown(annotation)) {
      const unmoved = own.find((target) => standsWhereItStood(target.text, annotation));
      if (unmoved !== undefined) return { target: unmoved, place: annotation };
      return this.#byWords(annotation, own, true) ?? this.#byWords(annotation, this.#others(own), false);
    }
    const carried = this.#carrier.carry({ ...annotation, documentId: annotation.documentId ?? '' });
    const target = this.#targets.find((candidate) => candidate.documentId === carried?.documentId);
    if (carried !== null && target !== undefined) return { target, place: carried };
    // Its words may have gone where the alignment could not follow, but not where other characters are known to be.
    const isOpen = ({ documentId }: AnchorTarget, place: Place) =>
      this.#carrier.isFree({ documentId, start: place.start, end: place.end });
    return (
      this.#byWords(annotation, own, true, isOpen) ??
      this.#byWords(annotation, this.#others(own), false, isOpen)
    );
  }

  /** True where the text in which the annotation has its place is at hand. */
  #isKnown({ anchored, documentId, start, end, quote }: AnnotationRecord): boolean {
    const text = documentId === null ? undefined : this.#before.get(documentId)?.text;
    return anchored && text?.slice(start, end) === quote;
  }

  #others = (own: readonly AnchorTarget[]): readonly AnchorTarget[] =>
    this.#targets.filter((target) => !own.includes(target));

  #byWords(
    annotation: AnnotationRecord,
    targets: readonly AnchorTarget[],
    own: boolean,
    isOpen: (target: AnchorTarget, place: Place) => boolean = () => true,
  ): Found | null {
    const found = findQuote(targets.map(this.#foldedOf), annotation, {
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
