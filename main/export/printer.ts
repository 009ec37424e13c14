/** One typeset page file to be printed by whatever browser engine the host has. */
export interface PrintJob {
  /** Absolute path of the HTML file; its body is hidden until `revealScript` has run. */
  readonly htmlPath: string;
  /** Absolute paths of the other files the page may read (fonts); every other request is refused. */
  readonly readable: readonly string[];
  readonly timeoutMs: number;
}

/**
 * Prints by the page's own `@page` rules, with backgrounds, tags and an outline from the headings, once
 * `revealScript` has run. Rejects with an error whose `code` is `export/noChromium` where there is nothing
 * to print with.
 */
export interface Printer {
  readonly print: (job: PrintJob) => Promise<Uint8Array>;
}

/**
 * To be run in the page before printing. Every face is loaded first: one used only in a page's margin is
 * never loaded by layout, and a big one that layout asks for itself fails in headless Chromium (seen in 153).
 */
export const revealScript = `Promise.all([...document.fonts].map((face) => face.load()))
  .then(() => { document.body.hidden = false; })`;
