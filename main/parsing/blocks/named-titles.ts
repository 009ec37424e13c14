/** Titles that a notice names in 《》: what it issues stands below it under one of them. */
import { stripSpaces, titleKey } from '../../gazette/characters.ts';
import { approvedIn, passesOn } from '../../gazette/data/title-words.ts';
import type { DraftBlock } from '../draft/draft.ts';
import type { Line } from '../lines/lines.ts';

/** An unsigned notice is short: so many blocks at most. */
export const longestUnsigned = 12;
/** What a notice names stands among its first blocks. */
export const longestNotice = 60;

/** Titles that a notice names before its signature, or in its own title. */
export function namedTitles(blocks: readonly DraftBlock[], held: readonly Line[]): ReadonlySet<string> {
  const signed = blocks.findIndex((block) => block.role === 'signature' || block.role === 'date');
  const notice = blocks.find((block) => block.role === 'title')?.text.text ?? '';
  const isShort = passesOn.test(notice) && blocks.length + held.length <= longestUnsigned;
  const told = [...blocks.map((block) => block.text.text), ...held.map((line) => line.text)];
  const own = signed < 0 ? (isShort ? told : []) : blocks.slice(0, signed).map((block) => block.text.text);
  const names = own.flatMap((text) =>
    [...text.slice(0, 2000).matchAll(/《([^《》]{4,80})》/g)].map((match) => titleKey(match[1] ?? '')),
  );
  const title = stripSpaces(blocks.find((block) => block.role === 'title')?.text.text ?? '');
  const approved = titleKey(approvedIn.exec(title)?.[1] ?? '');
  return new Set([...names, approved].filter((name) => name.length >= 4));
}
