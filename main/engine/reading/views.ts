/** Records of the archive turned into what the window is shown. */
import type {
  Annotation,
  Bookmark,
  DocumentRow,
  IssueRow,
  PageRectangle,
} from '../../../preload/contract/index.ts';
import type {
  AnnotationRecord,
  BookmarkRecord,
  DocumentSummary,
  IssueRecord,
  ReadableDb,
} from '../../archive/index.ts';
import { getDocument, getSource, hasDocument, hasIssue, hasPlaceIn } from '../../archive/index.ts';
import type { Block, GazetteDocument } from '../../gazette/tree.ts';
import { anchorOfOffsets } from '../text-offsets.ts';

export function issueRow(record: IssueRecord): IssueRow {
  return {
    id: record.id,
    publication: record.publication ?? '',
    year: record.year,
    number: record.number,
    cumulativeNumber: record.cumulativeNumber,
    publishedOn: record.publishedOn,
    documents: record.documents,
  };
}

export function documentRow({
  damaged: _damaged,
  ...row
}: DocumentSummary): DocumentRow & { readonly issueLabel: string } {
  return row;
}

/** `document` is the annotation's own, or null when it is gone. */
export function annotationView(
  db: ReadableDb,
  record: AnnotationRecord,
  document: GazetteDocument | null,
): Annotation {
  const anchor =
    document && hasPlaceIn(document.text, record)
      ? anchorOfOffsets(document.blocks, record.start, record.end)
      : null;
  const block = anchor
    ? document?.blocks.find((candidate) => candidate.id === anchor.startBlockId)
    : undefined;
  return {
    id: record.id,
    documentId: record.documentId,
    documentTitle: record.documentTitle,
    documentNumber: record.documentNumber,
    issueId: record.issueId,
    issueLabel: record.issueLabel,
    anchor,
    region: regionOf(db, record),
    path: block?.path ?? '',
    page: block?.page ?? null,
    quote: record.quote,
    prefix: record.prefix,
    suffix: record.suffix,
    style: record.style,
    colour: record.colour,
    note: record.note,
    tags: record.tags,
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
  };
}

/** Its rectangle, where the pages it was drawn on are those of its issue. */
function regionOf(db: ReadableDb, { region, issueId, anchored }: AnnotationRecord): PageRectangle | null {
  if (region === null || issueId === null || !anchored) return null;
  const { source, ...rectangle } = region;
  return hasIssue(db, issueId) && getSource(db, issueId).sha256 === source ? rectangle : null;
}

/** The same for many annotations, each document read once. */
export function annotationViews(db: ReadableDb, records: readonly AnnotationRecord[]): readonly Annotation[] {
  const documentOf = documentReader(db);
  return records.map((record) => annotationView(db, record, documentOf(record.documentId)));
}

/** Reads each document once; null for one that is not there, as after a fault of the disk. */
export function documentReader(db: ReadableDb): (documentId: string | null) => GazetteDocument | null {
  const documents = new Map<string, GazetteDocument | null>();
  return (documentId) => {
    if (documentId === null) return null;
    const known = documents.get(documentId);
    if (known !== undefined) return known;
    const document = hasDocument(db, documentId) ? getDocument(db, documentId) : null;
    documents.set(documentId, document);
    return document;
  };
}

export function bookmarkView(record: BookmarkRecord, block: Block | undefined): Bookmark {
  return {
    id: record.id,
    documentId: record.documentId,
    blockId: block?.id ?? null,
    title: record.documentTitle,
    documentNumber: record.documentNumber,
    issueId: record.issueId,
    issueLabel: record.issueLabel,
    path: block?.path || (block ? block.text.slice(0, 24) : ''),
    createdAt: record.createdAt,
  };
}

/** Bookmarks with the block each stands on. */
export function bookmarkViews(db: ReadableDb, records: readonly BookmarkRecord[]): readonly Bookmark[] {
  const documentOf = documentReader(db);
  return records.map((record) =>
    bookmarkView(
      record,
      record.blockOrd === null ? undefined : documentOf(record.documentId)?.blocks[record.blockOrd],
    ),
  );
}
