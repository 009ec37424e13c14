/** Rows read through the shapes of their columns. */
import { Faults, type Shape, type ValueOf } from '../codecs/shapes.ts';
import type { SqlRow } from '../database/database.ts';
import { columnSum, sumColumn } from '../database/row-sums.ts';

export type Columns = Readonly<Record<string, Shape<unknown>>>;
export type RowOf<C extends Columns> = { readonly [Name in keyof C]: ValueOf<C[Name]> };

/**
 * Reads the columns named in `columns`, and no others. What does not fit takes its default and is told in `faults` with
 * its column. A column that was not selected is a slip in the program.
 */
export function rowReader<C extends Columns>(columns: C): (row: SqlRow, faults: Faults) => RowOf<C> {
  const shapes = Object.entries(columns);
  return (row, faults) => {
    const read: Record<string, unknown> = {};
    for (const [column, shape] of shapes) {
      const value = row[column];
      if (value === undefined) throw new TypeError(`column ${column} was not selected`);
      const mark = faults.count;
      read[column] = shape(value, faults);
      if (faults.count > mark) faults.within(mark, column);
    }
    return read as RowOf<C>;
  };
}

/** One row with the faults it has. */
export function readOne<T>(
  read: (row: SqlRow, faults: Faults) => T,
  row: SqlRow,
): { readonly value: T; readonly faults: readonly string[] } {
  const faults = new Faults();
  return { value: read(row, faults), faults: faults.paths };
}

/** The same as an expression of SQL, 1 or 0, for a query that gives no whole rows. */
export function wholeInSql(columns: Columns, alias: string): string {
  const names = Object.keys(columns).filter((name) => name !== sumColumn);
  return `(${alias}.${sumColumn} IS rowSum(${names.map((name) => `'${name}', ${alias}.${name}`).join(', ')}))`;
}

/** Whether all columns of the row are as they were written, told by its sum; every one of them must be selected. */
export function wholeness(columns: Columns): (row: SqlRow) => boolean {
  const names = Object.keys(columns).filter((name) => name !== sumColumn);
  return (row) => {
    let sum = 0;
    for (const name of names) {
      const value = row[name];
      if (value === undefined) throw new TypeError(`column ${name} was not selected`);
      sum += columnSum(name, value);
    }
    return row[sumColumn] === sum >>> 0;
  };
}
