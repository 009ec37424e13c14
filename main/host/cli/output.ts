/** Standard output: one JSON value, or text for people. What a file or a title holds never steers the terminal. */

/** Escapes and other controls but for line ends and tabs; marks that turn the direction of what follows. */
const controls = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

/** Text for a terminal: each control is a sign that shows that there was one. */
export const harmless = (text: string): string => text.replace(controls, '\ufffd');

/** The same value, with no control in its text. */
const asJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    controls,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

export function printJson(value: unknown): void {
  process.stdout.write(`${asJson(value)}\n`);
}

export function printLine(line: string): void {
  process.stdout.write(`${harmless(line)}\n`);
}

/** A table as it is, for a file or another program; before a reader's eyes without its controls. */
export function printTable(table: string): void {
  process.stdout.write(process.stdout.isTTY ? harmless(table) : table);
}

export function printError(code: string, message: string): void {
  process.stderr.write(`${code}: ${harmless(message)}\n`);
}
