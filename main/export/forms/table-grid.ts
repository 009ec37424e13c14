/** A table as cells with their spans: what a rowspan carried down is one cell, as it is printed. */
import type { Table } from '../../gazette/tree.ts';

export interface GridCell {
  readonly text: string;
  readonly isHead: boolean;
  /** Rows this cell covers; 0 for one that a cell above covers. */
  readonly rowSpan: number;
}

export interface TableGrid {
  /** Rows of equal length, the head's first. */
  readonly rows: readonly (readonly GridCell[])[];
  readonly headRows: number;
  readonly columns: number;
}

export function gridOf(table: Table): TableGrid {
  const head = headRows(table);
  const columns = Math.max(1, ...head.map((row) => row.length), ...table.rows.map((row) => row.length));
  const carried = new Set(table.carried.map(([row, column]) => `${row} ${column}`));
  const isCarried = (row: number, column: number) => row > 0 && carried.has(`${row} ${column}`);
  const body = table.rows.map((cells, row) =>
    fill(cells, columns).map((text, column): GridCell => {
      if (isCarried(row, column)) return { text: '', isHead: false, rowSpan: 0 };
      let rowSpan = 1;
      while (row + rowSpan < table.rows.length && isCarried(row + rowSpan, column)) rowSpan += 1;
      return { text, isHead: false, rowSpan };
    }),
  );
  const headCells = head.map((cells) =>
    fill(cells, columns).map((text): GridCell => ({ text, isHead: true, rowSpan: 1 })),
  );
  return { rows: [...headCells, ...body], headRows: head.length, columns };
}

/** Names of the further columns (计算方法) stand in the head's first row, unless it has them itself. */
function headRows({ header, rows, attributes }: Table): readonly (readonly string[])[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const lacking = Math.max(0, width - (header[0]?.length ?? 0));
  const names = lacking > 0 ? attributes.slice(-lacking) : [];
  return header.map((cells, index) => (index === 0 ? [...cells, ...names] : cells));
}

function fill(cells: readonly string[], columns: number): readonly string[] {
  return Array.from({ length: columns }, (_unused, column) => cells[column] ?? '');
}
