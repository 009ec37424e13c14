/** 目录 as printed, each row with the document it was matched to; and what the contents page leaves out. */
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentRow, IssueView, TocEntry } from '../../../preload/contract/model.ts';
import { pagesLabel } from '../../app/format.ts';
import { textSpan } from '../../app/spans.ts';
import { openDialog } from '../../stores/dialogs.ts';
import { togglePicked, useLibrary } from '../../stores/library.ts';
import { openDocument } from '../../stores/navigation.ts';

interface ContentsGroup {
  readonly section: string | null;
  readonly entries: readonly TocEntry[];
}

function groupsOf(toc: readonly TocEntry[]): readonly ContentsGroup[] {
  const groups: { section: string | null; entries: TocEntry[] }[] = [];
  for (const entry of toc) {
    const last = groups.at(-1);
    if (last !== undefined && last.section === entry.section) last.entries.push(entry);
    else groups.push({ section: entry.section, entries: [entry] });
  }
  return groups;
}

const listed = new Set<DocumentRow['kind']>(['document', 'article', 'appointments', 'chronicle']);

export function Contents({ view, tools }: { readonly view: IssueView; readonly tools: ReactNode }) {
  const { t } = useTranslation();
  const groups = useMemo(() => groupsOf(view.toc), [view.toc]);
  const known = useMemo(() => new Set(view.toc.map((entry) => entry.documentId)), [view.toc]);
  const byId = useMemo(
    () => new Map(view.documents.map((document) => [document.id, document])),
    [view.documents],
  );
  const others = view.documents.filter((document) => listed.has(document.kind) && !known.has(document.id));
  return (
    <section className="issue-part">
      <div className="part-head">
        <h2>{t('issue.contents')}</h2>
        {tools}
      </div>
      {view.toc.length === 0 && others.length === 0 && <p className="quiet">{t('issue.noContents')}</p>}
      {groups.map((group, index) => (
        <div className="contents-group" key={`${group.section ?? ''}${index.toString()}`}>
          {group.section !== null && <h3>{group.section}</h3>}
          <ul>
            {group.entries.map((entry, at) => (
              <ContentsRow
                key={`${entry.title}${at.toString()}`}
                entry={entry}
                document={entry.documentId === null ? undefined : byId.get(entry.documentId)}
                issueId={view.row.id}
              />
            ))}
          </ul>
        </div>
      ))}
      {others.length > 0 && (
        <div className="contents-group">
          <h3>{view.toc.length === 0 ? t('issue.documents') : t('issue.notInContents')}</h3>
          <ul>
            {others.map((document) => (
              <li className="contents-row" key={document.id}>
                <PickBox document={document} />
                <button type="button" className="contents-title" onClick={() => openDocument(document.id)}>
                  {document.title}
                  {document.documentNumber !== null && (
                    <span className="contents-number">{document.documentNumber}</span>
                  )}
                </button>
                <span className="contents-page num">{pagesLabel(document.pages)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

interface ContentsRowProps {
  readonly entry: TocEntry;
  readonly document: DocumentRow | undefined;
  readonly issueId: string;
}

function ContentsRow({ entry, document, issueId }: ContentsRowProps) {
  const { t } = useTranslation();
  const span = textSpan(entry.span);
  return (
    <li className="contents-row">
      <PickBox document={document} />
      {document === undefined ? (
        <span className="contents-title quiet">{entry.title}</span>
      ) : (
        <button type="button" className="contents-title" onClick={() => openDocument(document.id)}>
          {document.title}
          {document.documentNumber !== null && (
            <span className="contents-number">{document.documentNumber}</span>
          )}
        </button>
      )}
      {entry.state !== 'matched' && (
        <button
          type="button"
          className={`state is-${entry.state} link`}
          title={entry.title}
          onClick={() =>
            span !== null && openDialog({ kind: 'source', issueId, start: span.start, end: span.end })
          }
        >
          {t(`tocState.${entry.state}`)}
        </button>
      )}
      {document !== undefined && document.annotations > 0 && (
        <span className="tag">{t('annotations.count', { count: document.annotations })}</span>
      )}
      <span className="contents-page num">{entry.page ?? ''}</span>
    </li>
  );
}

function PickBox({ document }: { readonly document: DocumentRow | undefined }) {
  const { t } = useTranslation();
  const isPicked = useLibrary((state) => document !== undefined && state.picked.includes(document.id));
  if (document === undefined) return <span className="pick-box" />;
  return (
    <input
      type="checkbox"
      className="pick-box"
      aria-label={t('library.pickDocument', { title: document.title })}
      checked={isPicked}
      onChange={() => togglePicked(document.id)}
    />
  );
}
