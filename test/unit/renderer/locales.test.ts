import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import en from '../../../resources/locales/en/desk.json' with { type: 'json' };
import zh from '../../../resources/locales/zh-CN/desk.json' with { type: 'json' };

function leaves(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path.slice(1), value]];
  return Object.entries(value as object).flatMap(([key, part]) => leaves(part, `${path}.${key}`));
}

const withoutPlural = (key: string) => key.replace(/_(one|other)$/, '');
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

describe('every file of words', () => {
  const folder = new URL('../../../resources/locales/', import.meta.url);
  const keysOf = (language: string, name: string) => {
    const words: unknown = JSON.parse(readFileSync(new URL(`${language}/${name}`, folder), 'utf8'));
    return [...new Set(leaves(words).map(([key]) => withoutPlural(key)))].sort();
  };
  const names = readdirSync(new URL('zh-CN/', folder)).sort();

  it('is there in both languages', () => {
    expect(readdirSync(new URL('en/', folder)).sort()).toEqual(names);
  });

  it.each(names)('%s has the same keys in both', (name) => {
    expect(keysOf('en', name)).toEqual(keysOf('zh-CN', name));
  });
});

describe('desk locales', () => {
  const chinese = new Map(leaves(zh));
  const english = leaves(en);

  it('fill in the same values', () => {
    for (const [key, text] of english) {
      const other = chinese.get(withoutPlural(key)) ?? '';
      // An English singular may leave its number out.
      const allowed = placeholders(other);
      expect(
        placeholders(text).every((name) => allowed.includes(name)),
        key,
      ).toBe(true);
      if (!key.endsWith('_one')) expect(placeholders(text), key).toEqual(allowed);
    }
  });

  it('leave no Chinese words in the components', () => {
    const folder = new URL('../../../renderer/', import.meta.url);
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.tsx')) continue;
      const words = readFileSync(new URL(name, folder), 'utf8')
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/\/\/.*$/gm, '')
        .match(/>[^<>{}]*[\u4e00-\u9fff][^<>{}]*</g);
      expect(words, name).toBeNull();
    }
  });
});
