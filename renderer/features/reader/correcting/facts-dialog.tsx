/** Title, number, date and section of a document, to be set right. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CorrectionRequest, correctedFields } from '../../../../preload/contract/corrections.ts';
import type { DocumentView } from '../../../../preload/contract/model.ts';
import { correct, requestOf, useCorrecting } from '../../../stores/correcting.ts';
import type { PaneId } from '../../../stores/navigation.ts';
import { readers } from '../../../stores/reader.ts';
import { keyOf, useUnsaved, wordsOf } from '../../../stores/unsaved.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { UnsavedNote } from '../../unsaved/unsaved-note.tsx';
import { readDay } from './read-day.ts';
import './correcting.css';

type Field = (typeof correctedFields)[number];
type Values = Readonly<Record<Field, string>>;

/** ［opening words］ is our name for a document that prints no title. */
const printedTitle = (title: string): string => (/^［.*］$/u.test(title) ? '' : title);

/** Null for what the reader left as it was; a day that can't be read is none. */
function changeOf(field: Field, was: string, after: string): CorrectionRequest | null {
  const value = after.trim();
  if (value === was) return null;
  if (field === 'signedOn') return { kind: 'value', field, value: value === '' ? null : readDay(value), was };
  return { kind: 'value', field, value: value === '' ? null : value, was };
}

export interface FactsDialogProps {
  readonly view: DocumentView;
  readonly pane: PaneId;
  readonly onClose: () => void;
}

export function FactsDialog({ view: opened, pane, onClose }: FactsDialogProps) {
  const { t } = useTranslation();
  // As it stands now: a value that failed may have been stored by a later try.
  const current = readers[pane](({ view }) => (view?.document.id === opened.document.id ? view : null));
  const { document: doc } = current ?? opened;
  const texts = useUnsaved((state) => state.texts);
  const unsavedOf = (field: Field) =>
    texts.get(keyOf(requestOf(doc.id, { kind: 'value', field, value: null })));
  const isBusy = useCorrecting((state) => state.isBusy);
  const before: Values = {
    title: printedTitle(doc.title),
    documentNumber: doc.documentNumber ?? '',
    signedOn: doc.signedOn ?? '',
    section: doc.section ?? '',
  };
  const [values, setValues] = useState<Values>(() => {
    const typed = (field: Field) => {
      const unsaved = unsavedOf(field);
      return unsaved === undefined ? before[field] : wordsOf(unsaved.request);
    };
    return {
      title: typed('title'),
      documentNumber: typed('documentNumber'),
      signedOn: typed('signedOn'),
      section: typed('section'),
    };
  });
  const isDayWrong = values.signedOn.trim() !== '' && readDay(values.signedOn) === null;
  const changes = correctedFields.flatMap((field) => changeOf(field, before[field], values[field]) ?? []);
  const save = async () => {
    if (await correct(pane, doc.id, changes)) onClose();
  };
  return (
    <Dialog
      title={t('correcting.factsTitle')}
      onClose={onClose}
      size="medium"
      footer={
        <>
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button
            tone="primary"
            isDisabled={isBusy || isDayWrong || changes.length === 0}
            onPress={() => void save()}
          >
            {t('correcting.save')}
          </Button>
        </>
      }
    >
      <div className="correcting-facts">
        {correctedFields.map((field) => (
          <div key={field} className="correcting-fact">
            <span className="correcting-fact-name">
              {t(`correcting.field.${field}`)}
              {doc.corrected.includes(field) && <em>{t('correcting.corrected')}</em>}
            </span>
            {field === 'title' ? (
              <textarea
                className="field"
                aria-label={t('correcting.field.title')}
                value={values.title}
                rows={2}
                spellCheck={false}
                placeholder={t('correcting.noneHint')}
                onChange={(event) => {
                  const title = event.target.value.replace(/[\r\n]+/g, '');
                  setValues((all) => ({ ...all, title }));
                }}
              />
            ) : (
              <TextField
                value={values[field]}
                label={t(`correcting.field.${field}`)}
                placeholder={t(field === 'signedOn' ? 'correcting.dayHint' : 'correcting.noneHint')}
                onChange={(value) => setValues((all) => ({ ...all, [field]: value }))}
              />
            )}
          </div>
        ))}
        {correctedFields.map((field) => {
          const unsaved = unsavedOf(field);
          return unsaved === undefined || unsaved.error === null ? null : (
            <UnsavedNote key={field} text={unsaved} />
          );
        })}
        {isDayWrong && (
          <p className="correcting-wrong" role="alert">
            {t('correcting.dayWrong')}
          </p>
        )}
        <p className="quiet">{t('correcting.factsHint')}</p>
      </div>
    </Dialog>
  );
}
