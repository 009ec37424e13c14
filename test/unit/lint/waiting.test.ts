/** No test waits for time, presses what can't be pressed, or is left out without a word why (see CONTRIBUTING.md). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

const tests = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.test\.tsx?$/.test(name) && !name.endsWith('waiting.test.ts'))
  .map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }));

/** `but` excuses a file that does it rightly. */
const forbidden: readonly { readonly what: RegExp; readonly but?: RegExp }[] = [
  { what: /waitForTimeout/ },
  { what: /setTimeout\(/ },
  { what: /\.(?:click|check|uncheck|hover|tap)\([^)]*force: true/ },
  { what: /performance\.now\(\)[^;]*\)\.toBeLess/ },
  { what: /skipIf/, but: /helpers\/(?:skip|shared-data)\.ts/ },
];

it.each(forbidden)('no test has $what', ({ what, but }) => {
  const found = tests.filter(({ text }) => what.test(text) && but?.test(text) !== true);
  expect(found.map(({ name }) => name)).toEqual([]);
});
