/** A document's blocks as search reads them. */
import type { Block } from '../../gazette/tree.ts';
import type { ReadableDb } from '../database/database.ts';

export type SearchBlock = Pick<Block, 'id' | 'path' | 'kind' | 'text' | 'headLength'>;

/**
 * A document's blocks [from, to), as search reads them. `headLength` is that of clauses and 0 for all others, where
 * nothing depends on it: to look into every block's details takes half as long again.
 */
export function searchBlocks(
  db: ReadableDb,
  row: number,
  from = 0,
  to = Number.MAX_SAFE_INTEGER,
): readonly SearchBlock[] {
  return db.all(
    `SELECT id, path, kind, text,
       iif(kind = 'clause', json_extract(details, '$.headLength'), 0) AS headLength
     FROM block
     WHERE documentRow = ? AND ord >= ? AND ord < ? ORDER BY ord`,
    row,
    from,
    to,
  ) as unknown as readonly SearchBlock[];
}

/** All blocks of a document with their place in its tree, in order. */
export const clauseBlocks = (
  db: ReadableDb,
  row: number,
): readonly Pick<Block, 'id' | 'parentId' | 'label'>[] =>
  db.all(
    'SELECT id, parentId, label FROM block WHERE documentRow = ? ORDER BY ord',
    row,
  ) as unknown as readonly Pick<Block, 'id' | 'parentId' | 'label'>[];

/** Blocks of a document that name duties or deadlines, and its first ones, which hold its title; in order. */
export function answeringBlocks(
  db: ReadableDb,
  row: number,
): readonly Pick<Block, 'id' | 'path' | 'text' | 'responsibilities' | 'deadlines'>[] {
  return db
    .all(
      `SELECT id, path, text, json_extract(details, '$.responsibilities') AS responsibilities,
         json_extract(details, '$.deadlines') AS deadlines
       FROM block WHERE documentRow = ?
         AND (ord < 4 OR json_extract(details, '$.responsibilities[0]') IS NOT NULL
           OR json_extract(details, '$.deadlines[0]') IS NOT NULL)
       ORDER BY ord`,
      row,
    )
    .map((block) => ({
      id: block.id as string,
      path: block.path as string,
      text: block.text as string,
      responsibilities: JSON.parse(block.responsibilities as string) as Block['responsibilities'],
      deadlines: JSON.parse(block.deadlines as string) as Block['deadlines'],
    }));
}
