/** Keys of the pages. They act where the pages have the focus; the text keeps its own. */
import { type KeyStroke, matches, parseShortcut } from '../../../app/shortcuts.ts';

export type PageAction =
  | 'zoomIn'
  | 'zoomOut'
  | 'fitWidth'
  | 'fitPage'
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'turnRight'
  | 'turnLeft';

/** The first of each is the one that is told to the reader. */
export const pageKeys: Readonly<Record<PageAction, readonly string[]>> = {
  zoomIn: ['Mod+=', 'Mod++'],
  zoomOut: ['Mod+-'],
  fitWidth: ['Mod+0'],
  fitPage: ['Mod+9'],
  next: ['ArrowRight'],
  previous: ['ArrowLeft'],
  first: ['Home'],
  last: ['End'],
  turnRight: ['R'],
  turnLeft: ['Shift+R'],
};

/** Where one row is shown at a time, these turn the page as well. */
const turningKeys: Readonly<Partial<Record<PageAction, string>>> = { next: 'PageDown', previous: 'PageUp' };

const parsed = Object.entries(pageKeys).flatMap(([action, keys]) =>
  keys.map((key) => ({ action: action as PageAction, shortcut: parseShortcut(key) })),
);
const turning = Object.entries(turningKeys).map(([action, key]) => ({
  action: action as PageAction,
  shortcut: parseShortcut(key),
}));

/** Null for a key that means nothing here. */
export function pageAction(event: KeyStroke, isSingle: boolean): PageAction | null {
  const known = isSingle ? [...parsed, ...turning] : parsed;
  return known.find(({ shortcut }) => matches(shortcut, event))?.action ?? null;
}
