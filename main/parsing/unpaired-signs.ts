/**
 * Brackets, title marks and quotation marks that lack their other half. A quotation may run over many paragraphs, each
 * of which opens it anew (amending decisions), and a note under a title over several lines; there nothing lacks.
 */
import { type DraftBlock, type DraftWarning, sourceSpanOf } from './draft.ts';

interface Pair {
  readonly open: string;
  readonly close: string;
  /** Name of the sign in a warning's sentence. */
  readonly name: string;
  /** How many blocks further its other half may stand. */
  readonly reach: number;
}

const pairs: readonly Pair[] = [
  { open: '《', close: '》', name: '书名号', reach: 3 },
  { open: '（(', close: '）)', name: '括号', reach: 6 },
  { open: '“', close: '”', name: '引号', reach: 60 },
];

/** Labels such as 1） and a）, whose bracket has no other half. */
const halfLabel = /(?:^|[。；;：:，,\s、])[（(]?(?:\d{1,2}|[a-zA-Z一二三四五六七八九十①-⑳])[）)]/g;

interface Lone {
  readonly block: number;
  readonly at: number;
  readonly opens: boolean;
}

/** Signs of one pair without their other half within each block. */
function loneSigns(blocks: readonly DraftBlock[], pair: Pair): readonly Lone[] {
  return blocks.flatMap((block, index) => {
    if (block.role !== 'body') return [];
    const labels = [...block.text.text.matchAll(halfLabel)].map((match) => match.index + match[0].length - 1);
    const open: number[] = [];
    const lone: Lone[] = [];
    const { text } = block.text;
    for (let at = 0; at < text.length; at += 1) {
      const character = text.charAt(at);
      if (pair.open.includes(character)) open.push(at);
      else if (pair.close.includes(character) && open.pop() === undefined && !labels.includes(at))
        lone.push({ block: index, at, opens: false });
    }
    return [...lone, ...open.map((at) => ({ block: index, at, opens: true }))];
  });
}

/** A quotation that begins a paragraph or follows a colon may end in a later one that this text no longer shows. */
const beginsQuote = (block: DraftBlock, { at, opens }: Lone): boolean =>
  opens &&
  block.text.text.charAt(at) === '“' &&
  /(?:^|[：:])\s*$/.test(block.text.text.slice(Math.max(0, at - 3), at));

/** Signs that lack their other half in a document, at most one doubt a block and kind. */
export function findUnpairedSigns(blocks: readonly DraftBlock[]): readonly DraftWarning[] {
  return pairs.flatMap((pair) => {
    const lone = loneSigns(blocks, pair);
    const last = new Set<number>();
    return lone.flatMap((sign, index) => {
      const others = sign.opens ? lone.slice(index + 1) : lone.slice(0, index);
      const isMet = others.some(
        (other) => other.opens !== sign.opens && Math.abs(other.block - sign.block) <= pair.reach,
      );
      const block = blocks[sign.block];
      if (isMet || block === undefined || last.has(sign.block) || beginsQuote(block, sign)) return [];
      last.add(sign.block);
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
