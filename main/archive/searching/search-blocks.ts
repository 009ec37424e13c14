/** A document's blocks as search reads them. */
import type { Block } from '../../gazette/tree.ts';
import { blockKind, deadlines, headLength, responsibilities } from '../codecs/block-details.ts';
import { codec } from '../codecs/codec.ts';
import { Faults } from '../codecs/shapes.ts';
import type { ReadableDb } from '../database/database.ts';
import { text, textOrNull } from '../database/rows.ts';

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
  const rows = db.all(
    `SELECT id, path, kind, text,
       iif(kind = 'clause' AND json_valid(details), json_extract(details, '$.headLength'), 0) AS headLength
     FROM block
     WHERE documentRow = ? AND ord >= ? AND ord < ? ORDER BY ord`,
    row,
    from,
    to,
  );
  // What could not be read is told where the document is opened and by the check of the archive.
  const untold = new Faults();
  return rows.map((block) => ({
    id: text(block, 'id'),
    path: text(block, 'path'),
    kind: blockKind(block.kind, untold),
    text: text(block, 'text'),
    headLength: headLength(block.headLength, untold),
  }));
}

/** All blocks of a document with their place in its tree, in order. */
export const clauseBlocks = (
  db: ReadableDb,
  row: number,
): readonly Pick<Block, 'id' | 'parentId' | 'label'>[] =>
  db.all('SELECT id, parentId, label FROM block WHERE documentRow = ? ORDER BY ord', row).map((block) => ({
    id: text(block, 'id'),
    parentId: textOrNull(block, 'parentId'),
    label: textOrNull(block, 'label'),
  }));

/** Blocks of a document that name duties or deadlines, and its first ones, which hold its title; in order. */
export function answeringBlocks(
  db: ReadableDb,
  row: number,
): readonly Pick<Block, 'id' | 'path' | 'text' | 'responsibilities' | 'deadlines'>[] {
  return db
    .all(
      `SELECT id, path, text, json_extract(details, '$.responsibilities') AS responsibilities,
         json_extract(details, '$.deadlines') AS deadlines
       FROM (SELECT ord, id, path, text, iif(json_valid(details), details, '{}') AS details
             FROM block WHERE documentRow = ?)
       WHERE (ord < 4 OR json_extract(details, '$.responsibilities[0]') IS NOT NULL
           OR json_extract(details, '$.deadlines[0]') IS NOT NULL)
       ORDER BY ord`,
      row,
    )
    .map((block) => ({
      id: text(block, 'id'),
      path: text(block, 'path'),
      text: text(block, 'text'),
      responsibilities: storedDuties.decode(block.responsibilities).value,
      deadlines: storedDeadlines.decode(block.deadlines).value,
    }));
}

const storedDuties = codec(responsibilities);
const storedDeadlines = codec(deadlines);
