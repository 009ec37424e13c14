/**
 * The full-text index: pairs of characters and single characters of each document's normalised text, without the text
 * itself; what is filtered by (genre, duties, deadlines) in tables of their own, whose rows are small: to read a column
 * behind a long text SQLite reads the text. Documents that are there already are indexed after the archive has been
 * opened (searchDocument.indexed = 0).
 */
export const version = 30;

export const sql = `
CREATE VIRTUAL TABLE searchPair USING fts5(text, content='', detail=full, tokenize='ascii');
CREATE VIRTUAL TABLE searchCharacter USING fts5(text, content='', detail=none, tokenize='ascii');
INSERT INTO searchPair (searchPair, rank) VALUES ('automerge', 8);
INSERT INTO searchCharacter (searchCharacter, rank) VALUES ('automerge', 8);

ALTER TABLE searchText ADD COLUMN blockStarts BLOB;
CREATE TABLE searchDocument (
  documentRow INTEGER PRIMARY KEY REFERENCES document (rowNumber) ON DELETE CASCADE,
  indexed INTEGER NOT NULL,
  genre TEXT,
  signature BLOB
) STRICT;
CREATE INDEX searchDocumentWaiting ON searchDocument (documentRow) WHERE indexed = 0;
INSERT INTO searchDocument (documentRow, indexed, genre)
  SELECT rowNumber, 0, iif(json_valid(details), details ->> '$.genre', NULL) FROM document;

CREATE TABLE searchState (
  name TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO searchState (name, value) VALUES ('revision', 0);
CREATE TRIGGER searchDocumentAdded AFTER INSERT ON document BEGIN
  UPDATE searchState SET value = value + 1 WHERE name = 'revision';
END;
CREATE TRIGGER searchDocumentGone AFTER DELETE ON document BEGIN
  UPDATE searchState SET value = value + 1 WHERE name = 'revision';
END;
CREATE TRIGGER searchIssueRemoved AFTER UPDATE OF removedAt ON issue BEGIN
  UPDATE searchState SET value = value + 1 WHERE name = 'revision';
END;

CREATE TABLE unit (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE duty (
  documentRow INTEGER NOT NULL REFERENCES document (rowNumber) ON DELETE CASCADE,
  unitId INTEGER NOT NULL REFERENCES unit (id),
  role TEXT NOT NULL,
  PRIMARY KEY (documentRow, unitId, role)
) STRICT, WITHOUT ROWID;
CREATE INDEX dutyByUnit ON duty (unitId, role, documentRow);
INSERT OR IGNORE INTO unit (name)
  SELECT json_extract(r.value, '$.unit')
  FROM block b, json_each(iif(json_valid(b.details), b.details, '{}'), '$.responsibilities') r
  WHERE r.type = 'object';
INSERT OR IGNORE INTO duty (documentRow, unitId, role)
  SELECT b.documentRow, u.id, json_extract(r.value, '$.role')
  FROM block b, json_each(iif(json_valid(b.details), b.details, '{}'), '$.responsibilities') r
  JOIN unit u ON u.name = iif(r.type = 'object', json_extract(r.value, '$.unit'), NULL);

CREATE TABLE savedSearch (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  request TEXT NOT NULL,
  createdAt TEXT NOT NULL
) STRICT;

CREATE TABLE deadline (
  documentRow INTEGER NOT NULL REFERENCES document (rowNumber) ON DELETE CASCADE,
  dueOn TEXT NOT NULL,
  PRIMARY KEY (documentRow, dueOn)
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO deadline (documentRow, dueOn)
  SELECT b.documentRow, json_extract(d.value, '$.computedOn')
  FROM block b, json_each(iif(json_valid(b.details), b.details, '{}'), '$.deadlines') d
  WHERE iif(d.type = 'object', json_extract(d.value, '$.computedOn'), NULL) IS NOT NULL;
`;
