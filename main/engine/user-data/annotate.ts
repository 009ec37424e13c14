/** Annotations: made, changed, removed, listed. */
import type { Annotation, AnnotationPage, Payload } from '../../../preload/contract/index.ts';
import {
  ArchiveError,
  deleteAnnotation,
  getAnnotation,
  getDocument,
  getSource,
  insertAnnotation,
  issueOfDocument,
  listAnnotations,
  moveAnnotation,
  type ReadableDb,
  splitBlockId,
  updateAnnotation,
} from '../../archive/index.ts';
import { change, type EngineContext } from '../context.ts';
import { EngineError } from '../errors.ts';
import { wordsIn } from '../pages/page-places.ts';
import { annotationViews } from '../reading/views.ts';
import { offsetsOfAnchor } from '../text-offsets.ts';

function viewOf(db: ReadableDb, id: string): Annotation {
  const [view] = annotationViews(db, [getAnnotation(db, id)]);
  if (!view) throw new EngineError('annotation/notFound', { annotationId: id });
  return view;
}

/** Throws `annotation/invalidRange` for words that are not there, and where neither words nor a rectangle are given. */
export async function createAnnotation(
  context: EngineContext,
  { anchor, region, ...payload }: Payload<'annotation.create'>,
): Promise<Annotation> {
  const drawn = region === undefined ? null : await wordsIn(context.archive, payload.documentId, region);
  return change(context, 'annotation.create', ['annotations'], (db) => {
    const documentId = drawn?.documentId ?? payload.documentId;
    const document = getDocument(db, documentId);
    if (anchor === null && drawn === null) throw new ArchiveError('annotation/invalidRange', { documentId });
    const { start, end } = anchor === null ? (drawn ?? noWords) : offsetsOfAnchor(document.blocks, anchor);
    const source = getSource(db, issueOfDocument(db, documentId)).sha256;
    const made = {
      ...payload,
      documentId,
      start,
      end,
      region: region === undefined ? null : { source, ...region },
    };
    return viewOf(db, insertAnnotation(db, document.text, made, context.ports.now()).id);
  });
}

const noWords = { start: 0, end: 0 };

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
    damaged: records.filter(({ damaged }) => damaged).length,
    items: annotationViews(db, records.slice(payload.offset, payload.offset + payload.limit)),
    tags: tally(records.flatMap((record) => record.tags)).map(([tag, count]) => ({ tag, count })),
    colours: tally(records.map((record) => record.colour)).map(([colour, count]) => ({
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
