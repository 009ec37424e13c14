/** Keyboard shortcuts as text (`Mod+K`, `Alt+ArrowLeft`, `?`) and their match with an event. */
import { isComposing, type KeyLike } from './ime.ts';

export interface KeyStroke extends KeyLike {
  readonly key: string;
  readonly code?: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

export interface Shortcut {
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  /** Lower case; null shift is decided by the character itself (`?`). */
  readonly key: string;
}

/** Full-width signs that a Chinese keyboard gives for the same key. */
const halfWidth: Readonly<Record<string, string>> = { '？': '?', '／': '/', '＝': '=', '－': '-', '、': '/' };

/** `Mod+Shift+Z` to its parts. `Mod` is Ctrl, and Command on macOS. */
export function parseShortcut(text: string): Shortcut {
  const parts = text.split('+').map((part) => part.trim());
  // `Mod++` and `Mod+=` end in the key itself.
  const key = text.endsWith('+') ? '+' : (parts.at(-1) ?? '');
  const modifiers = new Set(parts.slice(0, -1).map((part) => part.toLowerCase()));
  return {
    mod: modifiers.has('mod'),
    alt: modifiers.has('alt'),
    shift: modifiers.has('shift'),
    key: key.toLowerCase(),
  };
}

function keyOf(event: KeyStroke): string {
  return (halfWidth[event.key] ?? event.key).toLowerCase();
}

/** False while an input method composes. Signs such as `?` match whether or not Shift makes them. */
export function matches(shortcut: Shortcut, event: KeyStroke): boolean {
  if (isComposing(event)) return false;
  const key = keyOf(event);
  const isSign = shortcut.key.length === 1 && !/[a-z0-9]/.test(shortcut.key);
  return (
    key === shortcut.key &&
    shortcut.mod === (event.ctrlKey || event.metaKey) &&
    shortcut.alt === event.altKey &&
    (isSign || shortcut.shift === event.shiftKey)
  );
}

/** `Mod+K` as it stands on the keys: Ctrl K. */
export function keysLabel(text: string): readonly string[] {
  const names: Readonly<Record<string, string>> = {
    Mod: 'Ctrl',
    ArrowLeft: '←',
    ArrowRight: '→',
    ArrowUp: '↑',
    ArrowDown: '↓',
    Escape: 'Esc',
  };
  const parts = text.endsWith('++') ? [...text.slice(0, -2).split('+'), '+'] : text.split('+');
  return parts.map((part) => names[part] ?? part);
}
