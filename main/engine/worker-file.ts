/**
 * Where a thread's code lies: beside its caller in a checkout, where Node runs the sources as they are, and as one
 * bundle each in the installed program.
 */
export function workerFile(callerUrl: string, name: string): URL {
  if (callerUrl.endsWith('.ts')) return new URL(`./${name}.ts`, callerUrl);
  return new URL(callerUrl.includes('/chunks/') ? `../${name}.js` : `./${name}.js`, callerUrl);
}
