/** Paragraphs of the body as blocks: clause, heading or plain paragraph, by their label. */
import { isHeadingStyle } from '../../gazette/labels.ts';
import { blockOfLines, type DraftBlock, joinLines } from '../draft/draft.ts';
import type { Paragraph } from './rejoin.ts';

/** A paragraph as clause, heading or plain paragraph, by its label. */
export function bodyBlock(paragraph: Paragraph): DraftBlock {
  const block = blockOfLines(paragraph.lines, 'body', 'paragraph');
  const { label } = paragraph;
  if (label === null) return block;
  const [first, ...rest] = paragraph.lines;
  // 第一章 with its title on the next line: printed on one line, a space would stand between them.
  if (isHeadingStyle(label.style) && rest.length > 0 && first?.bare.length === label.label.length)
    block.text = joinLines(paragraph.lines, '\u3000');
  block.kind = isHeadingStyle(label.style) ? 'heading' : 'clause';
  block.label = label.label;
  block.style = label.style;
  block.ordinal = label.ordinal;
  return block;
}
