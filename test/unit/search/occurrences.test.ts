import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countOccurrences,
  createSuggester,
  documentStream,
  findOccurrences,
  normalise,
  parseQuery,
  rankHits,
} from '../../../main/search/index.ts';

const paragraph = (text: string) => ({ kind: 'paragraph' as const, text });
const heading = (text: string) => ({ kind: 'heading' as const, text });

function termsOf(query: string) {
  const parsed = parseQuery(query);
  if (!parsed.ok) throw new Error(`no terms in ${query}`);
  return parsed.terms;
}

function marked(
  blocks: readonly { kind: 'paragraph' | 'heading'; text: string }[],
  query: string,
): readonly string[] {
  return findOccurrences(documentStream(blocks), termsOf(query)).map(({ parts }) =>
    parts.map(({ blockIndex, range }) => blocks[blockIndex]?.text.slice(...range)).join('|'),
  );
}

describe('queries', () => {
  it.each([
    ['计量 标准', ['计量', '标准']],
    ['“计量 标准” 省', ['计量标准', '省']],
    ['"a b"', ['ab']],
    ['推行“双随机、一公开”监管', ['推行双随机一公开监管']],
    ['“双随机”监管', ['双随机监管']],
    ['“专精特新”“小巨人” 企业', ['专精特新小巨人', '企业']],
    ['5"管 "未完', ['5管', '未完']],
    ['计量 計量', ['计量']],
    ['　全角　空格　', ['全角', '空格']],
  ])('%s', (query, expected) => {
    expect(termsOf(query).map((term) => term.text)).toEqual(expected);
  });

  it.each(['', '   ', '、（）', '“”', '""'])('says that nothing is left of %j', (query) => {
    expect(parseQuery(query)).toEqual({ ok: false, code: 'search/empty' });
  });
});

describe('occurrences', () => {
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
          const needle = parsed.terms[0]?.text ?? '';
          const scanned = normalise(texts.join('\n')).split(needle).length - 1;
          expect(countOccurrences(stream.normalised.text, parsed.terms)).toBe(scanned);
          const found = findOccurrences(stream, parsed.terms);
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

describe('ranking', () => {
  it('puts the exact number first, then the title', () => {
    const hit = (documentId: string, title: string, documentNumber: string | null) => ({
      documentId,
      title,
      documentNumber,
      occurrences: 1,
      length: 1000,
    });
    const hits = [
      hit('a', '别的', null),
      hit('b', '关于计量的通知', null),
      hit('c', '别的', '云政发〔2022〕3号'),
    ];
    expect(rankHits(hits, termsOf('云政发[2022]3号 计量')).map((h) => h.documentId)).toEqual(['c', 'b', 'a']);
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
