/** Export: which documents in which order, how they are laid out, and what the pages will look like. */
import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { OrderList } from '../../ui/order-list.tsx';
import { ExportOptionsForm } from './export-options.tsx';
import { ExportProgress, ExportReportView } from './export-report.tsx';
import { FormChoiceForm } from './form-choice.tsx';
import { Preview } from './preview.tsx';
import { useExport } from './use-export.ts';
import { useExportItems } from './use-export-items.ts';
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
  const { phase, options, preview } = state;
  const isPdf = state.choice.form === 'pdf';
  return (
    <Dialog
      title={t('export.title', { count: order.length })}
      size="large"
      onClose={onClose}
      isDismissable={phase !== 'saving'}
      footer={
        <>
          <span className="spring">{phase === 'saving' && <ExportProgress jobId={state.jobId} />}</span>
          <Button onPress={onClose}>{phase === 'saved' ? t('action.close') : t('action.cancel')}</Button>
          <Button
            tone="primary"
            icon={FileDown}
            isDisabled={order.length === 0}
            onPress={() => void state.save()}
          >
            {phase === 'saved' ? t('export.saveAgain') : isPdf ? t('export.save') : t('export.saveForm')}
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
          {isPdf && (
            <ExportOptionsForm
              options={options}
              password={state.password}
              onChange={state.change}
              onPassword={state.changePassword}
            />
          )}
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
    </Dialog>
  );
}
