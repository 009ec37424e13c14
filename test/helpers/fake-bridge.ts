/** The border without a host, for stores tested without a window. */
import type { Bridge } from '../../preload/contract/bridge.ts';

/** What a change answers: its value, and the step it can be taken back by. */
export class Changed {
  readonly value: unknown;
  readonly step: string;

  constructor(value: unknown, step: string) {
    this.value = value;
    this.step = step;
  }
}

export type Answer = (payload: Record<string, unknown>) => Promise<unknown>;

/** A bridge that answers what the test says and refuses the rest; what throws is an error. */
export function fakeBridge(answers: Readonly<Record<string, Answer>>): Bridge {
  const requests = new Proxy(
    {},
    {
      get: (_target, name) => async (payload: Record<string, unknown>) => {
        const answer = answers[String(name)];
        if (answer === undefined)
          return { ok: false, error: { code: 'request/unknown', message: String(name) } };
        try {
          const value = await answer(payload);
          return value instanceof Changed
            ? { ok: true, value: value.value, step: value.step }
            : { ok: true, value };
        } catch (error) {
          return { ok: false, error };
        }
      },
    },
  );
  const refuse = async () => {
    throw new Error('not asked for');
  };
  return {
    host: 'browser',
    requests: requests as Bridge['requests'],
    subscribe: () => () => {},
    pickFiles: refuse,
    takeDropped: refuse,
    pickSaveTarget: refuse,
    deliver: refuse,
    pickFolder: refuse,
    canPickFolder: false,
    readParts: refuse,
    readFile: refuse,
  };
}
