/** Names of files: by the reader's pattern, and such that every system takes them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNames, type NamedDocument } from '../../../main/export/file-names/file-names.ts';
import { fillPattern, parsePattern } from '../../../main/export/file-names/pattern.ts';
import { plainCharacters, safeName } from '../../../main/export/file-names/safe-name.ts';

const item = (
  title: string,
  documentNumber: string | null = null,
  signedOn: string | null = null,
): NamedDocument => ({
  document: { title, documentNumber, signedOn, blocks: [] },
  issue: '2031年第4期',
});
const names = (items: readonly NamedDocument[], pattern = '{文号} {标题}', taken: readonly string[] = []) =>
  fileNames(items, pattern, '.pdf', '公报文件', taken);

describe('a pattern', () => {
  it('takes number, title, date, issue and order, in any order and more than once', () => {
    const items = [item('关于治水的通知', '云政发〔2031〕7号', '2031-02-06'), item('关于治沙的通知')];
    expect(names(items, '{序号}-{日期}_{标题}（{期}）')).toEqual([
      '1-2031-02-06_关于治水的通知（2031年第4期）.pdf',
      '2-关于治沙的通知（2031年第4期）.pdf',
    ]);
    const twelve = Array.from({ length: 12 }, () => item('通知'));
    expect(names(twelve, '{序号}')[0]).toBe('01.pdf');
  });

  it('leaves out what separates a part that is empty, and brackets around it', () => {
    const parts = { number: '', title: '通知', date: '', issue: '', order: '3' };
    const fill = (pattern: string) => fillPattern(parsePattern(pattern), parts);
    expect(fill('{文号} {标题}')).toBe('通知');
    expect(fill('{标题} {文号}')).toBe('通知');
    expect(fill('{序号}-{文号}-{标题}')).toBe('3-通知');
    expect(fill('{标题}（{文号}）')).toBe('通知');
    expect(fill('据{期}{标题}')).toBe('据通知');
  });

  it.each(['{标题', '标题}', '{题目}', '{}', '汇编', '', '{{标题}}'])('is refused: %s', (pattern) => {
    expect(() => parsePattern(pattern)).toThrow(expect.objectContaining({ code: 'export/pattern' }));
  });
});

describe('a name', () => {
  it('writes what Windows forbids in full width, on one line, and shows all that is in it', () => {
    expect(plainCharacters('A/B\\C:D*E?F"G<H>I|J')).toBe('A／B＼C：D＊E？F＂G＜H＞I｜J');
    expect(plainCharacters('关于\n水利\u0000的　通知\u202e\u200b')).toBe('关于 水利 的 通知');
    expect(plainCharacters('\ud800通知')).toBe('通知');
  });

  it('is no device of Windows, hides nothing and ends as it looks', () => {
    expect(safeName('CON', '.pdf', 'x')).toBe('_CON.pdf');
    expect(safeName('nul.表', '.md', 'x')).toBe('_nul.表.md');
    expect(safeName('com1', '.txt', 'x')).toBe('_com1.txt');
    expect(safeName('console', '.txt', 'x')).toBe('console.txt');
    expect(safeName('.通知. ', '.pdf', 'x')).toBe('通知.pdf');
    expect(safeName(' ... ', '.pdf', '公报文件')).toBe('公报文件.pdf');
  });

  it('keeps number and date where the title is long', () => {
    const [name = ''] = names(
      [item('关于治水的意见'.repeat(40), '云政发〔2031〕7号', '2031-02-06')],
      '{标题} {文号} {日期}',
    );
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240);
    expect(Buffer.byteLength(name)).toBeGreaterThan(230);
    expect(name).toMatch(/^关于治水的意见.*… 云政发〔2031〕7号 2031-02-06\.pdf$/);
  });

  it('is told from equal ones, in small letters too, and from those that are taken', () => {
    expect(names([item('通知'), item('通知'), item('通知')])).toEqual([
      '通知.pdf',
      '通知（2）.pdf',
      '通知（3）.pdf',
    ]);
    expect(names([item('Plan A'), item('plan a')])).toEqual(['Plan A.pdf', 'plan a（2）.pdf']);
    expect(names([item('通知')], '{标题}', ['通知.PDF', '通知（2）.pdf'])).toEqual(['通知（3）.pdf']);
  });

  it('is one that every system takes, whatever the documents are called', () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 });
    const pattern = fc.constantFrom(
      '{文号} {标题}',
      '{标题}',
      '{序号}{标题}{文号}',
      '{文号}',
      '{日期}.{文号}',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 8 }), pattern, (drafts, own) => {
        const made = names(
          drafts.map(([title, number]) => item(title, number)),
          own,
        );
        expect(new Set(made.map((name) => name.toLowerCase())).size).toBe(drafts.length);
        for (const name of made) {
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
          expect(name.isWellFormed()).toBe(true);
          expect(name).toMatch(/^[^.\s\\/:*?"<>|\p{Cc}\p{Cf}][^\\/:*?"<>|\p{Cc}\p{Cf}]*\.pdf$/u);
          expect(name).not.toMatch(/[.\s]\.pdf$/);
          expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\s*\./i);
        }
      }),
      { numRuns: 100 },
    );
  });
});
