/**
 * Paragraphs broken by columns and pages made whole again. A line is continued by the next where it stops in
 * mid-sentence; a clause that heads others stops without a stop and is not continued. Texts wrapped at a fixed
 * width have been unwrapped before (unwrap.ts): here a line is a paragraph or a large piece of one.
 */
import {
  dutyBracketEnd,
  listItem,
  responsibilityBracket,
  sentenceStart,
  tailOfSentence,
} from '../../gazette/data/paragraph-words.ts';
import { isHeadingStyle, type Label, type LabelStyle } from '../../gazette/labels.ts';
import { endsSentence, hasLeader } from '../lines/line-classes.ts';
import type { Line } from '../lines/lines.ts';
import { QuoteTracker } from './quoted-articles.ts';
import { splitRunOn } from './run-on.ts';

/** A printed paragraph: its lines, and the label it starts with. */
export interface Paragraph {
  readonly lines: Line[];
  readonly label: Label | null;
}

/** What the other clauses of a document say about one of them. */
interface Habits {
  /** Share of a style's lines that end in a stop. */
  readonly endsInStop: ReadonlyMap<LabelStyle, number>;
  /** True where paragraphs are indented and continuations are not. */
  readonly indents: boolean;
  /** Source offsets of labelled lines that head paragraphs, as most of their series do. */
  readonly heads: ReadonlySet<number>;
}

/** True where a paragraph's last line ends a sentence; a bracket counts by what stands before it. */
function isFinished(text: string): boolean {
  const tail = text.slice(-200);
  // （责任单位： opens a list that stands on the next line.
  if (/[（(][^（）()]{1,12}[：:]$/.test(tail)) return false;
  if (endsSentence(tail.slice(-2)) && !/[）)”’」》]$/.test(tail)) return true;
  if (/[。！？；][”’』」）)]$/.test(tail)) return true;
  if (/[）)]$/.test(tail)) {
    const opening = Math.max(tail.lastIndexOf('（'), tail.lastIndexOf('('));
    const inside = opening < 0 ? '' : tail.slice(opening);
    const before = opening > 0 ? tail.charAt(opening - 1) : '';
    return /[。！？；]/.test(before) || dutyBracketEnd.test(inside);
  }
  return false;
}

const opens = (text: string): number =>
  (text.match(/[（(]/g) ?? []).length - (text.match(/[）)]/g) ?? []).length;

/** A name and its post, a term and its figure: lines that stand by themselves. */
const isListLine = (line: Line): boolean =>
  line.bare.length <= 70 && !/[。；]/.test(line.bare) && /[^章节節条條编編]\u3000/.test(line.text);

/** What a column breaks off is a printed line at least; the columns of a gazette hold so many characters. */
const shortestPiece = 18;

/** A clause's head that stands alone: no sentence in it, and no stop at its end. */
const couldHead = (line: Line): boolean =>
  line.text.length <= longestHead && !/[。；：:;！？]/.test(line.text) && !/[，、,]$/.test(line.text);
const longestHead = 70;

/**
 * In one part of a text （一） heads paragraphs, in another it runs on: each series (from its first number to the next
 * first one) has its own habit. A series that mostly stands alone is one of heads.
 */
function readHeads(lines: readonly Line[]): ReadonlySet<number> {
  const heads = new Set<number>();
  const series = new Map<LabelStyle, Line[]>();
  const settle = (style: LabelStyle): void => {
    const items = series.get(style) ?? [];
    const alone = items.filter(couldHead);
    if (alone.length > 1 && alone.length * 2 > items.length) for (const { start } of alone) heads.add(start);
    series.delete(style);
  };
  for (const line of lines) {
    const { label } = line;
    if (label?.ordinal == null || label.style === 'article' || isHeadingStyle(label.style)) continue;
    if (label.ordinal === 1) settle(label.style);
    const items = series.get(label.style);
    if (items === undefined) series.set(label.style, [line]);
    else items.push(line);
  }
  for (const style of [...series.keys()]) settle(style);
  return heads;
}

