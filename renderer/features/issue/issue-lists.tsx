/** 人事任免 and 政务要闻 of an issue as lists that can be read through. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Appointment, IssueView } from '../../../preload/contract/model.ts';
import { formatDay } from '../../app/format.ts';
import { openDocument } from '../../stores/navigation.ts';

/** The document whose kind holds such entries, for opening an entry in its place. */
function holder(
  view: IssueView,
  kind: 'appointments' | 'chronicle',
  documentNumber: string | null,
): string | null {
  const own =
    documentNumber === null ? undefined : view.documents.find((doc) => doc.documentNumber === documentNumber);
  return (own ?? view.documents.find((document) => document.kind === kind))?.id ?? null;
}

interface AppointmentGroup {
  readonly key: string;
  readonly first: Appointment;
  readonly items: readonly Appointment[];
}

function grouped(appointments: readonly Appointment[]): readonly AppointmentGroup[] {
  const groups = new Map<string, Appointment[]>();
  for (const appointment of appointments) {
    const key = `${appointment.documentNumber ?? ''}|${appointment.on ?? ''}|${appointment.by ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), appointment]);
  }
  return [...groups].flatMap(([key, items]) =>
    items[0] === undefined ? [] : [{ key, first: items[0], items }],
  );
}

export function AppointmentList({ view }: { readonly view: IssueView }) {
  const { t } = useTranslation();
  const groups = useMemo(() => grouped(view.appointments), [view.appointments]);
  if (groups.length === 0) return null;
  return (
    <section className="issue-part">
      <div className="part-head">
        <h2>{t('issue.appointments')}</h2>
        <span className="quiet">{t('issue.appointmentsLimit')}</span>
      </div>
      {groups.map(({ key, first, items }) => (
        <table className="plain-table" key={key}>
          <caption>
            {[first.documentNumber, first.by, formatDay(first.on)]
              .filter((part) => part !== null && part !== '')
              .join(' · ')}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('issue.person')}</th>
              <th scope="col">{t('issue.action')}</th>
              <th scope="col">{t('issue.post')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <Person key={`${item.person}${item.post}${item.action}`} item={item} view={view} />
            ))}
          </tbody>
        </table>
      ))}
    </section>
  );
}

function Person({ item, view }: { readonly item: Appointment; readonly view: IssueView }) {
  const documentId = holder(view, 'appointments', item.documentNumber);
  return (
    <tr>
      <td>
        {documentId === null ? (
          item.person
        ) : (
          <button
            type="button"
            className="link"
            onClick={() => openDocument(documentId, { blockId: item.blockId, range: null })}
          >
            {item.person}
          </button>
        )}
      </td>
      <td>{item.action}</td>
      <td>
        {item.post}
        {item.term !== null && <span className="quiet"> {item.term}</span>}
      </td>
    </tr>
  );
}

export function ChronicleList({ view }: { readonly view: IssueView }) {
  const { t } = useTranslation();
  if (view.chronicle.length === 0) return null;
  const documentId = holder(view, 'chronicle', null);
  return (
    <section className="issue-part">
      <div className="part-head">
        <h2>{t('issue.chronicle')}</h2>
        <span className="quiet">{t('issue.entryCount', { count: view.chronicle.length })}</span>
      </div>
      <ol className="chronicle">
        {view.chronicle.map((entry, index) => (
          <li key={`${entry.blockId}${index.toString()}`}>
            <span className="chronicle-day">
              {entry.on === null ? t('issue.noDay') : formatDay(entry.on)}
              {entry.until !== null && `—${formatDay(entry.until)}`}
            </span>
            {documentId === null ? (
              <p>{entry.text}</p>
            ) : (
              <button
                type="button"
                className="chronicle-text"
                onClick={() => openDocument(documentId, { blockId: entry.blockId, range: null })}
              >
                {entry.text}
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
