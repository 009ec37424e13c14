/** Export: which documents in which order, how they are laid out, and what the pages will look like. */
import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { OrderList } from '../../ui/order-list.tsx';
import { ExportOptionsForm } from './export-options.tsx';
import { ExportProgress, ExportReportView } from './export-report.tsx';
import { FilesChoice } from './files-choice.tsx';
import { FilesQuestions } from './files-questions.tsx';
import { FilesReportView } from './files-report.tsx';
import { FormChoiceForm } from './form-choice.tsx';
import { Preview } from './preview.tsx';
import { useExport } from './use-export.ts';
import { useExportItems } from './use-export-items.ts';
import { useFiles } from './use-files.ts';
import './export.css';

export interface ExportDialogProps {
  readonly documentIds: readonly string[];
  readonly title: string;
  readonly onClose: () => void;
}

export function ExportDialog({ documentIds, title, onClose }: ExportDialogProps) {
  const { t } = useTranslation();
  const [order, setOrder] = useState(documentIds);
  const items = useExportItems(order);
  const state = useExport(order, title, items.length === 1 ? (items[0]?.title ?? '') : '');
  const { options, preview } = state;
  const files = useFiles(order, state);
  const phase = files.isEach ? files.phase : state.phase;
  const jobId = files.isEach ? files.jobId : state.jobId;
  const isPdf = state.choice.form === 'pdf';
  return (
    <Dialog
      title={t('export.title', { count: order.length })}
      size="large"
      onClose={onClose}
      isDismissable={phase !== 'saving'}
      footer={
        <>
          <span className="spring">{phase === 'saving' && <ExportProgress jobId={jobId} />}</span>
          <Button onPress={onClose}>{phase === 'saved' ? t('action.close') : t('action.cancel')}</Button>
          <Button
            tone="primary"
            icon={FileDown}
            isDisabled={order.length === 0}
            onPress={() => void (files.isEach ? files.save() : state.save())}
          >
            {files.isEach
              ? t('export.saveEach')
              : phase === 'saved'
                ? t('export.saveAgain')
                : isPdf
                  ? t('export.save')
                  : t('export.saveForm')}
          </Button>
        </>
      }
    >
      <div className="export-columns">
        <div className="export-left">
          <h3>{t('export.documents')}</h3>
          <OrderList
            label={t('export.documents')}
            items={items}
            canChange
            takeLabel={t('export.leaveOut')}
            onTake={(id) => setOrder(order.filter((other) => other !== id))}
            onArrange={setOrder}
          />
          <FormChoiceForm
            choice={state.choice}
            annotations={options.annotations}
            onChange={state.choose}
            onAnnotations={(annotations) => state.change({ annotations })}
          />
          {files.canBeEach && <FilesChoice files={files} first={order[0] ?? ''} form={state.choice.form} />}
          {isPdf && (
            <ExportOptionsForm
              options={options}
              password={state.password}
              onChange={state.change}
              onPassword={state.changePassword}
            />
          )}
          {files.report !== null && <FilesReportView report={files.report} />}
          {isPdf && preview.report !== null && (
            <ExportReportView report={preview.report} isOffice={options.faces === 'office'} />
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
      <FilesQuestions files={files} />
    </Dialog>
  );
}
