/** 时限: as printed, with what the program computed named as computed. */
import type { Sheet } from '../../rows.ts';
import type { Wording } from '../../wording.ts';
import type { FormDocument } from '../form-input.ts';
import { blocksOf, type Row, rowSheet } from './row-sheet.ts';
import { sentenceAround, taskOf } from './task.ts';
import { words } from './words.ts';

const { deadlines } = words;

const columns = [
  { title: deadlines.text, width: 24 },
  { title: deadlines.kind, width: 10 },
  { title: deadlines.computed, width: 16 },
  { title: deadlines.task, width: 40 },
  { title: deadlines.units, width: 36 },
];

export function deadlineSheet(documents: readonly FormDocument[], say: Wording): Sheet {
  return rowSheet(deadlines.name, columns, documents.flatMap(deadlineRows), say);
}

function deadlineRows(item: FormDocument): readonly Row[] {
  const blocks = blocksOf(item);
  return item.document.blocks.flatMap((block) =>
    block.deadlines.map(
      (deadline): Row => ({
        item,
        block,
        quote: sentenceAround(block.text, deadline.range[0]),
        cells: [
          deadline.text,
          deadlines.kinds[deadline.kind],
          deadline.computedOn ?? '',
          taskOf(block, blocks),
          [...new Set([...block.responsibilities, ...block.duties].map(({ unit }) => unit))].join('、'),
        ],
      }),
    ),
  );
}
