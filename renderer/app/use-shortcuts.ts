/** The window's one listener for shortcuts. */
import { useEffect } from 'react';
import { selectIsOpen, useDialogs } from '../stores/dialogs.ts';
import { commands } from './commands.ts';
import { matches, parseShortcut } from './shortcuts.ts';

const parsed = commands.flatMap((command) =>
  command.keys.map((keys) => ({ command, shortcut: parseShortcut(keys) })),
);

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.matches('input:not([type=radio], [type=checkbox], [type=range]), textarea, select')
  );
}

export function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const found = parsed.find(({ shortcut }) => matches(shortcut, event));
      if (found === undefined) return;
      // A dialog has the keyboard to itself.
      if (selectIsOpen(useDialogs.getState()) || document.querySelector('[role=alertdialog]') !== null)
        return;
      if (isTyping(event.target) && !found.command.whileTyping) return;
      event.preventDefault();
      found.command.run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
