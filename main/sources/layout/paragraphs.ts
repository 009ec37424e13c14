/** Lines -> paragraphs, by geometry: indent, full lines, gaps, size; over the ends of lines, columns and pages. */
import { parseDate } from '../../gazette/dates.ts';
import { isHeadingStyle, readLabel } from '../../gazette/labels.ts';
import type { Block, FlowLine, Item } from './blocks.ts';
import { beginsNote } from './footnotes.ts';
import { type PlacedLine, segmentsOf, textOf } from './lines.ts';

/** Distances in the type's size. */
const indented = 1.2;
const shortBy = 1.7;
const raggedBy = 3;
const widestGap = 1.35;
/** Labels are set apart by more than this. */
const widestSpace = 0.6;
const outlineLabel = /^(?:[A-Z]?\d{0,2}[.．、]|[(（][a-zA-Z\d]{1,3}[)）]|[•●▪◆■·])$/;

export interface Habits {
  /** Size of most characters. */
  readonly bodySize: number;
  /** Distance of base lines, in the type's size. */
  readonly leading: number;
  /** True where first lines of paragraphs are set in. */
  readonly indents: boolean;
}

const sameSize = (a: FlowLine, b: FlowLine): boolean =>
  Math.abs(a.line.size - b.line.size) < Math.max(a.line.size, b.line.size) * 0.07;

const before = ({ line, left }: FlowLine): number => line.u0 - left;
const after = ({ line, right }: FlowLine): number => right - line.u1;

/** Set around the middle of its column, and not by filling it. */
export function isCentred(flow: FlowLine): boolean {
  const { size } = flow.line;
  return (
    before(flow) > size * 2.6 && after(flow) > size * 1.2 && Math.abs(before(flow) - after(flow)) < size * 1.6
  );
}

/** What the next line begins with that would not have fitted: a word of letters or digits, a sign kept with the next. */
function leadWidth(flow: FlowLine): number {
  const text = textOf(flow.line).slice(0, 24);
  const word = /^[“‘《〈（(〔［【]*[A-Za-z0-9.%,/:\-—]+/.exec(text)?.[0].length ?? 0;
  return word > 1 ? word * flow.line.size * 0.55 : 0;
}

/**
 * Ragged lines may be short by more; what stops in mid-sentence before a line that is not set in, where paragraphs are,
 * goes on.
 */
function isFull(flow: FlowLine, next: FlowLine, habits: Habits): boolean {
  const isCut = habits.indents && !endsInStop(flow) && before(next) < next.line.size * 0.5;
  const short = flow.line.size * (isCut ? raggedBy : shortBy);
  return after(flow) < short + Math.min(leadWidth(next), (flow.right - flow.left) * 0.5);
}

const isBelow = (above: FlowLine, below: FlowLine): boolean => above.flow === below.flow;

const endsInStop = (flow: FlowLine): boolean => /[。！？；：][”’」』）)]?$/.test(textOf(flow.line).slice(-3));

/** Titles are larger than the body: each line stays a line, the parser joins them. */
const isTitle = (flow: FlowLine, { bodySize }: Habits): boolean => flow.line.size > bodySize * 1.2;

/** Behind A., 2. or (a), set apart: where the text of a hanging paragraph begins; null for a line without such a label. */
function textEdge({ pieces }: PlacedLine): number | null {
  const [label, text] = pieces;
  if (label === undefined || text === undefined || !outlineLabel.test(label.text)) return null;
  return text.u0 - label.u1 > label.size * widestSpace ? text.u0 : null;
}

/** The line behind its label, which may be set apart by any gap: 2.　　　除文意另有所指外. */
function withoutLabel(line: PlacedLine): PlacedLine {
  const [first] = line.pieces;
  if (textEdge(line) !== null) return { ...line, pieces: line.pieces.slice(1) };
  const label = first === undefined || line.pieces.length < 2 ? null : readLabel(textOf(line).slice(0, 40));
  return label === null || first?.text.length !== label.label.length
    ? line
    : { ...line, pieces: line.pieces.slice(1) };
}

/** A labelled paragraph whose lines are all set in to one place goes on there in mid-sentence. */
function hangs(group: readonly FlowLine[], next: FlowLine): boolean {
  const [first] = group;
  const last = group.at(-1);
  if (first === undefined || last === undefined || endsInStop(last)) return false;
  const near = next.line.size * 0.3;
  const edge = textEdge(first.line);
  if (edge !== null && isBelow(last, next) && Math.abs(next.line.u0 - edge) < near)
    return textEdge(next.line) === null;
  const isAligned = Math.abs(before(next) - before(last)) < near;
  const text = textOf(first.line).slice(0, 40);
  return (
    isAligned &&
    isBelow(last, next) &&
    (readLabel(text) !== null || /^注[：:]/.test(text)) &&
    readLabel(textOf(next.line).slice(0, 40)) === null
  );
}

/**
 * A clause begins with this line though it is not set in: its label is set apart (第三条　…), or stands, in a text that
 * sets nothing in, behind a full stop.
 */
