/** Annotations (批注): written with their anchors, listed with filters, anchored again after changes. */
import { randomUUID } from 'node:crypto';
import { type AnchoredRecord, anchoredOfRow, writeAnchor } from '../anchors/anchored.ts';
import { describeAnchor } from '../anchors/anchoring.ts';
import { placeOf } from '../anchors/document-place.ts';
import { ArchiveError } from '../archive-error.ts';
import type { Region } from '../codecs/annotation.ts';
import * as codecs from '../codecs/annotation.ts';
import type { ReadableDb, SqlRow, SqlValue, WritableDb } from '../database/database.ts';
import { readOne, rowReader, wholeness } from '../tables/read-row.ts';
import type { Colour, Style } from '../tables/tables.ts';
import * as columns from '../tables/tables.ts';

export interface AnnotationRecord extends AnchoredRecord {
  /** The part of a page it was drawn around; its quote may be empty then. */
  readonly region: Region | null;
  readonly style: Style;
  readonly colour: Colour;
  readonly note: string;
  readonly tags: readonly string[];
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface NewAnnotation {
  readonly documentId: string;
  readonly start: number;
  readonly end: number;
  /** Given for a rectangle on a page, which may hold no words: start and end are 0 then. */
  readonly region?: Region | null;
  readonly style: Style;
  readonly colour: Colour;
  readonly note: string;
  readonly tags: readonly string[];
}

const readColumns = rowReader(columns.annotation);
const isWhole = wholeness(columns.annotation);

function asAnnotation(row: SqlRow): AnnotationRecord {
  const { value, faults } = readOne(readColumns, row);
  const { region, style, colour, note, tags, createdAt, updatedAt } = value;
  return {
    ...anchoredOfRow(value, faults.length > 0 || !isWhole(row)),
    region,
    style,
    colour,
    note,
    tags,
    createdAt,
    updatedAt,
  };
}

/** Throws `annotation/invalidRange` when the range holds no text. */
export function insertAnnotation(
  db: WritableDb,
  text: string,
  annotation: NewAnnotation,
  now: string,
): AnnotationRecord {
  const { start, end } = annotation;
  const region = annotation.region ?? null;
  const isWordless = region !== null && start === 0 && end === 0;
  if (!isWordless && !(start >= 0 && start < end && end <= text.length)) {
    throw new ArchiveError('annotation/invalidRange', { documentId: annotation.documentId, start, end });
  }
  const anchor = describeAnchor(text, start, end);
  const place = placeOf(db, annotation.documentId);
  const id = randomUUID();
  db.run(
    `INSERT INTO annotation (id, documentId, issueId, documentTitle, documentNumber, issueLabel, anchored,
       startOffset, endOffset, contentHash, quote, prefix, suffix, style, colour, note, tags, createdAt, updatedAt,
       region)
     VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    annotation.documentId,
    place.issueId,
    place.title,
    place.documentNumber,
    place.issueLabel,
    start,
    end,
    place.contentHash,
    anchor.quote,
    anchor.prefix,
    anchor.suffix,
    annotation.style,
    annotation.colour,
    annotation.note,
    codecs.tags.encode(annotation.tags),
    now,
    now,
    region === null ? null : codecs.region.encode(region),
  );
  return getAnnotation(db, id);
}

export function getAnnotation(db: ReadableDb, id: string): AnnotationRecord {
  const row = db.get('SELECT * FROM annotation WHERE id = ?', id);
  if (!row) throw new ArchiveError('annotation/notFound', { annotationId: id });
  return asAnnotation(row);
}

export interface AnnotationPatch {
  readonly style?: Style | undefined;
  readonly colour?: Colour | undefined;
  readonly note?: string | undefined;
  readonly tags?: readonly string[] | undefined;
}

export function updateAnnotation(
  db: WritableDb,
  id: string,
  patch: AnnotationPatch,
  now: string,
): AnnotationRecord {
  // What is not changed stays as it is stored: a default for what can't be read must never take its place.
  db.run(
    `UPDATE annotation SET style = coalesce(?, style), colour = coalesce(?, colour), note = coalesce(?, note),
       tags = coalesce(?, tags), updatedAt = ? WHERE id = ?`,
    patch.style ?? null,
    patch.colour ?? null,
    patch.note ?? null,
    patch.tags === undefined ? null : codecs.tags.encode(patch.tags),
    now,
    id,
  );
  return getAnnotation(db, id);
}

/** Moves an annotation to another stretch of a document, such as an unanchored one placed by the reader. */
export function moveAnnotation(
  db: WritableDb,
  id: string,
  documentId: string,
  text: string,
  start: number,
  end: number,
  now: string,
): void {
  if (!(start >= 0 && start < end && end <= text.length)) {
    throw new ArchiveError('annotation/invalidRange', { documentId, start, end });
  }
  writeAnchor(db, 'annotation', id, documentId, describeAnchor(text, start, end), now);
}

export function deleteAnnotation(db: WritableDb, id: string): void {
  getAnnotation(db, id);
  db.run('DELETE FROM annotation WHERE id = ?', id);
}

export function annotationsOfDocument(db: ReadableDb, documentId: string): readonly AnnotationRecord[] {
  return db
    .all(
      'SELECT * FROM annotation WHERE documentId = ? ORDER BY anchored DESC, startOffset, createdAt',
      documentId,
    )
    .map(asAnnotation);
}

export function annotationsOfIssue(db: ReadableDb, issueId: string): readonly AnnotationRecord[] {
  return db
    .all('SELECT * FROM annotation WHERE issueId = ? ORDER BY rowid', Number(issueId))
    .map(asAnnotation);
}

/** Annotations whose issue was deleted for good. */
export function annotationsWithoutIssue(db: ReadableDb): readonly AnnotationRecord[] {
  return db.all('SELECT * FROM annotation WHERE issueId IS NULL ORDER BY rowid').map(asAnnotation);
}

export interface AnnotationFilter {
  readonly text: string;
  readonly colours: readonly string[];
  readonly tags: readonly string[];
  readonly issueId: string | null;
  readonly documentId: string | null;
  readonly state: 'all' | 'anchored' | 'unanchored';
}

/** Newest change first, unanchored ones leading. Annotations of issues in the trash are left out. */
export function listAnnotations(db: ReadableDb, filter: AnnotationFilter): readonly AnnotationRecord[] {
  const conditions = ['(a.issueId IS NULL OR i.removedAt IS NULL)'];
  const values: SqlValue[] = [];
  const add = (condition: string, ...more: SqlValue[]) => {
    conditions.push(condition);
    values.push(...more);
  };
  if (filter.issueId !== null) add('a.issueId = ?', Number(filter.issueId));
  if (filter.documentId !== null) add('a.documentId = ?', filter.documentId);
  if (filter.state !== 'all') add('a.anchored = ?', filter.state === 'anchored' ? 1 : 0);
  if (filter.colours.length > 0) {
    add(`a.colour IN (${filter.colours.map(() => '?').join(', ')})`, ...filter.colours);
  }
  for (const tag of filter.tags)
    add(`EXISTS (SELECT 1 FROM json_each(iif(json_valid(a.tags), a.tags, '[]')) t WHERE t.value = ?)`, tag);
  const needle = filter.text.trim().toLowerCase();
  if (needle !== '') {
    add(
      `(instr(lower(a.quote), ?) > 0 OR instr(lower(a.note), ?) > 0 OR instr(lower(a.documentTitle), ?) > 0)`,
      needle,
      needle,
      needle,
    );
  }
  return db
    .all(
      `SELECT a.* FROM annotation a LEFT JOIN issue i ON i.id = a.issueId
       WHERE ${conditions.join(' AND ')} ORDER BY a.anchored, a.updatedAt DESC, a.rowid DESC`,
      ...values,
    )
    .map(asAnnotation);
}

export function countAnnotations(db: ReadableDb): { readonly all: number; readonly unanchored: number } {
  const row = db.get('SELECT count(*) AS total, coalesce(sum(anchored = 0), 0) AS lost FROM annotation');
  return { all: Number(row?.total ?? 0), unanchored: Number(row?.lost ?? 0) };
}
