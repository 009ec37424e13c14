/** Standard output: one JSON value, or text for people. */

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

export function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function printError(code: string, message: string): void {
  process.stderr.write(`${code}: ${message}\n`);
}
