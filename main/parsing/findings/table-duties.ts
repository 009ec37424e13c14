/**
 * Duties in tables (重点任务分工表): each row names units in columns headed 责任单位, 牵头单位, 配合单位; the role is the
 * head's unless a cell says otherwise (A牵头，B配合).
 */
import { dutyHeads, leadBesideOthers, notDutyHead } from '../../gazette/data/duty-words.ts';
import type { Responsibility, ResponsibilityRole } from '../../gazette/tree.ts';
import type { DraftTable } from '../draft/draft.ts';
import { readUnitList } from './unit-roles.ts';

/** Role that a column's head gives to the units below it; null where it holds no units. */
export function roleOfHead(head: string): ResponsibilityRole | null {
  const bare = head.replace(/\s+/g, '');
  if (bare.length > 16 || notDutyHead.test(bare)) return null;
  if (leadBesideOthers.test(bare)) return 'responsible';
  return dutyHeads.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
}

/** Head of each column: its lowest filled cell, with the one above it where that says the role. */
function headsOf(table: DraftTable): readonly string[] {
  const width = Math.max(0, ...table.header.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => {
    const cells = table.header.map((row) => row[column] ?? '').filter((cell) => cell !== '');
    return cells.findLast((cell) => roleOfHead(cell) !== null) ?? cells.at(-1) ?? '';
  });
}

/** Duties of a table's rows, row by row and column by column. */
export function readTableDuties(table: DraftTable): readonly Responsibility[] {
  const columns = headsOf(table).flatMap((head, column) => {
    const role = roleOfHead(head);
    return role === null ? [] : [{ role, column }];
  });
  return table.rows.flatMap((cells, row) =>
    columns.flatMap(({ role, column }) =>
      readUnitList((cells[column] ?? '').replace(/\n/g, '、'), role, 'table').map((found) => ({
        ...found,
        row,
        inheritedFrom: null,
      })),
    ),
  );
}
