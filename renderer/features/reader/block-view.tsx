/** One block of a document as it stands on the page. Drawn again only when something on it changes. */
import { Bookmark } from 'lucide-react';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Annotation, Block, Table } from '../../../preload/contract/model.ts';
import { showRight } from '../../stores/layout.ts';
import { activateAnnotation, reloadReader } from '../../stores/reader.ts';
import { PartFault, SafePart } from '../../ui/safe-pane.tsx';
import { BlockEditor } from './correcting/block-editor.tsx';
import { BlockTools } from './correcting/block-tools.tsx';
import { type Layer, ownLayers } from './painting.ts';
import { useReaderStore } from './reader-context.ts';
import { isHeadingLine, type Role } from './roles.ts';
import { Segments } from './segments.tsx';
import { TableView } from './table-view.tsx';
import { TitleLines } from './title-view.tsx';

export interface NumberedAnnotation {
  readonly number: number;
  readonly annotation: Annotation;
}

export interface BlockViewProps {
  readonly block: Block;
  readonly role: Role;
  readonly tables: readonly Table[];
  /** Printed page that begins with this block, or null. */
  readonly page: number | null;
  readonly annotationLayers: readonly Layer[] | undefined;
  readonly matchLayers: readonly Layer[] | undefined;
  /** Annotations that begin in this block. */
  readonly marks: readonly NumberedAnnotation[] | undefined;
  readonly activeAnnotation: string | null;
  readonly isBookmarked: boolean;
  readonly titleEm: number;
  /** Set while the document is being corrected. */
  readonly tools: 'first' | 'further' | null;
  readonly isEdited: boolean;
}

const none: readonly Layer[] = [];

function classOf(block: Block, role: Role): string {
  const level = `level-${Math.min(Math.max(block.level, 0), 5)}`;
  const line = role !== 'title' && role !== 'part' && isHeadingLine(block) ? ' is-line' : '';
  return `block role-${role} ${level}${line}`;
}

/** One that can't be drawn leaves the rest of the document standing. */
export const BlockView = memo(function BlockView(props: BlockViewProps) {
  const reader = useReaderStore();
  return (
    <SafePart where="block" className="block" shows={props} onRetry={() => reloadReader(reader)}>
      <DrawnBlock {...props} />
    </SafePart>
  );
});

/** In the place of a block that came without what a block needs. */
export function BrokenBlock({ blockId }: { readonly blockId: string }) {
  const reader = useReaderStore();
  return (
    <div className="block" data-block={blockId} tabIndex={-1}>
      <PartFault where="block" onRetry={() => void reloadReader(reader)} />
    </div>
  );
}

function DrawnBlock(props: BlockViewProps) {
  const { block, role, tables, page, annotationLayers, matchLayers, marks, activeAnnotation, titleEm } =
    props;
  const own = useMemo(() => ownLayers(block), [block]);
  const layers = useMemo(
    () => [...own, ...(annotationLayers ?? none), ...(matchLayers ?? none)],
    [own, annotationLayers, matchLayers],
  );
  const table = role === 'table' ? tables.find((other) => other.blockId === block.id) : undefined;
  return (
    <div className={classOf(block, role)} data-block={block.id} tabIndex={-1}>
      {page !== null && <PageMark page={page} />}
      {props.tools !== null && <BlockTools block={block} isFirst={props.tools === 'first'} />}
      {props.isEdited ? (
        <BlockEditor block={block} />
      ) : table !== undefined ? (
        <TableView block={block} table={table} layers={layers} activeAnnotation={activeAnnotation} />
      ) : role === 'title' || role === 'part' ? (
        <TitleLines
          block={block}
          layers={layers}
          maxEm={titleEm}
          isMain={role === 'title'}
          activeAnnotation={activeAnnotation}
        />
      ) : (
        <Text block={block} role={role} layers={layers} activeAnnotation={activeAnnotation} />
      )}
      {(marks !== undefined || props.isBookmarked || block.corrections.length > 0) && (
        <MarginMarks marks={marks ?? []} isBookmarked={props.isBookmarked} corrections={block.corrections} />
      )}
    </div>
  );
}

interface TextProps {
  readonly block: Block;
  readonly role: Role;
  readonly layers: readonly Layer[];
  readonly activeAnnotation: string | null;
}

function Text({ block, role, layers, activeAnnotation }: TextProps) {
  const words = <Segments block={block} layers={layers} activeAnnotation={activeAnnotation} />;
  if (role === 'heading' || (role === 'clause' && isHeadingLine(block) && block.level <= 1)) {
    return (
      <h3 className="block-text" data-start={0}>
        {words}
      </h3>
    );
  }
  return (
    <p className="block-text" data-start={0}>
      {words}
    </p>
  );
}

function PageMark({ page }: { readonly page: number }) {
  const { t } = useTranslation();
  return <span className="page-mark">{t('page.one', { page })}</span>;
}

interface MarginMarksProps {
  readonly marks: readonly NumberedAnnotation[];
  readonly isBookmarked: boolean;
  readonly corrections: Block['corrections'];
}

function MarginMarks({ marks, isBookmarked, corrections }: MarginMarksProps) {
  const { t } = useTranslation();
  const reader = useReaderStore();
  return (
    <span className="margin-marks">
      {isBookmarked && (
        <span className="margin-bookmark" title={t('bookmark.here')}>
          <Bookmark size={14} fill="currentColor" aria-label={t('bookmark.here')} />
        </span>
      )}
      {corrections.length > 0 && (
        <button
          type="button"
          className="margin-corrected"
          title={corrections.map(({ printed, read }) => t('correcting.marked', { printed, read })).join('\n')}
          aria-label={t('correcting.count', { count: corrections.length })}
          onClick={() => showRight('corrections')}
        >
          {t('correcting.mark')}
        </button>
      )}
      {marks.map(({ number, annotation }) => (
        <button
          key={annotation.id}
          type="button"
          className={`margin-mark is-${annotation.colour}`}
          aria-label={t('annotations.openNumber', { number })}
          onClick={() => {
            activateAnnotation(reader, annotation.id);
            showRight('annotations');
          }}
        >
          {number}
        </button>
      ))}
    </span>
  );
}
