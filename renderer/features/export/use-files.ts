/** Files of one document each: where they go, what they are called, and what became of them. */
import { useCallback, useState } from 'react';
import type { ErrorInfo } from '../../../preload/contract/errors.ts';
import {
  type ExistingFiles,
  type FilesReport,
  type FormChoice,
  fileForms,
  usualNamePattern,
} from '../../../preload/contract/model.ts';
import { ask, canPickFolder, pickFolder } from '../../app/bridge.ts';
import { t } from '../../app/i18n.ts';
import { waitForJob } from '../../stores/jobs.ts';
import { changeSettings, useSession } from '../../stores/session.ts';
import { showError } from '../../stores/toasts.ts';
import type { ExportControl } from './use-export.ts';

export interface FilesControl {
  /** Several documents in a form of which each may have a file of its own. */
  readonly canBeEach: boolean;
  readonly isEach: boolean;
  readonly pattern: string;
  readonly phase: 'choosing' | 'saving' | 'saved';
  readonly jobId: string | null;
  readonly report: FilesReport | null;
  /** What waits for the reader's answer: which folder, or what becomes of files that are there. */
  readonly question:
    | { readonly kind: 'folder' }
    | { readonly kind: 'clash'; readonly error: ErrorInfo }
    | null;
  readonly changeEach: (isEach: boolean) => void;
  readonly changePattern: (pattern: string) => void;
  readonly save: () => Promise<void>;
  readonly takeFolder: (folder: string) => void;
  /** Null leaves all as it is. */
  readonly answerClash: (existing: ExistingFiles | null) => void;
  readonly leaveFolder: () => void;
}

export const isFileForm = (form: FormChoice['form']): form is (typeof fileForms)[number] =>
  (fileForms as readonly string[]).includes(form);

export function useFiles(
  order: readonly string[],
  { choice, options, password }: Pick<ExportControl, 'choice' | 'options' | 'password'>,
): FilesControl {
  const [wantsEach, setEach] = useState(false);
  const [pattern, setPattern] = useState(
    () => useSession.getState().settings?.exportPattern ?? usualNamePattern,
  );
  const [phase, setPhase] = useState<FilesControl['phase']>('choosing');
  const [jobId, setJobId] = useState<string | null>(null);
  const [report, setReport] = useState<FilesReport | null>(null);
  const [question, setQuestion] = useState<FilesControl['question']>(null);
  const [folder, setFolder] = useState('');
  const canBeEach = order.length > 1 && isFileForm(choice.form);

  const write = async (into: string, existing: ExistingFiles) => {
    setPhase('saving');
    setReport(null);
    changeSettings({ exportOptions: { ...options, title: '' }, exportForm: choice, exportPattern: pattern });
    const reply = await ask('export.files', {
      documentIds: [...order],
      choice: chosen(choice, options),
      pattern,
      folder: into,
      existing,
      ...(choice.form === 'pdf' && password !== '' ? { password } : {}),
    });
    if (!reply.ok) {
      setPhase('choosing');
      showError(reply.error, t('export.doing'));
      return;
    }
    setJobId(reply.value.jobId);
    const end = await waitForJob(reply.value.jobId);
    setJobId(null);
    if (end.result?.kind === 'files') setReport(end.result.report);
    setPhase(end.outcome === 'done' ? 'saved' : 'choosing');
    if (end.error?.code === 'export/exists') setQuestion({ kind: 'clash', error: end.error });
    else if (end.error !== null) showError(end.error, t('export.doing'));
  };
  const takeFolder = (into: string) => {
    setQuestion(null);
    setFolder(into);
    void write(into, 'refuse');
  };
  const change = useCallback(() => {
    setReport(null);
    setPhase((now) => (now === 'saved' ? 'choosing' : now));
  }, []);
  return {
    canBeEach,
    isEach: canBeEach && wantsEach,
    pattern,
    phase,
    jobId,
    report: canBeEach && wantsEach ? report : null,
    question,
    changeEach: (isEach) => {
      setEach(isEach);
      change();
    },
    changePattern: (next) => {
      setPattern(next);
      change();
    },
    save: async () => {
      if (phase === 'saving') return;
      if (!canPickFolder()) return setQuestion({ kind: 'folder' });
      const picked = await pickFolder();
      if (picked !== null) takeFolder(picked.id);
    },
    takeFolder,
    answerClash: (existing) => {
      setQuestion(null);
      if (existing !== null) void write(folder, existing);
    },
    leaveFolder: () => setQuestion((now) => (now?.kind === 'folder' ? null : now)),
  };
}

const chosen = ({ form, subject }: FormChoice, options: ExportControl['options']) =>
  form === 'pdf'
    ? { kind: 'pdf' as const, options }
    : {
        kind: 'form' as const,
        options: { form, subject, annotations: options.annotations, title: '' },
      };
