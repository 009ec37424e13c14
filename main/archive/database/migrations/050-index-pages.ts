/**
 * How the index of pairs is written. Smaller pages, of which six fill one of the database: within a page a term is
 * looked for from its beginning, so that a phrase of many pairs is found faster by a fifth. More is gathered before it
 * is written: fewer pieces are merged while an index is built. What is there already stays until it is merged.
 */
export const version = 50;

export const sql = `
INSERT INTO searchPair (searchPair, rank) VALUES ('pgsz', 655);
INSERT INTO searchPair (searchPair, rank) VALUES ('hashsize', 16777216);
`;
