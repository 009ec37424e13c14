/** A browser that was found, and how its process is to be started. */
export interface FoundChromium {
  readonly path: string;
  readonly origin: 'named' | 'system' | 'npm';
  /** To be added to the environment of the browser's process. */
  readonly environment: Readonly<Record<string, string>>;
}
