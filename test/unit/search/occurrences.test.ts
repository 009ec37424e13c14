import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countPlaces,
  createSuggester,
  documentStream,
  findBlocks,
  findOccurrences,
  normalise,
  parseQuery,
  searchTextOf,
  shownTerms,
} from '../../../main/search/index.ts';
import { tried } from '../../helpers/length.ts';

const paragraph = (text: string) => ({ kind: 'paragraph' as const, text });
const heading = (text: string) => ({ kind: 'heading' as const, text });

function termsOf(query: string) {
  const parsed = parseQuery(query);
  if (!parsed.ok) throw new Error(`no terms in ${query}`);
  return shownTerms(parsed.query);
}

function marked(
  blocks: readonly { kind: 'paragraph' | 'heading'; text: string }[],
  query: string,
): readonly string[] {
  return findOccurrences(documentStream(blocks), termsOf(query)).map(({ parts }) =>
    parts.map(({ blockIndex, range }) => blocks[blockIndex]?.text.slice(...range)).join('|'),
  );
}

describe('occurrences', () => {
  it('are the same found block by block in the stored text', () => {
    const alphabet = fc.constantFrom('计', '量', '标', '准', '（', '，', '。', '1', '.', '5', '國', '́');
    const block = fc.record({
      kind: fc.constantFrom('paragraph' as const, 'heading' as const),
      text: fc.string({ unit: alphabet, maxLength: 20 }),
    });
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 1, maxLength: 6 }),
        fc.string({ unit: alphabet, minLength: 1, maxLength: 4 }),
        (blocks, typed) => {
          const text = normalise(typed);
          if (text === '') return;
          const terms = [{ printed: typed, text }];
          const whole = findOccurrences(documentStream(blocks), terms).flatMap(({ parts }) => parts);
          const found = findBlocks(searchTextOf(blocks), terms, 100, (from, to) => blocks.slice(from, to));
          const ranges = found.blocks.flatMap(({ blockIndex, ranges: own }) =>
            own.map((range) => ({ blockIndex, range })),
          );
          const sorted = [...whole].sort((a, b) => a.blockIndex - b.blockIndex || a.range[0] - b.range[0]);
          expect(ranges).toEqual(sorted);
        },
      ),
      { seed: 4711, numRuns: tried(500, 1500) },
    );
  });

  it('are shown from the blocks that hold most of the terms', () => {
    const blocks = ['计量发展', '标准体系', '计量标准', '计量检测', '标准计量'].map(paragraph);
    const terms = termsOf('计量 标准');
    const shown = (most: number) =>
      findBlocks(searchTextOf(blocks), terms, most, (from, to) => blocks.slice(from, to)).blocks.map(
        ({ blockIndex }) => blockIndex,
      );
    expect(shown(2)).toEqual([2, 4]);
    expect(shown(3)).toEqual([0, 2, 4]);
    expect(shown(9)).toEqual([0, 1, 2, 3, 4]);
  });

  it('are found over block borders and marked in each block', () => {
    expect(marked([paragraph('量值传递溯源'), paragraph('体系更加完善')], '溯源体系')).toEqual(['溯源|体系']);
  });

  it('do not cross the end of a heading or a stop, unless the term holds one', () => {
    const blocks = [heading('总体要求'), paragraph('指导思想。坚持')];
    expect(marked(blocks, '要求指导')).toEqual([]);
    expect(marked(blocks, '思想坚持')).toEqual([]);
    expect(marked(blocks, '思想。坚持')).toEqual(['思想。坚持']);
  });

  it('do not cross the end of a clause that is all head', () => {
    const clause = { kind: 'clause' as const, text: '一、总体要求', headLength: 6 };
    const stream = documentStream([clause, paragraph('指导思想')]);
    expect(findOccurrences(stream, termsOf('要求指导'))).toEqual([]);
    expect(findOccurrences(stream, termsOf('总体要求'))).toHaveLength(1);
  });

  it('are counted left to right without overlap', () => {
    expect(marked([paragraph('人人人人人')], '人人')).toEqual(['人人', '人人']);
  });

  it('mark the printed characters, soft marks inside included', () => {
    expect(marked([paragraph('推行“双随机、一公开”监管')], '双随机一公开')).toEqual(['双随机、一公开']);
  });

  it('are those of a scan of the normalised text', () => {
    const alphabet = fc.constantFrom('计', '量', '标', '准', '（', ' ', '，', '。', '1', '.', '國');
    const blockText = fc.string({ unit: alphabet, minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(
        fc.array(blockText, { minLength: 1, maxLength: 5 }),
        fc.string({ unit: alphabet, maxLength: 4 }),
        (texts, query) => {
          const parsed = parseQuery(`"${query}"`);
          if (!parsed.ok) return;
          const stream = documentStream(texts.map(paragraph));
          const terms = shownTerms(parsed.query);
          const needle = terms[0]?.text ?? '';
          const scanned = normalise(texts.join('\n')).split(needle).length - 1;
          expect(countPlaces(stream.normalised.text, terms)).toBe(scanned);
          const found = findOccurrences(stream, terms);
          expect(found.length).toBe(scanned);
          for (const { parts } of found) {
            const printed = parts
              .map(({ blockIndex, range }) => texts[blockIndex]?.slice(...range))
              .join('\n');
            expect(normalise(printed)).toContain(needle.replaceAll('.', ''));
          }
        },
      ),
      { seed: 137, numRuns: 500 },
    );
  });
});

describe('suggestions for a quick jump', () => {
  const titles = ['关于印发计量发展规划实施方案的通知', '残疾预防行动计划', '气象高质量发展纲要'];
  const suggested = (typed: string) =>
    createSuggester(titles)
      .suggest(typed, 3)
      .map((at) => titles[at]);

  it('forgive a wrong character', () => {
    expect(suggested('气像高质量')[0]).toBe('气象高质量发展纲要');
  });

  it('forgive a missing character', () => {
    expect(suggested('残疾预防计划')[0]).toBe('残疾预防行动计划');
  });

  it('are not made of what has little in common', () => {
    expect(suggested('冰雪体育')).toEqual([]);
  });
});
