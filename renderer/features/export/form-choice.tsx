/** In what form documents are exported: PDF, or one of the others, with what the rows of a table are of. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { exportForms, exportSubjects, type FormChoice } from '../../../preload/contract/model.ts';
import { Toggle } from '../../ui/choice.tsx';

export interface FormChoiceFormProps {
  readonly choice: FormChoice;
  /** True where the reader's notes go along; for forms of text alone. */
  readonly annotations: boolean;
  readonly onChange: (choice: FormChoice) => void;
  readonly onAnnotations: (annotations: boolean) => void;
}

const isTable = ({ form }: FormChoice): boolean => form === 'xlsx' || form === 'csv';
const isText = ({ form }: FormChoice): boolean =>
  form === 'docx' || form === 'html' || form === 'text' || form === 'markdown';

export function FormChoiceForm({ choice, annotations, onChange, onAnnotations }: FormChoiceFormProps) {
  const { t } = useTranslation();
  const formId = useId();
  const subjectId = useId();
  return (
    <div className="export-form">
      <div className="export-select">
        <label className="field-label" htmlFor={formId}>
          {t('export.form')}
        </label>
        <select
          id={formId}
          className="field select"
          value={choice.form}
          onChange={(event) => {
            const form = (['pdf', ...exportForms] as const).find((known) => known === event.target.value);
            if (form !== undefined) onChange({ ...choice, form });
          }}
        >
          {(['pdf', ...exportForms] as const).map((form) => (
            <option key={form} value={form}>
              {t(`export.formOf.${form}`)}
            </option>
          ))}
        </select>
      </div>
      {isTable(choice) && (
        <div className="export-select">
          <label className="field-label" htmlFor={subjectId}>
            {t('export.subject')}
          </label>
          <select
            id={subjectId}
            className="field select"
            value={choice.subject}
            onChange={(event) => {
              const subject = exportSubjects.find((known) => known === event.target.value);
              if (subject !== undefined) onChange({ ...choice, subject });
            }}
          >
            {exportSubjects.map((subject) => (
              <option key={subject} value={subject}>
                {t(`export.subjectOf.${subject}`)}
              </option>
            ))}
          </select>
        </div>
      )}
      {isText(choice) && (
        <Toggle
          label={t('export.annotations')}
          help={t('export.annotationsHelp')}
          isSelected={annotations}
          onChange={onAnnotations}
        />
      )}
      {choice.form !== 'pdf' && <p className="quiet">{t(`export.formHelp.${choice.form}`)}</p>}
    </div>
  );
}
