/**
 * Text wrapped at a fixed width made paragraphs again, before anything is read into its lines. Sources differ in
 * how they mark a paragraph: by two spaces of indent, by a blank line, or only by the short line it ends with.
 * Each run of wrapped lines shows its own habit; texts with a paragraph a line are left as they are.
 */

import { addAll } from '../../gazette/add-all.ts';
import { needsSpaceAtJoin } from '../../gazette/clean-text.ts';
import { articleLabel } from '../../gazette/data/label-words.ts';
import { decimalDepth, readLabel } from '../../gazette/labels.ts';
import { MappedTextBuilder } from '../../gazette/offsets.ts';
import type { TextSpan } from '../../gazette/tree.ts';
import { bareOf, isNextTo, type Line } from './lines.ts';

type Mark = 'indent' | 'blank' | 'shortLine';

interface Habit {
  readonly mark: Mark;
  /** Width of a full line in the measure. */
  readonly width: number;
  readonly measure: (line: Line) => number;
  /** A full line is shorter than `width` by this at most: marks that may not begin a line, words not cut. */
  readonly reach: number;
  /** What nearly all lines cut in mid-sentence keep to; a line that ends in a stop is held to it. */
  readonly slack: number;
  /** Indent of continuing lines. */
  readonly margin: number;
  /** Stops that more often end a paragraph than stand inside one: 。 in laws. */
  readonly closing: ReadonlySet<string>;
}

/** Half columns: a Chinese character counts two, a Latin one one. */
function columnsOf(line: Line): number {
  let width = line.indent;
  for (let at = 0; at < line.raw.length; at += 1) width += line.raw.charCodeAt(at) >= 0x2010 ? 2 : 1;
  return width;
}

/** Characters, for texts cut after so many of them whatever their width. */
const charactersOf = (line: Line): number => line.indent / 2 + line.raw.length;

/** A line of more half columns is a paragraph, not a wrapped line. */
const widest = 150;
/** The columns of a gazette hold eighteen characters at least. */
const narrowest = 34;
/** Half columns by which a full line may fall short: two characters that must not begin or end a line. */
const widestReach = 4;
/** A line set further in than this is centred and ends where it ends. */
const centred = 6;
/** So many lines show a habit where they are the whole text, and so many where other text stands around them. */
const fewestLines = 5;
const fewestAmongOthers = 30;

/** 关于…的通知……12 and （4）: rows of contents stand by themselves. */
const contentsRow = /(?:[.…·・⋯]{3,}\s*[（(]?\d{1,4}[）)]?|[（(]\d{1,4}[）)])$/;
const drawn = /[|│┃─━┌┐└┘├┤┬┴┼]/;
const wideGap = /\S(?: {2,}|[\u3000]{2,})\S/;

/** Lines that are no running text: rows of tables and contents. */
const standsAlone = (line: Line): boolean =>
  line.hasTab || drawn.test(line.raw) || wideGap.test(line.raw) || contentsRow.test(line.raw.slice(-40));

