/** Requests for what readers add: annotations, bookmarks, collections. */
import { z } from 'zod';
import type { LikelyPlace } from '../likely-places.ts';
import {
  type Annotation,
  type AnnotationPage,
  annotationColours,
  annotationStyles,
  type Bookmark,
  type Collection,
  type CollectionView,
} from '../model.ts';
import { anchorSchema, id, none, note, request, tags, title } from './parts.ts';

const share = z.number().min(0).max(1);
const regionSchema = z.strictObject({
  sheet: z.int().min(1).max(100_000),
  x: share,
  y: share,
  width: share,
  height: share,
});

export const collectingRequests = {
  'annotation.create': request<Annotation>()(
    z.strictObject({
      documentId: id,
      /** Of a rectangle on a page null: the words it holds are found by the engine. */
      anchor: anchorSchema.nullable(),
      region: regionSchema.optional(),
      style: z.enum(annotationStyles),
      colour: z.enum(annotationColours),
      note,
      tags,
    }),
  ),
  'annotation.update': request<Annotation>()(
    z.strictObject({
      annotationId: id,
      style: z.enum(annotationStyles).optional(),
      colour: z.enum(annotationColours).optional(),
      note: note.optional(),
      tags: tags.optional(),
      anchor: anchorSchema.optional(),
    }),
  ),
  'annotation.remove': request<null>()(z.strictObject({ annotationId: id })),
  /** Where an annotation without a place may belong, the likeliest first. */
  'annotation.places': request<readonly LikelyPlace[]>()(z.strictObject({ annotationId: id })),
  'annotation.list': request<AnnotationPage>()(
    z.strictObject({
      text: z.string().max(200),
      colours: z.array(z.enum(annotationColours)),
      tags: z.array(z.string().max(40)),
      issueId: id.nullable(),
      documentId: id.nullable(),
      state: z.enum(['all', 'anchored', 'unanchored']),
      limit: z.int().min(1).max(1000),
      offset: z.int().min(0),
    }),
  ),
  'bookmark.list': request<readonly Bookmark[]>()(none),
  'bookmark.add': request<Bookmark>()(z.strictObject({ documentId: id, blockId: id.nullable() })),
  'bookmark.remove': request<null>()(z.strictObject({ bookmarkId: id })),
  'collection.list': request<readonly Collection[]>()(none),
  'collection.open': request<CollectionView>()(z.strictObject({ collectionId: id })),
  'collection.create': request<Collection>()(z.strictObject({ title })),
  'collection.rename': request<Collection>()(z.strictObject({ collectionId: id, title })),
  'collection.remove': request<null>()(z.strictObject({ collectionId: id })),
  'collection.add': request<Collection>()(
    z.strictObject({ collectionId: id, documentIds: z.array(id).min(1).max(1000) }),
  ),
  'collection.take': request<Collection>()(
    z.strictObject({ collectionId: id, documentIds: z.array(id).min(1).max(1000) }),
  ),
  /** Puts the collection's documents into the given order. */
  'collection.arrange': request<Collection>()(
    z.strictObject({ collectionId: id, documentIds: z.array(id).max(1000) }),
  ),
} as const;
