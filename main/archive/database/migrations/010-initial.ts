/** Originals, issues, documents, blocks, their normalised text, and everything the reader adds. */
export const version = 10;

export const sql = `
CREATE TABLE issue (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  publication TEXT,
  year INTEGER,
  number TEXT,
  cumulativeNumber INTEGER,
  publishedOn TEXT,
  sha256 TEXT NOT NULL,
  fileName TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  encoding TEXT NOT NULL,
  importedAt TEXT NOT NULL,
  removedAt TEXT,
  parserVersion INTEGER NOT NULL,
  facts TEXT NOT NULL,
  parts TEXT NOT NULL
) STRICT;
CREATE INDEX issueByNumber ON issue (publication, year, number);
CREATE INDEX issueBySource ON issue (sha256);

CREATE TABLE document (
  rowNumber INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  issueId INTEGER NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
  ord INTEGER NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  documentNumber TEXT,
  section TEXT,
  issuer TEXT,
  signedOn TEXT,
  contentHash TEXT NOT NULL,
  details TEXT NOT NULL,
  UNIQUE (issueId, ord)
) STRICT;
CREATE INDEX documentByNumber ON document (documentNumber);

CREATE TABLE block (
  documentRow INTEGER NOT NULL REFERENCES document (rowNumber) ON DELETE CASCADE,
  ord INTEGER NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  level INTEGER NOT NULL,
  label TEXT,
  path TEXT NOT NULL,
  parentId TEXT,
  text TEXT NOT NULL,
  details TEXT NOT NULL,
  PRIMARY KEY (documentRow, ord)
) STRICT, WITHOUT ROWID;

CREATE TABLE searchText (
  documentRow INTEGER PRIMARY KEY REFERENCES document (rowNumber) ON DELETE CASCADE,
  normaliser INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE annotation (
  id TEXT PRIMARY KEY,
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
  style TEXT NOT NULL,
  colour TEXT NOT NULL,
  note TEXT NOT NULL,
  tags TEXT NOT NULL,
  createdAt TEXT NOT NULL,
  updatedAt TEXT NOT NULL
) STRICT;
CREATE INDEX annotationByDocument ON annotation (documentId);
CREATE INDEX annotationByIssue ON annotation (issueId);

CREATE TABLE bookmark (
  id TEXT PRIMARY KEY,
  documentId TEXT REFERENCES document (id) ON DELETE SET NULL,
  issueId INTEGER REFERENCES issue (id) ON DELETE SET NULL,
  documentTitle TEXT NOT NULL,
  documentNumber TEXT,
  issueLabel TEXT NOT NULL,
  blockOrd INTEGER,
  blockText TEXT NOT NULL,
  createdAt TEXT NOT NULL
) STRICT;
CREATE INDEX bookmarkByDocument ON bookmark (documentId);

CREATE TABLE collection (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  createdAt TEXT NOT NULL
) STRICT;

CREATE TABLE collectionItem (
  id TEXT PRIMARY KEY,
  collectionId TEXT NOT NULL REFERENCES collection (id) ON DELETE CASCADE,
  documentId TEXT REFERENCES document (id) ON DELETE SET NULL,
  issueId INTEGER REFERENCES issue (id) ON DELETE SET NULL,
  documentTitle TEXT NOT NULL,
  documentNumber TEXT,
  issueLabel TEXT NOT NULL,
  position REAL NOT NULL
) STRICT;
CREATE UNIQUE INDEX collectionItemOnce ON collectionItem (collectionId, documentId) WHERE documentId IS NOT NULL;

CREATE TABLE readingPosition (
  documentId TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  blockOrd INTEGER NOT NULL,
  fraction REAL NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE recent (
  documentId TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  openedAt TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE searchHistory (
  query TEXT PRIMARY KEY,
  usedAt TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
