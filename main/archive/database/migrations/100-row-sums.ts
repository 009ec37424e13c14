/** Sums of rows, and originals that are to be removed: what a kill leaves of that, the next opening does. */
import { fillRowSums } from '../row-sums.ts';

export const version = 100;

export const sql = `
ALTER TABLE issue ADD COLUMN rowSum INTEGER;
ALTER TABLE document ADD COLUMN rowSum INTEGER;
ALTER TABLE block ADD COLUMN rowSum INTEGER;
ALTER TABLE sourceText ADD COLUMN rowSum INTEGER;
ALTER TABLE annotation ADD COLUMN rowSum INTEGER;
ALTER TABLE excerpt ADD COLUMN rowSum INTEGER;
ALTER TABLE excerptList ADD COLUMN rowSum INTEGER;
ALTER TABLE bookmark ADD COLUMN rowSum INTEGER;
ALTER TABLE collection ADD COLUMN rowSum INTEGER;
ALTER TABLE collectionItem ADD COLUMN rowSum INTEGER;
ALTER TABLE correction ADD COLUMN rowSum INTEGER;
ALTER TABLE savedSearch ADD COLUMN rowSum INTEGER;
ALTER TABLE setting ADD COLUMN rowSum INTEGER;
CREATE TABLE originalToRemove (sha256 TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
`;

export const after = fillRowSums;
