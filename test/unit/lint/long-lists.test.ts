/** What a file holds is never passed as arguments: some hundred thousand of them overflow the stack. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const main = fileURLToPath(new URL('../../../main/', import.meta.url));

it.each(['gazette', 'parsing', 'sources'])('main/%s adds lists one by one (addAll)', (folder) => {
  const found = readdirSync(join(main, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .filter((name) =>
      /\.(?:push|unshift)\(\.\.\.(?!above, row)/.test(readFileSync(join(main, folder, name), 'utf8')),
    );
  expect(found).toEqual([]);
});