const isLong = (line: Line): boolean => line.raw.length > widest || columnsOf(line) > widest;
const endsInStop = (line: Line): boolean => /[。；：！？;:!?…][”’」』）)]?$/.test(line.raw);
const startsWithDate = (line: Line): boolean => /^[（(]?\d{4}年\d/.test(line.bare);
/** A line cut in mid-sentence: no stop at its end, and no clause or date begins on the next. */
const isCutBefore = (line: Line, next: Line | undefined): boolean =>
  !endsInStop(line) && (next === undefined || (next.label === null && !startsWithDate(next)));

interface Width {
  readonly width: number;
  readonly slack: number;
  readonly full: number;
}

/** Share of the cut lines that the slack must hold. */
const heldBySlack = 0.97;

/** The width at which most lines end, with how many; null where line ends follow no measure. */
function findWidth(lines: readonly Line[], measure: (line: Line) => number, most: number): Width | null {
  const counts = new Map<number, { all: number; cut: number }>();
  lines.forEach((line, index) => {
    const width = Math.ceil(measure(line));
    const count = counts.get(width) ?? { all: 0, cut: 0 };
    count.all += 1;
    if (isCutBefore(line, lines[index + 1])) count.cut += 1;
    counts.set(width, count);
  });
  let best: Width | null = null;
  let wider = 0;
  for (const width of [...counts.keys()].sort((a, b) => b - a)) {
    // A few lines stand out: a heading in letters, a mark hung into the margin.
    if (wider > lines.length * 0.05) break;
    const all: number[] = [];
    const cut: number[] = [];
    for (let less = 0; less <= most; less += 1) {
      all.push((all.at(-1) ?? 0) + (counts.get(width - less)?.all ?? 0));
      cut.push((cut.at(-1) ?? 0) + (counts.get(width - less)?.cut ?? 0));
    }
    const full = all.at(-1) ?? 0;
    const cuts = cut.at(-1) ?? 0;
    const isPeak = full >= 3 && full >= lines.length * 0.3 && cuts >= full * 0.7;
    if (isPeak && (best === null || full > best.full * 1.1))
      best = { width, slack: cut.findIndex((held) => held >= cuts * heldBySlack), full };
    wider += counts.get(width)?.all ?? 0;
  }
  return best;
}

/** Stops that end short lines, which certainly end a paragraph, more often than they stand inside lines. */
function findClosing(lines: readonly Line[], isFull: (line: Line) => boolean): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    for (const stop of line.raw.slice(0, -1).match(/[。：！？]/g) ?? [])
      counts.set(stop, (counts.get(stop) ?? 0) - 1);
    const last = line.raw.charAt(line.raw.length - 1);
    if (/[。：！？]/.test(last) && !isFull(line)) counts.set(last, (counts.get(last) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 0).map(([stop]) => stop));
}

function readHabit(lines: readonly Line[], fewest: number): Habit | null {
  if (lines.length < fewest) return null;
  const byColumns = findWidth(lines, columnsOf, widestReach);
  const byCharacters = findWidth(lines, charactersOf, widestReach / 2);
  const isByColumns = (byColumns?.full ?? 0) >= (byCharacters?.full ?? 0);
  const found = isByColumns ? byColumns : byCharacters;
  if (found === null || found.width < (isByColumns ? narrowest : narrowest / 2)) return null;
  const measure = isByColumns ? columnsOf : charactersOf;
  const reach = isByColumns ? widestReach : widestReach / 2;
  const { slack } = found;
  const isFull = (line: Line): boolean => measure(line) >= found.width - (endsInStop(line) ? slack : reach);
  const after = (wanted: boolean): readonly Line[] =>
    lines.filter((_, at) => {
      const before = lines[at - 1];
      return before !== undefined && isFull(before) === wanted && (wanted ? !endsInStop(before) : true);
    });
  const continuing = after(true);
  const beginning = after(false);
  if (continuing.length === 0) return null;
  const margin = commonIndent(continuing);
  const share = (of: readonly Line[], test: (line: Line) => boolean): number =>
    of.length === 0 ? 0 : of.filter(test).length / of.length;
  const isIndented = (line: Line): boolean => line.indent >= margin + 2;
  const mark: Mark =
    share(beginning, isIndented) >= 0.6 && share(continuing, isIndented) <= 0.25
      ? 'indent'
      : share(beginning, (line) => line.gap > 0) >= 0.6 && share(continuing, (line) => line.gap > 0) <= 0.25
        ? 'blank'
        : 'shortLine';
  return { mark, width: found.width, measure, reach, slack, margin, closing: findClosing(lines, isFull) };
}

function commonIndent(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) counts.set(line.indent, (counts.get(line.indent) ?? 0) + 1);
  let best = 0;
  let most = 0;
  for (const [indent, count] of counts)
    if (count > most) {
      best = indent;
      most = count;
    }
  return best;
}

/** A word of letters or digits that would not fit makes the line before it shorter. */
const wordLength = (line: Line): number => /^[A-Za-z0-9.%]{2,30}/.exec(line.raw)?.[0].length ?? 0;

/** So many lines without any mark are no sentence any more. */
const longestUnmarked = 20;
const isSentence = (group: readonly Line[]): boolean =>
  group.slice(-longestUnmarked).some((line) => /[，。；]/.test(line.raw));

