/** A field that is given the focus from elsewhere: once, and never again when its data change. */
import { type RefObject, useEffect } from 'react';

/** `onFocused` is told when the field has it, and is to let `takes` go. */
export function useTakenFocus(
  field: RefObject<HTMLElement | null>,
  takes: boolean,
  onFocused: (() => void) | undefined,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only being asked to may take the focus
  useEffect(() => {
    if (!takes) return;
    field.current?.focus();
    onFocused?.();
  }, [takes]);
}
