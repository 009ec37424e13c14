/** 摘编: lists of passages with their own places; the columns of a place are those of an annotation. */
export const version = 80;

export const sql = `
CREATE TABLE excerptList (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  createdAt TEXT NOT NULL,
  usedAt TEXT NOT NULL
) STRICT;

CREATE TABLE excerpt (
  id TEXT PRIMARY KEY,
  listId TEXT NOT NULL REFERENCES excerptList (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  documentId TEXT REFERENCES document (id) ON DELETE SET NULL,
  issueId INTEGER REFERENCES issue (id) ON DELETE SET NULL,
  documentTitle TEXT NOT NULL,
  documentNumber TEXT,
  issueLabel TEXT NOT NULL,
  anchored INTEGER NOT NULL,
  startOffset INTEGER NOT NULL,
  endOffset INTEGER NOT NULL,
  contentHash TEXT NOT NULL,
  quote TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  path TEXT NOT NULL,
  source TEXT NOT NULL,
  heading TEXT NOT NULL,
  remark TEXT NOT NULL,
  origin TEXT NOT NULL,
  createdAt TEXT NOT NULL,
  updatedAt TEXT NOT NULL
) STRICT;
CREATE INDEX excerptByList ON excerpt (listId, position);
CREATE INDEX excerptByDocument ON excerpt (documentId);
CREATE INDEX excerptByIssue ON excerpt (issueId);
`;
