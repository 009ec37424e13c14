/** 政务要闻 by day. */
import type { Sheet } from '../../rows.ts';
import type { Wording } from '../../wording.ts';
import type { FormDocument } from '../form-input.ts';
import { blocksOf, type Row, rowSheet } from './row-sheet.ts';
import { words } from './words.ts';

const { chronicle } = words;

const columns = [
  { title: chronicle.on, width: 12 },
  { title: chronicle.until, width: 12 },
  { title: chronicle.text, width: 60 },
];

export function chronicleSheet(documents: readonly FormDocument[], say: Wording): Sheet {
  const rows = documents.flatMap((item) => {
    const blocks = blocksOf(item);
    return item.chronicle.map((entry): Row => {
      const block = blocks.get(entry.blockId) ?? null;
      return {
        item,
        block,
        quote: block?.text ?? entry.text,
        cells: [entry.on ?? '', entry.until ?? '', entry.text],
      };
    });
  });
  return rowSheet(chronicle.name, columns, rows, say);
}
