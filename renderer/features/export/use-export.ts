/** The export dialog's doings: what is chosen, what it will look like, and writing the file. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ExportOptions, FormChoice, FormOptions } from '../../../preload/contract/model.ts';
import { ask, deliver, pickSaveTarget } from '../../app/bridge.ts';
import { t } from '../../app/i18n.ts';
import { waitForJob } from '../../stores/jobs.ts';
import { changeSettings, useSession } from '../../stores/session.ts';
import { notify, showError } from '../../stores/toasts.ts';
import { saveTarget } from './export-files.ts';
import { type FormPreviewState, useFormPreview } from './use-form-preview.ts';
import { usePdfPreview } from './use-pdf-preview.ts';
import type { PreviewState } from './use-preview.ts';

const usual: ExportOptions = { layout: 'gb9704', cover: true, contents: true, annotations: false, title: '' };
const usualForm: FormChoice = { form: 'pdf', subject: 'duties' };

function firstOptions(title: string, documents: number): ExportOptions {
  const last = useSession.getState().settings?.exportOptions ?? usual;
  // A title belongs to what is exported now. One document needs no cover.
  const single = useSession.getState().settings?.exportOptions === null && documents === 1;
  // Notes may be work secrets: each export asks for them anew.
  return { ...last, annotations: false, title, ...(single ? { cover: false, contents: false } : {}) };
}

export interface ExportControl {
  readonly phase: 'choosing' | 'saving' | 'saved';
  readonly options: ExportOptions;
  /** The pages of a PDF, or those that a Word file is set as; empty for the other forms. */
  readonly pages: PreviewState;
  readonly content: FormPreviewState;
  readonly jobId: string | null;
  readonly choice: FormChoice;
  /** Of the file to be written; kept nowhere but here. */
  readonly password: string;
  /** What the file is called, without its suffix. */
  readonly name: string;
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
  const [password, setPassword] = useState('');
  const pages = usePdfPreview(order, usePageOptions(options, choice));
  const content = useFormPreview(order, useFormOptions(options, choice));
  const again = useCallback(() => setPhase((now) => (now === 'saved' ? 'choosing' : now)), []);
  const change = useCallback(
    (patch: Partial<ExportOptions>) => {
      setOptions((now) => ({ ...now, ...patch }));
      again();
    },
    [again],
  );
  useRemembered(options, choice);
  useLayoutThatFits(options.layout, pages, change);
  const name = options.title || only || t('export.fileName', { count: order.length });
  const save = async () => {
    if (phase === 'saving') return;
    const target = await pickSaveTarget(saveTarget(choice, name)).catch(() => null);
    if (target === null) return;
    setPhase('saving');
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
  return {
    phase,
    options,
    pages,
    content,
    jobId,
    choice,
    password,
    name,
    changePassword: (next) => {
      setPassword(next);
      again();
    },
    change,
    choose: (next) => {
      setChoice(next);
      again();
    },
    save,
  };
}

/** Word is set as the standard's layout is, without a cover; a form without pages has none. */
function usePageOptions(options: ExportOptions, { form }: FormChoice): ExportOptions | null {
  const { annotations } = options;
  return useMemo(() => {
    if (form === 'pdf') return options;
    if (form !== 'docx') return null;
    return { layout: 'gb9704', cover: false, contents: false, annotations, title: '' };
  }, [form, options, annotations]);
}

function useFormOptions(
  { annotations, title }: ExportOptions,
  { form, subject }: FormChoice,
): FormOptions | null {
  return useMemo(
    () => (form === 'pdf' || form === 'docx' ? null : { form, subject, annotations, title }),
    [form, subject, annotations, title],
  );
}

/** The choices are kept when the dialog is left, however it is left; title and password belong to this export alone. */
function useRemembered(options: ExportOptions, choice: FormChoice): void {
  const latest = useRef({ options, choice });
  const first = useRef(latest.current);
  latest.current = { options, choice };
  useEffect(
    () => () => {
      const { options: last, choice: form } = latest.current;
      if (last === first.current.options && form === first.current.choice) return;
      changeSettings({ exportOptions: { ...last, title: '' }, exportForm: form });
    },
    [],
  );
}

/** A layout that was chosen for other documents gives way where these have no pages of their own. */
function useLayoutThatFits(
  layout: ExportOptions['layout'],
  { error }: PreviewState,
  change: (patch: Partial<ExportOptions>) => void,
): void {
  const isFirst = useRef(true);
  const code = error?.code;
  useEffect(() => {
    if (layout !== 'original') isFirst.current = false;
    else if (isFirst.current && code === 'export/noPages') change({ layout: 'gb9704' });
  }, [layout, code, change]);
}

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
