import { describe, expect, it } from 'vitest';
import { readPromulgation } from '../../../main/gazette/promulgation-note.ts';

describe('the order named in the note under a title', () => {
  it.each([
    [
      '（2031年5月2日经水利部部务会议通过　2031年5月7日水利部令2031年第3号公布　自2031年7月1日起施行）',
      '水利部令2031年第3号',
      '2031-05-07',
    ],
    ['（2031年6月1日中华人民共和国国务院令第902号公布　自2031年8月1日起施行）', '国令第902号', '2031-06-01'],
    ['（2031年6月1日云溪省人民政府令第12号公布）', '云溪省人民政府令第12号', '2031-06-01'],
    [
      '2031年6月1日 中华人民共和国国务院、中华人民共和国中央军事委员会令第903号公布',
      '国务院中央军事委员会令第903号',
      '2031-06-01',
    ],
    ['2031年6月1日 水利部、农业农村部令第4号发布', '水利部农业农村部令第4号', '2031-06-01'],
  ])('%s: %s', (note, normal, on) => {
    expect(readPromulgation(note)).toMatchObject({ normal, on });
  });

  it.each([
    ['two orders: a history', '（2011年6月1日国务院令第602号公布　根据2031年6月1日国务院令第902号修订）'],
    ['an order that changed the text', '（根据2031年6月1日国务院令第902号修订）'],
    ['an order without a date', '（水利部令第3号公布）'],
    ['no order', '（2031年5月2日云溪省人民代表大会常务委员会第三次会议通过）'],
    ['an order of each of two bodies', '（2031年6月1日水利部令第8号、农业农村部令第11号公布）'],
    ['no body', '（2031年5月2日某某张三令第3号公布）'],
  ])('%s: none', (_, note) => {
    expect(readPromulgation(note)).toBeNull();
  });
});
