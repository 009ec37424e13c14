/**
 * Every table with what each of its columns may hold: what is read through it takes a default where it does not fit, and
 * the check of an archive tells each such row.
 */
import { region, tags } from '../codecs/annotation.ts';
import { blockDetails, blockKind, dutyRole } from '../codecs/block-details.ts';
import { correctionChange } from '../codecs/correction.ts';
import { documentDetails, documentKind } from '../codecs/document-details.ts';
import { issueFacts, issueParts } from '../codecs/issue.ts';
import {
  integer,
  nameOf,
  nullable,
  number,
  oneOf,
  real,
  type Shape,
  text,
  textLike,
} from '../codecs/shapes.ts';
import { sourceLayout } from '../codecs/source-layout.ts';
import {
  bit,
  blob,
  count,
  day,
  documentId,
  hash,
  hashOrNone,
  id,
  issueId,
  moment,
  numberBlob,
} from './columns.ts';

/** As the window has them; the first of each is shown for one that is not known. */
export const colours = ['yellow', 'red', 'green', 'blue', 'purple'] as const;
export const styles = ['highlight', 'underline', 'box'] as const;
export type Colour = (typeof colours)[number];
export type Style = (typeof styles)[number];
export type ExcerptOrigin = 'words' | 'clause' | 'annotation' | 'hit';

const words = nullable(text);
/** Over the other columns, see `row-sums.ts`. */
const rowSum = count;
const name = textLike(/\S/);

/** What keeps its place in a document by its words. */
const anchored = {
  id,
  documentId,
  issueId,
  documentTitle: text,
  documentNumber: words,
  issueLabel: text,
  anchored: bit,
  startOffset: count,
  endOffset: count,
  contentHash: hashOrNone,
  quote: text,
  prefix: text,
  suffix: text,
  madeQuote: words,
};

export const issue = {
  rowSum,
  id: integer(1),
  publication: words,
  year: nullable(integer(1, 9999)),
  number: words,
  cumulativeNumber: nullable(integer(0)),
  publishedOn: day,
  sha256: hash,
  fileName: name,
  bytes: count,
  encoding: name,
  importedAt: moment,
  removedAt: nullable(moment),
  parserVersion: integer(1),
  facts: issueFacts.column,
  parts: issueParts.column,
  readWith: text,
};

export const document = {
  rowSum,
  rowNumber: count,
  id: textLike(/^\d+-\d+$/),
  issueId: integer(1),
  ord: count,
  kind: documentKind,
  title: text,
  documentNumber: words,
  section: words,
  issuer: words,
  signedOn: day,
  contentHash: hash,
  details: documentDetails.column,
};

export const block = {
  rowSum,
  documentRow: count,
  ord: count,
  id: textLike(/^\d+-\d+-\d+$/),
  kind: blockKind,
  level: count,
  label: words,
  path: text,
  parentId: nullable(textLike(/^\d+-\d+-\d+$/)),
  text,
  details: blockDetails.column,
};

export const annotation = {
  rowSum,
  ...anchored,
  style: oneOf(styles, 'highlight'),
  colour: oneOf(colours, 'yellow'),
  note: text,
  tags: tags.column,
  createdAt: moment,
  updatedAt: moment,
  region: nullable(region.column),
};

const origin: Shape<ExcerptOrigin> = nameOf(
  { words: true, clause: true, annotation: true, hit: true },
  'words',
);

export const excerpt = {
  rowSum,
  ...anchored,
  listId: id,
  position: number,
  path: text,
  source: text,
  heading: text,
  remark: text,
  origin,
  createdAt: moment,
  updatedAt: moment,
};

export const bookmark = {
  rowSum,
  id,
  documentId,
  issueId,
  documentTitle: text,
  documentNumber: words,
  issueLabel: text,
  blockOrd: nullable(count),
  blockText: text,
  createdAt: moment,
};

export const correction = {
  rowSum,
  id,
  issueId,
  sourceHash: hash,
  change: correctionChange.column,
  createdAt: moment,
};

export const readingPosition = { documentId: textLike(/^\d+-\d+$/), blockOrd: count, fraction: real(0, 1) };
export const savedSearch = { rowSum, id, title: name, request: text, createdAt: moment };
export const setting = { rowSum, name, value: text };

/** All of them: a table or column that is not here fails a test. */
export const tables = {
  issue,
  document,
  block,
  annotation,
  excerpt,
  bookmark,
  correction,
  readingPosition,
  savedSearch,
  setting,
  searchText: { documentRow: count, normaliser: count, text, blockStarts: nullable(numberBlob) },
  searchDocument: { documentRow: count, indexed: bit, genre: words, signature: nullable(numberBlob) },
  searchState: { name: oneOf(['revision', 'version'], 'revision'), value: count },
  unit: { id: count, name },
  duty: { documentRow: count, unitId: count, role: dutyRole },
  deadline: { documentRow: count, dueOn: textLike(/^\d{4}(-\d\d){0,2}$/) },
  citationTarget: { key: textLike(/^[nt]:\S/), documentRow: count },
  sourceText: { rowSum, issueId: integer(1), text, pageMap: blob, layout: nullable(sourceLayout.column) },
  collection: { rowSum, id, title: name, createdAt: moment },
  collectionItem: {
    rowSum,
    id,
    collectionId: id,
    documentId,
    issueId,
    documentTitle: text,
    documentNumber: words,
    issueLabel: text,
    position: number,
  },
  excerptList: { rowSum, id, title: name, createdAt: moment, usedAt: moment },
  originalToRemove: { sha256: hash },
  recent: { documentId: textLike(/^\d+-\d+$/), openedAt: moment },
  searchHistory: { query: name, usedAt: moment },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Shape<unknown>>>>>;

export type TableName = keyof typeof tables;

/** Columns by which a row is named to people; a query of the reader's is told to nobody, its row by its place. */
export const rowNames: Readonly<Record<TableName, readonly string[]>> = {
  issue: ['id'],
  document: ['id'],
  block: ['id'],
  annotation: ['id'],
  excerpt: ['id'],
  bookmark: ['id'],
  correction: ['id'],
  readingPosition: ['documentId'],
  savedSearch: ['id'],
  setting: ['name'],
  searchText: ['documentRow'],
  searchDocument: ['documentRow'],
  searchState: ['name'],
  unit: ['id'],
  duty: ['documentRow', 'unitId'],
  deadline: ['documentRow', 'dueOn'],
  citationTarget: ['documentRow'],
  sourceText: ['issueId'],
  collection: ['id'],
  collectionItem: ['id'],
  excerptList: ['id'],
  recent: ['documentId'],
  searchHistory: [],
  originalToRemove: ['sha256'],
};
