/** A table's cells as they are printed: carried cells once, attributes as lines of their own under their row. */
import type { Table } from '../../gazette/tree.ts';

export interface LaidCell {
  readonly text: string;
  /** Column of the printed table, from 0. */
  readonly column: number;
  /** Lines of the table that it reaches over, its own included. */
  readonly rows: number;
  readonly columns: number;
  /**
   * `attribute`: a line such as 计算方法：…… under its row. `below`: the empty place under a cell that reaches over
   * several rows; it is a cell of its own so that a page may end between any two rows.
   */
  readonly kind: 'cell' | 'attribute' | 'below';
}

export type LaidRow = readonly LaidCell[];

/** Columns that the printed table has: those of the head, without those the tree adds for attributes. */
export function printedColumns({ header, rows, attributes }: Table): number {
  const own = Math.max(0, ...header.map((cells) => cells.length));
  const all = Math.max(own, ...rows.map((cells) => cells.length));
  return own > 0 && all - own <= attributes.length ? own : all;
}

/** Rows in printed order. `printed` is the text of the table's block, which tells how attributes are led. */
export function laidRows(table: Table, printed: string): readonly LaidRow[] {
  const columns = printedColumns(table);
  const carried = new Set(table.carried.map(([row, column]) => `${row}:${column}`));
  const isCarried = (row: number, column: number) => carried.has(`${row}:${column}`);
  const attributesOf = (row: readonly string[]) => attributeLines(table, columns, row, printed);
  const lines = table.rows.map((row) => 1 + attributesOf(row).length);
  const hasAttributes = lines.some((count) => count > 1);
  // Beside attributes only the first columns can be carried: the others end above the attribute's line.
  const lead = hasAttributes ? leadColumns(table, columns) : columns;
  return table.rows.flatMap((cells, row): readonly LaidRow[] => {
    const main = Array.from({ length: columns }, (_unused, column): LaidCell => {
      if (column < lead && isCarried(row, column)) return below(column);
      let last = row + 1;
      while (column < lead && last < table.rows.length && isCarried(last, column)) last += 1;
      const height = lines.slice(row, last).reduce((sum, count) => sum + count, 0);
      const rows = hasAttributes && column >= lead ? 1 : height;
      return { text: cells[column] ?? '', column, rows, columns: 1, kind: 'cell' };
    });
    const further = attributesOf(cells).map((text): LaidRow => {
      const held = Array.from({ length: lead }, (_unused, column) => below(column));
      return [...held, { text, column: lead, rows: 1, columns: columns - lead, kind: 'attribute' }];
    });
    return [main, ...further];
  });
}

function below(column: number): LaidCell {
  return { text: '', column, rows: 1, columns: 1, kind: 'below' };
}

/** How many columns from the left hold carried cells. */
function leadColumns({ carried }: Table, columns: number): number {
  const held = new Set(carried.map(([, column]) => column));
  let lead = 0;
  while (lead < columns - 1 && held.has(lead)) lead += 1;
  return lead;
}

function attributeLines(
  { attributes }: Table,
  columns: number,
  row: readonly string[],
  printed: string,
): readonly string[] {
  return row.slice(columns).flatMap((value, index) => {
    const name = attributes[index];
    if (value === '' || name === undefined) return value === '' ? [] : [value];
    const sign = ['：', ':', ''].find((candidate) => printed.includes(name + candidate + value)) ?? '：';
    return [name + sign + value];
  });
}
