/** What the list of likely places needs to know of an excerpt. */
import type { Excerpt } from '../../../preload/contract/excerpts.ts';
import { ask } from '../../app/bridge.ts';
import { putExcerptAt } from '../../stores/excerpts.ts';
import type { LikelyPlacesProps } from '../annotations/likely-places.tsx';

export function lostExcerpt({
  id,
  documentId,
}: Excerpt): Pick<LikelyPlacesProps, 'documentId' | 'load' | 'put'> {
  return {
    documentId,
    load: async () => {
      const reply = await ask('excerpt.places', { excerptId: id });
      return reply.ok ? reply.value : [];
    },
    put: (anchor) => putExcerptAt(id, anchor),
  };
}
