/** A piece of block text with all that is painted on it. The text itself is never anything but text. */
import { type MouseEvent, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { Annotation, Block, Citation } from '../../../preload/contract/model.ts';
import { showRight } from '../../stores/layout.ts';
import { openDocumentIn } from '../../stores/navigation.ts';
import { activateAnnotation, type ReaderStore } from '../../stores/reader.ts';
import { cutSegments, type Layer, type Paint, type Segment } from './painting.ts';
import { PaneContext, useReaderStore } from './reader-context.ts';

export interface SegmentsProps {
  readonly block: Block;
  readonly layers: readonly Layer[];
  readonly start?: number;
  readonly end?: number;
  readonly activeAnnotation: string | null;
}

export function Segments({
  block,
  layers,
  start = 0,
  end = block.text.length,
  activeAnnotation,
}: SegmentsProps) {
  return cutSegments(block.text, layers, start, end).map((segment) =>
    segment.paints.length === 0 ? (
      segment.text
    ) : (
      <Painted key={segment.start} block={block} segment={segment} activeAnnotation={activeAnnotation} />
    ),
  );
}

interface PaintedProps {
  readonly block: Block;
  readonly segment: Segment;
  readonly activeAnnotation: string | null;
}

function pick<K extends Paint['kind']>(
  paints: readonly Paint[],
  kind: K,
): readonly Extract<Paint, { kind: K }>[] {
  return paints.filter((paint): paint is Extract<Paint, { kind: K }> => paint.kind === kind);
}

/** The annotation made last lies on top; one beneath it shows as a second line. */
function annotationClasses(annotations: readonly Annotation[], active: string | null): readonly string[] {
  const top = annotations.at(-1);
  if (top === undefined) return [];
  const under = annotations.at(-2);
  return [
    'mark',
    `mark-${top.style}`,
    `is-${top.colour}`,
    ...(under === undefined ? [] : ['is-stacked', `under-${under.colour}`]),
    ...(annotations.some((annotation) => annotation.id === active) ? ['is-active'] : []),
  ];
}

function Painted({ block, segment, activeAnnotation }: PaintedProps) {
  const reader = useReaderStore();
  const { t } = useTranslation();
  const annotations = pick(segment.paints, 'annotation').map((paint) => paint.annotation);
  const match = pick(segment.paints, 'match');
  const unit = pick(segment.paints, 'unit')[0];
  const duty = unit === undefined ? undefined : block.responsibilities[unit.index];
  const running = unit === undefined ? pick(segment.paints, 'running')[0] : undefined;
  const told = running === undefined ? undefined : block.duties[running.index];
  const citationPaint = pick(segment.paints, 'citation')[0];
  const citation = citationPaint === undefined ? undefined : block.citations[citationPaint.index];
  const classes = [
    ...annotationClasses(annotations, activeAnnotation),
    ...(match.length > 0 ? ['found'] : []),
    ...(match.some((paint) => paint.isCurrent) ? ['is-current'] : []),
    ...(segment.paints.some((paint) => paint.kind === 'lead') ? ['lead'] : []),
    ...(segment.paints.some((paint) => paint.kind === 'duty') ? ['duty'] : []),
    ...(unit === undefined ? [] : ['unit']),
    ...(told === undefined ? [] : ['unit is-running']),
  ];
  const top = annotations.at(-1);
  const onClick =
    top === undefined ? undefined : (event: MouseEvent) => openAnnotation(reader, top.id, event);
  const words =
    citation === undefined ? (
      segment.text
    ) : (
      <CitedWords citation={citation} text={segment.text} isFirst={segment.start <= citation.range[0]} />
    );
  const title =
    duty !== undefined
      ? `${duty.unit} · ${t(`role.${duty.role}`)}`
      : told !== undefined
        ? t('role.running', { unit: told.unit, role: t(`role.${told.role}`) })
        : undefined;
  if (annotations.length === 0) {
    return (
      <span className={classes.join(' ')} title={title}>
        {words}
      </span>
    );
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the margin mark and the card open it by keyboard
    <mark
      className={classes.join(' ')}
      data-annotation={annotations.map((annotation) => annotation.id).join(' ')}
      title={title}
      onClick={onClick}
    >
      {words}
    </mark>
  );
}

/** A click that ends a selection is no click on the annotation under it. */
function openAnnotation(reader: ReaderStore, id: string, event: MouseEvent): void {
  if (!(window.getSelection()?.isCollapsed ?? true)) return;
  event.stopPropagation();
  activateAnnotation(reader, id);
  showRight('annotations');
}

interface CitedWordsProps {
  readonly citation: Citation;
  readonly text: string;
  readonly isFirst: boolean;
}

function CitedWords({ citation, text, isFirst }: CitedWordsProps) {
  const { t } = useTranslation();
  const pane = useContext(PaneContext);
  if (citation.state === 'self') return text;
  const { documentId } = citation;
  const follow = () => {
    if (!(window.getSelection()?.isCollapsed ?? true)) return;
    if (citation.state === 'resolved' && documentId !== null) openDocumentIn(pane, documentId);
    else showRight('citations');
  };
  return (
    <a
      role="link"
      className={`citation is-${citation.state}`}
      tabIndex={isFirst ? 0 : -1}
      title={t(`citation.state.${citation.state}`)}
      // biome-ignore lint/a11y/useValidAnchor: a button would not wrap with the line
      onClick={follow}
      onKeyDown={(event) => {
        if (event.key === 'Enter') follow();
      }}
    >
      {text}
    </a>
  );
}
