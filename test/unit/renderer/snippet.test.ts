import { describe, expect, it } from 'vitest';
import { shortened } from '../../../renderer/features/search/shortened.ts';
import { snippetOf } from '../../../renderer/features/search/snippet.ts';

const long = '量'.repeat(100) + '值'.repeat(150) + '器'.repeat(100);
const marked = ({ text, ranges }: ReturnType<typeof snippetOf>) =>
  ranges.map(([from, to]) => text.slice(from, to));

describe('a snippet', () => {
  it('marks a match that is longer than itself up to the cut', () => {
    const snippet = snippetOf(long, [[100, 250]]);
    expect(marked(snippet)).toEqual(['值'.repeat(130)]);
    expect(snippet.text.endsWith('值…')).toBe(true);
  });

  it('leaves out what lies behind the cut', () => {
    expect(
      marked(
        snippetOf(long, [
          [100, 102],
          [300, 302],
        ]),
      ),
    ).toEqual(['值值']);
  });

  it('is the whole text where that is short', () => {
    expect(snippetOf('计量', [[0, 2]])).toEqual({ text: '计量', ranges: [[0, 2]] });
  });
});

describe('shortened text', () => {
  it('ends with a sign, and never in half a character', () => {
    expect(shortened('计量标准', 4)).toBe('计量标准');
    expect(shortened('计量标准', 3)).toBe('计量…');
    expect(shortened('计𠮷标准', 3)).toBe('计…');
  });
});
