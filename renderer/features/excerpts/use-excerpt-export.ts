/** The doings of the dialog that exports a list: preview after each change, then writing the file. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { saveKinds } from '../../../preload/contract/bridge.ts';
import {
  type ExcerptChoice,
  type ExcerptForm,
  type ExcerptOptions,
  excerptTextForms,
} from '../../../preload/contract/excerpts.ts';
import { ask, deliver, pickSaveTarget } from '../../app/bridge.ts';
import { plainFileName } from '../../app/file-name.ts';
import { t } from '../../app/i18n.ts';
import { waitForJob } from '../../stores/jobs.ts';
import { changeSettings, useSession } from '../../stores/session.ts';
import { notify, showError } from '../../stores/toasts.ts';
import { type FormPreviewState, useContentPreview } from '../export/use-form-preview.ts';
import { type PreviewState, usePreview } from '../export/use-preview.ts';

export interface ExcerptExportControl {
  readonly phase: 'choosing' | 'saving' | 'saved';
  readonly choice: ExcerptChoice;
  /** The pages of a PDF, or those that a Word file is set as; empty for the other forms. */
  readonly pages: PreviewState;
  readonly content: FormPreviewState;
  readonly jobId: string | null;
  readonly change: (patch: Partial<ExcerptChoice>) => void;
  readonly save: () => Promise<void>;
}

const usual: ExcerptChoice = { form: 'docx', layout: 'gb9704', contents: false, remarks: false };

/** As chosen last; the reader's own remarks leave only where this time it is asked for. */
const firstChoice = (): ExcerptChoice => ({
  ...(useSession.getState().settings?.excerptChoice ?? usual),
  remarks: false,
});

const files: Readonly<
  Record<ExcerptForm, { readonly suffix: string; readonly kind: (typeof saveKinds)[number] }>
> = {
  pdf: { suffix: 'pdf', kind: 'pdf' },
  docx: { suffix: 'docx', kind: 'docx' },
  html: { suffix: 'html', kind: 'html' },
  text: { suffix: 'txt', kind: 'text' },
  markdown: { suffix: 'md', kind: 'markdown' },
};

export function useExcerptExport(listId: string, title: string): ExcerptExportControl {
  const [choice, setChoice] = useState<ExcerptChoice>(firstChoice);
  const [phase, setPhase] = useState<ExcerptExportControl['phase']>('choosing');
  const [jobId, setJobId] = useState<string | null>(null);
  const { form, layout, faces, contents, remarks } = choice;
  const options = useMemo(() => {
    const chosen: ExcerptOptions = { layout, faces, contents, remarks };
    // Word is set as the standard's layout is.
    return form === 'docx' ? { ...chosen, layout: 'gb9704' as const, contents: false } : chosen;
  }, [form, layout, faces, contents, remarks]);
  const textForm = excerptTextForms.find((known) => known === form);
  const load = useMemo(
    () => (textForm === undefined ? () => ask('excerpt.preview', { listId, options }) : null),
    [textForm, listId, options],
  );
  const source = useMemo(
    () =>
      textForm === undefined
        ? null
        : { form: textForm, load: () => ask('excerpt.previewForm', { listId, form: textForm, options }) },
    [textForm, listId, options],
  );
  const pages = usePreview(load);
  useEffect(
    () => () => {
      void ask('export.endPreview', {});
    },
    [],
  );
  const content = useContentPreview(source);
  const change = useCallback((patch: Partial<ExcerptChoice>) => {
    setChoice((now) => ({ ...now, ...patch }));
    setPhase((now) => (now === 'saved' ? 'choosing' : now));
  }, []);
  const save = async () => {
    if (phase === 'saving') return;
    const { suffix, kind } = files[form];
    const name = plainFileName(title, t('excerpt.title'));
    const target = await pickSaveTarget({ suggestedName: `${name}.${suffix}`, kind }).catch(() => null);
    if (target === null) return;
    setPhase('saving');
    changeSettings({ excerptChoice: choice });
    const reply = await ask('excerpt.export', { listId, choice, target: target.id });
    if (!reply.ok) {
      setPhase('choosing');
      showError(reply.error, t('export.doing'));
      return;
    }
    setJobId(reply.value.jobId);
    const end = await waitForJob(reply.value.jobId);
    setJobId(null);
    if (end.outcome !== 'done') {
      setPhase('choosing');
      if (end.error !== null) showError(end.error, t('export.doing'));
      return;
    }
    await deliver(target);
    setPhase('saved');
    notify(t('export.saved', { file: target.name }));
  };
  return { phase, choice, pages, content, jobId, change, save };
}
