/** Export: which documents in which order, how they are laid out, and what the pages will look like. */
import { FileDown, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { OrderList } from '../../ui/order-list.tsx';
import { ExportOptionsForm } from './export-options.tsx';
import { ExportProgress, ExportReportView, PrintProgress } from './export-report.tsx';
import { FilesChoice } from './files-choice.tsx';
import { FilesQuestions } from './files-questions.tsx';
import { FilesReportView } from './files-report.tsx';
import { FormChoiceForm } from './form-choice.tsx';
import { FormPreviewView } from './form-preview.tsx';
import { Preview } from './preview.tsx';
import { useExport } from './use-export.ts';
import { useExportItems } from './use-export-items.ts';
import { useFiles } from './use-files.ts';
import { usePrinting } from './use-printing.ts';
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
  const files = useFiles(order, state);
  const printing = usePrinting();
  const { options, pages, content, choice } = state;
  const { phase, jobId } = files.isEach ? files : state;
  const isPdf = choice.form === 'pdf';
  const hasPages = isPdf || choice.form === 'docx';
  const error = hasPages ? pages.error : content.error;
  const isBusy = phase === 'saving' || printing.progress !== null;
  const { bytes } = pages;
  const saveWords = () => {
    if (files.isEach) return t('export.saveEach');
    if (phase === 'saved') return t('export.saveAgain');
    return isPdf ? t('export.save') : t('export.saveForm');
  };
  return (
    <Dialog
      title={t('export.title', { count: order.length })}
      size="wide"
      onClose={onClose}
      isDismissable={!isBusy}
      footer={
        <>
          <span className="spring">
            {phase === 'saving' && <ExportProgress jobId={jobId} />}
            {printing.progress !== null && <PrintProgress printing={printing} />}
          </span>
          {/* What is being written goes on without the dialog: it is stopped by a button of its own. */}
          <Button onPress={onClose}>{phase === 'choosing' ? t('action.cancel') : t('action.close')}</Button>
          {hasPages && (
            <Button
              icon={Printer}
              isDisabled={bytes === null || pages.isWaiting || error !== null || isBusy}
              onPress={() => {
                if (bytes !== null) void printing.print(bytes, state.name);
              }}
            >
              {t('export.print')}
            </Button>
          )}
          <Button
            tone="primary"
            icon={FileDown}
            isDisabled={order.length === 0 || error !== null || isBusy}
            onPress={() => void (files.isEach ? files.save() : state.save())}
          >
            {saveWords()}
          </Button>
        </>
      }
    >
      <div className="export-columns">
        <div className="export-left">
          <FormChoiceForm
            choice={choice}
            annotations={options.annotations}
            onChange={state.choose}
            onAnnotations={(annotations) => state.change({ annotations })}
          />
          {files.canBeEach && <FilesChoice files={files} first={order[0] ?? ''} form={choice.form} />}
          {isPdf && (
            <ExportOptionsForm
              options={options}
              password={state.password}
              onChange={state.change}
              onPassword={state.changePassword}
            />
          )}
          {files.report !== null && <FilesReportView report={files.report} />}
          <h3>{t('export.documents')}</h3>
          <OrderList
            label={t('export.documents')}
            items={items}
            canChange
            takeLabel={t('export.leaveOut')}
            onTake={(id) => setOrder(order.filter((other) => other !== id))}
            onArrange={setOrder}
          />
          {isPdf && pages.report !== null && (
            <ExportReportView report={pages.report} isOffice={options.faces === 'office'} />
          )}
        </div>
        {hasPages ? (
          <Preview preview={pages} note={isPdf ? undefined : t('export.previewWord')} />
        ) : (
          <FormPreviewView preview={content} documents={order.length} />
        )}
      </div>
      <FilesQuestions files={files} />
    </Dialog>
  );
}
