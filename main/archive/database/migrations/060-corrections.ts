/**
 * What a reader has set right, beside what was read. A correction outlives its issue: it comes back with the source
 * file it was made on. An issue keeps which of them its documents were read with, and the lines of a PDF are kept so
 * that it can be read with others without its file.
 */
export const version = 60;

export const sql = `
CREATE TABLE correction (
  id TEXT PRIMARY KEY,
  issueId INTEGER REFERENCES issue (id) ON DELETE SET NULL,
  sourceHash TEXT NOT NULL,
  change TEXT NOT NULL,
  createdAt TEXT NOT NULL
) STRICT;
CREATE INDEX correctionIssue ON correction (issueId);
CREATE INDEX correctionSource ON correction (sourceHash);
ALTER TABLE issue ADD COLUMN readWith TEXT NOT NULL DEFAULT '';
ALTER TABLE sourceText ADD COLUMN layout TEXT;
`;
