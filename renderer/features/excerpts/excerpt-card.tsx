/** One passage: where it is from, its words, the reader's heading and remark. */
import { ArrowDown, ArrowUp, GripVertical, PenLine, X } from 'lucide-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Excerpt } from '../../../preload/contract/excerpts.ts';
import { pathLabel } from '../../app/format.ts';
import { targetOf } from '../../app/places.ts';
import { removeExcerpt } from '../../stores/excerpts.ts';
import { openDocument } from '../../stores/navigation.ts';
import { IconButton } from '../../ui/button.tsx';
import { LikelyPlaces } from '../annotations/likely-places.tsx';
import { useTyped } from '../unsaved/use-typed.ts';
import { ExcerptEditor } from './excerpt-editor.tsx';
import { lostExcerpt } from './lost-excerpt.ts';
import { headingRequest, remarkRequest } from './typed-fields.ts';
import type { Drop, ItemMoves } from './use-reorder.ts';

export interface ExcerptCardProps {
  readonly excerpt: Excerpt;
  readonly number: number;
  readonly isLast: boolean;
  readonly canEdit: boolean;
  readonly isEdited: boolean;
  readonly showsPlaces: boolean;
  readonly drop: Drop;
  readonly isDragged: boolean;
  readonly moves: ItemMoves;
  readonly onEdit: (id: string) => void;
  readonly onPlaces: (id: string) => void;
}

export function nameOfExcerpt({ heading, path, documentTitle }: Excerpt): string {
  return heading || pathLabel(path) || documentTitle;
}

/** Drawn again only when something on it changes. */
export const ExcerptCard = memo(function ExcerptCard(props: ExcerptCardProps) {
  const { excerpt, number, canEdit, isEdited, drop, isDragged, moves } = props;
  const { t } = useTranslation();
  const { id, state } = excerpt;
  const { words: heading, hasFailed: isHeadingUnsaved } = useTyped(headingRequest(id), excerpt.heading);
  const { words: remark, hasFailed: isRemarkUnsaved } = useTyped(remarkRequest(id), excerpt.remark);
  const name = nameOfExcerpt({ ...excerpt, heading });
  const path = pathLabel(excerpt.path);
  return (
    <li
      className={`excerpt${drop === null ? '' : ` is-${drop}`}${isDragged ? ' is-dragged' : ''}`}
      data-item={id}
      aria-label={t('excerpt.number', { number, name })}
    >
      <div className="excerpt-side">
        {canEdit && (
          <button
            type="button"
            className="order-grip"
            aria-label={t('excerpt.drag', { name })}
            title={t('excerpt.dragHelp')}
            draggable
            onDragStart={(event) => moves.onDragStart(id, event)}
            onDragEnd={moves.onDragEnd}
            onKeyDown={(event) => moves.onKeyDown(id, event)}
          >
            <GripVertical size={14} aria-hidden />
          </button>
        )}
        <span className="excerpt-number num">{number}</span>
      </div>
      <h3 className="excerpt-name">
        {name}
        {state !== 'placed' && <span className="tag is-lost">{t(`excerpt.stateOf.${state}`)}</span>}
        {(isHeadingUnsaved || isRemarkUnsaved) && <span className="tag is-lost">{t('unsaved.tag')}</span>}
      </h3>
      {canEdit && (
        <div className="excerpt-tools">
          <IconButton
            icon={PenLine}
            size={14}
            label={t('excerpt.edit', { name })}
            isPressed={isEdited}
            onPress={() => props.onEdit(id)}
          />
          <IconButton
            icon={ArrowUp}
            size={14}
            label={t('order.up', { title: name })}
            isDisabled={number === 1}
            onPress={() => moves.move(id, -1)}
          />
          <IconButton
            icon={ArrowDown}
            size={14}
            label={t('order.down', { title: name })}
            isDisabled={props.isLast}
            onPress={() => moves.move(id, 1)}
          />
          <IconButton
            icon={X}
            size={14}
            label={t('excerpt.remove', { name })}
            onPress={() => void removeExcerpt(id)}
          />
        </div>
      )}
      <div className="excerpt-body">
        {heading !== '' && path !== '' && <p className="excerpt-path">{path}</p>}
        <Words excerpt={excerpt} />
        <Source
          excerpt={excerpt}
          onPlaces={() => props.onPlaces(id)}
          showsPlaces={props.showsPlaces}
          canEdit={canEdit}
        />
        {state === 'lost' && props.showsPlaces && (
          <LikelyPlaces
            {...lostExcerpt(excerpt)}
            shownIn={null}
            onShow={(documentId, target) => openDocument(documentId, target)}
          />
        )}
        {isEdited && canEdit ? (
          <ExcerptEditor excerpt={excerpt} onDone={() => props.onEdit(id)} />
        ) : (
          remark !== '' && <p className="excerpt-remark">{t('excerpt.remarkOf', { remark })}</p>
        )}
      </div>
    </li>
  );
});

/** Lines and characters shown before the reader asks for all. */
const [shortLines, shortLength] = [6, 240];

const Words = memo(function Words({ excerpt }: { readonly excerpt: Excerpt }) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const { quote } = excerpt;
  const isLong = quote.length > shortLength || quote.split('\n').length > shortLines;
  return (
    <>
      <blockquote className={`excerpt-words${isLong && !isWhole ? ' is-short' : ''}`}>{quote}</blockquote>
      {isLong && (
        <button
          type="button"
          className="link excerpt-more"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? t('excerpt.less') : t('excerpt.whole', { count: quote.replace(/\s/gu, '').length })}
        </button>
      )}
    </>
  );
});

interface SourceProps {
  readonly excerpt: Excerpt;
  readonly canEdit: boolean;
  readonly showsPlaces: boolean;
  readonly onPlaces: () => void;
}

function Source({ excerpt, canEdit, showsPlaces, onPlaces }: SourceProps) {
  const { t } = useTranslation();
  const { documentId, anchor, source, state } = excerpt;
  const go = () => {
    if (documentId === null || anchor === null) return;
    openDocument(documentId, { ...targetOf(anchor), shown: anchor });
  };
  return (
    <p className="excerpt-source">
      <span>——{source}</span>
      {state === 'placed' && (
        <button type="button" className="link" onClick={go}>
          {t('excerpt.go')}
        </button>
      )}
      {state === 'lost' && canEdit && (
        <button type="button" className="link" aria-expanded={showsPlaces} onClick={onPlaces}>
          {t('annotations.likely')}
        </button>
      )}
    </p>
  );
}
