/** The language of gazettes stands in main/gazette/data, where a new word is one line; the rules of main/parsing name it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../main/parsing/', import.meta.url));

/** Two Han characters in a row outside of a class of characters, or a choice between single ones. */
const word = /[\u4e00-\u9fff]{2}|\|[\u4e00-\u9fff]|[\u4e00-\u9fff]\|/;
const literal =
  /(?<![\w)\]*/])\/(?![/*\s])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/[dgimsuy]*(?=[.,;)\s\]])/g;

/** Regular expressions with words in them, as they stand in the source. */
const wordsIn = (source: string): readonly string[] =>
  [...source.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(literal)]
    .filter(([, body = '']) => word.test(body.replace(/\[(?:\\.|[^\]\\])*\]/g, '')))
    .map(([whole]) => whole);

it('finds words in patterns, and neither figures nor classes of characters', () => {
  expect(wordsIn('const a = /^(?:关于|转发)/.test(x);')).toEqual(['/^(?:关于|转发)/']);
  expect(wordsIn('x.replace(/和|与/g, y)')).toEqual(['/和|与/g']);
  expect(wordsIn('const a = /^[一二三四]{1,3}、/;\n/** /目录/ */\nb = /^(\\d{1,2})[月日]$/;')).toEqual([]);
});

it('no rule of the parser spells its words itself', () => {
  const found = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => wordsIn(readFileSync(join(root, name), 'utf8')).map((what) => `${name}: ${what}`));
  expect(found).toEqual([]);
});