function beginsClause(last: FlowLine, next: FlowLine, habits: Habits): boolean {
  const [first, second] = next.line.pieces;
  const text = textOf(next.line).slice(0, 40);
  const label = first === undefined ? null : readLabel(text);
  if (label === null || first === undefined) return false;
  const isHeading = label.style === 'article' || isHeadingStyle(label.style);
  const isApart =
    second !== undefined && first.text === label.label && second.u0 - first.u1 > first.size * 0.4;
  if (isHeading && isApart) return true;
  return !habits.indents && label.ordinal !== null && /[。：][”’」』）)]?$/.test(textOf(last.line).slice(-3));
}

/** A row of words set apart is filled by its gaps, unless they are blanks to be filled in: a full sentence goes on below. */
const leavesBlanks = (last: FlowLine, next: FlowLine): boolean =>
  !endsInStop(last) &&
  after(last) < last.line.size &&
  before(last) < last.line.size * 0.5 &&
  before(next) < next.line.size * 0.5 &&
  segmentsOf(next.line, 2.2).length === 1 &&
  /[，。；]/.test(textOf(last.line));

/** A short line without a mark between a full stop and a date: whoever signs, in a text that sets nothing in. */
const signs = (last: FlowLine, next: FlowLine, below: Item | undefined): boolean =>
  below?.kind === 'line' &&
  /[。！][”’」』）)]?$/.test(textOf(last.line).slice(-3)) &&
  after(next) > next.line.size * raggedBy &&
  !/[，。；：、！？]/.test(textOf(next.line)) &&
  parseDate(textOf(below.line)) !== null;

function goesOn(group: readonly FlowLine[], next: FlowLine, habits: Habits): boolean {
  const last = group.at(-1);
  if (last === undefined || !sameSize(last, next)) return false;
  if (isTitle(last, habits) || isCentred(next) || (isCentred(last) && group.length === 1)) return false;
  if (!isFull(last, next, habits)) return false;
  if (before(next) > next.line.size * indented && !hangs(group, next)) return false;
  if (segmentsOf(withoutLabel(last.line), 2.2).length > 1 && !leavesBlanks(last, next)) return false;
  if (beginsClause(last, next, habits) || next.page - last.page > 1) return false;
  if (isBelow(last, next)) return next.line.v - last.line.v < last.line.size * habits.leading * widestGap;
  return habits.indents || !endsInStop(last);
}

/** Paragraphs and rows; `isAlone` lines stay by themselves, footnotes behind the paragraph they interrupt. */
export function joinParagraphs(items: readonly Item[], habits: Habits): readonly Block[] {
  const blocks: Block[] = [];
  let group: FlowLine[] = [];
  let notes: FlowLine[][] = [];
  let mayGoOn = true;
  const write = (lines: readonly FlowLine[], isNote: boolean): void => {
    const [first] = lines;
    if (first !== undefined)
      blocks.push({ kind: 'paragraph', page: first.page, lines, ...(isNote ? { isNote } : {}) });
  };
  const flush = (): void => {
    write(group, false);
    group = [];
    for (const note of notes) write(note, true);
    notes = [];
  };
  for (const [at, item] of items.entries()) {
    if (item.kind === 'line' && item.isNote === true) {
      const last = notes.at(-1);
      if (last !== undefined && !beginsNote(item)) last.push(item);
      else notes.push([item]);
      continue;
    }
    if (item.kind === 'row') {
      flush();
      blocks.push({ kind: 'row', page: item.page, cells: item.cells });
      continue;
    }
    const last = group.at(-1);
    const isSignature = last !== undefined && signs(last, item, items[at + 1]);
    if (item.joins ?? (item.isAlone !== true && mayGoOn && !isSignature && goesOn(group, item, habits)))
      group.push(item);
    else {
      flush();
      group = [item];
    }
    mayGoOn = item.isAlone !== true;
  }
  flush();
  return blocks;
}

/** The file's body size, its leading, and whether paragraphs are indented. */
export function readHabits(lines: readonly FlowLine[], bodySize: number): Habits {
  const gaps = new Map<number, number>();
  let starts = 0;
  let setIn = 0;
  lines.forEach((flow, at) => {
    const last = lines[at - 1];
    if (last === undefined || !isBelow(last, flow) || Math.abs(flow.line.size - bodySize) > bodySize * 0.1)
      return;
    if (!sameSize(last, flow)) return;
    const gap = Math.round(((flow.line.v - last.line.v) / bodySize) * 20) / 20;
    if (gap > 0.9 && gap < 4) gaps.set(gap, (gaps.get(gap) ?? 0) + 1);
    if (after(last) > last.line.size * 3 && !isCentred(flow)) {
      starts += 1;
      if (before(flow) > flow.line.size * indented) setIn += 1;
    }
  });
  // The smallest that is not rare: between paragraphs there may be more, and as often.
  const most = Math.max(0, ...gaps.values());
  const common = [...gaps].filter(([, count]) => count >= most * 0.2).map(([gap]) => gap);
  const leading = common.length === 0 ? 1.75 : Math.min(...common);
  return { bodySize, leading, indents: starts === 0 || setIn >= starts * 0.4 };
}
