import { describe, expect, it } from 'vitest';
import { readHeadNote } from '../../../main/gazette/head-note.ts';

const read = (line: string) => {
  const note = readHeadNote(line);
  return note === null
    ? null
    : [note.date, note.numbers.map(({ normal }) => normal).join(), note.bodies.join()];
};

describe('a line under a title', () => {
  it.each<[string, readonly (string | null)[] | null, string]>([
    ['（1985年5月4日泽政〔1985〕38号）', ['1985-05-04', '泽政〔1985〕38号', ''], 'date and number'],
    ['（泽农发〔2003〕41号　2003年8月1日）', ['2003-08-01', '泽农发〔2003〕41号', ''], 'number and date'],
    ['（省财政厅　二〇一〇年十一月二十日）', ['2010-11-20', '', '省财政厅'], 'issuer and date'],
    ['1988年12月8日，云泽省人民法院', ['1988-12-08', '', '云泽省人民法院'], 'without brackets'],
    ['一九九〇年五月四日样例部、虚构局发布', ['1990-05-04', '', '样例部,虚构局'], 'two bodies that issue it'],
    ['2011年8月30日 云泽省人大常委会第三十次会议通过', null, 'history of a law'],
    ['云泽省财政厅', null, 'a body alone'],
    ['2015年5月4日，省政府召开会议。', null, 'a sentence'],
  ])('%s (%#)', (line, expected) => {
    expect(read(line)).toEqual(expected);
  });
});
