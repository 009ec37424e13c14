/** The library: publications, years, issues, sections and documents as one virtual tree. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../../app/ime.ts';
import {
  issueKey,
  refreshLibrary,
  setPicked,
  toggleExpanded,
  togglePicked,
  useLibrary,
} from '../../stores/library.ts';
import {
  open,
  openDocument,
  selectActiveDocument,
  selectPlace,
  useNavigation,
} from '../../stores/navigation.ts';
import { Boundary } from '../../ui/boundary.tsx';
import { TreeRowView } from './tree-row.tsx';
import { flattenTree, moveInTree, type TreeRow } from './tree-rows.ts';

const rowHeightPx = 28;

const noIssues: ReadonlySet<string> = new Set();

export function LibraryTreeView() {
  const { t } = useTranslation();
  const tree = useLibrary((state) => state.tree);
  const issues = useLibrary((state) => state.issues);
  const expanded = useLibrary((state) => state.expanded);
  const picked = useLibrary((state) => state.picked);
  const place = useNavigation(selectPlace);
  const activeDocument = useNavigation(selectActiveDocument);
  const rows = useMemo(
    () => (tree === null ? [] : flattenTree(tree, issues, expanded ?? noIssues)),
    [tree, issues, expanded],
  );
  const pickedSet = useMemo(() => new Set(picked), [picked]);
  const scroller = useRef<HTMLDivElement>(null);
  const [focusKey, setFocusKey] = useState<string | null>(null);
  const currentKey =
    place.kind === 'issue' ? issueKey(place.issueId) : activeDocument === null ? null : `d:${activeDocument}`;

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 12,
    initialRect: { width: 264, height: 600 },
  });

  const found = rows.findIndex((row) => row.key === (focusKey ?? currentKey));
  const focusIndex = found < 0 ? 0 : found;

  // What is read is always seen in the tree, wherever it was opened from.
  const currentIndex = rows.findIndex((row) => row.key === currentKey);
  useEffect(() => {
    if (currentIndex >= 0) virtual.scrollToIndex(currentIndex, { align: 'auto' });
  }, [currentIndex, virtual]);

  const focusRow = (index: number) => {
    const row = rows[index];
    if (row === undefined) return;
    setFocusKey(row.key);
    virtual.scrollToIndex(index, { align: 'auto' });
    requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus();
    });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.altKey || event.metaKey) return;
    const move = moveInTree(rows, focusIndex, event.key);
    if (move === null) return;
    event.preventDefault();
    if (move.kind === 'focus') focusRow(move.index);
    else if (move.kind === 'toggle') toggleExpanded(move.key, move.open);
    else if (move.kind === 'activate') activate(rows[move.index]);
    else pick(rows[move.index], pickedSet);
  };

  return (
    <div className="tree-scroll" ref={scroller}>
      <div
        role="tree"
        aria-label={t('library.tree')}
        aria-multiselectable
        className="tree"
        onKeyDown={onKeyDown}
        style={{ height: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          return (
            <Boundary key={row.key} where="row" shows={row} instead={() => <FailedRow topPx={item.start} />}>
              <TreeRowView
                row={row}
                index={item.index}
                topPx={item.start}
                isCurrent={row.key === currentKey}
                isTabStop={item.index === focusIndex}
                picked={pickedSet}
                onOpen={() => {
                  setFocusKey(row.key);
                  activate(row);
                }}
                onToggle={() => toggleExpanded(row.key)}
                onPick={() => pick(row, pickedSet)}
              />
            </Boundary>
          );
        })}
      </div>
    </div>
  );
}

/** Stands where a row could not be drawn; the tree loaded anew draws it again. */
function FailedRow({ topPx }: { readonly topPx: number }) {
  const { t } = useTranslation();
  return (
    <div className="tree-row" style={{ transform: `translateY(${topPx}px)` }}>
      <span className="tree-words quiet">{t('fault.row')}</span>
      <button type="button" className="link" onClick={() => void refreshLibrary()}>
        {t('action.retry')}
      </button>
    </div>
  );
}

function activate(row: TreeRow | undefined): void {
  if (row === undefined) return;
  if (row.kind === 'document') openDocument(row.document.id);
  else if (row.kind === 'issue') {
    toggleExpanded(row.key, true);
    open({ kind: 'issue', issueId: row.issue.id });
  } else if (row.kind === 'publication' || row.kind === 'year') toggleExpanded(row.key);
}

function pick(row: TreeRow | undefined, picked: ReadonlySet<string>): void {
  if (row?.kind === 'document') togglePicked(row.document.id);
  if (row?.kind === 'section') setPicked(row.documentIds, !row.documentIds.every((id) => picked.has(id)));
}
