/** A part of the window whose code is read when it is first shown. */
import { type ComponentType, type ReactNode, useEffect, useState } from 'react';

interface Loaded<Props> {
  readonly Part: ComponentType<Props>;
}

type Loading<Props> = Loaded<Props> | 'unread' | null;

/** The code of a part could not be read. The browser keeps that in mind: only a window loaded anew reads it again. */
export class UnreadCode extends Error {
  override readonly name = 'UnreadCode';
}

/** What can't be read is thrown where it is shown, for the boundary around it. */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => ReactNode {
  let known: Loaded<Props> | null = null;
  return function LazyPart(props: Props): ReactNode {
    const [state, setState] = useState<Loading<Props>>(known);
    useEffect(() => {
      if (known !== null) return;
      let isHere = true;
      load().then(
        (Part) => {
          known = { Part };
          if (isHere) setState(known);
        },
        () => {
          if (isHere) setState('unread');
        },
      );
      return () => {
        isHere = false;
      };
    }, []);
    if (state === null) return null;
    if (state === 'unread') throw new UnreadCode();
    return <state.Part {...props} />;
  };
}
