/** One row of the library tree. */
import { Check, ChevronRight, Minus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { issueNumberLabel } from '../../app/format.ts';
import { shortTitle } from './short-title.ts';
import type { TreeRow } from './tree-rows.ts';

export interface TreeRowProps {
  readonly row: TreeRow;
  readonly index: number;
  readonly topPx: number;
  readonly isCurrent: boolean;
  readonly isTabStop: boolean;
  readonly picked: ReadonlySet<string>;
  readonly onOpen: () => void;
  readonly onToggle: () => void;
  readonly onPick: () => void;
}

type Picked = 'true' | 'false' | 'mixed' | null;

function pickedState(row: TreeRow, picked: ReadonlySet<string>): Picked {
  if (row.kind === 'document') return picked.has(row.document.id) ? 'true' : 'false';
  if (row.kind !== 'section') return null;
  const count = row.documentIds.filter((id) => picked.has(id)).length;
  return count === 0 ? 'false' : count === row.documentIds.length ? 'true' : 'mixed';
}

export function TreeRowView(props: TreeRowProps) {
  const { row, index, topPx, isCurrent, isTabStop, picked, onOpen, onToggle, onPick } = props;
  const { t } = useTranslation();
  const checked = pickedState(row, picked);
  const canToggle = row.isExpanded !== null && row.kind !== 'section';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it handles the keys
    <div
      role="treeitem"
      data-index={index}
      className={`tree-row tree-${row.kind}${isCurrent ? ' is-current' : ''}`}
      tabIndex={isTabStop ? 0 : -1}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-selected={isCurrent}
      aria-current={isCurrent ? 'page' : undefined}
      {...(row.isExpanded === null ? {} : { 'aria-expanded': row.isExpanded })}
      {...(checked === null ? {} : { 'aria-checked': checked })}
      style={{ transform: `translateY(${topPx}px)` }}
      title={row.kind === 'document' ? row.document.title : undefined}
      onClick={onOpen}
    >
      {canToggle ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys do the same
        // biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys do the same
        <span
          className={`tree-arrow${row.isExpanded === true ? ' is-open' : ''}`}
          onClick={(event) => {
            event.stopPropagation();
            onToggle();
          }}
        >
          <ChevronRight size={13} aria-hidden />
        </span>
      ) : (
        checked !== null && (
          // biome-ignore lint/a11y/noStaticElementInteractions: the space bar does the same
          // biome-ignore lint/a11y/useKeyWithClickEvents: the space bar does the same
          <span
            className={`tree-check is-${checked}`}
            title={t('library.pick')}
            onClick={(event) => {
              event.stopPropagation();
              onPick();
            }}
          >
            {checked === 'true' && <Check size={11} strokeWidth={3} aria-hidden />}
            {checked === 'mixed' && <Minus size={11} strokeWidth={3} aria-hidden />}
          </span>
        )
      )}
      <RowWords row={row} />
    </div>
  );
}

function RowWords({ row }: { readonly row: TreeRow }) {
  const { t } = useTranslation();
  switch (row.kind) {
    case 'publication':
      return (
        <>
          <span className="tree-words">{row.title || t('library.noPublication')}</span>
          <span className="tree-count">{row.count}</span>
        </>
      );
    case 'year':
      return (
        <>
          <span className="tree-words">
            {row.year === null ? t('library.noYear') : t('issue.yearSpaced', { year: row.year })}
          </span>
          <span className="tree-count">{row.count}</span>
        </>
      );
    case 'issue':
      return (
        <>
          <span className="tree-words">
            {issueNumberLabel(row.issue.number)}
            {row.issue.cumulativeNumber !== null && (
              <span className="tree-aside">
                {t('issue.cumulative', { number: row.issue.cumulativeNumber })}
              </span>
            )}
          </span>
          <span className="tree-count">{row.issue.documents}</span>
        </>
      );
    case 'section':
      return <span className="tree-words">{row.title}</span>;
    case 'document':
      return (
        <>
          <span className="tree-words">{shortTitle(row.document.title)}</span>
          <span className="tree-count">{row.document.pages[0] ?? ''}</span>
        </>
      );
    default:
      return <span className="tree-words quiet">{t('status.loading')}</span>;
  }
}
