/** Rows read through the shapes of their columns. */
import { Faults, type Shape, type ValueOf } from '../codecs/shapes.ts';
import type { SqlRow } from '../database/database.ts';

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
