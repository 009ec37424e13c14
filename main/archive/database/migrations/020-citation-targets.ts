/**
 * Numbers and titles under which documents are cited. Numbers of documents that are already there are taken over;
 * their titles come with the next rebuild, since only the program can bring a title to the form that is compared.
 */
export const version = 20;

export const sql = `
CREATE TABLE citationTarget (
  key TEXT NOT NULL,
  documentRow INTEGER NOT NULL REFERENCES document (rowNumber) ON DELETE CASCADE,
  PRIMARY KEY (key, documentRow)
) STRICT, WITHOUT ROWID;
CREATE INDEX citationTargetByDocument ON citationTarget (documentRow);
INSERT INTO citationTarget (key, documentRow)
  SELECT 'n:' || documentNumber, rowNumber FROM document
  WHERE kind = 'document' AND documentNumber IS NOT NULL AND instr(documentNumber, '、') = 0;
`;
