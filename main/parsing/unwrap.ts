/**
 * Text wrapped at a fixed width made paragraphs again, before anything is read into its lines. Sources differ in
 * how they mark a paragraph: by two spaces of indent, by a blank line, or only by the short line it ends with.
 * Each run of wrapped lines shows its own habit; texts with a paragraph a line are left as they are.
 */
import { needsSpaceAtJoin } from '../gazette/clean-text.ts';
import { readLabel } from '../gazette/labels.ts';
import { MappedTextBuilder } from '../gazette/offsets.ts';
import type { TextSpan } from '../gazette/tree.ts';
import type { Line } from './lines.ts';

type Mark = 'indent' | 'blank' | 'shortLine';

interface Habit {
  readonly mark: Mark;
  /** Width of a full line in the measure. */
  readonly width: number;
  readonly measure: (line: Line) => number;
  /** A full line is shorter than `width` by this at most: marks that may not begin a line, words not cut. */
  readonly slack: number;
  /** Indent of continuing lines. */
  readonly margin: number;
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
/** A line cut in mid-sentence: no stop at its end, and no clause or date begins on the next. */
const isCutBefore = (line: Line, next: Line | undefined): boolean =>
  !endsInStop(line) &&
  (next === undefined || (readLabel(next.text) === null && !/^[（(]?\d{4}年\d/.test(next.bare)));

/** The width at which most lines end, with how many; null where line ends follow no measure. */
function findWidth(
  lines: readonly Line[],
  measure: (line: Line) => number,
  slack: number,
): { readonly width: number; readonly full: number } | null {
  const counts = new Map<number, { all: number; cut: number }>();
  lines.forEach((line, index) => {
    const width = Math.ceil(measure(line));
    const count = counts.get(width) ?? { all: 0, cut: 0 };
    count.all += 1;
    if (isCutBefore(line, lines[index + 1])) count.cut += 1;
    counts.set(width, count);
  });
  const widths = [...counts.keys()].sort((a, b) => b - a);
  let best: { width: number; full: number } | null = null;
  let wider = 0;
  for (const width of widths) {
    // A few lines stand out: a heading in letters, a mark hung into the margin.
    if (wider > lines.length * 0.05) break;
    let all = 0;
    let cut = 0;
    for (let near = width; near >= width - slack; near -= 1) {
      all += counts.get(near)?.all ?? 0;
      cut += counts.get(near)?.cut ?? 0;
    }
    const isPeak = all >= 3 && all >= lines.length * 0.3 && cut >= all * 0.7;
    if (isPeak && (best === null || all > best.full * 1.1)) best = { width, full: all };
    wider += counts.get(width)?.all ?? 0;
  }
  return best;
}

function readHabit(lines: readonly Line[], fewest: number): Habit | null {
  if (lines.length < fewest) return null;
  const byColumns = findWidth(lines, columnsOf, 4);
  const byCharacters = findWidth(lines, charactersOf, 2);
  const isByColumns = (byColumns?.full ?? 0) >= (byCharacters?.full ?? 0);
  const found = isByColumns ? byColumns : byCharacters;
  if (found === null || found.width < (isByColumns ? narrowest : narrowest / 2)) return null;
  const measure = isByColumns ? columnsOf : charactersOf;
  const slack = isByColumns ? 4 : 2;
  const isFull = (line: Line): boolean => measure(line) >= found.width - slack;
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
  return { mark, width: found.width, measure, slack, margin };
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

function isContinuedBy(last: Line, next: Line, habit: Habit): boolean {
  if (standsAlone(last) || standsAlone(next) || isLong(next) || next.gap > 3) return false;
  const reach = habit.measure(last) + wordLength(next);
  if (reach < habit.width - habit.slack) return false;
  const isCut = !endsInStop(last);
  const isIndented = next.indent >= habit.margin + 2;
  if (isIndented && (habit.mark !== 'blank' || next.gap > 0)) return false;
  const label = readLabel(next.text);
  // A new clause after a full stop, or one whose label cannot stand in mid-sentence.
  const isCertain =
    label !== null && /^第.*[章节条]$/.test(label.label) && /^\s/.test(next.text.slice(label.label.length));
  if (habit.mark === 'indent') return !(isCertain || (next.gap > 0 && label !== null && !isCut));
  if (isCertain || (label !== null && !isCut)) return false;
  if (next.gap > 0) return isCut && label === null;
  return true;
}

/** One line of several; its pieces are the stretches between which something was dropped. */
function joined(lines: readonly Line[]): Line {
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
    if (open !== undefined && line.gap === 0)
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
    bare: lines
      .slice(0, 20)
      .map((line) => line.bare)
      .join('')
      .slice(0, 200),
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
    const last = group.at(-1);
    if (last !== undefined && isContinuedBy(last, line, habit)) group.push(line);
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
    if (habit === null) out.push(...run);
    else {
      out.push(...unwrapRun(run, habit));
      isChanged = true;
    }
    lastHabit = habit;
  }
  return isChanged ? out.map((line, index) => ({ ...line, index })) : lines;
}
