/** What is asked before files are written: the folder, and what becomes of files that are there. */
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FolderPicker } from '../../ui/folder-picker.tsx';
import type { FilesControl } from './use-files.ts';

export function FilesQuestions({ files }: { readonly files: FilesControl }) {
  const { t } = useTranslation();
  const { question } = files;
  if (question === null) return null;
  if (question.kind === 'folder')
    return (
      <FolderPicker title={t('export.pickFolder')} onPick={files.takeFolder} onClose={files.leaveFolder} />
    );
  return (
    <Dialog
      title={t('export.clashTitle')}
      size="small"
      role="alertdialog"
      onClose={() => files.answerClash(null)}
      footer={
        <>
          <Button onPress={() => files.answerClash(null)}>{t('action.cancel')}</Button>
          <Button tone="danger" onPress={() => files.answerClash('replace')}>
            {t('export.clashReplace')}
          </Button>
          <Button tone="primary" autoFocus onPress={() => files.answerClash('keepBoth')}>
            {t('export.clashKeep')}
          </Button>
        </>
      }
    >
      <p>{question.error.message}</p>
    </Dialog>
  );
}
