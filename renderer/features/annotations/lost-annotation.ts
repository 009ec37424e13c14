/** What the list of likely places needs to know of an annotation. */
import type { Annotation } from '../../../preload/contract/model.ts';
import { ask } from '../../app/bridge.ts';
import { putAnnotationAt } from '../../stores/annotations.ts';
import type { LikelyPlacesProps } from './likely-places.tsx';

type OfAnnotation = Pick<LikelyPlacesProps, 'documentId' | 'annotationId' | 'load' | 'put'>;

export function lostAnnotation({ id, documentId }: Annotation): OfAnnotation {
  return {
    documentId,
    annotationId: id,
    load: async () => {
      const reply = await ask('annotation.places', { annotationId: id });
      // Without places the reader can still choose one by hand; an error says no more than none.
      return reply.ok ? reply.value : [];
    },
    put: (anchor) => putAnnotationAt(id, anchor),
  };
}
