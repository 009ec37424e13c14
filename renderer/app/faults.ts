/** Faults of the window itself, told to the log by name and code: their words may quote what is read. */
import type { FaultCode, FaultPlace } from '../../preload/contract/faults.ts';
import { ask } from './bridge.ts';

/** A document of which every clause fails is told of only so often. */
const mostOfAKind = 20;
const told = new Map<string, number>();

/** The class of an error, where it is a plain name. */
export function nameOfError(error: unknown): string {
  const name = error instanceof Error ? error.name : typeof error;
  return /^[A-Za-z][A-Za-z0-9]{0,40}$/.test(name) ? name : 'Error';
}

export function reportFault(where: FaultPlace, code: FaultCode, error: unknown): void {
  const name = nameOfError(error);
  const kind = `${where} ${code} ${name}`;
  const times = (told.get(kind) ?? 0) + 1;
  told.set(kind, times);
  if (times <= mostOfAKind) void ask('app.fault', { where, code, name });
}

/** Work that was called off on purpose is no fault. */
const calledOff: ReadonlySet<string> = new Set([
  'AbortError',
  'AbortException',
  'RenderingCancelledException',
]);

/** Calls `onFault` for errors of events, timers and answers that nobody caught. Gives the function that ends it. */
export function watchUncaught(onFault: () => void): () => void {
  const take = (error: unknown) => {
    if (calledOff.has(nameOfError(error))) return;
    reportFault('background', 'window/unhandled', error);
    onFault();
  };
  // Without an error of its own it is only a notice, such as that of a ResizeObserver.
  const onError = ({ error }: ErrorEvent) => {
    if (error !== null && error !== undefined) take(error);
  };
  const onRejection = ({ reason }: PromiseRejectionEvent) => take(reason);
  window.addEventListener('error', onError);
  window.addEventListener('unhandledrejection', onRejection);
  return () => {
    window.removeEventListener('error', onError);
    window.removeEventListener('unhandledrejection', onRejection);
  };
}
