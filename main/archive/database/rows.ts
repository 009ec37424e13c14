/**
 * Columns of a row by their types. The tables are STRICT: a value of another type is a slip in the SQL, or a file that is
 * damaged below what SQLite notices, and is told with its column and row.
 */
import { ArchiveError } from '../archive-error.ts';
import type { SqlRow, SqlValue } from './database.ts';

function wrong(row: SqlRow, column: string): ArchiveError {
  const key = row.id ?? row.rowNumber ?? row.row ?? row.documentRow;
  const where = typeof key === 'string' || typeof key === 'number' ? ` (${key})` : '';
  return new ArchiveError('archive/corrupt', { path: `${column}${where}` });
}

export function text(row: SqlRow, column: string): string {
  const value = row[column];
  if (typeof value === 'string') return value;
  throw wrong(row, column);
}

export function textOrNull(row: SqlRow, column: string): string | null {
  return row[column] === null ? null : text(row, column);
}

/** A number, whole or not. */
export function number(row: SqlRow, column: string): number {
  const value = row[column];
  if (typeof value === 'number') return value;
  throw wrong(row, column);
}

export function numberOrNull(row: SqlRow, column: string): number | null {
  return row[column] === null ? null : number(row, column);
}

export function bytes(row: SqlRow, column: string): Uint8Array {
  const value = row[column];
  if (value instanceof Uint8Array) return value;
  throw wrong(row, column);
}

export function bytesOrNull(row: SqlRow, column: string): Uint8Array | null {
  return row[column] === null ? null : bytes(row, column);
}

/** What SQL compares is 1 where it is so. */
export const isSet = (row: SqlRow, column: string): boolean => number(row, column) === 1;

/** A whole column of numbers, as it is. */
export function numbers(values: readonly SqlValue[]): readonly number[] {
  if (areNumbers(values)) return values;
  throw new ArchiveError('archive/corrupt', { path: 'row' });
}

const areNumbers = (values: readonly SqlValue[]): values is readonly number[] =>
  values.every((value) => typeof value === 'number');

/** Numbers of a stored blob; a copy, since the blob may stand anywhere in memory. Null where it holds no whole numbers. */
export function numbersOfBlob(blob: Uint8Array | null): Uint32Array | null {
  return blob === null || blob.byteLength % Uint32Array.BYTES_PER_ELEMENT !== 0
    ? null
    : new Uint32Array(blob.slice().buffer);
}
