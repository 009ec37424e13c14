/** What a form other than PDF will hold, asked for after each change. */
import { useEffect, useMemo, useState } from 'react';
import type { ErrorInfo, Reply } from '../../../preload/contract/errors.ts';
import type { FormOptions, FormPreview } from '../../../preload/contract/model.ts';
import { ask } from '../../app/bridge.ts';

export interface FormPreviewState {
  readonly isWaiting: boolean;
  /** With the form it is of: a change of form leaves nothing of the last one to be seen. */
  readonly shown: { readonly form: string; readonly content: FormPreview } | null;
  readonly error: ErrorInfo | null;
}

/** One form of one choice. */
export interface FormPreviewSource {
  readonly form: string;
  readonly load: () => Promise<Reply<FormPreview>>;
}

const nothing: FormPreviewState = { isWaiting: false, shown: null, error: null };
const pauseMs = 50;

/** Of documents. `options` null: none is wanted. */
export function useFormPreview(order: readonly string[], options: FormOptions | null): FormPreviewState {
  const source = useMemo(
    () =>
      options === null || order.length === 0
        ? null
        : {
            form: options.form,
            load: () => ask('export.previewForm', { documentIds: [...order], options }),
          },
    [order, options],
  );
  return useContentPreview(source);
}

/** Made anew a little after `source` changes; null for nothing to be shown. */
export function useContentPreview(source: FormPreviewSource | null): FormPreviewState {
  const [preview, setPreview] = useState(nothing);
  useEffect(() => {
    if (source === null) {
      setPreview(nothing);
      return;
    }
    const { form, load } = source;
    let isLate = false;
    setPreview(({ shown }) => ({
      isWaiting: true,
      shown: shown?.form === form ? shown : null,
      error: null,
    }));
    const timer = setTimeout(() => {
      void load().then((reply) => {
        if (isLate) return;
        if (reply.ok) setPreview({ isWaiting: false, shown: { form, content: reply.value }, error: null });
        else setPreview({ ...nothing, error: reply.error });
      });
    }, pauseMs);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [source]);
  return preview;
}
