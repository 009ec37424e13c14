/** One annotation as a card: its words, its note, its tags; open, it can be changed. */
import { MoreHorizontal, Trash2 } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Annotation, annotationColours } from '../../../preload/contract/model.ts';
import { formatWhen, pathLabel } from '../../app/format.ts';
import { t as say } from '../../app/i18n.ts';
import { changeAnnotation, removeAnnotation } from '../../stores/annotations.ts';
import type { NoteField } from '../../stores/reader.ts';
import type { TypedRequest } from '../../stores/unsaved.ts';
import { IconButton } from '../../ui/button.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import { useTyped } from '../unsaved/use-typed.ts';
import { NoteEditor } from './note-editor.tsx';
import { TagEditor } from './tag-editor.tsx';

export interface AnnotationCardProps {
  readonly annotation: Annotation;
  /** In reading order; null for those whose place is lost. */
  readonly number: number | null;
  readonly isOpen: boolean;
  readonly focusOn: NoteField | null;
  /** Told when that field has the focus: it takes it once. */
  readonly onFocused: () => void;
  readonly canEdit: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
  readonly where?: ReactNode;
  /** Stands before the words. */
  readonly pick?: ReactNode;
  readonly onPlace?: (() => void) | undefined;
  /** Shown on the open card of an annotation whose place is lost. */
  readonly places?: ReactNode;
}

export function AnnotationCard(props: AnnotationCardProps) {
  const { annotation, number, isOpen, focusOn, onFocused, canEdit, onOpen, onClose, where } = props;
  const { t } = useTranslation();
  const card = useRef<HTMLLIElement>(null);
  const request = (words: string): TypedRequest => ({
    name: 'annotation.update',
    payload: { annotationId: annotation.id, note: words },
  });
  const { words: note, hasFailed } = useTyped(request, annotation.note);
  useEffect(() => {
    if (isOpen) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return (
    <li
      ref={card}
      className={`note-card is-${annotation.colour}${isOpen ? ' is-open' : ''}`}
      data-annotation-card={annotation.id}
    >
      {props.pick}
      <button type="button" className="note-quote" aria-expanded={isOpen} onClick={onOpen}>
        {number !== null && <span className="sr-only">{t('annotations.number', { number })}</span>}
        {annotation.quote === '' ? (
          <span className="note-box">{t('annotations.boxOnPage')}</span>
        ) : (
          <q className={annotation.style === 'underline' ? 'is-underlined' : undefined}>{annotation.quote}</q>
        )}
      </button>
      {isOpen && canEdit ? (
        <>
          <NoteEditor
            key={annotation.id}
            note={annotation.note}
            request={request}
            takesFocus={focusOn === 'note'}
            onFocused={onFocused}
            onDone={onClose}
          />
          <TagEditor
            annotationId={annotation.id}
            tags={annotation.tags}
            takesFocus={focusOn === 'tag'}
            onFocused={onFocused}
            onDone={onClose}
          />
          <CardTools annotation={annotation} onPlace={props.onPlace} />
        </>
      ) : (
        note !== '' && <p className="note-text">{note}</p>
      )}
      {isOpen && isLost(annotation) && props.places}
      <p className="note-foot">
        {!isOpen &&
          annotation.tags.map((tag) => (
            <span className="tag" key={tag}>
              {tag}
            </span>
          ))}
        {hasFailed && !isOpen && <span className="tag is-lost">{t('unsaved.tag')}</span>}
        {isLost(annotation) && <span className="tag is-lost">{t('annotations.unanchored')}</span>}
        {where ?? <span className="clip">{placeOf(annotation)}</span>}
        <time dateTime={annotation.updatedAt}>{formatWhen(annotation.updatedAt)}</time>
      </p>
    </li>
  );
}

/** Its place was not found again: neither words nor rectangle. */
export const isLost = ({ anchor, region }: Annotation): boolean => anchor === null && region === null;

/** Path and page, in the window's language. */
function placeOf(annotation: Annotation): string {
  const page = annotation.page === null ? '' : say('page.one', { page: annotation.page });
  return [pathLabel(annotation.path), page].filter((part) => part !== '').join(' · ');
}

interface CardToolsProps {
  readonly annotation: Annotation;
  /** Puts an annotation whose place was lost on the selected words; undefined while nothing is selected. */
  readonly onPlace: (() => void) | undefined;
}

function CardTools({ annotation, onPlace }: CardToolsProps) {
  const { t } = useTranslation();
  return (
    <div className="note-tools">
      {annotationColours.map((colour) => (
        <button
          key={colour}
          type="button"
          className={`swatch is-${colour}`}
          aria-label={t('annotations.colourIn', { colour: t(`colour.${colour}`) })}
          aria-pressed={annotation.colour === colour}
          onClick={() => void changeAnnotation(annotation.id, { colour })}
        />
      ))}
      <span className="spring" />
      <MenuButton
        label={t('annotations.more')}
        icon={MoreHorizontal}
        entries={[
          ...(isLost(annotation)
            ? [
                {
                  id: 'place',
                  label: t('annotations.place'),
                  isDisabled: onPlace === undefined,
                  run: () => onPlace?.(),
                },
              ]
            : []),
          // A rectangle stays one.
          ...(annotation.style === 'box'
            ? []
            : [
                {
                  id: 'style',
                  label:
                    annotation.style === 'highlight'
                      ? t('annotations.toUnderline')
                      : t('annotations.toHighlight'),
                  run: () =>
                    void changeAnnotation(annotation.id, {
                      style: annotation.style === 'highlight' ? 'underline' : 'highlight',
                    }),
                },
              ]),
        ]}
      />
      <IconButton
        icon={Trash2}
        label={t('annotations.remove')}
        onPress={() => void removeAnnotation(annotation.id)}
      />
    </div>
  );
}
