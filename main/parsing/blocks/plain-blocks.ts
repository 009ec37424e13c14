/** Blocks of the parts that are no official documents: masthead, contents, articles, appointments, chronicle, captions, colophon. */

import { isAgencyName } from '../../gazette/agencies.ts';
import { monthHeading } from '../../gazette/data/date-words.ts';
import { questionOrAnswer } from '../../gazette/data/paragraph-words.ts';
import { byline, wholeTitle } from '../../gazette/data/title-words.ts';
import { readEntryDate } from '../../gazette/dates.ts';
import { wholeLineNumbers } from '../../gazette/document-number.ts';
import { type BlockRole, blockOfLines, type DraftBlock, joinLines, type Notes } from '../draft/draft.ts';
import { endsSentence, isProse } from '../lines/line-classes.ts';
import type { Line } from '../lines/lines.ts';
import type { PartKind } from '../parts/part.ts';
import { tableBlock } from '../tables/tables.ts';
import { bodyBlock } from './body-block.ts';
import { buildClauseTree, markHeads } from './clause-tree.ts';
import { type Paragraph, rejoin } from './rejoin.ts';

const each = (lines: readonly Line[], role: BlockRole, kind: DraftBlock['kind']): readonly DraftBlock[] =>
  lines.map((line) => blockOfLines([line], role, kind));

const isPinyin = (line: Line): boolean => /^[A-Z ]{4,}$/.test(line.bare);

/** 某省教育厅, 本刊记者 张三: who wrote it, below its title. */
const isByline = (line: Line): boolean => isAgencyName(line.bare) || byline.test(line.bare);

/** True where line `at` begins the text of an article whose title stands above: a label, a sentence, a line set apart. */
function beginsText(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  const above = lines[at - 1];
  if (line === undefined || above === undefined) return false;
  const isSet = wholeTitle.test(above.bare) && line.gap > 0;
  return line.label !== null || (endsSentence(line.bare) && isSet) || questionOrAnswer.test(line.bare);
}

/** An article: its short lines at the top are title (lines of pinyin and of who wrote it apart), the rest paragraphs. */
function articleBlocks(lines: readonly Line[], notes: Notes): readonly DraftBlock[] {
  const firstProse = lines.findIndex((line, at) => isProse(line) || beginsText(lines, at));
  const top = firstProse < 0 ? lines.length : firstProse;
  const blocks: DraftBlock[] = [];
  let index = 0;
  while (index < top) {
    const line = lines[index];
    if (line === undefined) break;
    if (isPinyin(line) || (index > 0 && isByline(line))) {
      blocks.push(blockOfLines([line], 'other', 'other'));
      index += 1;
      continue;
    }
    let end = index;
    while (end < top && !isPinyin(lines[end] as Line) && (end === 0 || !isByline(lines[end] as Line)))
      end += 1;
    const block = blockOfLines(lines.slice(index, end), 'title', 'heading');
    blocks.push({ ...block, text: joinLines(lines.slice(index, end), ' '), level: 0 });
    index = end;
  }
  const body = [...blocks, ...paragraphBlocks(lines.slice(top), notes, bodyBlock)];
  buildClauseTree(body);
  markHeads(body);
  return body;
}

const plainParagraph = (paragraph: Paragraph): DraftBlock =>
  blockOfLines(paragraph.lines, 'body', 'paragraph');

/** Paragraphs and tables in order; nothing else is read into them. */
function paragraphBlocks(
  lines: readonly Line[],
  notes: Notes,
  blockOf: (paragraph: Paragraph) => DraftBlock = plainParagraph,
): readonly DraftBlock[] {
  const blocks: DraftBlock[] = [];
  let index = 0;
  while (index < lines.length) {
    const start = index;
    const isRow = lines[index]?.hasTab === true;
    while (index < lines.length && (lines[index]?.hasTab === true) === isRow) index += 1;
    const run = lines.slice(start, index);
    if (isRow) blocks.push(tableBlock(run, null, notes));
    else for (const paragraph of rejoin(run)) blocks.push(blockOf(paragraph));
  }
  return blocks;
}

/** 6月 above the days of a month. */
const isMonth = (line: Line): boolean => monthHeading.test(line.bare);

/** Paragraphs that begin anew at each dated entry or circled number. */
function entryBlocks(
  lines: readonly Line[],
  isStart: (line: Line) => boolean,
  kind: DraftBlock['kind'],
  notes: Notes,
): readonly DraftBlock[] {
  const first = lines.findIndex(isStart);
  if (first < 0) return paragraphBlocks(lines, notes);
  const blocks: DraftBlock[] = lines
    .slice(0, first)
    .map((line) =>
      wholeLineNumbers(line.raw).length > 0
        ? blockOfLines([line], 'number', 'other')
        : isMonth(line)
          ? blockOfLines([line], 'body', 'paragraph')
          : { ...blockOfLines([line], 'title', 'heading'), level: 0 },
    );
  let group: Line[] = [];
  const flush = (): void => {
    for (const { lines: own } of rejoin(group))
      blocks.push(
        // The number of the next act in a list of appointments is its own, and no citation.
        own.length === 1 && own[0] !== undefined && wholeLineNumbers(own[0].raw).length > 0
          ? blockOfLines(own, 'number', 'other')
          : blockOfLines(own, kind === 'caption' ? 'caption' : 'body', kind),
      );
    group = [];
  };
  for (const line of lines.slice(first)) {
    if (isStart(line)) flush();
    group.push(line);
  }
  flush();
  return blocks;
}

/** Blocks of a part by its kind. */
export function readPlainBlocks(kind: PartKind, lines: readonly Line[], notes: Notes): readonly DraftBlock[] {
  switch (kind) {
    case 'article':
      return articleBlocks(lines, notes);
    case 'chronicle':
    case 'appointments':
      return entryBlocks(lines, (line) => readEntryDate(line.text) !== null, 'paragraph', notes);
    case 'captions':
      return entryBlocks(lines, (line) => /^[①-⑳]/.test(line.text), 'caption', notes);
    case 'contents':
    case 'frontMatter':
    case 'backMatter': {
      const title = lines
        .slice(0, 1)
        .map((line) => ({ ...blockOfLines([line], 'title', 'heading'), level: 0 }));
      const rest = lines.slice(1);
      return kind === 'backMatter' && rest.some((line) => isProse(line))
        ? [...title, ...paragraphBlocks(rest, notes)]
        : [...title, ...each(rest, 'other', 'other')];
    }
    default:
      return paragraphBlocks(lines, notes);
  }
}