function isContinuedBy(group: readonly Line[], next: Line, habit: Habit): boolean {
  const last = group.at(-1);
  if (last === undefined || next.mark === 'beginsDocument') return false;
  if (last.isNote === true || next.isNote === true) return false;
  if (standsAlone(last) || standsAlone(next) || isLong(next) || next.gap > 3) return false;
  const isCut = !endsInStop(last);
  const width = habit.measure(last) + wordLength(next);
  if (width < habit.width - (isCut ? habit.reach : habit.slack)) return false;
  if (!isSentence(group) && (startsWithDate(next) || last.indent >= habit.margin + centred)) return false;
  const isIndented = next.indent >= habit.margin + 2;
  if (isIndented && (habit.mark !== 'blank' || next.gap > 0)) return false;
  const { label } = next;
  // A new clause after a full stop, or one whose label cannot stand in mid-sentence.
  const isCertain =
    label !== null && articleLabel.test(label.label) && /^\s/.test(next.text.slice(label.label.length));
  if (habit.mark === 'indent') return !(isCertain || (next.gap > 0 && label !== null && !isCut));
  if (isCertain || (label !== null && (!isCut || /[）)]$/.test(last.raw)))) return false;
  // （省水利厅负责） goes with the clause before it, though that has come to a full stop.
  if (/^[（(]/.test(next.raw) && label === null && isSentence(group)) return true;
  // A border of pages runs through a sentence; titles and dates stand apart.
  if (next.gap > 0) return isCut && label === null && isSentence(group) && !startsWithDate(next);
  return habit.mark === 'blank' || !habit.closing.has(last.raw.charAt(last.raw.length - 1));
}

/** One line of several; its pieces are the stretches between which something was dropped. */
export function joined(lines: readonly Line[]): Line {
  const [first, ...rest] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined || rest.length === 0) return lines[0] as Line;
  const builder = new MappedTextBuilder();
  const pieces: TextSpan[] = [];
  let before: Line | null = null;
  for (const line of lines) {
    if (before !== null && needsSpaceAtJoin(before.text, line.text)) builder.add(' ', line.start - 1);
    builder.append(line.clean);
    const open = pieces.at(-1);
    if (open !== undefined && before !== null && isNextTo(before, line))
      pieces[pieces.length - 1] = { start: open.start, end: line.end };
    else pieces.push({ start: line.start, end: line.end });
    before = line;
  }
  const clean = builder.build();
  return {
    ...first,
    end: last.end,
    raw: lines.map((line) => line.raw).join(''),
    clean,
    text: clean.text,
    ...bareOf(
      lines
        .slice(0, 20)
        .map((line) => line.bare)
        .join(''),
    ),
    label: first.label !== null && decimalDepth(first.label.style) > 0 ? first.label : readLabel(clean.text),
    pieces,
  };
}

/** Runs of lines that may share a width: cut at long lines and where a new document seems to begin. */
function runsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const runs: Line[][] = [];
  let run: Line[] = [];
  for (const line of lines) {
    const begins = line.gap > 1 && run.length >= 12;
    if (isLong(line) || begins) {
      if (run.length > 0) runs.push(run);
      run = [];
    }
    if (isLong(line)) runs.push([line]);
    else run.push(line);
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

function unwrapRun(run: readonly Line[], habit: Habit): readonly Line[] {
  const out: Line[] = [];
  let group: Line[] = [];
  for (const line of run) {
    if (isContinuedBy(group, line, habit)) group.push(line);
    else {
      if (group.length > 0) out.push(joined(group));
      group = [line];
    }
  }
  if (group.length > 0) out.push(joined(group));
  return out;
}

/** All lines, those of wrapped paragraphs joined to one each. */
export function unwrapLines(lines: readonly Line[]): readonly Line[] {
  let isChanged = false;
  const out: Line[] = [];
  let lastHabit: Habit | null = null;
  const fewest = lines.some(isLong) ? fewestAmongOthers : fewestLines;
  for (const run of runsOf(lines)) {
    const text = run.filter((line) => !standsAlone(line));
    const own = readHabit(text, fewest);
    const habit: Habit | null = own ?? (run.length < 12 && !run.some(isLong) ? lastHabit : null);
    if (habit === null) addAll(out, run);
    else {
      addAll(out, unwrapRun(run, habit));
      isChanged = true;
    }
    lastHabit = habit;
  }
  return isChanged ? out.map((line, index) => ({ ...line, index })) : lines;
}
