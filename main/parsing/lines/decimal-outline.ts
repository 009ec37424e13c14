/**
 * The outline of plans and guides that number their clauses 1, 1.1, 1.1.1. Labels are taken where they follow one
 * another; a figure at the start of a line (1.5万亩) and a list within a clause (1. 2. 3.) do not.
 */
import { foldWidth } from '../../gazette/characters.ts';
import { cleanLine } from '../../gazette/clean-text.ts';
import { type DecimalLabel, readDecimalLabel } from '../../gazette/decimal-labels.ts';
import { decimalStyle, isHeadingStyle, type Label } from '../../gazette/labels.ts';
import { MappedTextBuilder } from '../../gazette/offsets.ts';
import type { Line } from './lines.ts';

/** So many labels of two numbers and more make an outline. */
const fewestInner = 3;
/** A label may be lost to the scanner: so many numbers may be missing before one. */
const mostMissing = 2;
/** Headings of the outermost level are no longer. */
const longestHeading = 30;

interface Candidate {
  readonly index: number;
  readonly found: DecimalLabel;
}

const isHeadingLike = (line: Line): boolean =>
  line.bare.length <= longestHeading && !/[。；，：]/.test(line.bare);

function candidatesOf(lines: readonly Line[]): readonly Candidate[] {
  return lines.flatMap((line, index) => {
    if (line.hasTab) return [];
    const found = readDecimalLabel(line.raw);
    if (found === null) return [];
    return found.numbers.length > 1 || isHeadingLike(line) ? [{ index, found }] : [];
  });
}

/** True where `next` can stand behind `last`: its first child, or the next of it or of a clause it stands in. */
function follows(last: readonly number[], next: readonly number[]): boolean {
  const depth = next.length;
  if (depth > last.length + 1) return false;
  if (!next.slice(0, -1).every((number, at) => number === last[at])) return false;
  const ordinal = next.at(-1) ?? 0;
  if (depth === last.length + 1) return ordinal === 1;
  const before = last[depth - 1] ?? 0;
  return ordinal > before && ordinal <= before + (depth === 1 ? 1 : 1 + mostMissing);
}

/**
 * True where a label of one number heads what follows: its first child comes before another line that could be it,
 * or it has none and the next of its kind comes, set in the same way.
 */
function headsNext(candidates: readonly Candidate[], at: number): boolean {
  const { found } = candidates[at] as Candidate;
  const number = found.numbers[0] ?? 0;
  for (const { found: later } of candidates.slice(at + 1, at + 40)) {
    const [first, second] = later.numbers;
    if (later.numbers.length > 1) return first === number && second === 1;
    if (first === number && later.border === found.border) return false;
    if (first === number + 1 && later.border === found.border && found.border === 'space') return true;
  }
  return found.border === 'space';
}

/** A heading without children is no longer, label and all: 3附则. */
const longestBare = 15;

/**
 * True where a label of one number ends an outline, or has no children: it is the next after `last`, set as the others
 * of its level are, on a short line; and it goes on no list (1. 2.) within the clause above.
 */
function isBareHeading(
  candidates: readonly Candidate[],
  at: number,
  last: readonly number[],
  border: DecimalLabel['border'] | null,
  lines: readonly Line[],
): boolean {
  const { found, index } = candidates[at] as Candidate;
  const [number = 0] = found.numbers;
  const before = candidates[at - 1]?.found.numbers ?? [];
  const after = candidates[at + 1]?.found.numbers ?? [];
  const isListed =
    (before.length === 1 && last.length > 1) ||
    (after.length === 1 && after[0] !== number + 1 && after[0] !== 1);
  return (
    last.length > 0 &&
    number === (last[0] ?? 0) + 1 &&
    found.border === border &&
    (lines[index]?.bare.length ?? 0) <= longestBare &&
    !isListed
  );
}

