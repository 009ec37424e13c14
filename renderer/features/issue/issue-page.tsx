/** An issue: what masthead and colophon say, its contents page, its lists, what should be checked. */
import { Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssueView } from '../../../preload/contract/model.ts';
import { ask } from '../../app/bridge.ts';
import { formatDay, issueLabel } from '../../app/format.ts';
import { t } from '../../app/i18n.ts';
import { loadIssue, refreshLibrary, revealIssue, setPicked, useLibrary } from '../../stores/library.ts';
import { forgetPlaces } from '../../stores/navigation.ts';
import { isReadOnly, useSession } from '../../stores/session.ts';
import { notify, showError } from '../../stores/toasts.ts';
import { undoable } from '../../stores/undo.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { DamageNote } from '../../ui/damage-note.tsx';
import { Failure, Waiting } from '../../ui/empty.tsx';
import { Contents } from './contents.tsx';
import { IssueFactsView } from './issue-facts.tsx';
import { AppointmentList, ChronicleList } from './issue-lists.tsx';
import { Warnings } from './warnings.tsx';
import './issue.css';

/** More than these would push the contents page out of sight. */
const shownWarnings = 3;

export function IssuePage({ issueId }: { readonly issueId: string }) {
  const view = useLibrary((state) => state.issues.get(issueId));
  const error = useLibrary((state) => state.issueErrors.get(issueId));
  const hasTree = useLibrary((state) => state.tree !== null);
  useEffect(() => {
    void loadIssue(issueId);
  }, [issueId]);
  useEffect(() => {
    if (hasTree) revealIssue(issueId);
  }, [issueId, hasTree]);
  if (view === undefined) {
    return (
      <div className="page">
        {error !== undefined ? (
          <Failure error={error} onRetry={() => void loadIssue(issueId)} />
        ) : (
          <Waiting />
        )}
      </div>
    );
  }
  return <IssueBody view={view} />;
}

function IssueBody({ view }: { readonly view: IssueView }) {
  useTranslation();
  const readOnly = useSession(isReadOnly);
  const [isRemoving, setRemoving] = useState(false);
  const { row, facts } = view;
  const documents = view.documents
    .filter((document) => document.kind === 'document')
    .map((document) => document.id);
  const annotations = view.documents.reduce((sum, document) => sum + document.annotations, 0);
  return (
    <div className="page">
      <article className="page-body issue-page">
        <header className="issue-head">
          <h1>{issueLabel(row)}</h1>
          <p className="quiet">
            {view.isSample && <span className="sample-mark">{t('app.sampleMark')}</span>}
            {[
              facts.cumulativePrinted,
              facts.publishedOn === null
                ? null
                : t('issue.publishedOn', { day: formatDay(facts.publishedOn) }),
              facts.frequency,
              facts.sponsor === null ? null : t('issue.sponsoredBy', { name: facts.sponsor }),
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </p>
          <div className="red-rule" aria-hidden />
        </header>
        <DamageNote of="issue" count={view.damaged} />
        <Warnings issueId={row.id} warnings={view.warnings} limit={shownWarnings} />
        <Contents
          view={view}
          tools={
            documents.length > 0 && (
              <Button tone="quiet" onPress={() => setPicked(documents, true)}>
                {t('issue.pickAll', { count: documents.length })}
              </Button>
            )
          }
        />
        <AppointmentList view={view} />
        <ChronicleList view={view} />
        <IssueFactsView view={view} />
        {!readOnly && (
          <footer className="issue-foot">
            <Button tone="quiet" icon={Trash2} onPress={() => setRemoving(true)}>
              {t('issue.remove')}
            </Button>
          </footer>
        )}
      </article>
      {isRemoving && (
        <Confirm
          title={t('issue.remove')}
          confirmLabel={t('issue.removeNow')}
          tone="danger"
          onCancel={() => setRemoving(false)}
          onConfirm={() => {
            setRemoving(false);
            void removeIssue(view);
          }}
        >
          <p>{t('issue.removeText', { issue: issueLabel(row) })}</p>
          {annotations > 0 && <p>{t('issue.removeAnnotations', { count: annotations })}</p>}
        </Confirm>
      )}
    </div>
  );
}

async function removeIssue(view: IssueView): Promise<void> {
  const issueId = view.row.id;
  const reply = await ask('issue.remove', { issueId });
  if (!reply.ok) {
    showError(reply.error);
    return;
  }
  const gone = new Set(view.documents.map((document) => document.id));
  setPicked([...gone], false);
  forgetPlaces(
    (place) =>
      (place.kind === 'issue' && place.issueId === issueId) ||
      (place.kind === 'document' && gone.has(place.documentId)),
  );
  await refreshLibrary();
  notify(t('issue.removed', { issue: issueLabel(view.row) }), undoable(reply));
}