function readHabits(lines: readonly Line[]): Habits {
  const counts = new Map<LabelStyle, { stops: number; all: number }>();
  let indented = 0;
  let prose = 0;
  for (const line of lines) {
    if (line.bare.length > 30) {
      prose += 1;
      if (line.indent >= 2) indented += 1;
    }
    const label = line.label;
    if (label === null) continue;
    const count = counts.get(label.style) ?? { stops: 0, all: 0 };
    count.all += 1;
    if (isFinished(line.text)) count.stops += 1;
    counts.set(label.style, count);
  }
  const endsInStop = new Map([...counts].map(([style, count]) => [style, count.stops / count.all] as const));
  return {
    endsInStop,
    indents: prose > 4 && indented / prose > 0.25 && indented / prose < 0.98,
    heads: readHeads(lines),
  };
}

/** True where the label is the next of its series, or begins one. */
function isInSequence(label: Label, last: ReadonlyMap<LabelStyle, number>): boolean {
  if (label.ordinal === null || label.ordinal === 1) return true;
  const before = last.get(label.style);
  return before !== undefined && label.ordinal > before && label.ordinal <= before + 3;
}

/** What stands in the lines of a paragraph so far, kept so that no line is read twice. */
interface Progress {
  hasMarks: boolean;
  hasStops: boolean;
  /** Brackets opened and not closed. */
  balance: number;
  /** 《 opened and not closed. */
  titles: number;
}

function note(progress: Progress, line: Line): void {
  progress.hasMarks ||= /[，。；、！？,;]/.test(line.text);
  progress.hasStops ||= /[，。；！？,;]/.test(line.text.slice(0, 400));
  progress.titles += (line.text.match(/《/g) ?? []).length - (line.text.match(/》/g) ?? []).length;
  progress.balance += opens(line.text);
}

function isContinued(paragraph: Paragraph, next: Line, habits: Habits, progress: Progress): boolean {
  const first = paragraph.lines[0];
  const last = paragraph.lines.at(-1);
  if (first === undefined || last === undefined || next.isNote === true || last.isNote === true) return false;
  const tail = last.text;
  // A title cut in two goes on, whatever its lines look like.
  if (progress.titles > 0 && /^[^《》]{1,80}》/.test(next.text) && next.gap <= 2) return true;
  if (isListLine(last) || isListLine(next) || listItem.test(next.text) || hasLeader(last)) return false;
  const isWhole = isFinished(tail);
  if (next.label !== null && goesOnInline(next.label, tail, new Map())) return true;
  if (progress.balance > 0 && /[）)]/.test(next.text) && !(isWhole && next.gap === 0)) return true;
  if (
    next.gap > 0 &&
    responsibilityBracket.test(next.text.slice(0, 400)) &&
    /[)）]。?$/.test(next.bare) &&
    isWhole
  )
    return true;
  if (isWhole) return false;
  const { hasMarks } = progress;
  if (paragraph.lines.length === 1 && first.bare.length < shortestPiece) {
    // Without a border between them two lines are two; after one, a piece of a column may be a little shorter.
    if (!hasMarks && (next.gap === 0 || first.bare.length < shortestPiece - 3)) return false;
    // Members of a body set one below the other: 委员长， 副委员长若干人， 秘书长，
    if (next.gap === 0 && first.bare.length < shortestPiece / 2) return false;
  }
  // 你市《…请示》（…号）收 / 悉。
  if (isLongUnended(last) && next.gap === 0 && tailOfSentence.test(next.bare)) return true;
  if (habits.indents && next.indent >= 2 && first.indent >= 2) return false;
  // A paragraph that is set in, stops in mid-sentence, and goes on at the margin right below.
  const isFlush = first.indent >= 2 && next.indent === 0 && next.gap === 0;
  if (isFlush && hasMarks && last.bare.length >= shortestPiece) return true;
  if (paragraph.label !== null) {
    const share = habits.endsInStop.get(paragraph.label.style) ?? 0;
    if (isHeadingStyle(paragraph.label.style)) return false;
    if (paragraph.label.style === 'article') return hasMarks;
    if (paragraph.lines.length === 1 && habits.heads.has(first.start)) return false;
    if (share > 0.5) return true;
    return hasMarks && (first.bare.length > 40 || /[，、]$/.test(tail) || /。/.test(tail));
  }
  if (/[，、,]$/.test(tail)) return true;
  if (progress.hasStops) return true;
  if (hasMarks && next.bare.length > 20 && last.bare.length > 20) return true;
  return sentenceStart.test(first.bare) && next.bare.length > 20 && /[，。；]/.test(next.text);
}

