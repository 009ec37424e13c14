import { describe, expect, it } from 'vitest';
import { agencyEndings } from '../../../main/gazette/data/agency-words.ts';
import { genreNames } from '../../../main/gazette/data/genres.ts';
import { instrumentKinds } from '../../../main/gazette/data/instrument-kinds.ts';
import { sectionNames } from '../../../main/gazette/data/sections.ts';
import { bodyAliases, wholeAliases } from '../../../main/gazette/data/unit-aliases.ts';
import { unitOrder } from '../../../main/gazette/data/unit-order.ts';
import en from '../../../resources/locales/en/warnings.json' with { type: 'json' };
import zh from '../../../resources/locales/zh-CN/warnings.json' with { type: 'json' };

const lists: readonly (readonly [string, readonly string[]])[] = [
  ['agencyEndings', agencyEndings],
  ['genreNames', genreNames],
  ['instrumentKinds', instrumentKinds],
  ['sectionNames', sectionNames],
  ['unitOrder', unitOrder],
];

describe('data files', () => {
  it.each(lists)('%s names nothing twice and nothing with spaces at its edges', (_, names) => {
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.trim() !== name || name === '')).toEqual([]);
  });
  it.each([
    ['genreNames', genreNames as readonly string[]],
    ['instrumentKinds', instrumentKinds as readonly string[]],
  ])('%s: a longer name stands before the one it ends in', (_, names) => {
    const wrong = names.filter((name, at) =>
      names.slice(0, at).some((earlier) => name !== earlier && name.endsWith(earlier)),
    );
    expect(wrong).toEqual([]);
  });
  it('aliases lead to full names at once, never to another alias', () => {
    expect(
      [bodyAliases, wholeAliases].flatMap((aliases) =>
        Object.values(aliases).filter((full) => full in aliases),
      ),
    ).toEqual([]);
  });
  it('every warning has a sentence in both languages, with the same places', () => {
    const places = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).sort();
    expect(Object.keys(en)).toEqual(Object.keys(zh));
    for (const [code, sentence] of Object.entries(zh))
      expect(places((en as Record<string, string>)[code] ?? '')).toEqual(places(sentence));
  });
});
