import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeAnchor, restoreAnchor } from '../../../main/archive/anchors/anchoring.ts';

const text = '第一条　为加强档案管理，制定本办法。\n第二条　本办法适用于全省。\n第三条　档案管理应当便民。';

function anchorOf(source: string, quote: string, from = 0) {
  const start = source.indexOf(quote, from);
  return describeAnchor(source, start, start + quote.length);
}

describe('an annotation finds its place again', () => {
  it('by its offsets while the text is the same', () => {
    const anchor = anchorOf(text, '本办法适用于全省');
    expect(restoreAnchor(text, anchor)).toEqual({ start: anchor.start, end: anchor.end });
  });

  it('by quote and context when text was put before it', () => {
    const changed = `新的一段。\n${text}`;
    const place = restoreAnchor(changed, anchorOf(text, '本办法适用于全省'));
    expect(place && changed.slice(place.start, place.end)).toBe('本办法适用于全省');
  });

  it('takes the place whose context fits, not the first', () => {
    const anchor = anchorOf(text, '档案管理应当便民');
    const changed = `档案管理应当便民，另一处。\n${text}`;
    const place = restoreAnchor(changed, anchor);
    expect(place?.start).toBe(changed.lastIndexOf('档案管理应当便民'));
  });

  it('refuses a short quote whose context is gone', () => {
    expect(restoreAnchor('别处的档案管理说的是另一回事。', anchorOf(text, '档案管理'))).toBeNull();
  });

  it('keeps a short quote whose context moved along', () => {
    const changed = `前言\n${text}`;
    expect(restoreAnchor(changed, anchorOf(text, '档案管理'))?.start).toBe(changed.indexOf('档案管理'));
  });

  it('sees through white space and width, as a better copy prints them', () => {
    const place = restoreAnchor(
      '第二条 本办法 适用于（全省）各单位。',
      anchorOf('第二条 本办法适用于(全省)各单位。', '本办法适用于(全省)'),
    );
    expect(place).not.toBeNull();
  });

  it('gives up when the text is gone', () => {
    expect(restoreAnchor('完全不同的一份文件。', anchorOf(text, '本办法适用于全省'))).toBeNull();
  });

  it('never cuts a surrogate pair in its context', () => {
    const source = '𠮷'.repeat(40);
    const anchor = describeAnchor(source, 40, 42);
    expect(anchor.prefix).toBe('𠮷'.repeat(anchor.prefix.length / 2));
    expect(anchor.suffix).toBe('𠮷'.repeat(anchor.suffix.length / 2));
  });

  it('survives any text put before and after it', () => {
    const unit = fc.constantFrom('甲', '乙', '丙', '，', '。', ' ', '（', '1');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), fc.string({ unit, maxLength: 60 }), (before, after) => {
        const anchor = anchorOf(text, '本办法适用于全省');
        const changed = before + text + after;
        const place = restoreAnchor(changed, anchor);
        expect(place && changed.slice(place.start, place.end)).toBe('本办法适用于全省');
      }),
      { seed: 21, numRuns: 200 },
    );
  });
});