/** Longest title of a chapter that is printed on the line after 第一章. */
const longestTitle = 40;

/** 第一章 alone on its line: the title stands on the next. */
const awaitsTitle = (paragraph: Paragraph, next: Line): boolean =>
  paragraph.label !== null &&
  paragraph.label.ordinal !== null &&
  isHeadingStyle(paragraph.label.style) &&
  paragraph.lines.length === 1 &&
  paragraph.lines[0]?.bare.length === paragraph.label.label.length &&
  next.bare.length <= longestTitle &&
  !/[。；：，]/.test(next.bare) &&
  (next.label?.ordinal ?? null) === null;

/** ①甲市；②乙市；/ ③丙市: a series within a sentence whose line ends before the next of it. */
function goesOnInline(label: Label, tail: string, last: ReadonlyMap<LabelStyle, number>): boolean {
  if (label.style !== 'circled' || label.ordinal === null || label.ordinal < 2) return false;
  const before = String.fromCharCode(label.label.charCodeAt(0) - 1);
  return last.get(label.style) !== label.ordinal - 1 && tail.includes(before) && /[；;，,、]$/.test(tail);
}

/** A long line without a stop at its end. */
const isLongUnended = (line: Line): boolean => line.raw.length >= 30 && !endsSentence(line.bare);

/** Groups the body lines of one document into paragraphs. */
export class Rejoiner {
  readonly #habits: Habits;
  /** Last number of each style; it goes on from one call to the next. */
  readonly #ordinals = new Map<LabelStyle, number>();
  readonly #quotes = new QuoteTracker();

  /** `all` are all lines of the document: they tell its habits. */
  constructor(all: readonly Line[]) {
    this.#habits = readHabits(all);
  }

  #labelOf(line: Line, current: Paragraph | null): Label | null {
    const label = line.label;
    if (label === null || this.#quotes.holds(label)) return null;
    const tail = current?.lines.at(-1)?.text ?? '';
    if (current !== null && goesOnInline(label, tail, this.#ordinals)) return null;
    const isCut =
      current !== null &&
      !isFinished(tail) &&
      /[，。；、]/.test(tail) &&
      (current.label === null || tail.length > 40);
    return isCut && !isInSequence(label, this.#ordinals) ? null : label;
  }

  /** Paragraphs of the next lines, in order; every line is in exactly one. */
  read(lines: readonly Line[]): readonly Paragraph[] {
    const paragraphs: Paragraph[] = [];
    let current: Paragraph | null = null;
    let progress: Progress = { hasMarks: false, hasStops: false, balance: 0, titles: 0 };
    for (const line of lines.flatMap(splitRunOn)) {
      if (current !== null && awaitsTitle(current, line)) {
        current.lines.push(line);
        continue;
      }
      const label = this.#labelOf(line, current);
      if (label === null && current !== null && isContinued(current, line, this.#habits, progress)) {
        current.lines.push(line);
        note(progress, line);
      } else {
        current = { lines: [line], label };
        progress = { hasMarks: false, hasStops: false, balance: 0, titles: 0 };
        note(progress, line);
        paragraphs.push(current);
        if (label?.ordinal != null) this.#ordinals.set(label.style, label.ordinal);
      }
      this.#quotes.note(line.text, label);
    }
    return paragraphs;
  }
}

/** Groups lines that are a text of their own into paragraphs. */
export const rejoin = (lines: readonly Line[]): readonly Paragraph[] => new Rejoiner(lines).read(lines);
