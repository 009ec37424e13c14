import { describe, expect, it } from 'vitest';
import {
  type CitationTarget,
  lookupOf,
  placeOfIssuer,
  resolveCitation,
  singleNumbers,
} from '../../../main/gazette/citation-matching.ts';
import { findCitations } from '../../../main/parsing/findings/citations.ts';

const cited = (text: string): readonly string[] =>
  findCitations(text).map(({ start, end, title, number }) => {
    expect(text.slice(start, end)).not.toBe('');
    return `${title ?? ''}|${number ?? ''}`;
  });

describe('what a text cites', () => {
  it.each([
    ['根据《修渠规划》（国发〔2021〕37号）', ['修渠规划|国发〔2021〕37号'], 'title and number'],
    ['国务院《修渠规划》（国发〔2021〕37号）', ['修渠规划|国发〔2021〕37号'], 'an issuer before it'],
    ['按照国发〔2021〕37号文件要求', ['|国发〔2021〕37号'], 'a number alone'],
    ['《修渠条例》（国务院令第675号）', ['修渠条例|国令第675号'], 'an order'],
    ['《修渠条例》（国令第675号）', ['修渠条例|国令第675号'], 'an order by its short form'],
    ['《修渠条例》（国务院第675号令）', ['修渠条例|国令第675号'], 'the number before 令'],
    ['《修渠办法》（原国家环保总局令第5号）', ['修渠办法|国家环保总局令第5号'], 'a body that is no more'],
    [
      '《关于贯彻〈修渠条例〉的意见》（云政发〔2020〕3号）',
      ['关于贯彻〈修渠条例〉的意见|云政发〔2020〕3号'],
      'a title in a title',
    ],
    ['《甲办法》《乙办法》、《丙办法》', ['甲办法|', '乙办法|', '丙办法|'], 'titles in a row'],
    [
      '《甲办法》、《乙办法》（云政发〔2020〕1号、云政发〔2020〕2号）',
      ['甲办法|云政发〔2020〕1号', '乙办法|云政发〔2020〕2号'],
      'a number each in one bracket',
    ],
    [
      '《甲办法》和《乙办法》（云政发〔2020〕2号）',
      ['甲办法|', '乙办法|云政发〔2020〕2号'],
      'one number belongs to the title before it',
    ],
    [
      '《联合通知》（云水发〔2020〕1号、云财发〔2020〕2号）',
      ['联合通知|云水发〔2020〕1号、云财发〔2020〕2号'],
      'a joint document has several',
    ],
    ['《修渠通知》（国发[1997]5号）', ['修渠通知|国发〔1997〕5号'], 'brackets of the nineties'],
    ['《修渠通知》（（81）国发12号）', ['修渠通知|国发〔1981〕12号'], 'the year first'],
    ['根据国发〔2021〕37号《修渠规划》', ['修渠规划|国发〔2021〕37号'], 'the number first'],
    [
      '《修渠规划》（国发〔2021〕37号，以下简称《规划》）和《规划》',
      ['修渠规划|国发〔2021〕37号', '规划|'],
      'a short name that is given cites nothing, one that is used does',
    ],
    ['根据中华人民共和国水法第三条', ['中华人民共和国水法|'], 'a law without 《》'],
    ['依照《中华人民共和国水法》', ['中华人民共和国水法|'], 'a law within 《》 once'],
    ['中华人民共和国法院', [], 'no law'],
    ['刊登于《云泽省人民政府公报》和《云泽日报》', [], 'the gazette and a newspaper are no documents'],
    ['《2022年云泽省统计公报》', ['2022年云泽省统计公报|'], 'a 公报 that is a document'],
    ['“五个1”工程，比例4:2:2，第12号', [], 'no numbers of documents'],
    ['《云泽省修渠办法》（省政府令第218号）', ['云泽省修渠办法|省政府令第218号'], 'an order of the province'],
  ])('%s', (text, expected) => {
    expect(cited(text)).toEqual(expected);
  });
});

const target = (part: Partial<CitationTarget> & Pick<CitationTarget, 'documentId'>): CitationTarget => ({
  documentNumber: null,
  title: '',
  instruments: [],
  signedOn: null,
  ...part,
});

