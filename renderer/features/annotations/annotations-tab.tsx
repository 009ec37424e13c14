/** The annotations of the open document, in reading order; those whose place is lost come last. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../preload/contract/model.ts';
import { targetOf } from '../../app/places.ts';
import { showFacing } from '../../stores/facing.ts';
import { openDocumentIn, type PaneId } from '../../stores/navigation.ts';
import { activateAnnotation, readers, refreshAnnotations } from '../../stores/reader.ts';
import { isReadOnly, useSession } from '../../stores/session.ts';
import { SafePart } from '../../ui/safe-pane.tsx';
import { numberAnnotations } from '../reader/article.tsx';
import { placeOnSelection } from '../reader/selection-actions.ts';
import { AnnotationCard, isLost } from './annotation-card.tsx';
import { LikelyPlaces } from './likely-places.tsx';
import { lostAnnotation } from './lost-annotation.ts';
import './annotations.css';

export function AnnotationsTab({ view, pane }: { readonly view: DocumentView; readonly pane: PaneId }) {
  const { t } = useTranslation();
  const reader = readers[pane];
  const active = reader((state) => state.activeAnnotation);
  const editing = reader((state) => state.editing);
  const hasSelection = reader((state) => state.selection !== null);
  const readOnly = useSession(isReadOnly);
  const placed = useMemo(
    () =>
      numberAnnotations(view.annotations, new Map(view.document.blocks.map((block, at) => [block.id, at]))),
    [view],
  );
  const wordless = view.annotations.filter((annotation) => annotation.anchor === null && !isLost(annotation));
  const lost = view.annotations.filter(isLost);
  if (view.annotations.length === 0) {
    return <p className="tab-hint">{t('annotations.noneHere')}</p>;
  }
  const cards = [...placed, ...[...wordless, ...lost].map((annotation) => ({ annotation, number: null }))];
  return (
    <ul className="note-list">
      {cards.map(({ annotation, number }) => (
        <SafePart
          key={annotation.id}
          where="row"
          as="li"
          shows={annotation}
          onRetry={() => refreshAnnotations(reader)}
        >
          <AnnotationCard
            annotation={annotation}
            number={number}
            isOpen={annotation.id === active}
            focusOn={editing?.id === annotation.id ? editing.field : null}
            onFocused={() => reader.setState({ editing: null })}
            canEdit={!readOnly}
            onOpen={() => {
              if (annotation.id === active) activateAnnotation(reader, null);
              else {
                activateAnnotation(reader, annotation.id);
                if (annotation.region !== null) showFacing(pane);
                if (annotation.anchor !== null)
                  openDocumentIn(pane, view.document.id, targetOf(annotation.anchor));
              }
            }}
            onClose={() => activateAnnotation(reader, null)}
            places={
              <LikelyPlaces
                {...lostAnnotation(annotation)}
                shownIn={view.document.id}
                onShow={(documentId, target) => openDocumentIn(pane, documentId, target)}
              />
            }
            onPlace={hasSelection ? () => void placeOnSelection(reader, annotation.id) : undefined}
          />
        </SafePart>
      ))}
    </ul>
  );
}
