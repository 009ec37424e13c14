import { describe, expect, it } from 'vitest';
import { anchorOfRuns, type SelectedRun } from '../../../renderer/features/reader/selecting.ts';

const run = (blockId: string, text: string, from: number, to: number, start = 0): SelectedRun => ({
  blockId,
  start,
  text,
  from,
  to,
});

describe('anchorOfRuns', () => {
  it('joins a selection over two blocks', () => {
    expect(anchorOfRuns([run('a', '一二三', 1, 3), run('b', '四五', 0, 1)])).toEqual({
      anchor: { startBlockId: 'a', startOffset: 1, endBlockId: 'b', endOffset: 1 },
      text: '二三\n四',
    });
  });

  it('leaves out the empty end that a triple click reaches into', () => {
    expect(anchorOfRuns([run('a', '一二三', 0, 3), run('b', '四五', 0, 0)])?.anchor.endBlockId).toBe('a');
  });

  it('counts table cells from their place in the block', () => {
    expect(anchorOfRuns([run('t', '1290', 0, 4, 12), run('t', '1450', 0, 2, 17)])).toEqual({
      anchor: { startBlockId: 't', startOffset: 12, endBlockId: 't', endOffset: 19 },
      text: '129014',
    });
  });

  it('trims white space, also the ideographic one', () => {
    expect(anchorOfRuns([run('a', '　 一二 ', 0, 5)])?.anchor).toMatchObject({
      startOffset: 2,
      endOffset: 4,
    });
    expect(anchorOfRuns([run('a', '  ', 0, 2)])).toBeNull();
  });

  it('never cuts a character in two', () => {
    expect(anchorOfRuns([run('a', '甲𠮷乙', 2, 3)])?.anchor).toMatchObject({ startOffset: 1, endOffset: 3 });
  });
});
