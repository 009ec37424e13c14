/** The words a reader marked at first, where a correction has left less or more of them: given back when all are there. */
export const version = 90;

export const sql = `
ALTER TABLE annotation ADD COLUMN madeQuote TEXT;
ALTER TABLE excerpt ADD COLUMN madeQuote TEXT;
`;
