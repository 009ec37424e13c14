/** One file for all documents or one for each, and what these are called. */
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormChoice } from '../../../preload/contract/model.ts';
import { ask } from '../../app/bridge.ts';
import { Choice } from '../../ui/choice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type FilesControl, isFileForm } from './use-files.ts';

export interface FilesChoiceProps {
  readonly files: FilesControl;
  /** The document whose name is shown as an example. */
  readonly first: string;
  readonly form: FormChoice['form'];
}

export function FilesChoice({ files, first, form }: FilesChoiceProps) {
  const { t } = useTranslation();
  const example = useExample(files.isEach ? first : '', files.pattern, form);
  const helpId = useId();
  return (
    <div className="export-files">
      <Choice
        label={t('export.filesAs')}
        value={files.isEach ? 'each' : 'together'}
        options={(['together', 'each'] as const).map((value) => ({ value, label: t(`export.${value}`) }))}
        onChange={(value) => files.changeEach(value === 'each')}
      />
      {files.isEach && (
        <div>
          <span className="field-label" aria-hidden>
            {t('export.namePattern')}
          </span>
          <TextField
            label={t('export.namePattern')}
            className="field is-wide"
            value={files.pattern}
            maxLength={200}
            aria={{ 'aria-describedby': helpId, 'aria-invalid': example?.isWrong === true }}
            onChange={files.changePattern}
          />
          <p id={helpId} className="field-help">
            {t('export.nameHelp')}
          </p>
          <p className={example?.isWrong === true ? 'export-missing' : 'field-help'} aria-live="polite">
            {example?.text ?? ''}
          </p>
        </div>
      )}
    </div>
  );
}

interface Example {
  readonly text: string;
  readonly isWrong: boolean;
}

function useExample(documentId: string, pattern: string, form: FormChoice['form']): Example | null {
  const { t } = useTranslation();
  const [example, setExample] = useState<Example | null>(null);
  useEffect(() => {
    if (documentId === '' || !isFileForm(form)) return;
    let isCurrent = true;
    void ask('export.fileNames', { documentIds: [documentId], form, pattern }).then((reply) => {
      if (!isCurrent) return;
      if (reply.ok)
        setExample({ text: t('export.nameExample', { name: reply.value[0] ?? '' }), isWrong: false });
      else setExample({ text: reply.error.message, isWrong: true });
    });
    return () => {
      isCurrent = false;
    };
  }, [documentId, pattern, form, t]);
  return example;
}
