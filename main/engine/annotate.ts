/** Annotations: made, changed, removed, listed. */
import type { Annotation, AnnotationPage, Payload } from '../../preload/contract/index.ts';
import {
  deleteAnnotation,
  getAnnotation,
  getDocument,
  insertAnnotation,
  listAnnotations,
  moveAnnotation,
  type ReadableDb,
  splitBlockId,
  updateAnnotation,
} from '../archive/index.ts';
import { change, type EngineContext } from './context.ts';
import { EngineError } from './errors.ts';
import { offsetsOfAnchor } from './text-offsets.ts';
import { annotationViews } from './views.ts';

function viewOf(db: ReadableDb, id: string): Annotation {
  const [view] = annotationViews(db, [getAnnotation(db, id)]);
  if (!view) throw new EngineError('annotation/notFound', { annotationId: id });
  return view;
}

export function createAnnotation(context: EngineContext, payload: Payload<'annotation.create'>): Annotation {
  return change(context, 'annotation.create', ['annotations'], (db) => {
    const document = getDocument(db, payload.documentId);
    const { start, end } = offsetsOfAnchor(document.blocks, payload.anchor);
    const record = insertAnnotation(db, document.text, { ...payload, start, end }, context.ports.now());
    return viewOf(db, record.id);
  });
}

export function changeAnnotation(context: EngineContext, payload: Payload<'annotation.update'>): Annotation {
  const { annotationId, anchor, ...patch } = payload;
  return change(context, 'annotation.update', ['annotations'], (db) => {
    const now = context.ports.now();
    if (anchor) {
      const documentId = splitBlockId(anchor.startBlockId)?.documentId ?? '';
      const document = getDocument(db, documentId);
      const { start, end } = offsetsOfAnchor(document.blocks, anchor);
      moveAnnotation(db, annotationId, documentId, document.text, start, end, now);
    }
    updateAnnotation(db, annotationId, patch, now);
    return viewOf(db, annotationId);
  });
}

export function removeAnnotation(context: EngineContext, annotationId: string): null {
  change(context, 'annotation.remove', ['annotations'], (db) => deleteAnnotation(db, annotationId));
  return null;
}

/** A page of the annotations that pass the filter, with counts of all their tags and colours. */
export function annotationPage(db: ReadableDb, payload: Payload<'annotation.list'>): AnnotationPage {
  const records = listAnnotations(db, payload);
  return {
    total: records.length,
    items: annotationViews(db, records.slice(payload.offset, payload.offset + payload.limit)),
    tags: tally(records.flatMap((record) => record.tags)).map(([tag, count]) => ({ tag, count })),
    colours: tally(records.map((record) => record.colour as Annotation['colour'])).map(([colour, count]) => ({
      colour,
      count,
    })),
  };
}

function tally<Key>(keys: readonly Key[]): readonly (readonly [Key, number])[] {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
