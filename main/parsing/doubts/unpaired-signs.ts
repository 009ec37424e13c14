/**
 * Brackets, title marks and quotation marks that lack their other half. A quotation may run over many paragraphs, each
 * of which opens it anew (amending decisions), and a note under a title over several lines; there nothing lacks.
 */
import { halfLabel } from '../../gazette/data/label-words.ts';
import { type DraftBlock, type DraftWarning, sourceSpanOf } from '../draft/draft.ts';

interface Pair {
  readonly open: string;
  /** Both halves, for a search. */
  readonly signs: RegExp;
  /** Name of the sign in a warning's sentence. */
  readonly name: string;
  /** How many blocks further its other half may stand. */
  readonly reach: number;
}

const pairs: readonly Pair[] = [
  { open: '《', signs: /[《》]/g, name: '书名号', reach: 3 },
  { open: '（(', signs: /[（(）)]/g, name: '括号', reach: 6 },
  { open: '“', signs: /[“”]/g, name: '引号', reach: 60 },
];

interface Lone {
  readonly at: number;
  readonly opens: boolean;
}

/** First signs of one pair, opening and closing, that lack their other half within a block. */
function loneSigns(block: DraftBlock, pair: Pair): readonly Lone[] {
  const { text } = block.text;
  if (block.role !== 'body') return [];
  const open: number[] = [];
  const closed: number[] = [];
  for (const { index } of text.matchAll(pair.signs)) {
    if (pair.open.includes(text.charAt(index))) open.push(index);
    else if (open.pop() === undefined) closed.push(index);
  }
  const labels =
    closed.length === 0
      ? null
      : new Set([...text.matchAll(halfLabel)].map((match) => match.index + match[0].length - 1));
  const closing = closed.find((at) => labels?.has(at) !== true) ?? null;
  const [opening] = open;
  return [
    ...(closing === null ? [] : [{ at: closing, opens: false }]),
    ...(opening === undefined ? [] : [{ at: opening, opens: true }]),
  ];
}

/** True where the other half of a sign stands in one of the next blocks, or of those before it. */
function isMet(lone: readonly (readonly Lone[])[], from: number, { opens }: Lone, reach: number): boolean {
  for (let step = 1; step <= reach; step += 1) {
    const others = lone[opens ? from + step : from - step];
    if (others?.some((other) => other.opens !== opens)) return true;
  }
  return false;
}

/** A quotation that begins a paragraph or follows a colon may end in a later one that this text no longer shows. */
const beginsQuote = (block: DraftBlock, { at, opens }: Lone): boolean =>
  opens &&
  block.text.text.charAt(at) === '“' &&
  /(?:^|[：:])\s*$/.test(block.text.text.slice(Math.max(0, at - 3), at));

/** Signs that lack their other half in a document, at most one doubt a block and kind. */
export function findUnpairedSigns(blocks: readonly DraftBlock[]): readonly DraftWarning[] {
  return pairs.flatMap((pair) => {
    const lone = blocks.map((block) => loneSigns(block, pair));
    return blocks.flatMap((block, index) => {
      const sign = (lone[index] ?? []).find(
        (one) => !isMet(lone, index, one, pair.reach) && !beginsQuote(block, one),
      );
      if (sign === undefined) return [];
      const { text } = block.text;
      const around = text.slice(Math.max(0, sign.at - 6), sign.at + 8).replace(/[《》（）()“”〈〉‘’]/g, '');
      return [
        {
          code: 'parse/unpairedSign',
          span: sourceSpanOf(block, sign.at, sign.at + 1),
          params: { sign: pair.name, text: around },
        },
      ];
    });
  });
}
