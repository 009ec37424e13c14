/** A page file with the faces its contents are set in. It is opened once for several prints: faces take time to read. */
export interface PageFile {
  /** Absolute path of the HTML file. It has an element `style#content-style` and an empty body. */
  readonly htmlPath: string;
  /** Absolute paths of the other files the page may read (fonts); every other request is refused. */
  readonly readable: readonly string[];
  /** For opening it, faces included. */
  readonly timeoutMs: number;
}

/** What an open page holds for one print, in place of what it held before. */
export interface PageContent {
  readonly css: string;
  /** Of the body. */
  readonly html: string;
}

export interface PrintPage {
  /** Prints by the content's own `@page` rules, with backgrounds, tags and an outline from the headings. */
  readonly print: (content: PageContent, timeoutMs: number) => Promise<Uint8Array>;
  /** Ends a print that is running at once, which then rejects. May be called twice. */
  readonly close: () => Promise<void>;
}

/**
 * Whatever browser engine the host has. Rejects with an error whose `code` is `export/noChromium` where there is
 * nothing to print with, `export/failed` where it takes too long.
 */
export interface Printer {
  readonly open: (file: PageFile) => Promise<PrintPage>;
}

/**
 * To be run in the page once it is open. Every face is loaded before anything is set: one used only in a page's margin
 * is never loaded by layout, and a big one that layout asks for itself fails in headless Chromium (seen in 153). An
 * office's own face that the browser won't take is done without: the bundled ones stand behind it.
 */
export const facesScript = `Promise.all([...document.fonts].map((face) => face.load().catch((error) => {
    if (!face.family.includes('-office')) throw error;
  }))).then(() => undefined)`;

/**
 * To be run in the page before each print; what it gives is to be waited for: the content may bring a face of its own.
 * Markup that is put in this way runs no script.
 */
export function contentScript({ css, html }: PageContent): string {
  return `document.getElementById('content-style').textContent = ${JSON.stringify(css)};
  document.body.innerHTML = ${JSON.stringify(html)};
  Promise.all([...document.fonts].filter(({ status }) => status === 'unloaded').map((face) => face.load()))
    .then(() => undefined)`;
}
