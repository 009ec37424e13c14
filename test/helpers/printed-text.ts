/** What a document's blocks show, piece by piece: a table by its printed cells, all else by its own text. */
import type { GazetteDocument } from '../../main/gazette/tree.ts';

export interface Piece {
  readonly kind: 'text' | 'cells';
  readonly text: string;
  /** Printed cells in order, those carried down once. */
  readonly cells: readonly string[];
}

export function piecesOf(document: GazetteDocument): readonly Piece[] {
  return document.blocks.flatMap((block): readonly Piece[] => {
    const table = document.tables.find(({ blockId }) => blockId === block.id);
    if (table === undefined) return [{ kind: 'text', text: block.text, cells: [] }];
    const carried = new Set(table.carried.map(([row, column]) => `${row} ${column}`));
    const width = Math.max(
      ...table.header.map((row) => row.length),
      ...table.rows.map((row) => row.length),
      1,
    );
    const padded = (row: readonly string[]) => Array.from({ length: width }, (_none, at) => row[at] ?? '');
    const lacking = Math.max(
      0,
      Math.max(0, ...table.rows.map((row) => row.length)) - (table.header[0]?.length ?? 0),
    );
    const head = table.header.map((row, index) =>
      padded(index === 0 && lacking > 0 ? [...row, ...table.attributes.slice(-lacking)] : row),
    );
    const body = table.rows.map((row, index) =>
      padded(row).filter((_cell, column) => index === 0 || !carried.has(`${index} ${column}`)),
    );
    const isOwn = table.caption !== null && block.text.trimStart().startsWith(table.caption);
    const caption: readonly Piece[] = isOwn ? [{ kind: 'text', text: table.caption ?? '', cells: [] }] : [];
    return [...caption, { kind: 'cells', text: '', cells: [...head, ...body].flat() }];
  });
}

/** The pieces as lines: each text and each cell one. */
export function linesOf(document: GazetteDocument): readonly string[] {
  return piecesOf(document).flatMap(({ kind, text, cells }) => (kind === 'text' ? [text] : cells));
}
