/** In place of `main/engine/worker-file.ts`: an engine in a test starts the threads that are built. */
export function workerFile(_callerUrl: string, name: string): URL {
  return new URL(`../../out/main/${name}.js`, import.meta.url);
}
