/** The dialog that is open, if any. */
import { lazy, Suspense } from 'react';
import { CollectDialog } from '../features/collections/collect-dialog.tsx';
import { ExcerptDialog } from '../features/excerpts/excerpt-dialog.tsx';
import { ImportDialog } from '../features/import/import-dialog.tsx';
import { SourceDialog } from '../features/issue/source-dialog.tsx';
import { JumpDialog } from '../features/jump/jump-dialog.tsx';
import { FactsDialog } from '../features/reader/correcting/facts-dialog.tsx';
import { QuoteDialog } from '../features/reader/quote-dialog.tsx';
import { UnsavedDialog } from '../features/unsaved/unsaved-dialog.tsx';
import { closeDialog, useDialogs } from '../stores/dialogs.ts';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';

// pdf.js is read only when something is exported.
const ExportDialog = lazy(async () => ({
  default: (await import('../features/export/export-dialog.tsx')).ExportDialog,
}));

const ExcerptExportDialog = lazy(async () => ({
  default: (await import('../features/excerpts/export-dialog.tsx')).ExcerptExportDialog,
}));

export function Dialogs() {
  const dialog = useDialogs((state) => state.dialog);
  switch (dialog.kind) {
    case 'export':
      return (
        <Suspense fallback={null}>
          <ExportDialog documentIds={dialog.documentIds} title={dialog.title} onClose={closeDialog} />
        </Suspense>
      );
    case 'excerpt':
      return <ExcerptDialog sources={dialog.sources} onAdded={dialog.onAdded} onClose={closeDialog} />;
    case 'exportExcerpts':
      return (
        <Suspense fallback={null}>
          <ExcerptExportDialog
            listId={dialog.listId}
            title={dialog.title}
            items={dialog.items}
            onClose={closeDialog}
          />
        </Suspense>
      );
    case 'import':
      return <ImportDialog onClose={closeDialog} />;
    case 'jump':
      return <JumpDialog onClose={closeDialog} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={closeDialog} />;
    case 'unsaved':
      return <UnsavedDialog onClose={closeDialog} />;
    case 'collect':
      return <CollectDialog documentIds={dialog.documentIds} onClose={closeDialog} />;
    case 'quote':
      return <QuoteDialog documentId={dialog.documentId} anchor={dialog.anchor} onClose={closeDialog} />;
    case 'correctFacts':
      return <FactsDialog view={dialog.view} pane={dialog.pane} onClose={closeDialog} />;
    case 'source':
      return (
        <SourceDialog issueId={dialog.issueId} start={dialog.start} end={dialog.end} onClose={closeDialog} />
      );
    default:
      return null;
  }
}
