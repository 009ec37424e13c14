/** Requests for excerpts (摘编) and their lists. */
import { z } from 'zod';
import {
  type Excerpt,
  type ExcerptList,
  type ExcerptListView,
  type ExcerptsAdded,
  excerptChoiceSchema,
  excerptOptionsSchema,
  excerptSource,
  excerptTextForms,
} from '../excerpts.ts';
import type { LikelyPlace } from '../likely-places.ts';
import type { ExportPreview, FormPreview } from '../model.ts';
import { anchorSchema, handle, id, none, note, request, title } from './parts.ts';

export const excerptRequests = {
  'excerpt.lists': request<readonly ExcerptList[]>()(none),
  'excerpt.open': request<ExcerptListView>()(z.strictObject({ listId: id })),
  'excerpt.createList': request<ExcerptList>()(z.strictObject({ title })),
  'excerpt.renameList': request<ExcerptList>()(z.strictObject({ listId: id, title })),
  'excerpt.removeList': request<null>()(z.strictObject({ listId: id })),
  /** Makes a list the current one. */
  'excerpt.chooseList': request<ExcerptList>()(z.strictObject({ listId: id })),
  /** At the end of the list; null means the current one, which is made where there is none. */
  'excerpt.add': request<ExcerptsAdded>()(
    z.strictObject({ listId: id.nullable(), sources: z.array(excerptSource).min(1).max(1000) }),
  ),
  'excerpt.update': request<Excerpt>()(
    z.strictObject({
      excerptId: id,
      heading: z.string().trim().max(200).optional(),
      remark: note.optional(),
      /** Another place, for one that has lost its own. */
      anchor: anchorSchema.optional(),
    }),
  ),
  'excerpt.remove': request<null>()(z.strictObject({ excerptIds: z.array(id).min(1).max(10_000) })),
  'excerpt.arrange': request<null>()(z.strictObject({ listId: id, excerptIds: z.array(id).max(10_000) })),
  /** Where an excerpt without a place may belong, the likeliest first. */
  'excerpt.places': request<readonly LikelyPlace[]>()(z.strictObject({ excerptId: id })),
  'excerpt.preview': request<ExportPreview>()(z.strictObject({ listId: id, options: excerptOptionsSchema })),
  'excerpt.previewForm': request<FormPreview>()(
    z.strictObject({ listId: id, form: z.enum(excerptTextForms), options: excerptOptionsSchema }),
  ),
  'excerpt.export': request<{ jobId: string }>()(
    z.strictObject({ listId: id, choice: excerptChoiceSchema, target: handle }),
  ),
} as const;
