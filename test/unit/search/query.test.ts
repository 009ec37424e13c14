/** The query language: what is typed, what it means, and where it can't be understood. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery, type Query } from '../../../main/search/index.ts';
import { tried } from '../../helpers/length.ts';

/** A query in one line: AND and OR as nested lists, fields by name. */
function say(query: Query): string {
  switch (query.kind) {
    case 'term':
      return query.term.text;
    case 'and':
      return `(${query.parts.map(say).join(' & ')})`;
    case 'or':
      return `(${query.parts.map(say).join(' | ')})`;
    case 'not':
      return `!${say(query.part)}`;
    case 'near':
      return `near${query.distance}[${query.terms.map((term) => term.text).join(' ')}]`;
    case 'sameClause':
      return `clause[${query.terms.map((term) => term.text).join(' ')}]`;
    case 'field':
      return `${query.field}:${query.term.text}`;
    case 'range':
      return `${query.field}:${query.from ?? ''}..${query.to ?? ''}`;
    case 'role':
      return `role:${query.role}`;
  }
}

const read = (typed: string): string => {
  const parsed = parseQuery(typed);
  return parsed.ok ? say(parsed.query) : `${parsed.error.code} ${parsed.error.start}-${parsed.error.end}`;
};

describe('a query', () => {
  it.each([
    ['计量 标准', '(计量 & 标准)', 'a space is AND'],
    ['计量　標準', '(计量 & 标准)', 'a wide space too, and traditional is simplified'],
    ['计量 AND 标准', '(计量 & 标准)', ''],
    ['计量 与 标准 且 气象', '(计量 & 标准 & 气象)', ''],
    ['计量 OR 气象', '(计量 | 气象)', ''],
    ['计量 或 气象 | 环保', '(计量 | 气象 | 环保)', ''],
    ['ＯＲ', 'search/missingTerm 0-2', 'full-width operators are operators'],
    ['计量 标准 OR 气象', '((计量 & 标准) | 气象)', 'AND binds closer'],
    ['计量 (标准 OR 气象)', '(计量 & (标准 | 气象))', ''],
    ['计量 （标准 或 气象）', '(计量 & (标准 | 气象))', 'full-width brackets'],
    ['计量 -气象', '(计量 & !气象)', ''],
    ['计量 NOT 气象', '(计量 & !气象)', ''],
    ['计量 非 气象', '(计量 & !气象)', ''],
    ['-气象', '!气象', 'only what must not be there'],
    ['NOT NOT 气象', '气象', ''],
    ['计量 -(气象 OR 水利)', '(计量 & !(气象 | 水利))', ''],
    ['“计量 标准” 省', '(计量标准 & 省)', 'a phrase'],
    ['"a b"', 'ab', ''],
    ['「计量 标准」', '计量标准', ''],
    ['计量 NEAR/5 标准', 'near5[计量 标准]', ''],
    ['计量 NEAR 标准', 'near10[计量 标准]', ''],
    ['计量 邻近/3 标准 省', '(near3[计量 标准] & 省)', ''],
    ['计量 同条 标准 同条 省', 'clause[计量 标准 省]', ''],
    ['计量 NEAR/3 (a OR b)', '(near3[计量 a] | near3[计量 b])', 'either of two beside a third'],
    ['第101条之一', '(第101条之一 | 第一百〇一条之一 | 第101条之1)', 'an article in each spelling'],
    ['第十条', '(第十条 | 第10条)', ''],
    ['第３章', '(第3章 | 第三章)', ''],
    ['第三条 同条 罚款', '(clause[第三条 罚款] | clause[第3条 罚款])', 'each beside the other'],
    ['二○二五年', '(二〇二五年 | 二o二五年 | 二0二五年)', 'zeros as they are misread'],
    ['第10000条', '第10000条', 'no label counts so far'],
    ['标题:计量', 'title:计量', ''],
    ['标题：“计量 标准”', 'title:计量标准', ''],
    ['标题:(计量 OR 气象)', '(title:计量 | title:气象)', 'a field before brackets goes for all inside'],
    ['机关:省科技厅 角色:牵头', '(issuer:省科技厅 & role:lead)', ''],
    ['单位:省科技厅 角色:配合单位', '(unit:省科技厅 & role:cooperate)', ''],
    ['单位:省科技厅 角色:指导', '(unit:省科技厅 & role:guide)', ''],
    ['年:2020-2023', 'year:2020..2023', ''],
    ['年份：2023年', 'year:2023..2023', ''],
    ['年:>=2020', 'year:2020..', ''],
    ['年:<2020', 'year:..2019', ''],
    ['年:2023至2020', 'year:2020..2023', 'turned round'],
    ['年:-2020', 'year:..2020', ''],
    ['期:4', 'issue:4..4', ''],
    ['日期:2022年3月', 'signedOn:2022-03..2022-03', ''],
    ['日期:2022-01-05..2022-12', 'signedOn:2022-01-05..2022-12', ''],
    ['日期:2021-2022', 'signedOn:2021..2022', ''],
    ['时限:<2025-12', 'deadline:..2025-11', ''],
    ['时限:>2024-12-31', 'deadline:2025-01-01..', ''],
    ['批注:请核', 'note:请核', ''],
    ['文号:吉政发（2022）21', 'number:吉政发202221', ''],
    ['计量 计量', '(计量 & 计量)', ''],
    ['计量 、 “”', '计量', 'marks alone are nothing'],
    ['推行“双随机、一公开”监管', '推行双随机一公开监管', 'quotation marks of a pasted text'],
    ['“双随机”监管', '双随机监管', ''],
    ['“专精特新”“小巨人” 企业', '(专精特新小巨人 & 企业)', ''],
    ['中韩（长春）国际合作示范区', '中韩长春国际合作示范区', 'brackets of a pasted text'],
    ['（一）加强统筹', '一加强统筹', ''],
    ['（一） 加强统筹', '(一 & 加强统筹)', ''],
    ['国办发〔2021〕3号', '国办发20213号', ''],
    ['2021-2035年', '20212035年', 'a hyphen inside a word'],
    ['——坚持创新', '坚持创新', 'a dash is no minus'],
    ['时间：2022年', '时间│2022年', 'no field of ours: a text'],
    ['a-b', 'ab', ''],
    ['R&D 1.5', '(r&d & 1.5)', ''],
    ['“互联网+', '互联网+', 'the other half was lost'],
    ['与其', '与其', 'a word that begins like an operator'],
    ['非', '非', 'an operator alone is the character looked for'],
    ['或', '或', ''],
    ['|', '|', ''],
    ['(计量 OR ( )) 气象', '(计量 & 气象)', 'empty brackets say nothing'],
    ['标题:-计量', '!title:计量', 'the minus behind the field'],
    ['-标题:计量', '!title:计量', ''],
    ['标题:(计量 文号:21)', '(title:计量 & number:21)', 'what has a field keeps its own'],
    ['期:第4期', 'issue:4..4', 'as printed'],
    ['期:第4-6期', 'issue:4..6', ''],
    ['时限:2025年底', 'deadline:2025..2025', ''],
    ['时限:2025年6月底前', 'deadline:2025-06..2025-06', ''],
    ['时限:2024年至2025年底', 'deadline:2024..2025', ''],
    ['计量 near/5 标准', 'near5[计量 标准]', 'small letters with a number'],
    ['near miss', '(near & miss)', 'a word'],
    ['计量 NEAR/50000 标准', 'near1000[计量 标准]', 'no farther than a thousand'],
  ])('%s means %s %s', (typed, meaning) => {
    expect(read(typed)).toBe(meaning);
  });

  it.each([
    ['', 'search/empty 0-0'],
    ['   ', 'search/empty 0-3'],
    ['、（）', 'search/empty 0-3'],
    ['“”', 'search/empty 0-2'],
    ['。！', 'search/empty 0-2'],
    ['！', 'search/empty 0-1'],
    ['计量 "标准', 'search/openQuote 3-4'],
    ['计量 (标准', 'search/openBracket 3-4'],
    ['计量 )', 'search/strayBracket 3-4'],
    ['计量 OR', 'search/missingTerm 3-5'],
    ['OR 计量', 'search/missingTerm 0-2'],
    ['计量 NOT', 'search/missingTerm 3-6'],
    ['标题:', 'search/missingValue 0-3'],
    ['标题: 计量', 'search/missingValue 0-3'],
    ['年:去年', 'search/badRange 2-4'],
    ['日期:2022-13', 'search/badRange 3-10'],
    ['角色:领导', 'search/badRole 3-5'],
    ['计量 NEAR/3 (a AND b)', 'search/nearNeedsTerms 0-19'],
    [`${'('.repeat(40)}计量${')'.repeat(40)}`, 'search/tooDeep 33-34'],
    [Array.from({ length: 65 }, (_, at) => `词${at}`).join(' '), 'search/tooManyTerms 246-249'],
  ])('%s is wrong at its place', (typed, wrong) => {
    expect(read(typed)).toBe(wrong);
  });

  it('counts each term once, also behind a field', () => {
    const words = Array.from({ length: 64 }, (_, at) => `词${at}`).join(' ');
    expect(parseQuery(words).ok).toBe(true);
    expect(parseQuery(`标题:(${words})`).ok).toBe(true);
  });

  it('of ten thousand characters without a space is one term', () => {
    const parsed = parseQuery('计量标准'.repeat(2500));
    expect(parsed.ok && parsed.query.kind === 'term' && parsed.query.term.text.length).toBe(10_000);
  });

  it('never throws, and errors lie within what was typed', () => {
    const piece = fc.constantFrom(
      '计量',
      ' ',
      '（',
      '）',
      '(',
      ')',
      '"',
      '“',
      '”',
      'OR',
      'NOT',
      '-',
      '标题:',
      '年:2020',
      'NEAR/3',
      '同条',
      '　',
      '。',
      '𠮷',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const typed = pieces.join('');
        const parsed = parseQuery(typed);
        if (parsed.ok) return;
        expect(parsed.error.start).toBeGreaterThanOrEqual(0);
        expect(parsed.error.end).toBeLessThanOrEqual(typed.length);
        expect(typed.slice(parsed.error.start, parsed.error.end)).toContain(parsed.error.text);
      }),
      { seed: 2022, numRuns: tried(1000, 3000) },
    );
  });
});
