/** What the list of likely places needs to know of an excerpt. */
import type { Excerpt } from '../../../preload/contract/excerpts.ts';
import { ask } from '../../app/bridge.ts';
import { t } from '../../app/i18n.ts';
import { changeExcerpt } from '../../stores/excerpts.ts';
import { notify } from '../../stores/toasts.ts';
import { undo } from '../../stores/undo.ts';
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
    put: async (anchor) => {
      const isPlaced = await changeExcerpt(id, { anchor });
      if (isPlaced) notify(t('excerpt.placed'), { label: t('action.undo'), run: () => void undo() });
      return isPlaced;
    },
  };
}
