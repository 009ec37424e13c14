/** The name a document goes by in lists: its title, or where none is printed one that says so. */
import type { Block, BlockKind } from './tree.ts';

/** Longest opening shown, in characters. */
const openingLength = 24;
const telling = new Set<BlockKind>(['heading', 'paragraph', 'clause']);
/** 各县（市、区）人民政府： */
const addresses = /[：:]\s*$/u;

/**
 * The printed title; where there is none, the opening words in square brackets, as catalogues mark a title that
 * is not the document's own (GB/T 3792): ［为做好今年冬季取暖工作……］.
 */
export function documentName({
  title,
  blocks,
}: {
  readonly title: string;
  readonly blocks: readonly Pick<Block, 'kind' | 'text'>[];
}): string {
  if (title !== '') return title;
  const isTelling = ({ kind, text }: Pick<Block, 'kind' | 'text'>): boolean =>
    telling.has(kind) && !addresses.test(text);
  const opening = (blocks.find(isTelling) ?? blocks[0])?.text.trim() ?? '';
  if (opening === '') return '［无标题］';
  const line = opening.replace(/\s+/gu, ' ').replace(/[。：:]$/u, '');
  const start =
    /^.{6,24}(?=[，。；：,;:]|$)/u.exec(line)?.[0] ?? Array.from(line).slice(0, openingLength).join('');
  return start.length < line.length ? `［${start}……］` : `［${start}］`;
}
