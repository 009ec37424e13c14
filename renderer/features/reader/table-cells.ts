/**
 * Where each cell of a table stands in its block's text, so that cells can be marked and found like any
 * other words. Cells carried down by a rowspan are copies: they stand nowhere and can't be marked.
 */
import type { Table } from '../../../preload/contract/model.ts';

export interface PlacedCell {
  readonly text: string;
  /** Offset in the block's text, or null for a copy. */
  readonly start: number | null;
  /** The block's own characters there, white space and all. */
  readonly printed: string;
}

export interface PlacedTable {
  readonly header: readonly (readonly PlacedCell[])[];
  readonly rows: readonly (readonly PlacedCell[])[];
  /** Words of the block that stand in no cell; shown under the table, never left out. */
  readonly rest: readonly { readonly start: number; readonly text: string }[];
}

const space = /[\s　]/;

/** End of `cell` in `text` from `at`, white space ignored on both sides, or -1. */
function matchAt(text: string, at: number, cell: string): number {
  let end = at;
  for (const character of cell) {
    if (space.test(character)) continue;
    while (end < text.length && space.test(text.charAt(end))) end++;
    if (!text.startsWith(character, end)) return -1;
    end += character.length;
  }
  return end;
}

function find(text: string, from: number, cell: string): readonly [number, number] | null {
  const first = [...cell].find((character) => !space.test(character));
  if (first === undefined) return null;
  for (let at = text.indexOf(first, from); at >= 0; at = text.indexOf(first, at + 1)) {
    const end = matchAt(text, at, cell);
    if (end >= 0) return [at, end];
  }
  return null;
}

/** Places every cell in reading order. */
export function placeCells(text: string, table: Table): PlacedTable {
  const taken: (readonly [number, number])[] = [];
  let cursor = table.caption === null ? 0 : (find(text, 0, table.caption)?.[1] ?? 0);
  if (cursor > 0) taken.push([0, cursor]);

  const placeRow = (row: readonly string[], above: readonly string[] | undefined): readonly PlacedCell[] =>
    row.map((cell, column) => {
      const place = nextPlace(text, cursor, cell, above?.[column] === cell);
      if (place === null) return { text: cell, start: null, printed: cell };
      cursor = place[1];
      taken.push(place);
      return { text: cell, start: place[0], printed: text.slice(place[0], place[1]) };
    });

  const header = table.header.map((row, index) => placeRow(row, table.header[index - 1]));
  const rows = table.rows.map((row, index) => placeRow(row, table.rows[index - 1]));
  return { header, rows, rest: restOf(text, taken, table.attributes) };
}

/** A cell equal to the one above is a copy unless the same words come next in the text. */
function nextPlace(
  text: string,
  cursor: number,
  cell: string,
  isCopy: boolean,
): readonly [number, number] | null {
  if (!isCopy) return find(text, cursor, cell);
  let at = cursor;
  while (at < text.length && space.test(text.charAt(at))) at++;
  const end = matchAt(text, at, cell);
  return end > at ? [at, end] : null;
}

function restOf(
  text: string,
  taken: readonly (readonly [number, number])[],
  attributes: readonly string[],
): PlacedTable['rest'] {
  const rest: { start: number; text: string }[] = [];
  let cursor = 0;
  for (const [start, end] of [...taken, [text.length, text.length] as const]) {
    const piece = text.slice(cursor, start);
    const words = piece.replace(/[\s　]+/g, ' ').trim();
    const isLabel = attributes.some((name) => words.replace(/[:：\s]/g, '') === name);
    if (words !== '' && !/^[|｜:：]+$/.test(words) && !isLabel) {
      const lead = piece.length - piece.trimStart().length;
      rest.push({ start: cursor + lead, text: piece.trim() });
    }
    cursor = Math.max(cursor, end);
  }
  return rest;
}
