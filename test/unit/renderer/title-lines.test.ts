import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakTitle, widthEm } from '../../../renderer/features/reader/title-lines.ts';

describe('breakTitle', () => {
  it('leaves a short title on one line', () => {
    expect(breakTitle('吉林省人民政府人事任免', 24)).toEqual(['吉林省人民政府人事任免']);
  });

  it('cuts between words, not within 计量发展规划', () => {
    const lines = breakTitle('吉林省人民政府关于印发吉林省贯彻计量发展规划（2021—2035年）实施方案的通知', 24);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/^计量发展规划/);
  });

  it.each([
    '吉林省人民政府办公厅关于印发吉林省贯彻落实《气象高质量发展纲要（2022—2035年）》重点任务及分工方案的通知',
    '吉林省人民政府关于印发吉林省贯彻计量发展规划(2021—2035年)实施方案的通知',
  ])('begins no line with a closing sign and ends none with an opening one: %s', (title) => {
    for (let em = 10; em <= 26; em++) {
      const lines = breakTitle(title, em);
      expect(lines.join('')).toBe(title);
      for (const line of lines.slice(1)) expect(line).not.toMatch(/^[、，。）)》”年的]/);
      for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[（(《“]$/);
    }
  });

  it('always gives the title back', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 1, max: 40 }), (title, em) => {
        expect(breakTitle(title, em).join('')).toBe(title);
      }),
      { seed: 20_230_228 },
    );
  });

  it('counts half-width characters as about half', () => {
    expect(widthEm('公报')).toBe(2);
    expect(widthEm('2023')).toBeCloseTo(2.2);
  });
});
