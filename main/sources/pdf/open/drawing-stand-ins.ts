/**
 * pdf.js makes a matrix while it is loaded, for drawing, and looks for a native canvas package to have the class.
 * Reading text draws nothing and the installed program carries no such package: empty classes do. Whoever wants to
 * draw in the same process must set the real ones before pdf.js is loaded.
 */

class StandIn {}

const names = ['DOMMatrix', 'ImageData', 'Path2D'] as const;

/** Leaves classes that are there already. */
export function standInForDrawing(): void {
  for (const name of names)
    if (!(name in globalThis))
      Object.defineProperty(globalThis, name, { value: StandIn, configurable: true, writable: true });
}
