/** Requests for issues and documents, what is read of them and what is put right in them. */
import { z } from 'zod';
import { type CorrectedPlace, type CorrectionView, correctionRequest } from '../corrections.ts';
import {
  type DocumentPages,
  type DocumentView,
  type EffectsOn,
  type FindMatch,
  type IssueView,
  type LibraryTree,
  type PagePlace,
  type PageRectangle,
  quotedForms,
  type RecentDocument,
  type TrashItem,
} from '../model.ts';
import { anchorSchema, id, none, offset, request } from './parts.ts';

export const readingRequests = {
  'library.tree': request<LibraryTree>()(none),
  'issue.open': request<IssueView>()(z.strictObject({ issueId: id })),
  /** The decoded source around a span, for 查看原文. `start` is the offset of the first character given. */
  'issue.source': request<{ start: number; text: string }>()(
    z.strictObject({ issueId: id, start: offset, end: offset, context: z.int().min(0).max(5000) }),
  ),
  'issue.remove': request<{ issueId: string }>()(z.strictObject({ issueId: id })),
  'issue.restore': request<{ issueId: string }>()(z.strictObject({ issueId: id })),
  'trash.list': request<readonly TrashItem[]>()(none),
  'trash.empty': request<{ removed: number }>()(none),
  'document.open': request<DocumentView>()(z.strictObject({ documentId: id })),
  /** The clean text asked for as it should be copied, with or without its source. */
  'document.quote': request<{ text: string }>()(
    z.strictObject({ documentId: id, anchor: anchorSchema, form: z.enum(quotedForms) }),
  ),
  'document.find': request<readonly FindMatch[]>()(
    z.strictObject({ documentId: id, query: z.string().max(10_000) }),
  ),
  /** What the other documents of the archive say of this one's validity. */
  'document.effectsOn': request<EffectsOn>()(z.strictObject({ documentId: id })),
  'document.pages': request<DocumentPages>()(z.strictObject({ documentId: id })),
  /** For each anchor where its characters stand, a rectangle a line. */
  'document.pagesOf': request<readonly (readonly PageRectangle[])[]>()(
    z.strictObject({ documentId: id, anchors: z.array(anchorSchema).max(1000) }),
  ),
  'document.atPage': request<PagePlace | null>()(
    z.strictObject({
      documentId: id,
      sheet: z.int().min(1).max(100_000),
      x: z.number().min(0).max(1),
      y: z.number().min(0).max(1),
      /** A click means what it hits; a selection that ends in a margin means the text beside it. */
      reach: z.enum(['hit', 'nearest']),
    }),
  ),
  'reading.setPosition': request<null>()(
    z.strictObject({ documentId: id, blockId: id, fraction: z.number().min(0).max(1) }),
  ),
  'recent.list': request<readonly RecentDocument[]>()(none),
  'recent.clear': request<null>()(none),
  'correction.list': request<readonly CorrectionView[]>()(z.strictObject({ issueId: id })),
  'correction.add': request<CorrectedPlace>()(z.strictObject({ documentId: id, change: correctionRequest })),
  'correction.remove': request<CorrectedPlace | null>()(z.strictObject({ correctionId: id })),
} as const;
