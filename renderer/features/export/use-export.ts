/** The export dialog's doings: preview after each change, then writing the file. */
import { useCallback, useMemo, useState } from 'react';
import type { saveKinds } from '../../../preload/contract/bridge.ts';
import type { ExportOptions, FormChoice } from '../../../preload/contract/model.ts';
import { ask, deliver, pickSaveTarget } from '../../app/bridge.ts';
import { plainFileName } from '../../app/file-name.ts';
import { t } from '../../app/i18n.ts';
import { waitForJob } from '../../stores/jobs.ts';
import { changeSettings, useSession } from '../../stores/session.ts';
import { notify, showError } from '../../stores/toasts.ts';
import { type PreviewState, usePreview } from './use-preview.ts';

const usual: ExportOptions = { layout: 'gb9704', cover: true, contents: true, annotations: false, title: '' };

function firstOptions(title: string, documents: number): ExportOptions {
  const last = useSession.getState().settings?.exportOptions ?? usual;
  // `original` is kept for PDF issues; a title belongs to what is exported now. One document needs no cover.
  const layout = last.layout === 'original' ? 'gb9704' : last.layout;
  const single = useSession.getState().settings?.exportOptions === null && documents === 1;
  return { ...last, layout, title, ...(single ? { cover: false, contents: false } : {}) };
}

export interface ExportControl {
  readonly phase: 'choosing' | 'saving' | 'saved';
  readonly options: ExportOptions;
  readonly preview: PreviewState;
  readonly jobId: string | null;
  readonly choice: FormChoice;
  /** Of the file to be written; kept nowhere but here. */
  readonly password: string;
  readonly changePassword: (password: string) => void;
  readonly change: (patch: Partial<ExportOptions>) => void;
  readonly choose: (choice: FormChoice) => void;
  readonly save: () => Promise<void>;
}

/** `only` is the title of the one document exported, for the file's name. */
export function useExport(order: readonly string[], title: string, only: string): ExportControl {
  const [options, setOptions] = useState(() => firstOptions(title, order.length));
  const [phase, setPhase] = useState<ExportControl['phase']>('choosing');
  const [jobId, setJobId] = useState<string | null>(null);
  const [choice, setChoice] = useState<FormChoice>(
    () => useSession.getState().settings?.exportForm ?? usualForm,
  );
  const { form } = choice;
  const load = useMemo(
    () =>
      form !== 'pdf' || order.length === 0
        ? null
        : () => ask('export.preview', { documentIds: [...order], options }),
    [form, order, options],
  );
  const preview = usePreview(load);
  const [password, setPassword] = useState('');
  const changePassword = useCallback((next: string) => {
    setPassword(next);
    setPhase((now) => (now === 'saved' ? 'choosing' : now));
  }, []);
  const choose = useCallback((next: FormChoice) => {
    setChoice(next);
    setPhase((now) => (now === 'saved' ? 'choosing' : now));
  }, []);
  const change = useCallback((patch: Partial<ExportOptions>) => {
    setOptions((now) => ({ ...now, ...patch }));
    setPhase((now) => (now === 'saved' ? 'choosing' : now));
  }, []);
  const save = async () => {
    if (phase === 'saving') return;
    const target = await pickSaveTarget({
      suggestedName: `${plainFileName(nameOf(choice, options.title || only || t('export.fileName', { count: order.length })), t('export.usualName'))}.${fileOf(choice).suffix}`,
      kind: fileOf(choice).kind,
    }).catch(() => null);
    if (target === null) return;
    setPhase('saving');
    changeSettings({ exportOptions: { ...options, title: '' }, exportForm: choice });
    const reply = await start(order, options, choice, target.id, password);
    if (!reply.ok) {
      setPhase('choosing');
      showError(reply.error, t('export.doing'));
      return;
    }
    setJobId(reply.value.jobId);
    const end = await waitForJob(reply.value.jobId);
    setJobId(null);
    if (end.outcome === 'done') {
      await deliver(target);
      setPhase('saved');
      notify(t('export.saved', { file: target.name }));
      return;
    }
    setPhase('choosing');
    if (end.error !== null) showError(end.error, t('export.doing'));
  };
  return { phase, options, preview, jobId, choice, password, changePassword, change, choose, save };
}

const usualForm: FormChoice = { form: 'pdf', subject: 'duties' };

/** Suffix and kind of file of each form. */
const files: Readonly<
  Record<FormChoice['form'], { readonly suffix: string; readonly kind: (typeof saveKinds)[number] }>
> = {
  pdf: { suffix: 'pdf', kind: 'pdf' },
  docx: { suffix: 'docx', kind: 'docx' },
  html: { suffix: 'html', kind: 'html' },
  text: { suffix: 'txt', kind: 'text' },
  markdown: { suffix: 'md', kind: 'markdown' },
  akn: { suffix: 'xml', kind: 'xml' },
  xlsx: { suffix: 'xlsx', kind: 'xlsx' },
  csv: { suffix: 'csv', kind: 'csv' },
  gbt7714: { suffix: 'txt', kind: 'text' },
  bibtex: { suffix: 'bib', kind: 'bibtex' },
  ris: { suffix: 'ris', kind: 'ris' },
  webAnnotation: { suffix: 'jsonld', kind: 'jsonld' },
};

const fileOf = ({ form }: FormChoice) => files[form];

/** A table is named after what its rows are of. */
const nameOf = ({ form, subject }: FormChoice, title: string): string =>
  form === 'xlsx' || form === 'csv' ? `${title} ${t(`export.subjectOf.${subject}`)}` : title;

const start = (
  order: readonly string[],
  options: ExportOptions,
  { form, subject }: FormChoice,
  target: string,
  password: string,
) =>
  form === 'pdf'
    ? ask('export.start', {
        documentIds: [...order],
        options,
        target,
        ...(password === '' ? {} : { password }),
      })
    : ask('export.form', {
        documentIds: [...order],
        options: { form, subject, annotations: options.annotations, title: options.title },
        target,
      });
