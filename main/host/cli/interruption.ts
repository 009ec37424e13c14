/** Ctrl+C and the like at the command line: work is ended as a cancel ends it, and nothing half made is left. */
import { EngineError } from '../../engine/index.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface Interruption {
  /** Rejects with `job/cancelled` at the first signal; a second one ends the process at once. */
  readonly happened: Promise<never>;
  /** Listens no more. The process ends by the signal, if there was one, so that a script sees it. */
  readonly end: () => void;
}

export function listenForInterruption(): Interruption {
  const rejected = Promise.withResolvers<never>();
  rejected.promise.catch(() => undefined);
  let seen: NodeJS.Signals | null = null;
  const stopListening = () => {
    for (const signal of signals) process.off(signal, onSignal);
  };
  const onSignal = (signal: NodeJS.Signals) => {
    seen = signal;
    stopListening();
    rejected.reject(new EngineError('job/cancelled'));
  };
  for (const signal of signals) process.on(signal, onSignal);
  return {
    happened: rejected.promise,
    end: () => {
      stopListening();
      if (seen !== null) process.kill(process.pid, seen);
    },
  };
}
