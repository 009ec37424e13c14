/** Export of a list of excerpts: form, what goes along, and what the pages will look like. */
import { FileDown, Printer } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { excerptForms, excerptLayouts } from '../../../preload/contract/excerpts.ts';
import { Button } from '../../ui/button.tsx';
import { Choice, Toggle } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ExportProgress, ExportReportView, PrintProgress } from '../export/export-report.tsx';
import { FormPreviewView } from '../export/form-preview.tsx';
import { Preview } from '../export/preview.tsx';
import { usePrinting } from '../export/use-printing.ts';
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
  const printing = usePrinting();
  const { phase, choice, pages, content } = state;
  const isPdf = choice.form === 'pdf';
  const hasPages = isPdf || choice.form === 'docx';
  const error = hasPages ? pages.error : content.error;
  const isBusy = phase === 'saving' || printing.progress !== null;
  const { bytes } = pages;
  return (
    <Dialog
      title={t('excerpt.exportTitle', { count: items })}
      size="large"
      onClose={onClose}
      isDismissable={!isBusy}
      footer={
        <>
          <span className="spring">
            {phase === 'saving' && <ExportProgress jobId={state.jobId} />}
            {printing.progress !== null && <PrintProgress printing={printing} />}
          </span>
          <Button onPress={onClose}>{phase === 'choosing' ? t('action.cancel') : t('action.close')}</Button>
          {hasPages && (
            <Button
              icon={Printer}
              isDisabled={bytes === null || pages.isWaiting || error !== null || isBusy}
              onPress={() => {
                if (bytes !== null) void printing.print(bytes, title);
              }}
            >
              {t('export.print')}
            </Button>
          )}
          <Button
            tone="primary"
            icon={FileDown}
            isDisabled={error !== null || isBusy}
            onPress={() => void state.save()}
          >
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
          {isPdf && pages.report !== null && (
            <ExportReportView report={pages.report} isOffice={choice.faces === 'office'} />
          )}
        </div>
        {hasPages ? (
          <Preview preview={pages} note={isPdf ? undefined : t('export.previewWord')} />
        ) : (
          <FormPreviewView preview={content} documents={content.shown?.content.documents ?? 0} />
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
