/** What the engine offers for the text in the quick jump's field, and for which text it is. */
import { useEffect, useState } from 'react';
import type { JumpTarget } from '../../../preload/contract/model.ts';
import { ask } from '../../app/bridge.ts';
import { showError } from '../../stores/toasts.ts';

export interface JumpAnswer {
  /** The text that was asked for; while another one is in the field, the answer is an old one. */
  readonly text: string;
  readonly found: readonly JumpTarget[];
}

/** The newest answer. The one before it stays until then, so that the list does not flicker while one types. */
export function useJumpAnswer(text: string, limit: number): JumpAnswer {
  const [answer, setAnswer] = useState<JumpAnswer>({ text: '', found: [] });
  useEffect(() => {
    let isCurrent = true;
    void ask('jump.query', { text: text.slice(0, 200), limit }).then((reply) => {
      if (!isCurrent) return;
      if (!reply.ok) showError(reply.error);
      setAnswer({ text, found: reply.ok ? reply.value : [] });
    });
    return () => {
      isCurrent = false;
    };
  }, [text, limit]);
  return answer;
}