/** True where an outline whose labels were lost goes on: two more follow this one, and it stands behind `last`. */
function comesBack(candidates: readonly Candidate[], at: number, last: readonly number[]): boolean {
  const [here, ...later] = candidates.slice(at, at + 6).map(({ found }) => found.numbers);
  if (here === undefined || last.length === 0 || (here[0] ?? 0) < (last[0] ?? 0)) return false;
  if ((here[0] ?? 0) === (last[0] ?? 0) && (here.length < 2 || here.length > last.length + 1)) return false;
  let chain = here;
  let count = 0;
  for (const next of later) {
    if (!follows(chain, next) || (next.length === 1 && next[0] !== (chain[0] ?? 0) + 1)) continue;
    // What stands behind a label of one number must be its child.
    if (count === 0 && here.length === 1 && next.length === 1) return false;
    chain = next;
    count += 1;
  }
  return count >= 2 && chain.length + here.length > 2;
}

/** Labels of all outlines among the lines, by the line's place. */
function outlineLabels(lines: readonly Line[]): ReadonlyMap<number, DecimalLabel> {
  const candidates = candidatesOf(lines);
  const labels = new Map<number, DecimalLabel>();
  if (candidates.filter(({ found }) => found.numbers.length > 1).length < fewestInner - 1) return labels;
  let run: Candidate[] = [];
  let last: readonly number[] = [];
  /** How the outermost level is set, once it has been seen. */
  let border: DecimalLabel['border'] | null = null;
  const close = (): void => {
    const inner = run.filter(({ found }) => found.numbers.length > 1).length;
    // 1总则, 1.1 …, 1.2 … of a text cut short: two are enough below their heading.
    if (inner >= fewestInner || (inner === fewestInner - 1 && run[0]?.found.numbers.length === 1))
      for (const { index, found } of run) labels.set(index, found);
    run = [];
    last = [];
    border = null;
  };
  const take = (candidate: Candidate): void => {
    run.push(candidate);
    last = candidate.found.numbers;
    if (last.length === 1) border = candidate.found.border;
  };
  /** Headings 一、 and 第一章 may stand where others print 1; candidates come between them. */
  let line = 0;
  candidates.forEach((candidate, at) => {
    let outer: Label | null = null;
    for (; line < candidate.index; line += 1) {
      const label = lines[line]?.label ?? null;
      if (label?.ordinal != null && (label.style === 'han' || isHeadingStyle(label.style))) outer = label;
    }
    const { numbers } = candidate.found;
    const [first = 0, second] = numbers;
    if (numbers.length === 1) {
      if (!headsNext(candidates, at) && !isBareHeading(candidates, at, last, border, lines)) return;
      if (first === 1) close();
      else if (border !== null && border !== candidate.found.border) return;
      if (first === 1 || follows(last, numbers) || comesBack(candidates, at, last)) take(candidate);
    } else if (follows(last, numbers) || comesBack(candidates, at, last)) take(candidate);
    else if (numbers.length === 2 && second === 1 && (outer?.ordinal === first || first === 1)) {
      if (first === 1) close();
      take(candidate);
    }
  });
  close();
  return labels;
}

/** The line with its label, and a space between label and text where one is printed. */
function labelled(line: Line, found: DecimalLabel): Line {
  const rest = line.raw.slice(found.length);
  const text = rest.trimStart();
  const builder = new MappedTextBuilder();
  const label = cleanLine(line.raw.slice(0, found.length), line.start);
  builder.append(label);
  const from = found.length + (rest.length - text.length);
  if (from > found.length && text !== '') builder.add('\u3000', line.start + found.length);
  const { length } = builder;
  builder.append(cleanLine(text, line.start + from));
  const clean = builder.build();
  return {
    ...line,
    clean,
    text: clean.text,
    label: {
      style: decimalStyle(found.numbers.length),
      label: label.text,
      ordinal: found.numbers.at(-1) ?? 0,
      length,
    },
  };
}

/** All lines, those that a decimal outline numbers with their label. */
export function withDecimalOutline(lines: readonly Line[]): readonly Line[] {
  if (!lines.some((line) => /^\d{1,2}\s?\.\s?\d/.test(foldWidth(line.raw.slice(0, 8))))) return lines;
  const labels = outlineLabels(lines);
  if (labels.size === 0) return lines;
  return lines.map((line, index) => {
    const found = labels.get(index);
    return found === undefined ? line : labelled(line, found);
  });
}
