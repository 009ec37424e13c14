/** The first page: what to do in an empty library; else where one was and what came last. */
import { FileInput, FolderInput, ScrollText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatDay, issueLabel } from '../../app/format.ts';
import { selectIssueCount, useLibrary } from '../../stores/library.ts';
import { open } from '../../stores/navigation.ts';
import { isReadOnly, seeRecovered, useSession } from '../../stores/session.ts';
import { useShelves } from '../../stores/shelves.ts';
import { Button } from '../../ui/button.tsx';
import { Waiting } from '../../ui/empty.tsx';
import { RecentList } from '../bookmarks/recent-list.tsx';
import { importFrom, importSample } from '../import/import-store.ts';
import './welcome.css';

const shownRecent = 6;
const shownIssues = 6;

export function HomePage() {
  const { t } = useTranslation();
  const tree = useLibrary((state) => state.tree);
  const count = useLibrary(selectIssueCount);
  return (
    <div className="page">
      <div className="page-body">
        {count > 0 && <h1 className="sr-only">{t('home.title')}</h1>}
        <RecoveredNotice />
        {tree === null ? <Waiting /> : count === 0 ? <FirstSteps /> : <Overview />}
      </div>
    </div>
  );
}

function RecoveredNotice() {
  const { t } = useTranslation();
  const isShown = useSession((state) => state.info?.recovered === true && !state.recoveredSeen);
  if (!isShown) return null;
  return (
    <div className="banner" role="status">
      <p>
        <b>{t('home.recoveredTitle')}</b>
        {t('home.recovered')}
      </p>
      <Button onPress={seeRecovered}>{t('action.understood')}</Button>
    </div>
  );
}

function FirstSteps() {
  const { t } = useTranslation();
  const hasSample = useSession((state) => state.info?.hasSample === true);
  const readOnly = useSession(isReadOnly);
  return (
    <section className="first-steps">
      <h1>{t('home.welcome')}</h1>
      <div className="red-rule" aria-hidden />
      <p className="page-lead">{t('home.empty')}</p>
      {readOnly ? (
        <p className="page-lead">{t('home.readOnly')}</p>
      ) : (
        <div className="step-grid">
          <Step
            icon={FileInput}
            title={t('home.importFiles')}
            text={t('home.importFilesText')}
            onPress={() => void importFrom('issues')}
          />
          <Step
            icon={FolderInput}
            title={t('home.importFolder')}
            text={t('home.importFolderText')}
            onPress={() => void importFrom('issueFolder')}
          />
          {hasSample && (
            <Step
              icon={ScrollText}
              title={t('home.sample')}
              text={t('home.sampleText')}
              onPress={() => void importSample()}
            />
          )}
        </div>
      )}
      <p className="quiet">{t('home.dropHint')}</p>
    </section>
  );
}

interface StepProps {
  readonly icon: typeof FileInput;
  readonly title: string;
  readonly text: string;
  readonly onPress: () => void;
}

function Step({ icon: Icon, title, text, onPress }: StepProps) {
  return (
    <button type="button" className="step" onClick={onPress}>
      <Icon size={22} strokeWidth={1.5} aria-hidden />
      <b>{title}</b>
      <span>{text}</span>
    </button>
  );
}

function Overview() {
  const { t } = useTranslation();
  const recent = useShelves((state) => state.recent);
  const keepRecent = useSession((state) => state.settings?.keepRecent ?? true);
  const tree = useLibrary((state) => state.tree);
  const newest =
    tree?.publications
      .flatMap((publication) => publication.years.flatMap((year) => year.issues))
      .toSorted((a, b) => (b.publishedOn ?? '').localeCompare(a.publishedOn ?? ''))
      .slice(0, shownIssues) ?? [];
  return (
    <div className="overview">
      <section>
        <h2>{t('home.continue')}</h2>
        {recent !== null && recent.length === 0 && (
          <p className="quiet">{keepRecent ? t('recent.none') : t('recent.off')}</p>
        )}
        {recent !== null && <RecentList items={recent.slice(0, shownRecent)} />}
      </section>
      <section>
        <h2>{t('home.newest')}</h2>
        <ul className="plain-list">
          {newest.map((issue) => (
            <li key={issue.id}>
              <button
                type="button"
                className="list-row"
                onClick={() => open({ kind: 'issue', issueId: issue.id })}
              >
                <span className="list-title">{issueLabel(issue)}</span>
                <span className="list-meta">
                  {t('issue.documentCount', { count: issue.documents })}
                  <time>{formatDay(issue.publishedOn)}</time>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
