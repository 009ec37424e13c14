/** Corrected characters and the way between print and corrected text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextCorrection } from '../../../main/gazette/corrections.ts';
import { editSource } from '../../../main/gazette/edit-source.ts';
import { sourceFromText } from '../../../main/sources/index.ts';

const text = fc
  .array(fc.string({ unit: fc.constantFrom('甲', '乙', '。', ' ', '1'), minLength: 0, maxLength: 12 }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((lines) => lines.join('\n'))
  .filter((all) => all !== '' && !all.endsWith('\n'));
const edit = fc.record({
  kind: fc.constant('text' as const),
  start: fc.nat(80),
  end: fc.nat(80),
  read: fc.string({ unit: fc.constantFrom('丙', '丁'), maxLength: 4 }),
});
/** Edits in order, inside the text, apart from each other. */
const cases = fc.tuple(text, fc.array(edit, { maxLength: 5 })).map(([source, edits]) => {
  const ordered = edits
    .map(({ start, end, ...rest }) => ({
      ...rest,
      start: Math.min(start, end, source.length),
      end: Math.min(Math.max(start, end), source.length),
    }))
    .filter(({ start, end }) => !source.slice(start, end).includes('\n'))
    .sort((a, b) => a.start - b.start);
  const apart = ordered.filter((item, at) => at === 0 || item.start > (ordered[at - 1]?.end ?? 0));
  return { source, edits: apart.filter((item, at) => at === 0 || item.start > (apart[at - 1]?.end ?? 0)) };
});

const naive = (source: string, edits: readonly TextCorrection[]): string =>
  edits.reduceRight((all, { start, end, read }) => all.slice(0, start) + read + all.slice(end), source);

describe('a source with corrected characters', () => {
  it('reads as it was corrected, each line where it says it stands', () => {
    fc.assert(
      fc.property(cases, ({ source, edits }) => {
        const edited = editSource(sourceFromText(source), edits).source;
        expect(edited.text).toBe(naive(source, edits));
        for (const line of edited.pages.flatMap((page) => page.lines))
          expect(edited.text.slice(line.start, line.start + line.text.length)).toBe(line.text);
        expect(edited.pages[0]?.lines.map((line) => line.text).join('\n')).toBe(edited.text);
      }),
    );
  });

  it('finds untouched characters again, there and back', () => {
    fc.assert(
      fc.property(cases, ({ source, edits }) => {
        const { toEdited, toPrinted, source: edited } = editSource(sourceFromText(source), edits);
        for (let at = 0; at < source.length; at += 1) {
          if (edits.some(({ start, end }) => at >= start - 1 && at <= end)) continue;
          expect(edited.text[toEdited(at)]).toBe(source[at]);
          expect(toPrinted(toEdited(at), 'start')).toBe(at);
          expect(toPrinted(toEdited(at) + 1, 'end')).toBe(at + 1);
        }
      }),
    );
  });

  it('takes in all that a replacement stands for', () => {
    const { source, toPrinted } = editSource(sourceFromText('甲服。务乙'), [
      { kind: 'text', start: 1, end: 4, read: '服务' },
    ]);
    expect(source.text).toBe('甲服务乙');
    expect([toPrinted(1, 'start'), toPrinted(3, 'end')]).toEqual([1, 4]);
    expect([toPrinted(2, 'start'), toPrinted(2, 'end')]).toEqual([1, 4]);
  });

  it('keeps the end of a line that a correction reaches over', () => {
    const { source } = editSource(sourceFromText('甲乙\n丙丁'), [
      { kind: 'text', start: 1, end: 4, read: '戊' },
    ]);
    expect(source.text).toBe('甲戊\n丁');
  });
});
