/** Short notices at the foot of the window; errors stay until they are closed. */
import { create } from 'zustand';
import type { ErrorInfo } from '../../preload/contract/errors.ts';
import { t } from '../app/i18n.ts';

export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
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
