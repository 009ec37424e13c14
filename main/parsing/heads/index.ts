/**
 * Where documents begin. The strongest evidence first: the name of an order or announcement, a document number on
 * a line of its own, a title that the contents page prints, and last a title that nothing marks as the
 * instrument of the document before.
 */
import { beginsWithAbout, passesFurther } from '../../gazette/data/title-words.ts';
import type { Contents } from '../contents/contents.ts';
import { dateOfLine } from '../lines/line-classes.ts';
import type { Line } from '../lines/lines.ts';
import { formHeads } from './forms.ts';
import { endOfHead, type Head, joinText, keyOfHead } from './head.ts';
import { withHeadless } from './headless.ts';
import { belongsTo, isNamedBy, promulgatedBy, standsRightAfter } from './instruments.ts';
import { numberedHeads } from './numbered.ts';
import { joinRepeated } from './repeated.ts';
import { withFormAbove } from './telegram.ts';
import { contentsHeads, reportHeads, rulesHeads, titleHeads } from './titled.ts';

export { givenHead } from './given.ts';
export { endOfHead, type Head } from './head.ts';

/** Adds weaker heads to stronger ones, in order, where they overlap none and `isWanted` after the head before them. */
function merge(
  strong: readonly Head[],
  weak: readonly Head[],
  isWanted: (head: Head, before: Head | undefined) => boolean,
): readonly Head[] {
  const heads = [...strong];
  let at = 0;
  let added: Head | undefined;
  for (const head of weak) {
    while ((strong[at]?.from ?? Number.POSITIVE_INFINITY) < head.from) at += 1;
    const above = strong[at - 1];
    const before = above === undefined || (added !== undefined && added.from > above.from) ? added : above;
    const after = strong[at];
    const overlaps =
      (before !== undefined && endOfHead(before) > head.from) ||
      (after !== undefined && endOfHead(head) > after.from);
    if (overlaps || !isWanted(head, before)) continue;
    heads.push(head);
    added = head;
  }
  return heads.sort((a, b) => a.from - b.from);
}

/**
 * A piece that 转发 and 批转 notices pass on may bear a number of its own; it stays with its notice where the
 * notice names it and nothing else stands between.
 */
function withoutNumberedPieces(lines: readonly Line[], heads: readonly Head[]): readonly Head[] {
  const kept: Head[] = [];
  for (const head of heads) {
    const before = kept.at(-1);
    const isPiece =
      before !== undefined &&
      head.form === 'titled' &&
      before.form === 'titled' &&
      passesFurther.test(joinText(lines.slice(before.titleFrom, before.titleTo))) &&
      isNamedBy(lines, before, head) &&
      standsRightAfter(lines, before, head);
    if (!isPiece) kept.push(head);
  }
  return kept;
}

/** A title without an issuer opens a document only after one that has been signed. */
function isSigned(lines: readonly Line[], before: Head, head: Head): boolean {
  return lines.slice(endOfHead(before), head.from).some((line) => dateOfLine(line) !== null);
}

/** All heads in order, each line belonging to one head at most. `floor` is the first line after the contents. */
export function findHeads(lines: readonly Line[], contents: Contents | null, floor: number): readonly Head[] {
  const certain = withoutNumberedPieces(
    lines,
    merge(
      formHeads(lines, floor),
      merge(numberedHeads(lines, floor), reportHeads(lines, floor), () => true),
      () => true,
    ),
  );
  const withContents = merge(
    certain,
    contentsHeads(lines, contents),
    // The rules that an order promulgates stand in the contents under their own title.
    (head, before) =>
      !(
        before !== undefined &&
        before.form !== 'titled' &&
        promulgatedBy(lines, before).includes(keyOfHead(lines, head))
      ),
  );
  const withTitles = merge(withContents, titleHeads(lines, floor), (head, before) => {
    if (before === undefined) return true;
    if (belongsTo(lines, before, head)) return false;
    const hasIssuer = !beginsWithAbout.test(joinText(lines.slice(head.titleFrom, head.titleTo)));
    return hasIssuer || isSigned(lines, before, head);
  });
  const all = merge(
    withTitles,
    rulesHeads(lines, floor),
    (head, before) =>
      before === undefined || (!belongsTo(lines, before, head) && isSigned(lines, before, head)),
  );
  const once = joinRepeated(lines, all).map((head) => withFormAbove(lines, head, floor));
  return contents === null ? withHeadless(lines, once, floor) : once;
}
