/** What became of each file, and what the reader can do about it. */
import { CircleAlert, CircleCheck, Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportResult } from '../../../preload/contract/model.ts';
import { t as say } from '../../app/i18n.ts';
import { open } from '../../stores/navigation.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { askForPassword, importAgain, useImport } from './import-store.ts';

const outcomes = ['imported', 'replaced', 'duplicate', 'failed'] as const;
const icons = { imported: CircleCheck, replaced: CircleCheck, duplicate: Copy, failed: CircleAlert } as const;

export interface ImportResultsProps {
  readonly results: readonly ImportResult[];
  readonly isRunning?: boolean;
  /** Closes the dialog that lists them. */
  readonly onClose: () => void;
}

export function ImportResults({ results, isRunning = false, onClose }: ImportResultsProps) {
  const { t } = useTranslation();
  const [restricted, setRestricted] = useState<ImportResult | null>(null);
  const counts = outcomes
    .map((outcome) => ({ outcome, count: results.filter((result) => result.outcome === outcome).length }))
    .filter(({ count }) => count > 0);
  return (
    <>
      {!isRunning && counts.length > 0 && (
        <p className="import-counts" role="status">
          {counts.map(({ outcome, count }) => t(`import.countOf.${outcome}`, { count })).join('　')}
        </p>
      )}
      <ul className="import-list" aria-label={t('import.results')}>
        {results.map((result) => {
          const Icon = icons[result.outcome];
          return (
            <li key={result.file} className={`import-item is-${result.outcome}`}>
              <Icon size={15} strokeWidth={1.75} aria-hidden />
              <div className="import-words">
                <p className="import-file">{result.file}</p>
                <p className="quiet">{describe(result)}</p>
                {!isRunning && (
                  <Choices result={result} onRestricted={() => setRestricted(result)} onClose={onClose} />
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {restricted !== null && (
        <Confirm
          title={t('import.restrictedTitle')}
          confirmLabel={t('import.restrictedGo')}
          tone="danger"
          onCancel={() => setRestricted(null)}
          onConfirm={() => {
            setRestricted(null);
            void importAgain(restricted, { restrictedConfirmed: true });
          }}
        >
          <p>{t('import.restrictedFile', { file: restricted.file })}</p>
          {restricted.error !== undefined && <p>{restricted.error.message}</p>}
          <p>{t('import.restrictedText')}</p>
        </Confirm>
      )}
    </>
  );
}

/** The outcome in words, in the window's language. */
function describe(result: ImportResult): string {
  if (result.outcome === 'failed') return result.error?.message ?? say('error.unknown');
  if (result.outcome === 'duplicate') return say('import.duplicateText');
  const warnings = result.warnings > 0 ? say('import.warningCount', { count: result.warnings }) : '';
  return `${say(`import.outcome.${result.outcome}`)} · ${say('issue.documentCount', { count: result.documents })}${warnings}`;
}

interface ChoicesProps {
  readonly result: ImportResult;
  readonly onRestricted: () => void;
  readonly onClose: () => void;
}

function Choices({ result, onRestricted, onClose }: ChoicesProps) {
  const { t } = useTranslation();
  const { issueId } = result;
  // Files that this window has not chosen it can't send again.
  const canRepeat = useImport((state) => state.handles.length > 0);
  const show = issueId !== null && (
    <Button
      tone="quiet"
      onPress={() => {
        onClose();
        open({ kind: 'issue', issueId });
      }}
    >
      {t(result.outcome === 'duplicate' ? 'import.show' : 'import.openIssue')}
    </Button>
  );
  if (canRepeat && result.outcome === 'duplicate') {
    return (
      <p className="import-choices">
        <Button onPress={() => void importAgain(result, { onDuplicate: 'replace' })}>
          {t('import.replace')}
        </Button>
        <Button onPress={() => void importAgain(result, { onDuplicate: 'keepBoth' })}>
          {t('import.keepBoth')}
        </Button>
        {show}
      </p>
    );
  }
  if (canRepeat && result.outcome === 'failed') {
    return (
      <p className="import-choices">
        {result.error?.code === 'import/restricted' ? (
          <Button onPress={onRestricted}>{t('import.restrictedConfirm')}</Button>
        ) : result.error?.code === 'import/encrypted' || result.error?.code === 'import/wrongPassword' ? (
          <Button onPress={() => askForPassword(result.file)}>{t('import.passwordAsk')}</Button>
        ) : (
          <Button tone="quiet" onPress={() => void importAgain(result, {})}>
            {t('action.retry')}
          </Button>
        )}
      </p>
    );
  }
  return show === false ? null : <p className="import-choices">{show}</p>;
}
