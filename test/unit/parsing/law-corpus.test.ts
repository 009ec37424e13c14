/** Real laws, each a document alone: all of their articles are found, in order, and their titles as they are known by. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseIssue } from '../../../main/parsing/index.ts';
import { sourceFromText } from '../../../main/sources/index.ts';
import { sharedPath } from '../../helpers/shared-data.ts';

interface Law {
  readonly title: string;
  readonly text: string;
}

const path = sharedPath('laws.jsonl.gz');
const laws: readonly Law[] =
  path === null
    ? []
    : gunzipSync(readFileSync(path))
        .toString('utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Law);

/** Court cases lie among the laws, under names that their texts do not print. */
const isCase = ({ title }: Law): boolean => /案$|责$/.test(title);
const bare = (text: string): string =>
  text.replace(/[\s()（）〈〉<>《》]/g, '').replaceAll('中华人民共和国', '');
const nameOf = ({ title }: Law): string => bare(title.replace(/\(\d{4}-\d\d-\d\d\)$/, ''));
const printedArticles = ({ text }: Law): readonly string[] =>
  Array.from(
    text.matchAll(
      /^[ \u3000]*(第[一二三四五六七八九十百千零〇]+条(?:之[一二三四五六七八九十]+)?)[ \u3000]/gm,
    ),
    ([, label]) => label ?? '',
  );

describe.skipIf(path === null)('each of a corpus of laws', () => {
  const read = laws
    .filter((law) => !isCase(law))
    .map((law) => ({ law, documents: parseIssue(sourceFromText(law.text)).documents }));

  it('keeps every printed article, in order', () => {
    const faults = read.filter(({ law, documents }) => {
      const found = documents
        .flatMap(({ blocks }) => blocks.map(({ label }) => label ?? ''))
        [Symbol.iterator]();
      return !printedArticles(law).every((label) => {
        for (const next of found) if (next === label) return true;
        return false;
      });
    });
    expect(read.length).toBeGreaterThan(1000);
    expect(faults.map(({ law }) => law.title)).toEqual([]);
  });

  it('is one document of its own name', () => {
    const faults = read.filter(
      ({ law, documents }) => !(documents.length === 1 && bare(documents[0]?.title ?? '') === nameOf(law)),
    );
    // Books of the civil code named otherwise, a standard without numbers, a notice known by what it gives out.
    expect(faults.length).toBeLessThanOrEqual(8);
  });
});
