/** 信息: what is known of the open document, as printed; and what should be checked. */
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../preload/contract/model.ts';
import { formatDay, issueLabel, pagesLabel } from '../../app/format.ts';
import { open, type PaneId } from '../../stores/navigation.ts';
import { Warnings } from '../issue/warnings.tsx';
import { Validity } from './validity.tsx';

interface Row {
  readonly label: string;
  readonly value: string | null;
}

export function InfoTab({ view, pane }: { readonly view: DocumentView; readonly pane: PaneId }) {
  const { t } = useTranslation();
  const { document: doc, issue } = view;
  const units = new Set(doc.blocks.flatMap((block) => block.responsibilities.map((duty) => duty.unit)));
  const clauses = doc.blocks.filter((block) => block.responsibilities.length > 0).length;
  const rows: readonly Row[] = [
    {
      label: t('info.number'),
      value: doc.corrected.includes('documentNumber')
        ? doc.documentNumber
        : (doc.documentNumberPrinted ?? doc.documentNumber),
    },
    { label: t('info.issuer'), value: doc.issuer },
    { label: t('info.signedOn'), value: doc.signedOn === null ? null : formatDay(doc.signedOn) },
    { label: t('info.signedBy'), value: doc.signedBy.join('　') },
    { label: t('info.genre'), value: doc.genre },
    { label: t('info.addressees'), value: doc.addressees.join('，') },
    { label: t('info.section'), value: doc.section },
    { label: t('info.pages'), value: pagesLabel(doc.pages) },
    {
      label: t('info.duties'),
      value: clauses === 0 ? null : t('info.dutyCount', { clauses, units: units.size }),
    },
  ];
  return (
    <div className="info">
      <dl className="facts">
        {rows.map(({ label, value }) =>
          value === null || value === '' ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
        <div>
          <dt>{t('info.issue')}</dt>
          <dd>
            <button type="button" className="link" onClick={() => open({ kind: 'issue', issueId: issue.id })}>
              {issueLabel(issue)}
            </button>
          </dd>
        </div>
      </dl>
      {doc.instruments.length > 0 && (
        <section className="info-part">
          <h3>{t('info.instruments')}</h3>
          <ul>
            {doc.instruments.map((instrument) => (
              <li key={instrument.title}>
                {instrument.title}
                <span className="quiet">
                  {[instrument.documentNumber, instrument.issuer, formatDay(instrument.signedOn)]
                    .filter((part) => part !== null && part !== '')
                    .map((part) => ` · ${part}`)
                    .join('')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {doc.attachments.length > 0 && (
        <section className="info-part">
          <h3>{t('info.attachments')}</h3>
          <ul>
            {doc.attachments.map((attachment) => (
              <li key={`${attachment.label}${attachment.title}`}>
                {attachment.label} {attachment.title}
                {attachment.omitted && <span className="quiet"> {t('info.omitted')}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {doc.notes.length > 0 && (
        <section className="info-part">
          <h3>{t('info.notes')}</h3>
          <ul>
            {doc.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      )}
      <Validity
        key={doc.id}
        facts={doc.facts}
        documentId={doc.id}
        publication={issue.publication}
        pane={pane}
      />
      <Warnings issueId={issue.id} warnings={view.warnings} />
    </div>
  );
}
