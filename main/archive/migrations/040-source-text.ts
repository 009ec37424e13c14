/** Text of sources that take long to read (PDF), kept so that a place in it can be shown at once. */
export const version = 40;

export const sql = `
CREATE TABLE sourceText (
  issueId INTEGER PRIMARY KEY REFERENCES issue (id) ON DELETE CASCADE,
  text TEXT NOT NULL
) STRICT;
`;
