/** The dialog that is open, if any. */
import { useTranslation } from 'react-i18next';
import { CollectDialog } from '../features/collections/collect-dialog.tsx';
import { ExcerptDialog } from '../features/excerpts/excerpt-dialog.tsx';
import { ImportDialog } from '../features/import/import-dialog.tsx';
import { SourceDialog } from '../features/issue/source-dialog.tsx';
import { JumpDialog } from '../features/jump/jump-dialog.tsx';
import { FactsDialog } from '../features/reader/correcting/facts-dialog.tsx';
import { QuoteDialog } from '../features/reader/quote-dialog.tsx';
import { UnsavedDialog } from '../features/unsaved/unsaved-dialog.tsx';
import { closeDialog, type OpenDialog, useDialogs } from '../stores/dialogs.ts';
import { Dialog } from '../ui/dialog.tsx';
import { lazyPart } from '../ui/lazy-part.tsx';
import { SafePane } from '../ui/safe-pane.tsx';
import { loadAll } from './events.ts';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';

// pdf.js is read only when something is exported.
const ExportDialog = lazyPart(
  async () => (await import('../features/export/export-dialog.tsx')).ExportDialog,
);

const ExcerptExportDialog = lazyPart(
  async () => (await import('../features/excerpts/export-dialog.tsx')).ExcerptExportDialog,
);

export function Dialogs() {
  const { t } = useTranslation();
  const dialog = useDialogs((state) => state.dialog);
  const opening = useDialogs((state) => state.opening);
  if (dialog.kind === 'none') return null;
  const close = () => closeDialog(opening);
  return (
    <SafePane
      key={opening}
      where="dialog"
      onRetry={loadAll}
      onBack={close}
      frame={(words) => (
        <Dialog title={t('app.name')} size="small" onClose={close}>
          {words}
        </Dialog>
      )}
    >
      <Opened dialog={dialog} onClose={close} />
    </SafePane>
  );
}

interface OpenedProps {
  readonly dialog: OpenDialog;
  readonly onClose: () => void;
}

function Opened({ dialog, onClose }: OpenedProps) {
  switch (dialog.kind) {
    case 'export':
      return <ExportDialog documentIds={dialog.documentIds} title={dialog.title} onClose={onClose} />;
    case 'excerpt':
      return <ExcerptDialog sources={dialog.sources} onAdded={dialog.onAdded} onClose={onClose} />;
    case 'exportExcerpts':
      return (
        <ExcerptExportDialog
          listId={dialog.listId}
          title={dialog.title}
          items={dialog.items}
          onClose={onClose}
        />
      );
    case 'import':
      return <ImportDialog onClose={onClose} />;
    case 'jump':
      return <JumpDialog onClose={onClose} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={onClose} />;
    case 'unsaved':
      return <UnsavedDialog onClose={onClose} />;
    case 'collect':
      return <CollectDialog documentIds={dialog.documentIds} onClose={onClose} />;
    case 'quote':
      return <QuoteDialog documentId={dialog.documentId} anchor={dialog.anchor} onClose={onClose} />;
    case 'correctFacts':
      return <FactsDialog view={dialog.view} pane={dialog.pane} onClose={onClose} />;
    case 'source':
      return (
        <SourceDialog issueId={dialog.issueId} start={dialog.start} end={dialog.end} onClose={onClose} />
      );
    default:
      return null;
  }
}
