/** Events of the engine over one EventSource, shared by all listeners and opened with the first. */
import type { EngineEvent } from '../contract/index.ts';
import { withKey } from './browser-key.ts';

const listeners = new Set<(event: EngineEvent) => void>();
let source: EventSource | null = null;
let reopenDelayMs = 500;
const longestDelayMs = 8000;

function open(): void {
  const opened = new EventSource(withKey('/events'));
  source = opened;
  opened.onopen = () => {
    reopenDelayMs = 500;
  };
  opened.onmessage = (message: MessageEvent<string>) => {
    const event = JSON.parse(message.data) as EngineEvent;
    for (const listener of [...listeners]) listener(event);
  };
  opened.onerror = () => {
    // The browser reconnects by itself unless the answer was an error; then it is up to us.
    if (opened.readyState !== EventSource.CLOSED) return;
    opened.close();
    if (source === opened) source = null;
    setTimeout(() => {
      if (source === null && listeners.size > 0) open();
    }, reopenDelayMs);
    reopenDelayMs = Math.min(reopenDelayMs * 2, longestDelayMs);
  };
}

/** Gives the function that ends the subscription; the connection closes with the last listener. */
export function subscribe(listener: (event: EngineEvent) => void): () => void {
  listeners.add(listener);
  if (source === null) open();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    source?.close();
    source = null;
  };
}
