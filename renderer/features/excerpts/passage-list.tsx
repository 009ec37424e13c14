/** The passages in the reader's order, which dragging, buttons and keys change. */
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Excerpt } from '../../../preload/contract/excerpts.ts';
import { arrangeExcerpts, refreshExcerpts } from '../../stores/excerpts.ts';
import { SafePart } from '../../ui/safe-pane.tsx';
import { useGradually } from '../../ui/use-gradually.ts';
import { ExcerptCard } from './excerpt-card.tsx';
import { useReorder } from './use-reorder.ts';

/** Passages drawn in one frame. */
const drawnAtOnce = 12;

export interface PassageListProps {
  readonly listId: string;
  readonly excerpts: readonly Excerpt[];
  readonly canEdit: boolean;
}

export function PassageList({ listId, excerpts, canEdit }: PassageListProps) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState<string | null>(null);
  const [placesOf, setPlacesOf] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const drawn = useGradually(excerpts.length, drawnAtOnce, listId);
  const toggleEditing = useCallback((id: string) => setEditing((now) => (now === id ? null : id)), []);
  const togglePlaces = useCallback((id: string) => setPlacesOf((now) => (now === id ? null : id)), []);
  const arrange = useCallback(
    (ids: readonly string[], moved: string) => {
      setSaid(t('excerpt.moved', { place: ids.indexOf(moved) + 1, total: ids.length }));
      void arrangeExcerpts(listId, ids);
    },
    [listId, t],
  );
  const reorder = useReorder(
    excerpts.map(({ id }) => id),
    arrange,
  );
  return (
    <>
      <p className="sr-only" role="status" aria-live="polite">
        {said}
      </p>
      <ol className="excerpt-items" aria-label={t('excerpt.passages')} {...reorder.list}>
        {excerpts.slice(0, drawn).map((excerpt, index) => (
          <SafePart key={excerpt.id} where="row" as="li" shows={excerpt} onRetry={refreshExcerpts}>
            <ExcerptCard
              excerpt={excerpt}
              number={index + 1}
              isLast={index === excerpts.length - 1}
              canEdit={canEdit}
              isEdited={excerpt.id === editing}
              showsPlaces={excerpt.id === placesOf}
              drop={reorder.dropAt(excerpt.id)}
              isDragged={reorder.dragged === excerpt.id}
              moves={reorder.moves}
              onEdit={toggleEditing}
              onPlaces={togglePlaces}
            />
          </SafePart>
        ))}
      </ol>
    </>
  );
}
