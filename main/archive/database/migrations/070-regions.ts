/** Notes on a part of a page: a rectangle, beside the words it holds, if any. */
export const version = 70;

export const sql = `
ALTER TABLE annotation ADD COLUMN region TEXT;
`;
