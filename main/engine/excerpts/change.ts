/** Lists of excerpts and what is in them: named, arranged, given headings and remarks, removed. */
import type { Excerpt, ExcerptList, Payload } from '../../../preload/contract/index.ts';
import {
  arrangeExcerpts,
  deleteExcerptList,
  deleteExcerpts,
  getExcerpt,
  getExcerptList,
  insertExcerptList,
  makeCurrent,
  moveExcerpt,
  renameExcerptList,
  splitBlockId,
  updateExcerpt,
} from '../../archive/index.ts';
import { change, type EngineContext, writerOf } from '../context.ts';
import { offsetsOfAnchor } from '../text-offsets.ts';
import { PassageReader } from './passages.ts';
import { excerptView } from './views.ts';

const areas = ['excerpts'] as const;

export const createExcerptList = (context: EngineContext, title: string): ExcerptList =>
  change(context, 'excerpt.createList', areas, (db) => insertExcerptList(db, title, context.ports.now()));

export const nameExcerptList = (context: EngineContext, listId: string, title: string): ExcerptList =>
  change(context, 'excerpt.renameList', areas, (db) => renameExcerptList(db, listId, title));

export function removeExcerptList(context: EngineContext, listId: string): null {
  change(context, 'excerpt.removeList', areas, (db) => deleteExcerptList(db, listId));
  return null;
}

/** Where one looks is no step to take back. */
export function chooseExcerptList(context: EngineContext, listId: string): ExcerptList {
  const { db } = writerOf(context);
  makeCurrent(db, listId, context.ports.now());
  context.ports.emit({ type: 'changed', areas });
  return getExcerptList(db, listId);
}

/** Throws `excerpt/notFound`, and `annotation/invalidRange` for a place that is not there. */
export function changeExcerpt(context: EngineContext, payload: Payload<'excerpt.update'>): Excerpt {
  const { excerptId, anchor, ...patch } = payload;
  return change(context, 'excerpt.update', areas, (db) => {
    const now = context.ports.now();
    const reader = new PassageReader(db);
    if (anchor !== undefined) {
      const documentId = splitBlockId(anchor.startBlockId)?.documentId ?? '';
      const { document } = reader.document(documentId);
      const range = offsetsOfAnchor(document.blocks, anchor);
      const { path, source } = reader.passage(documentId, range);
      moveExcerpt(db, excerptId, { documentId, text: document.text, ...range, path, source }, now);
    }
    updateExcerpt(db, excerptId, patch, now);
    return excerptView(reader, getExcerpt(db, excerptId));
  });
}

export function removeExcerpts(context: EngineContext, ids: readonly string[]): null {
  change(context, 'excerpt.remove', areas, (db) => deleteExcerpts(db, ids));
  return null;
}

export function arrangeExcerptList(context: EngineContext, listId: string, ids: readonly string[]): null {
  change(context, 'excerpt.arrange', areas, (db) => arrangeExcerpts(db, listId, ids));
  return null;
}
