/** What a form other than PDF will hold, asked for after each change. */
import { useEffect, useState } from 'react';
import type { ErrorInfo } from '../../../preload/contract/errors.ts';
import type { FormOptions, FormPreview } from '../../../preload/contract/model.ts';
import { ask } from '../../app/bridge.ts';

export interface FormPreviewState {
  readonly isWaiting: boolean;
  /** With the form it is of: a change of form leaves nothing of the last one to be seen. */
  readonly shown: { readonly form: FormOptions['form']; readonly content: FormPreview } | null;
  readonly error: ErrorInfo | null;
}

const nothing: FormPreviewState = { isWaiting: false, shown: null, error: null };
const pauseMs = 50;

/** `options` null: none is wanted. */
export function useFormPreview(order: readonly string[], options: FormOptions | null): FormPreviewState {
  const [preview, setPreview] = useState(nothing);
  useEffect(() => {
    if (options === null || order.length === 0) {
      setPreview(nothing);
      return;
    }
    let isLate = false;
    setPreview(({ shown }) => ({
      isWaiting: true,
      shown: shown?.form === options.form ? shown : null,
      error: null,
    }));
    const timer = setTimeout(() => {
      void ask('export.previewForm', { documentIds: [...order], options }).then((reply) => {
        if (isLate) return;
        if (reply.ok)
          setPreview({ isWaiting: false, shown: { form: options.form, content: reply.value }, error: null });
        else setPreview({ ...nothing, error: reply.error });
      });
    }, pauseMs);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [order, options]);
  return preview;
}
