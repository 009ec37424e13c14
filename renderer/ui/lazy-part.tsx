/** A part of the window whose code is read when it is first shown. */
import { type ComponentType, type ReactNode, useEffect, useState } from 'react';

interface Loaded<Props> {
  readonly Part: ComponentType<Props>;
}

type Loading<Props> = Loaded<Props> | { readonly cause: unknown } | null;

/**
 * Unlike React.lazy this loads again when the part is shown anew after its code could not be read; until then the
 * fault belongs to the boundary around it.
 */
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
        (cause: unknown) => {
          if (isHere) setState({ cause });
        },
      );
      return () => {
        isHere = false;
      };
    }, []);
    if (state === null) return null;
    if ('cause' in state) throw state.cause;
    return <state.Part {...props} />;
  };
}
