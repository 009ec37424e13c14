/** Which encrypted file the reader is asked about next. */
import { describe, expect, it, vi } from 'vitest';
import type { ErrorCode } from '../../../preload/contract/errors.ts';
import type { ImportResult } from '../../../preload/contract/model.ts';

vi.stubGlobal('window', { gazette: { subscribe: () => () => {} } });
const { nextLocked } = await import('../../../renderer/features/import/import-store.ts');

const result = (file: string, code: ErrorCode | null): ImportResult => ({
  file,
  outcome: code === null ? 'imported' : 'failed',
  issueId: code === null ? '1' : null,
  documents: 0,
  warnings: 0,
  ms: 1,
  ...(code === null ? {} : { error: { code, message: code } }),
});

describe('the next encrypted file', () => {
  const results = [
    result('plain.txt', null),
    result('damaged.pdf', 'import/damaged'),
    result('a.pdf', 'import/encrypted'),
    result('b.pdf', 'import/wrongPassword'),
  ];

  it('is the first that was not left out, and says whether its password was wrong', () => {
    expect(nextLocked(results, [])).toEqual({ file: 'a.pdf', isWrong: false });
    expect(nextLocked(results, ['a.pdf'])).toEqual({ file: 'b.pdf', isWrong: true });
  });

  it('is none where all are in or left out', () => {
    expect(nextLocked(results, ['a.pdf', 'b.pdf'])).toBeNull();
    expect(nextLocked(results.slice(0, 2), [])).toBeNull();
  });
});
