/**
 * Paragraphs broken by columns and pages made whole again. A line is continued by the next where it stops in
 * mid-sentence; a clause that heads others stops without a stop and is not continued.
 */
import { type Label, type LabelStyle, readLabel } from '../gazette/labels.ts';
import { endsSentence } from './line-classes.ts';
import type { Line } from './lines.ts';

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
}

const responsibilityBracket =
  /^[（(][^（）()]*(?:[（(〔][^（）()〔〕]*[）)〕][^（）()]*)*(?:责任单位|牵头|负责|配合|落实|责任部门)/;

/** True where a paragraph's last line ends a sentence; a bracket counts by what stands before it. */
function isFinished(text: string): boolean {
  const tail = text.slice(-200);
  if (endsSentence(tail.slice(-2)) && !/[）)”’」》]$/.test(tail)) return true;
  if (/[。！？；][”’』」]$/.test(tail)) return true;
  if (/[）)]$/.test(tail)) {
    const opening = Math.max(tail.lastIndexOf('（'), tail.lastIndexOf('('));
    const inside = opening < 0 ? '' : tail.slice(opening);
    const before = opening > 0 ? tail.charAt(opening - 1) : '';
    return (
      /[。！？；]/.test(before) ||
      /(?:负责|落实|牵头|配合|单位|管委会|政府|部门)[^（(]{0,12}[)）]$/.test(inside) ||
      /[。；]$/.test(inside.slice(0, -1))
    );
  }
  return false;
}

const opens = (text: string): number =>
  (text.match(/[（(]/g) ?? []).length - (text.match(/[）)]/g) ?? []).length;

/** A name and its post, a term and its figure: lines that stand by themselves. */
const isListLine = (line: Line): boolean =>
  line.bare.length <= 70 && !/[。；]/.test(line.bare) && /[^章节条编]\u3000/.test(line.text);

/** First words of a sentence that was cut before its first mark. */
const sentenceStart =
  /^(?:以|为|到|按照|根据|依据|在|对|由|将|经|从|自|坚持|贯彻|认真|进一步|全面|各|全省|全市|全区|本|加强|推进|推动|完善)/;

function readHabits(lines: readonly Line[]): Habits {
  const counts = new Map<LabelStyle, { stops: number; all: number }>();
  let indented = 0;
  let prose = 0;
  for (const line of lines) {
    if (line.bare.length > 30) {
      prose += 1;
      if (line.indent >= 2) indented += 1;
    }
    const label = readLabel(line.text);
    if (label === null) continue;
    const count = counts.get(label.style) ?? { stops: 0, all: 0 };
    count.all += 1;
    if (isFinished(line.text)) count.stops += 1;
    counts.set(label.style, count);
  }
  const endsInStop = new Map([...counts].map(([style, count]) => [style, count.stops / count.all] as const));
  return { endsInStop, indents: prose > 4 && indented / prose > 0.25 && indented / prose < 0.98 };
}

/** True where the label is the next of its series, or begins one. */
function isInSequence(label: Label, last: ReadonlyMap<LabelStyle, number>): boolean {
  if (label.ordinal === null || label.ordinal === 1) return true;
  const before = last.get(label.style);
  return before !== undefined && label.ordinal > before && label.ordinal <= before + 3;
}

/** What stands in the lines of a paragraph so far, kept so that no line is read twice. */
interface Marks {
  hasMarks: boolean;
  hasStops: boolean;
}

function noteMarks(marks: Marks, line: Line): void {
  marks.hasMarks ||= /[，。；、！？]/.test(line.text);
  marks.hasStops ||= /[，。；！？]/.test(line.text.slice(0, 400));
}

function isContinued(
  paragraph: Paragraph,
  next: Line,
  habits: Habits,
  tail: string,
  balance: number,
  marks: Marks,
): boolean {
  const first = paragraph.lines[0];
  const last = paragraph.lines.at(-1);
  if (first === undefined || last === undefined) return false;
  if (isListLine(last) || isListLine(next)) return false;
  if (balance > 0 && /[）)]/.test(next.text)) return true;
  if (
    next.gap > 0 &&
    responsibilityBracket.test(next.text.slice(0, 400)) &&
    /[)）]。?$/.test(next.bare) &&
    isFinished(tail)
  )
    return true;
  if (isFinished(tail)) return false;
  const { hasMarks } = marks;
  if (habits.indents && next.indent >= 2 && first.indent >= 2) return false;
  if (paragraph.label !== null) {
    const share = habits.endsInStop.get(paragraph.label.style) ?? 0;
    if (paragraph.label.style === 'article') return hasMarks;
    if (share > 0.5) return true;
    return hasMarks && (first.bare.length > 40 || /[，、]$/.test(tail) || /。/.test(tail));
  }
  if (/[，、]$/.test(tail)) return true;
  if (marks.hasStops) return true;
  if (hasMarks && next.bare.length > 20 && last.bare.length > 20) return true;
  return (
    sentenceStart.test(first.bare) &&
    first.bare.length >= 10 &&
    next.bare.length > 20 &&
    /[，。；]/.test(next.text)
  );
}

/**
 * Groups body lines into paragraphs, in order; every line is in exactly one. `habitsFrom` are all lines of the
 * document; `ordinals` holds the last number of each style and goes on from one call to the next.
 */
export function rejoin(
  lines: readonly Line[],
  habitsFrom: readonly Line[] = lines,
  ordinals: Map<LabelStyle, number> = new Map(),
): readonly Paragraph[] {
  const habits = readHabits(habitsFrom);
  const paragraphs: Paragraph[] = [];
  let current: Paragraph | null = null;
  let balance = 0;
  let marks: Marks = { hasMarks: false, hasStops: false };
  for (const line of lines) {
    let label = readLabel(line.text);
    const tail = current?.lines.at(-1)?.text ?? '';
    const isCut =
      current !== null &&
      !isFinished(tail) &&
      /[，。；、]/.test(tail) &&
      (current.label === null || tail.length > 40);
    if (label !== null && isCut && !isInSequence(label, ordinals)) label = null;
    if (label === null && current !== null && isContinued(current, line, habits, tail, balance, marks)) {
      current.lines.push(line);
      noteMarks(marks, line);
      balance += opens(line.text);
    } else {
      current = { lines: [line], label };
      marks = { hasMarks: false, hasStops: false };
      noteMarks(marks, line);
      balance = opens(line.text);
      paragraphs.push(current);
      if (label?.ordinal != null) ordinals.set(label.style, label.ordinal);
    }
  }
  return paragraphs;
}
