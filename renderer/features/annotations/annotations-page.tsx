/** All annotations of the archive: filtered by words, colour, tag, issue and state; a click goes there. */
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { annotationColours } from '../../../preload/contract/model.ts';
import { formatCount, issueLabel, pathLabel } from '../../app/format.ts';
import { targetOf } from '../../app/places.ts';
import {
  filterAnnotations,
  loadAnnotations,
  loadMoreAnnotations,
  noFilter,
  useAnnotations,
} from '../../stores/annotations.ts';
import { openDialog } from '../../stores/dialogs.ts';
import { showRight } from '../../stores/layout.ts';
import { useLibrary } from '../../stores/library.ts';
import { openDocument } from '../../stores/navigation.ts';
import { isReadOnly, useSession } from '../../stores/session.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { DamageNote } from '../../ui/damage-note.tsx';
import { Empty, Failure, Waiting } from '../../ui/empty.tsx';
import { SafePart } from '../../ui/safe-pane.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { PickBar } from '../excerpts/pick-bar.tsx';
import { AnnotationCard, isLost } from './annotation-card.tsx';
import { LikelyPlaces } from './likely-places.tsx';
import { lostAnnotation } from './lost-annotation.ts';
import './annotations.css';

const states = ['all', 'anchored', 'unanchored'] as const;

export function AnnotationsPage() {
  const { t } = useTranslation();
  const { filter, page, error } = useAnnotations();
  /** The annotation without a place whose likeliest places are shown. */
  const [openId, setOpenId] = useState<string | null>(null);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const canPick = !useSession(isReadOnly);
  useEffect(() => void loadAnnotations(), []);
  // What is filtered away is not taken along.
  const items = page?.items ?? [];
  const chosen = items.filter(({ id }) => picked.includes(id)).map(({ id }) => id);
  const isFiltered = JSON.stringify(filter) !== JSON.stringify(noFilter);
  return (
    <div className="page">
      <div className="page-body">
        <header className="page-head">
          <h1>{t('annotations.title')}</h1>
          {page !== null && (
            <span className="quiet num" role="status">
              {t('annotations.total', { total: formatCount(page.total) })}
            </span>
          )}
        </header>
        <Filters />
        {error !== null && <Failure error={error} onRetry={() => void loadAnnotations()} />}
        <PickBar
          count={chosen.length}
          onClear={() => setPicked([])}
          onAdd={() =>
            openDialog({
              kind: 'excerpt',
              sources: chosen.map((annotationId) => ({ kind: 'annotation', annotationId, withNote: false })),
              onAdded: () => setPicked([]),
            })
          }
        />
        <DamageNote of="list" count={page?.damaged ?? 0} />
        {page === null && error === null && <Waiting />}
        {page !== null && page.items.length === 0 && (
          <Empty
            title={isFiltered ? t('annotations.noneFiltered') : t('annotations.none')}
            actions={
              isFiltered && (
                <Button onPress={() => filterAnnotations(noFilter)}>{t('annotations.clearFilter')}</Button>
              )
            }
          >
            {!isFiltered && t('annotations.noneText')}
          </Empty>
        )}
        <ul className="annotation-list">
          {page?.items.map((annotation) => {
            const go = () => {
              if (annotation.documentId === null) return;
              openDocument(
                annotation.documentId,
                annotation.anchor === null ? undefined : targetOf(annotation.anchor, annotation.id),
              );
              showRight('annotations');
            };
            const isOpen = isLost(annotation) && annotation.id === openId;
            const show = () => (isLost(annotation) ? setOpenId(isOpen ? null : annotation.id) : go());
            return (
              <SafePart key={annotation.id} where="row" as="li" shows={annotation} onRetry={loadAnnotations}>
                <AnnotationCard
                  annotation={annotation}
                  number={null}
                  isOpen={isOpen}
                  focusOn={null}
                  onFocused={() => undefined}
                  canEdit={false}
                  pick={
                    canPick &&
                    annotation.quote !== '' && (
                      <input
                        type="checkbox"
                        className="pick-box note-pick"
                        aria-label={t('excerpt.pick', { words: annotation.quote.slice(0, 40) })}
                        checked={picked.includes(annotation.id)}
                        onChange={() => setPicked(toggled(picked, annotation.id))}
                      />
                    )
                  }
                  onOpen={show}
                  onClose={show}
                  places={
                    <LikelyPlaces
                      {...lostAnnotation(annotation)}
                      shownIn={null}
                      onShow={(documentId, target) => {
                        openDocument(documentId, target);
                        showRight('annotations');
                      }}
                    />
                  }
                  where={
                    <button type="button" className="link clip" onClick={go}>
                      {[annotation.documentTitle, pathLabel(annotation.path), annotation.issueLabel]
                        .filter((part) => part !== '')
                        .join(' · ')}
                    </button>
                  }
                />
              </SafePart>
            );
          })}
        </ul>
        {page !== null && page.items.length < page.total && (
          <p className="more">
            <Button onPress={() => void loadMoreAnnotations()}>{t('action.more')}</Button>
          </p>
        )}
      </div>
    </div>
  );
}

const toggled = <T,>(list: readonly T[], value: T): readonly T[] =>
  list.includes(value) ? list.filter((other) => other !== value) : [...list, value];

const pauseMs = 200;

function Filters() {
  const { t } = useTranslation();
  const filter = useAnnotations((state) => state.filter);
  const page = useAnnotations((state) => state.page);
  const tree = useLibrary((state) => state.tree);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const issues =
    tree?.publications.flatMap((publication) => publication.years.flatMap((year) => year.issues)) ?? [];
  return (
    <fieldset className="filters" aria-label={t('annotations.filters')}>
      <TextField
        label={t('annotations.filterText')}
        placeholder={t('annotations.filterText')}
        value={filter.text}
        maxLength={200}
        onChange={(text) => {
          clearTimeout(timer.current);
          timer.current = setTimeout(() => filterAnnotations({ text }), pauseMs);
        }}
      />
      <div className="filter-colours">
        {annotationColours.map((colour) => (
          <button
            key={colour}
            type="button"
            className={`swatch is-${colour}`}
            aria-pressed={filter.colours.includes(colour)}
            aria-label={t('annotations.only', { colour: t(`colour.${colour}`) })}
            title={t(`colour.${colour}`)}
            onClick={() => filterAnnotations({ colours: [...toggled(filter.colours, colour)] })}
          />
        ))}
      </div>
      <select
        className="field"
        aria-label={t('annotations.filterIssue')}
        value={filter.issueId ?? ''}
        onChange={(event) =>
          filterAnnotations({ issueId: event.target.value === '' ? null : event.target.value })
        }
      >
        <option value="">{t('annotations.allIssues')}</option>
        {issues.map((issue) => (
          <option key={issue.id} value={issue.id}>
            {issueLabel(issue)}
          </option>
        ))}
      </select>
      <Choice
        label={t('annotations.state')}
        isLabelHidden
        value={filter.state}
        options={states.map((state) => ({ value: state, label: t(`annotations.stateOf.${state}`) }))}
        onChange={(state) => filterAnnotations({ state })}
      />
      {page !== null && page.tags.length > 0 && (
        <div className="filter-tags">
          {page.tags.map(({ tag, count }) => (
            <button
              key={tag}
              type="button"
              className="tag-button"
              aria-pressed={filter.tags.includes(tag)}
              onClick={() => filterAnnotations({ tags: [...toggled(filter.tags, tag)] })}
            >
              {tag} <span className="num">{count}</span>
            </button>
          ))}
        </div>
      )}
    </fieldset>
  );
}
