import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeAnchor, type TextAnchor } from '../../../main/archive/anchors/anchoring.ts';
import { type LikelyDocument, likelyPlaces } from '../../../main/archive/anchors/likely-places.ts';
import { cpuTime } from '../../helpers/cpu-time.ts';
import { tried } from '../../helpers/length.ts';

const clauses = [
  '第一条　为规范河湖管护，落实各级责任，制定本办法。',
  '第二条　河长每季度巡河不少于一次，发现问题当日记入台账。',
  '第三条　台账由水务主管部门汇总，年底前报省级河长办公室。',
  '第四条　对拒不整改的，由上级河长约谈其主要负责人。',
];
const text = clauses.join('\n');

const anchorOf = (words: string, source = text): TextAnchor => {
  const start = source.indexOf(words);
  return describeAnchor(source, start, start + words.length);
};
const own = (changed: string): LikelyDocument => ({ documentId: 'own', text: changed, isOwn: true });
const other = (changed: string): LikelyDocument => ({ documentId: 'other', text: changed, isOwn: false });
const wordsAt = (changed: string, place: { start: number; end: number } | undefined) =>
  place === undefined ? null : changed.slice(place.start, place.end);

describe('the likeliest places of an annotation', () => {
  it('hold words that were rewritten in part', () => {
    const changed = text.replace('每季度巡河不少于一次', '每个季度巡河应不少于两次');
    const [place] = likelyPlaces(anchorOf('河长每季度巡河不少于一次，发现问题'), [own(changed)]);
    expect(wordsAt(changed, place)).toBe('河长每个季度巡河应不少于两次，发现问题');
  });

  it('hold a short quote that was typed over, by what surrounds it', () => {
    const changed = text.replace('约谈', '问责');
    const [place] = likelyPlaces(anchorOf('约谈'), [own(changed)]);
    expect(wordsAt(changed, place)).toBe('问责');
  });

  it('take in words changed at the edges, and not what was put in before them', () => {
    const edge = text.replace('汇总，年底前报', '汇集，年终前报');
    const [changed] = likelyPlaces(anchorOf('总，年底前报省级河长办公室'), [own(edge)]);
    expect(wordsAt(edge, changed)).toBe('集，年终前报省级河长办公室');
    const before = text.replace('台账由水务主管', '台账按月由水务主管').replace('办公室', '办');
    const [place] = likelyPlaces(anchorOf('由水务主管部门汇总，年底前报省级河长办公室'), [own(before)]);
    expect(wordsAt(before, place)).toMatch(/^由水务主管部门/);
  });

  it('are found in another print of the document and in another document', () => {
    const [place, second] = likelyPlaces(anchorOf('由上级河长约谈其主要负责人'), [
      own('第一条　本办法另行制定。'),
      other('（四）对拒不整改的，由上级河长约谈主要负责人。'),
    ]);
    expect(place?.documentId).toBe('other');
    expect(second).toBeUndefined();
  });

  it('are those in its own document, and the nearest, among equal ones', () => {
    const words = '对拒不整改的，由上级河长约谈其主要负责人';
    const twice = `${words}。\n${clauses[0]}\n${words}。`;
    const anchor = { ...anchorOf(words), prefix: '', suffix: '', start: 60, end: 60 + words.length };
    const places = likelyPlaces(anchor, [other(twice), own(twice)]);
    expect(places.map(({ documentId, start }) => [documentId, start])).toEqual([
      ['own', twice.lastIndexOf(words)],
      ['own', 0],
      ['other', twice.lastIndexOf(words)],
    ]);
  });

  it('are none where nothing is like it, and none of many equal short words that nothing surrounds', () => {
    expect(likelyPlaces(anchorOf('河长每季度巡河不少于一次'), [own('本期无此文。')])).toEqual([]);
    const bare = { ...anchorOf('河长'), prefix: '忽然间一阵大风', suffix: '刮过来又停了' };
    expect(likelyPlaces(bare, [own(text.repeat(4))])).toEqual([]);
  });

  it('are found in time that grows with the text, not with its square', () => {
    const anchor = { ...anchorOf('巡河'), quote: '河长每年巡河' };
    const cost = (times: number): number => {
      const document = own(Array.from({ length: times }, (_, at) => `${at}${text}`).join('\n'));
      return cpuTime(() => likelyPlaces(anchor, [document]));
    };
    cost(100);
    const small = Math.max(5, cost(500));
    expect(cost(5000)).toBeLessThan(small * 60);
  });
});

describe('whatever the texts', () => {
  const unit = fc.constantFrom('甲', '乙', '丙', '，', '\n', ' ', '（', '(', '㈠', '１', '1', '𠮷', '\ud842');
  const anyText = fc.string({ unit, maxLength: 120 });
  const anyAnchor = fc.record({
    start: fc.nat(200),
    end: fc.nat(200),
    quote: fc.string({ unit, maxLength: 40 }),
    prefix: fc.string({ unit, maxLength: 32 }),
    suffix: fc.string({ unit, maxLength: 32 }),
  });

  it('there are at most three places, apart, in order, and with ranges that hold characters', () => {
    fc.assert(
      fc.property(anyAnchor, fc.array(anyText, { maxLength: 4 }), (anchor, texts) => {
        const documents = texts.map((content, at) => ({
          documentId: String(at),
          text: content,
          isOwn: at === 0,
        }));
        const places = likelyPlaces(anchor, documents);
        expect(places.length).toBeLessThanOrEqual(3);
        places.forEach(({ documentId, start, end, score }, at) => {
          const length = texts[Number(documentId)]?.length ?? 0;
          expect(start >= 0 && start < end && end <= length).toBe(true);
          expect(score >= 0 && score <= 1).toBe(true);
          expect(score).toBeLessThanOrEqual(places[at - 1]?.score ?? 1);
          for (const earlier of places.slice(0, at)) {
            const overlaps = earlier.documentId === documentId && earlier.start < end && start < earlier.end;
            expect(overlaps).toBe(false);
          }
        });
      }),
      { seed: 12, numRuns: tried(500, 2000) },
    );
  });

  it('words that stand in one place only come first', () => {
    fc.assert(
      fc.property(
        anyAnchor,
        fc.array(anyText, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        (anchor, texts, at) => {
          fc.pre(anchor.quote !== '');
          const chosen = at % texts.length;
          const given = texts.map((content, index) =>
            index === chosen ? content.slice(0, at % 50) + anchor.quote + content.slice(at % 50) : content,
          );
          const count = given.reduce((sum, content) => sum + countOf(content, anchor.quote), 0);
          fc.pre(count === 1);
          const documents = given.map((content, index) => ({
            documentId: String(index),
            text: content,
            isOwn: index === 0,
          }));
          const [first] = likelyPlaces(anchor, documents);
          const start = given[chosen]?.indexOf(anchor.quote);
          expect(first).toMatchObject({
            documentId: String(chosen),
            start,
            end: (start ?? 0) + anchor.quote.length,
          });
        },
      ),
      { seed: 34, numRuns: tried(500, 2000) },
    );
  });
});

function countOf(content: string, words: string): number {
  let count = 0;
  for (let at = content.indexOf(words); at >= 0; at = content.indexOf(words, at + 1)) count += 1;
  return count;
}
