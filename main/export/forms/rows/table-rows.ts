/** The documents' tables, one row of print a row: cells carried down are filled in, the head's rows are marked. */
import type { Table } from '../../../gazette/tree.ts';
import type { Sheet } from '../../rows.ts';
import type { Wording } from '../../wording.ts';
import type { FormDocument } from '../form-input.ts';
import { gridOf } from '../table-grid.ts';
import { blocksOf, type Row, rowSheet } from './row-sheet.ts';
import { words } from './words.ts';

const { tables } = words;

export function tableSheet(documents: readonly FormDocument[], say: Wording): Sheet {
  const all = documents.flatMap((item) => item.document.tables.map((table) => ({ item, table })));
  const width = Math.max(0, ...all.map(({ table }) => gridOf(table).columns));
  const columns = [
    { title: tables.caption, width: 30 },
    { title: tables.row, width: 8 },
    ...Array.from({ length: width }, (_unused, index) => ({
      title: tables.cell.replace('{number}', String(index + 1)),
      width: 20,
    })),
  ];
  return rowSheet(
    tables.name,
    columns,
    all.flatMap(({ item, table }) => rowsOf(item, table, width)),
    say,
  );
}

function rowsOf(item: FormDocument, table: Table, width: number): readonly Row[] {
  const filled = gridOf({ ...table, carried: [] });
  const printed = gridOf(table);
  const block = blocksOf(item).get(table.blockId) ?? null;
  return filled.rows.map(
    (cells, index): Row => ({
      item,
      block,
      quote: (printed.rows[index] ?? [])
        .map(({ text }) => text)
        .filter((text) => text !== '')
        .join(' '),
      cells: [
        table.caption ?? '',
        index < filled.headRows ? tables.head : String(index - filled.headRows + 1),
        ...Array.from({ length: width }, (_unused, column) => cells[column]?.text ?? ''),
      ],
    }),
  );
}
