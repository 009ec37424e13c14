/** What the stages hand to one another before ids are given: blocks with their clean text and its map. */

import { addAll } from '../../gazette/add-all.ts';
import { isSigningAgency, issuerOfTitle } from '../../gazette/agencies.ts';
import { needsSpaceAtJoin, standBesideEachOther } from '../../gazette/clean-text.ts';
import { secondOffice } from '../../gazette/data/agency-words.ts';
import type { LabelStyle } from '../../gazette/labels.ts';
import { type MappedText, MappedTextBuilder, toSourceRange } from '../../gazette/offsets.ts';
import type { BlockKind, Dropped, TextSpan } from '../../gazette/tree.ts';
import { isNextTo, type Line } from '../lines/lines.ts';

/** What a block is within its document; the tree's `kind` says less. */
export type BlockRole =
  | 'title'
  | 'number'
  /** 国务院令, 国家税务总局公告: what orders and announcements print where others print a title. */
  | 'formName'
  | 'addressees'
  | 'note'
  | 'signature'
  | 'date'
  | 'instrumentTitle'
  /** 抄送：…, …印发: the printer's lines below a document. */
  | 'footer'
  | 'attachmentLabel'
  | 'attachmentTitle'
  | 'attachmentList'
  | 'subtitle'
  | 'innerContents'
  | 'body'
  | 'table'
  | 'list'
  | 'caption'
  | 'other';

export interface DraftTable {
  readonly caption: string | null;
  readonly header: readonly (readonly string[])[];
  readonly rows: readonly (readonly string[])[];
  readonly carried: readonly (readonly [number, number])[];
  readonly attributes: readonly string[];
}

export interface DraftBlock {
  kind: BlockKind;
  role: BlockRole;
  text: MappedText;
  spans: TextSpan[];
  label: string | null;
  style: LabelStyle | null;
  ordinal: number | null;
  level: number;
  path: string;
  /** Index of the parent in the document's list of blocks, or -1. */
  parent: number;
  headLength: number;
  table: DraftTable | null;
}

/** Warnings before their sentence is looked up. `params` fill the sentence's {places}. */
export interface DraftWarning {
  readonly code: string;
  readonly span: TextSpan;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Where stages leave what is neither block nor document. */
export interface Notes {
  readonly warnings: DraftWarning[];
  readonly dropped: Dropped[];
}

/** A block made of whole lines, joined without a break. */
export function blockOfLines(lines: readonly Line[], role: BlockRole, kind: BlockKind): DraftBlock {
  return {
    kind,
    role,
    text: joinLines(lines, '', role),
    spans: spansOfLines(lines),
    label: null,
    style: null,
    ordinal: null,
    level: 1,
    path: '',
    parent: -1,
    headLength: 0,
    table: null,
  };
}

/** Two bodies one above the other at the head of a title, the second with the matter behind it or not. */
function areJointIssuers(left: string, right: string): boolean {
  if (standBesideEachOther(left, right)) return true;
  const second = issuerOfTitle(right) ?? right;
  return (
    left.length >= 4 &&
    isSigningAgency(left) &&
    second.length >= 4 &&
    isSigningAgency(second) &&
    !secondOffice.test(second)
  );
}

/** Clean text of lines that belong together; only Latin words get a space between them. */
export function joinLines(lines: readonly Line[], separator = '', role: BlockRole = 'body'): MappedText {
  const builder = new MappedTextBuilder();
  let last = '';
  for (const line of lines) {
    if (builder.length > 0) {
      const between =
        separator !== ''
          ? separator
          : needsSpaceAtJoin(last, line.text) || (role === 'title' && areJointIssuers(last, line.text))
            ? ' '
            : '';
      // The inserted character stands for the line break just before the line.
      builder.add(between, line.start - 1);
    }
    builder.append(line.clean);
    last = line.text;
  }
  return builder.build();
}

/** Spans of lines: adjacent lines share one, lines apart (a column or page border between them) have their own. */
export function spansOfLines(lines: readonly Line[]): TextSpan[] {
  const spans: TextSpan[] = [];
  let previous: Line | undefined;
  for (const line of lines) {
    if (line.pieces !== undefined) {
      addAll(spans, line.pieces);
      previous = undefined;
      continue;
    }
    const last = spans.at(-1);
    if (last !== undefined && previous !== undefined && isNextTo(previous, line)) {
      spans[spans.length - 1] = { start: last.start, end: line.end };
    } else spans.push({ start: line.start, end: line.end });
    previous = line;
  }
  return spans;
}

/** Adds the lines of `next` to the end of `block`. */
export function appendBlock(block: DraftBlock, next: DraftBlock): void {
  const builder = new MappedTextBuilder();
  builder.append(block.text);
  const first = next.spans[0];
  if (first !== undefined && needsSpaceAtJoin(block.text.text, next.text.text))
    builder.add(' ', first.start - 1);
  builder.append(next.text);
  block.text = builder.build();
  block.spans = [...block.spans, ...next.spans];
}

/** Source span of characters [from, to) of a block's clean text. */
export function sourceSpanOf(block: DraftBlock, from: number, to: number): TextSpan {
  const range = toSourceRange(block.text, from, to);
  return { start: range.start, end: range.end };
}
