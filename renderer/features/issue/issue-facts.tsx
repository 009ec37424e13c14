/** What the issue says of itself, and where its text came from. */
import { useTranslation } from 'react-i18next';
import type { IssueView } from '../../../preload/contract/model.ts';
import { formatBytes, formatDay, formatMoment, issueNumberLabel } from '../../app/format.ts';
import { openDialog } from '../../stores/dialogs.ts';

interface Fact {
  readonly label: string;
  readonly value: string | null;
}

function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="fact-grid">
      {facts.map(({ label, value }) =>
        value === null || value === '' ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

export function IssueFactsView({ view }: { readonly view: IssueView }) {
  const { t } = useTranslation();
  const { facts, source } = view;
  return (
    <>
      <section className="issue-part">
        <div className="part-head">
          <h2>{t('issue.facts')}</h2>
        </div>
        <Facts
          facts={[
            { label: t('fact.publication'), value: facts.publication },
            {
              label: t('fact.number'),
              value: `${facts.year === null ? '' : t('issue.year', { year: facts.year })}${issueNumberLabel(facts.number)}`,
            },
            { label: t('fact.cumulative'), value: facts.cumulativePrinted },
            { label: t('fact.publishedOn'), value: formatDay(facts.publishedOn) },
            { label: t('fact.frequency'), value: facts.frequency },
            { label: t('fact.sponsor'), value: facts.sponsor },
            { label: t('fact.publisher'), value: facts.publisher },
            ...facts.editors.map((editor) => ({ label: editor.role, value: editor.names.join('、') })),
            { label: 'ISSN', value: facts.issn },
            { label: 'CN', value: facts.cn },
            { label: t('fact.address'), value: facts.address },
            { label: t('fact.postcode'), value: facts.postcode },
            { label: t('fact.phones'), value: facts.phones.join('、') },
            { label: t('fact.fax'), value: facts.fax },
            { label: t('fact.website'), value: facts.website },
            { label: t('fact.email'), value: facts.email },
            { label: t('fact.printer'), value: facts.printer },
          ]}
        />
      </section>
      <section className="issue-part">
        <div className="part-head">
          <h2>{t('source.title')}</h2>
          <button
            type="button"
            className="link"
            onClick={() => openDialog({ kind: 'source', issueId: view.row.id, start: 0, end: 0 })}
          >
            {t('source.open')}
          </button>
        </div>
        <Facts
          facts={[
            { label: t('source.file'), value: source.fileName },
            { label: t('source.size'), value: formatBytes(source.bytes) },
            { label: t('source.encoding'), value: source.encoding },
            { label: t('source.importedAt'), value: formatMoment(source.importedAt) },
            { label: 'SHA-256', value: source.sha256 },
          ]}
        />
      </section>
    </>
  );
}
