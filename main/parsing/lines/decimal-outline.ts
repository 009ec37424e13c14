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

/** Labels of all outlines among the lines, by the line's place. */
function outlineLabels(lines: readonly Line[]): ReadonlyMap<number, DecimalLabel> {
  const candidates = candidatesOf(lines);
  const labels = new Map<number, DecimalLabel>();
  if (candidates.filter(({ found }) => found.numbers.length > 1).length < fewestInner) return labels;
  let run: Candidate[] = [];
  let last: readonly number[] = [];
  /** How the outermost level is set, once it has been seen. */
  let border: DecimalLabel['border'] | null = null;
  const close = (): void => {
    if (run.filter(({ found }) => found.numbers.length > 1).length >= fewestInner)
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
      if (!headsNext(candidates, at)) return;
      if (first === 1) close();
      else if (border !== null && border !== candidate.found.border) return;
      if (first === 1 || follows(last, numbers)) take(candidate);
    } else if (follows(last, numbers)) take(candidate);
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
