/** Text read out of PDFs and where each character stands on its page, so that a place is shown at once. */
export const version = 40;

export const sql = `
CREATE TABLE sourceText (
  issueId INTEGER PRIMARY KEY REFERENCES issue (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  pageMap BLOB NOT NULL
) STRICT;
`;
