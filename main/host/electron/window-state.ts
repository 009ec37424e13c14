/** Size and place of the window on this machine; they say nothing of the archive, which may move. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Rectangle } from 'electron';

export interface WindowState {
  readonly bounds: Rectangle | null;
  readonly maximized: boolean;
}

const fresh: WindowState = { bounds: null, maximized: false };

/** What was written last; without bounds where nothing can be read. */
export function readWindowState(file: string): WindowState {
  try {
    const { bounds, maximized } = JSON.parse(readFileSync(file, 'utf8')) as Partial<WindowState>;
    return { bounds: isRectangle(bounds) ? bounds : null, maximized: maximized === true };
  } catch {
    return fresh;
  }
}

/** Losing it is no loss: a folder that can't be written only means the usual size next time. */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(`${file}.tmp`, JSON.stringify(state));
    renameSync(`${file}.tmp`, file);
  } catch {
    // See above.
  }
}

/** A window that was on a screen since unplugged would open where nobody sees it. */
export function isVisible(bounds: Rectangle, screens: readonly Rectangle[]): boolean {
  return screens.some(
    (screen) =>
      bounds.x < screen.x + screen.width - 100 &&
      bounds.x + bounds.width > screen.x + 100 &&
      bounds.y >= screen.y - 10 &&
      bounds.y < screen.y + screen.height - 100,
  );
}

function isRectangle(value: unknown): value is Rectangle {
  if (typeof value !== 'object' || value === null) return false;
  return (['x', 'y', 'width', 'height'] as const).every((key) =>
    Number.isInteger((value as Record<string, unknown>)[key]),
  );
}
