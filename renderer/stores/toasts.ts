/** Short notices at the foot of the window; errors stay until they are closed. */
import { create } from 'zustand';
import type { ErrorInfo } from '../../preload/contract/errors.ts';
import { t } from '../app/i18n.ts';

export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
  /** Of taking back or doing again: the step it is about, offered only while that is the next. */
  readonly step?: string;
}

export interface Toast {
  readonly id: number;
  readonly tone: 'note' | 'error';
  readonly text: string;
  readonly detail?: string;
  readonly action?: ToastAction;
}

interface ToastState {
  readonly toasts: readonly Toast[];
}

const noteMs = 6000;
const mostAtOnce = 4;
let nextId = 1;

export const useToasts = create<ToastState>(() => ({ toasts: [] }));

export function dismissToast(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
}

/** Notices whose step is over go; those whose step is not the next any more offer it no longer. */
export function settleToasts(isOver: (step: string) => boolean, isNext: (step: string) => boolean): void {
  useToasts.setState(({ toasts }) => ({
    toasts: toasts.flatMap((toast) => {
      const step = toast.action?.step;
      if (step === undefined || isNext(step)) return [toast];
      const { action: _gone, ...rest } = toast;
      return isOver(step) ? [] : [rest];
    }),
  }));
}

function push(toast: Omit<Toast, 'id'>): number {
  const id = nextId++;
  useToasts.setState(({ toasts }) => ({
    // The same words twice in a row say nothing new.
    toasts: [...toasts.filter((other) => other.text !== toast.text), { ...toast, id }].slice(-mostAtOnce),
  }));
  return id;
}

export function notify(text: string, action?: ToastAction): void {
  const id = push({ tone: 'note', text, ...(action === undefined ? {} : { action }) });
  setTimeout(() => dismissToast(id), noteMs);
}

/** Shows what happened; cancelling is no error and is not shown. */
export function showError(error: ErrorInfo, what?: string, action?: ToastAction): void {
  if (error.code === 'job/cancelled') return;
  push({
    tone: 'error',
    text: what === undefined ? error.message : t('error.doing', { what, message: error.message }),
    detail: error.code,
    ...(action === undefined ? {} : { action }),
  });
}
