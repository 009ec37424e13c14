/** A Chromium to print with, or to show the window in. */
export interface FoundChromium {
  readonly path: string;
  readonly origin: 'named' | 'system' | 'npm';
  /** To be added to the environment of the browser's process. */
  readonly environment: Readonly<Record<string, string>>;
}
