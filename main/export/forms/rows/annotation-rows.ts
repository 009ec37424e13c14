/** 批注: the words marked and what the reader wrote beside them. */
import type { Sheet } from '../../rows.ts';
import type { Wording } from '../../wording.ts';
import type { FormDocument } from '../form-input.ts';
import { blocksOf, type Row, rowSheet } from './row-sheet.ts';
import { words } from './words.ts';

const { annotations } = words;

const columns = [
  { title: annotations.note, width: 40 },
  { title: annotations.tags, width: 16 },
  { title: annotations.colour, width: 8 },
  { title: annotations.style, width: 8 },
  { title: annotations.anchored, width: 8 },
  { title: annotations.created, width: 22 },
  { title: annotations.updated, width: 22 },
];

export function annotationSheet(documents: readonly FormDocument[], say: Wording): Sheet {
  const rows = documents.flatMap((item) => {
    const blocks = blocksOf(item);
    return item.annotations.map(
      (entry): Row => ({
        item,
        block: entry.anchor === null ? null : (blocks.get(entry.anchor.startBlockId) ?? null),
        quote: entry.quote,
        cells: [
          entry.note,
          entry.tags.join('；'),
          annotations.colours[entry.colour],
          annotations.styles[entry.style],
          entry.anchor === null ? annotations.no : annotations.yes,
          entry.createdAt,
          entry.updatedAt,
        ],
      }),
    );
  });
  return rowSheet(annotations.name, columns, rows, say);
}
