/**
 * How the index of pairs is written. Smaller pages: within a page a term is looked for from its beginning, so that a
 * phrase of many pairs is found faster by a sixth. More is gathered before it is written: fewer pieces are merged while
 * an index is built. What is there already stays as it is until it is merged.
 */
export const version = 50;

export const sql = `
INSERT INTO searchPair (searchPair, rank) VALUES ('pgsz', 1000);
INSERT INTO searchPair (searchPair, rank) VALUES ('hashsize', 16777216);
`;
