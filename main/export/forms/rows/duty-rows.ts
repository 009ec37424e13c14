/** 责任分工台账: one row a unit, in printed order; units named in running text are told apart. */
import type { Block, Responsibility, ResponsibilityRole } from '../../../gazette/tree.ts';
import type { Sheet } from '../../rows.ts';
import type { Wording } from '../../wording.ts';
import type { FormDocument } from '../form-input.ts';
import { blocksOf, type Row, rowSheet } from './row-sheet.ts';
import { taskOf } from './task.ts';
import { words } from './words.ts';

const { duties } = words;

const columns = [
  { title: duties.task, width: 40 },
  { title: duties.unit, width: 26 },
  { title: duties.printed, width: 26 },
  { title: duties.role, width: 8 },
  { title: duties.deadline, width: 20 },
  { title: duties.origin, width: 12 },
];

export function dutySheet(documents: readonly FormDocument[], say: Wording): Sheet {
  return rowSheet(duties.name, columns, documents.flatMap(dutyRows), say);
}

function dutyRows(item: FormDocument): readonly Row[] {
  const blocks = blocksOf(item);
  return item.document.blocks.flatMap((block) => [
    ...block.responsibilities.map((duty) => dutyRow(item, block, blocks, duty)),
    ...block.duties.map(
      (duty): Row => ({
        item,
        block,
        quote: block.text,
        cells: [
          taskOf(block, blocks),
          duty.unit,
          duty.printed,
          roleName(duty.role),
          deadlinesOf(block),
          duties.running,
        ],
      }),
    ),
  ]);
}

function dutyRow(
  item: FormDocument,
  block: Block,
  blocks: ReadonlyMap<string, Block>,
  duty: Responsibility,
): Row {
  const cells = duty.row === null ? null : rowOf(item, block, duty.row);
  const from = duty.inheritedFrom === null ? undefined : blocks.get(duty.inheritedFrom);
  return {
    item,
    block,
    quote: cells === null ? block.text : cells.join(' '),
    cells: [
      cells === null ? taskOf(block, blocks) : cells.filter((cell) => !cell.includes(duty.printed)).join(' '),
      duty.unit + (duty.openEnded ? duties.openEnded : ''),
      duty.printed,
      roleName(duty.role),
      cells === null ? deadlinesOf(block) : '',
      from === undefined ? duties.own : `${duties.inherited}${from.path || from.label || ''}`,
    ],
  };
}

function rowOf({ document }: FormDocument, block: Block, row: number): readonly string[] | null {
  return document.tables.find(({ blockId }) => blockId === block.id)?.rows[row] ?? null;
}

function deadlinesOf({ deadlines }: Block): string {
  return deadlines.map(({ text }) => text).join('；');
}

function roleName(role: ResponsibilityRole): string {
  return duties.roles[role];
}
