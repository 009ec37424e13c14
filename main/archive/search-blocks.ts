/** A document's blocks as search reads them. */
import type { Block } from '../gazette/tree.ts';
import type { ReadableDb } from './database.ts';

export type SearchBlock = Pick<Block, 'id' | 'path' | 'kind' | 'text' | 'headLength'>;

/** A document's blocks [from, to), as search reads them. */
export function searchBlocks(
  db: ReadableDb,
  row: number,
  from = 0,
  to = Number.MAX_SAFE_INTEGER,
): readonly SearchBlock[] {
  return db.all(
    `SELECT id, path, kind, text, json_extract(details, '$.headLength') AS headLength FROM block
     WHERE documentRow = ? AND ord >= ? AND ord < ? ORDER BY ord`,
    row,
    from,
    to,
  ) as unknown as readonly SearchBlock[];
}
