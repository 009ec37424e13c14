/** Input methods: while one composes, keys and half-made text belong to it alone. */

/** What a keyboard event must tell; React's events carry it on `nativeEvent`. */
export interface KeyLike {
  readonly isComposing?: boolean;
  readonly keyCode?: number;
}

/** Code that browsers give for a key an input method has taken. */
const takenByInputMethod = 229;

/** True while an input method is composing: no shortcut, search or save may fire. */
export function isComposing(event: KeyLike): boolean {
  return event.isComposing === true || event.keyCode === takenByInputMethod;
}
