import type { Excerpt, ExcerptListView } from '../../../preload/contract/index.ts';
import { type ExcerptRecord, excerptsOfList, getExcerptList, type ReadableDb } from '../../archive/index.ts';
import { anchorOfOffsets } from '../text-offsets.ts';
import { PassageReader } from './passages.ts';

/** Throws `excerpt/noList`. */
export function openExcerptList(db: ReadableDb, listId: string): ExcerptListView {
  const reader = new PassageReader(db);
  const records = excerptsOfList(db, listId);
  return {
    ...getExcerptList(db, listId),
    excerpts: records.map((record) => excerptView(reader, record)),
    damaged: records.filter(({ damaged }) => damaged).length,
  };
}

export function excerptView(reader: PassageReader, record: ExcerptRecord): Excerpt {
  const { id, documentId, issueId, issueLabel, documentTitle, documentNumber } = record;
  const own = { id, documentId, issueId, issueLabel, documentTitle, documentNumber };
  const { quote, heading, remark, origin, createdAt } = record;
  const taken = { quote, heading, remark, origin, createdAt };
  if (documentId === null || !reader.holds(documentId, record)) {
    const source = record.source || sourceOfLost(record);
    return { ...own, ...taken, state: 'lost', anchor: null, path: record.path, page: null, source };
  }
  const passage = reader.passage(documentId, record);
  return {
    ...own,
    ...taken,
    state: record.inTrash ? 'inTrash' : 'placed',
    anchor: anchorOfOffsets(reader.document(documentId).document.blocks, record.start, record.end),
    path: passage.path,
    page: passage.pages[0] ?? null,
    source: passage.source,
  };
}

/** What is known of the document of an annotation that had lost its place when it was taken. */
export function sourceOfLost({ documentTitle, documentNumber, issueLabel }: ExcerptRecord): string {
  const number = documentNumber === null ? '' : `（${documentNumber}）`;
  return `《${documentTitle}》${number}${issueLabel === '' ? '' : `，${issueLabel}`}`;
}
