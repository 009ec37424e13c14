/** Export of a list of excerpts: form, what goes along, and what the pages will look like. */
import { FileDown } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { excerptForms, excerptLayouts } from '../../../preload/contract/excerpts.ts';
import { Button } from '../../ui/button.tsx';
import { Choice, Toggle } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ExportProgress, ExportReportView } from '../export/export-report.tsx';
import { Preview } from '../export/preview.tsx';
import { type ExcerptExportControl, useExcerptExport } from './use-excerpt-export.ts';
import '../export/export.css';

export interface ExcerptExportDialogProps {
  readonly listId: string;
  readonly title: string;
  readonly items: number;
  readonly onClose: () => void;
}

export function ExcerptExportDialog({ listId, title, items, onClose }: ExcerptExportDialogProps) {
  const { t } = useTranslation();
  const state = useExcerptExport(listId, title);
  const { phase, choice, preview } = state;
  const isPdf = choice.form === 'pdf';
  return (
    <Dialog
      title={t('excerpt.exportTitle', { count: items })}
      size="large"
      onClose={onClose}
      isDismissable={phase !== 'saving'}
      footer={
        <>
          <span className="spring">{phase === 'saving' && <ExportProgress jobId={state.jobId} />}</span>
          <Button onPress={onClose}>{phase === 'saved' ? t('action.close') : t('action.cancel')}</Button>
          <Button tone="primary" icon={FileDown} onPress={() => void state.save()}>
            {phase === 'saved' ? t('export.saveAgain') : isPdf ? t('export.save') : t('export.saveForm')}
          </Button>
        </>
      }
    >
      <div className="export-columns">
        <div className="export-left">
          <h3>{t('excerpt.list')}</h3>
          <p className="excerpt-export-name">{title}</p>
          <ExcerptOptionsForm choice={choice} onChange={state.change} />
          {isPdf && preview.report !== null && (
            <ExportReportView report={preview.report} isOffice={choice.faces === 'office'} />
          )}
        </div>
        {isPdf ? (
          <Preview preview={preview} />
        ) : (
          <section className="preview is-none" aria-label={t('export.preview')}>
            <p className="quiet">{t('export.noPreview')}</p>
          </section>
        )}
      </div>
    </Dialog>
  );
}

interface OptionsProps {
  readonly choice: ExcerptExportControl['choice'];
  readonly onChange: ExcerptExportControl['change'];
}

function ExcerptOptionsForm({ choice, onChange }: OptionsProps) {
  const { t } = useTranslation();
  const formId = useId();
  const isPdf = choice.form === 'pdf';
  return (
    <div className="export-options">
      <div className="export-select">
        <label className="field-label" htmlFor={formId}>
          {t('export.form')}
        </label>
        <select
          id={formId}
          className="field select"
          value={choice.form}
          onChange={(event) => {
            const form = excerptForms.find((known) => known === event.target.value);
            if (form !== undefined) onChange({ form });
          }}
        >
          {excerptForms.map((form) => (
            <option key={form} value={form}>
              {t(`export.formOf.${form}`)}
            </option>
          ))}
        </select>
      </div>
      {isPdf && (
        <Choice
          label={t('export.layout')}
          value={choice.layout}
          options={excerptLayouts.map((layout) => ({ value: layout, label: t(`export.layoutOf.${layout}`) }))}
          onChange={(layout) => onChange({ layout })}
        />
      )}
      <div className="export-toggles">
        {isPdf && (
          <Toggle
            label={t('export.contents')}
            isSelected={choice.contents}
            onChange={(contents) => onChange({ contents })}
          />
        )}
        <Toggle
          label={t('excerpt.withRemarks')}
          help={t('excerpt.withRemarksHelp')}
          isSelected={choice.remarks}
          onChange={(remarks) => onChange({ remarks })}
        />
        {isPdf && (
          <Toggle
            label={t('export.officeFaces')}
            help={t('export.officeFacesHelp')}
            isSelected={choice.faces === 'office'}
            onChange={(isOffice) => onChange({ faces: isOffice ? 'office' : 'bundled' })}
          />
        )}
      </div>
    </div>
  );
}