describe('which document is meant', () => {
  const own = target({
    documentId: 'own',
    documentNumber: '云水发〔2023〕8号',
    title: '云泽省水利厅关于印发云泽省支渠方案的通知',
    instruments: ['云泽省支渠方案'],
    signedOn: '2023-02-01',
  });
  const plan = target({
    documentId: 'plan',
    documentNumber: '云政发〔2021〕37号',
    title: '云泽省人民政府关于印发云泽省灌溉发展规划的通知',
    instruments: [],
    signedOn: '2021-12-01',
  });
  const later = target({
    documentId: 'later',
    documentNumber: '云政发〔2024〕3号',
    title: '云泽省人民政府关于印发云泽省航运发展规划的通知',
    instruments: ['云泽省航运发展规划'],
    signedOn: '2024-01-01',
  });
  const order = target({
    documentId: 'order',
    documentNumber: '云泽省人民政府令第218号',
    title: '云泽省修渠管理办法',
    signedOn: '2019-01-01',
  });
  const report = target({ documentId: 'report', title: '政府工作报告', signedOn: '2020-01-01' });
  const president = target({
    documentId: 'law',
    documentNumber: '主席令第21号',
    title: '中华人民共和国修渠法',
  });
  const posts = target({ documentId: 'posts', documentNumber: '云政干任〔2023〕6-7号' });
  const twinA = target({
    documentId: 'a',
    documentNumber: '甲发〔2020〕1号',
    title: '关于做好冬季修渠工作的通知',
  });
  const twinB = target({
    documentId: 'b',
    documentNumber: '乙发〔2020〕1号',
    title: '关于做好冬季修渠工作的通知',
  });
  const lookup = lookupOf([own, plan, later, order, report, president, posts, twinA, twinB]);
  it.each([
    ['云泽省灌溉发展规划', '云政发〔2021〕37号', 'resolved', 'plan', 'by number'],
    [null, '云政发〔2021〕37号', 'resolved', 'plan', 'by number alone'],
    ['云泽省灌溉发展规划', null, 'resolved', 'plan', 'by what the notice says it issues'],
    ['云泽省人民政府关于印发云泽省灌溉发展规划的通知', null, 'resolved', 'plan', 'by the notice’s title'],
    [
      '关于印发《云泽省灌溉发展规划》的通知',
      null,
      'resolved',
      'plan',
      'by the notice’s title without its issuer',
    ],
    ['云泽省灌溉发展规划', '云政发〔2021〕38号', 'absent', null, 'another number is another document'],
    ['云泽省航运发展规划', null, 'titleOnly', null, 'a later document of that name cannot be meant'],
    [
      '云泽省航运发展规划',
      '云政发〔2021〕37号',
      'resolved',
      'plan',
      'a later document takes nothing from the number',
    ],
    ['云泽省修渠管理办法', '云政发〔2021〕37号', 'ambiguous', null, 'number and title name two documents'],
    ['云泽省支渠方案', null, 'self', 'own', 'its own instrument'],
    [null, '云水发〔2023〕8号', 'self', 'own', 'its own number'],
    ['政府工作报告', null, 'titleOnly', null, 'a title that many bear'],
    ['中华人民共和国修渠法', '主席令第21号', 'resolved', 'law', 'an order of the President with its law'],
    [null, '主席令第21号', 'titleOnly', null, 'an order of the President alone'],
    [null, '云政干任〔2023〕7号', 'resolved', 'posts', 'one number of a range'],
    ['关于做好冬季修渠工作的通知', null, 'ambiguous', null, 'two documents of one title'],
    [
      '云泽省修渠管理办法',
      '省政府令第218号',
      'resolved',
      'order',
      'the province’s order within the province',
    ],
    [null, '市政府令第218号', 'absent', null, 'a city’s order'],
  ])('%s %s', (title, documentNumber, state, documentId, _reason) => {
    expect(resolveCitation({ title, documentNumber }, own, lookup, '云泽省')).toEqual({ state, documentId });
  });
  it('takes ranges of numbers apart', () => {
    expect(singleNumbers('云政干任〔2023〕6-7号')).toEqual([
      '云政干任〔2023〕6-7号',
      '云政干任〔2023〕6号',
      '云政干任〔2023〕7号',
    ]);
  });
  it.each([
    ['云泽省人民政府办公厅', '云泽省'],
    ['云岭市人民政府', '云岭市'],
    ['国务院', null],
  ])('%s is at home in %s', (issuer, place) => {
    expect(placeOfIssuer(issuer)).toBe(place);
  });
});
