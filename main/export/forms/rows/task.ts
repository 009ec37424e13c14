/** What a clause asks for, in its own words. */
import type { Block } from '../../../gazette/tree.ts';

/** A task in a list is at most as long; its whole wording stands beside it as the quote. */
const longest = 60;

/**
 * The clause's head without its label; a paragraph under a clause takes that clause's; else its own sentence: the
 * first, or the one around `at`.
 */
export function taskOf(
  block: Block,
  blocks: ReadonlyMap<string, Block>,
  at = block.label?.length ?? 0,
): string {
  const own = headOf(block);
  if (own !== '') return own;
  const parent = block.label === null && block.parentId !== null ? blocks.get(block.parentId) : undefined;
  const inherited = parent === undefined ? '' : headOf(parent);
  return inherited !== '' ? inherited : shortened(withoutLabel(block, sentenceAround(block.text, at)));
}

function headOf({ text, label, headLength }: Block): string {
  return text
    .slice(label?.length ?? 0, headLength)
    .trim()
    .replace(/[。：:]$/u, '');
}

/** The sentence around `at`, from stop to stop. */
export function sentenceAround(text: string, at: number): string {
  const before = text.slice(0, at).search(/[^。；！？\n]*$/u);
  const after = text.slice(at).search(/[。；！？\n]/u);
  return text.slice(before, after < 0 ? text.length : at + after + 1).trim();
}

function withoutLabel({ label }: Block, sentence: string): string {
  return label !== null && sentence.startsWith(label) ? sentence.slice(label.length).trim() : sentence;
}

function shortened(sentence: string): string {
  const characters = Array.from(sentence);
  return characters.length <= longest ? sentence : `${characters.slice(0, longest).join('')}……`;
}
