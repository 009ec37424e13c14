/**
 * Heads as copies, web pages and compilations give them: lines run together or torn apart, printed twice, or with the
 * page's own lines between. Each row says what it stands for.
 */
import { describe, expect, it } from 'vitest';
import type { GazetteDocument } from '../../../main/gazette/tree.ts';
import { parseIssue } from '../../../main/parsing/index.ts';
import { sourceFromText } from '../../../main/sources/index.ts';
import { findFaults } from '../../helpers/tree-checks.ts';

function documents(text: string): readonly GazetteDocument[] {
  const source = sourceFromText(text);
  const tree = parseIssue(source);
  expect(findFaults(source.text, tree)).toEqual([]);
  return tree.documents;
}

const title = '云泽省人民政府办公厅关于做好样例工作的通知';
const body = '为做好样例工作，现就有关事项通知如下。\n一、加强领导。各地要高度重视。\n';
const signed = '云泽省人民政府办公厅\n2020年5月4日\n';
const to = '各市人民政府，省政府各部门：\n';
const addressees = ['各市人民政府', '省政府各部门'];
const issuer = '云泽省人民政府办公厅';
const number = '泽政办发〔2020〕7号';

interface Facts {
  readonly title?: string;
  readonly documentNumber?: string | null;
  readonly issuer?: string | null;
  readonly signedOn?: string | null;
  readonly addressees?: readonly string[];
  readonly genre?: string | null;
}

describe('the head of a single document', () => {
  const plain = { title, documentNumber: number, issuer, addressees, signedOn: '2020-05-04', genre: '通知' };
  it.each<[string, string, Facts]>([
    ['the number before the title on its line', `${number} ${title}\n${to}${body}${signed}`, plain],
    ['the number behind it in brackets', `${title}（${number}）\n\n${to}${body}${signed}`, plain],
    ['buttons behind the number', `${title}\n${number} 字体显示: 大 中 小\n${to}${body}${signed}`, plain],
    [
      'title, number and page’s line, then title and number again',
      `${title}\n${number}\n发布机关：云泽省人民政府办公厅\n${title}\n${number}\n\n${to}${body}${signed}`,
      plain,
    ],
    [
      'number and title again in one line below them',
      `${number}\n${title}\n\n${number}${title}\n\n${to}${body}${signed}`,
      plain,
    ],
    [
      'date, source and size of letters between number and addressees',
      `${title}\n${number}\n发布日期：2020-05-06 10:51 来源：云泽省人民政府 【字体：大 中 小】 打印本页\n${to}${body}${signed}`,
      plain,
    ],
    [
      'an empty key of the page',
      `${title}\n\n【来源： | 发布日期：2020-05-06 】　【选择字号：\n\n${number}\n${to}${body}${signed}`,
      plain,
    ],
    ['a page’s time alone', `${title}\n\n06.05.2020  13:29\n\n${number}\n\n${to}${body}${signed}`, plain],
    [
      'a card without colons',
      `${title}\n\n索引号 620722087/2020-00915 发文字号 ${number}\n关键词 发布机构 云泽省政府办公厅\n公开形式 主动公开 责任部门 办公厅\n\n${to}${body}${signed}`,
      plain,
    ],
    [
      'a card in brackets',
      `${title}\n【法规类别】机关工作\n【发文字号】泽政办发[2020]7号\n【发布日期】2020.05.04\n【效力级别】XP10\n${title}\n（${number}）\n${to}${body}${signed}`,
      plain,
    ],
    [
      'the history a law site tells, which alone names the number',
      `${title}\n历史沿革\n2020年5月4日 ${title} ${number} 2020年5月4日 执行\n正文\n${to}${body}${signed}`,
      plain,
    ],
    [
      'a title set with a blank line between its lines',
      `云泽省人民政府办公厅关于印发云泽省\n\n进一步支持样例产业发展\n\n实施方案的通知\n\n${number}\n\n${to}${body}${signed}`,
      { ...plain, title: '云泽省人民政府办公厅关于印发云泽省进一步支持样例产业发展实施方案的通知' },
    ],
    [
      'a register’s number above the document’s own',
      `YZCR-2020-01005\n\n${number}\n\n${title}\n\n${to}${body}${signed}`,
      plain,
    ],
    [
      'a number of which the page lost the signs, above the title',
      `${number} ${title}\n\n泽政办发〔20207\n\n${title}\n\n${to}${body}${signed}`,
      plain,
    ],
    [
      'date and issuer under the title of a reply',
      '云泽省高级人民法院关于样例期限问题的复函\n\n1988年12月8日，云泽省高级人民法院\n\n云泽市中级人民法院：\n你院请示收悉。应按规定办理。\n',
      {
        title: '云泽省高级人民法院关于样例期限问题的复函',
        signedOn: '1988-12-08',
        genre: '函',
        addressees: ['云泽市中级人民法院'],
      },
    ],
    [
      'date and number in one bracket, with the text behind it',
      '云泽省人民政府关于样例问题的通知\n（1985年5月4日泽政〔1985〕38号）  根据有关规定，现将样例问题通知如下：\n一、任务明确。\n',
      { documentNumber: '泽政〔1985〕38号', signedOn: '1985-05-04' },
    ],
    [
      'date and number in a bracket of its own',
      '云泽省人民政府关于样例问题的通知\n（一九八五年五月四日　泽政〔1985〕38号）\n各行署：\n现将样例问题通知如下。\n',
      { documentNumber: '泽政〔1985〕38号', signedOn: '1985-05-04', addressees: ['各行署'] },
    ],
    [
      'who gives it under the title, and that it is void',
      '关于返还样例基金问题的通知\n样例部、虚构部\n\n\n根据1997年9月8日样例部发布的目录（第六批）的通知失效\n\n\n1990年4月9日《国务院批转样例部请示的通知》中规定，适当返还样例基金。\n一、返还70%。\n',
      { title: '关于返还样例基金问题的通知', issuer: '样例部、虚构部', genre: '通知' },
    ],
    [
      'a body under the title of its rules',
      '云泽自治区驻外办事处管理办法\n自治区人民政府\n\n\n第一章 总则\n第一条 为加强管理，制定本办法。\n第二条 办事处是派出机构。\n',
      { title: '云泽自治区驻外办事处管理办法', issuer: '自治区人民政府' },
    ],
    [
      'two bodies side by side',
      `云泽市人民政府 云泽市中级人民法院印发\n关于完善联动机制的意见的通知\n${to}${body}云泽市人民政府 云泽市中级人民法院\n2020年5月4日\n`,
      {
        title: '云泽市人民政府 云泽市中级人民法院印发关于完善联动机制的意见的通知',
        issuer: '云泽市人民政府 云泽市中级人民法院',
      },
    ],
    [
      'a title in 《》',
      `《${title}》\n${number}\n${to}${body}${signed}`,
      { ...plain, title: `《${title}》` },
    ],
    ['no title: only the number', `${number}\n${to}${body}${signed}`, { ...plain, title: '', genre: null }],
    [
      'no title: only those addressed',
      `${to}${body}${signed}`,
      { title: '', addressees, issuer, documentNumber: null },
    ],
    [
      'no title: only the text',
      `为做好样例工作，制定如下措施。\n一、加强领导。\n二、落实责任。\n`,
      { title: '', addressees: [] },
    ],
    [
      'a preamble that ends in a colon addresses nobody',
      '云泽省人民代表大会常务委员会关于修改部分法规的决定\n云泽省第十一届人民代表大会常务委员会第十七次会议决定，修改下列法规：\n一、修改甲条例。\n',
      { addressees: [] },
    ],
    [
      'a telegram’s form above its title',
      `发电单位　云泽省人民政府办公厅　　签批盖章　雷　某\n等级　特提·明电　　泽政办明电〔2020〕15号\n\n${title}\n\n${to}${body}${signed}`,
      { ...plain, documentNumber: '泽政办明电〔2020〕15号' },
    ],
    [
      'the class of a reply behind its number',
      `云泽省样例厅关于第0231号建议答复的函\n\n泽样函〔2017〕18号（A类）\n\n尹某代表：\n\n您提出的建议收悉。现答复如下。\n\n云泽省样例厅\n2017年6月19日\n`,
      { documentNumber: '泽样函〔2017〕18号', addressees: ['尹某代表'], issuer: '云泽省样例厅' },
    ],
    [
      'a report with day, meeting and speaker',
      '政 府 工 作 报 告\n\n——2024年1月16日在云泽市第九届人民代表大会第三次会议上\n\n市长　佘某某\n\n各位代表：\n\n现在，我向大会报告工作。\n\n一、过去一年工作\n\n成绩很大。\n',
      { title: '政府工作报告', genre: '报告', addressees: [] },
    ],
    [
      'minutes are dated by their printing',
      '关于协调样例工程有关问题的会议纪要\n\n泽专纪〔2015〕8号\n\n会议研究了样例工程问题。现纪要如下：\n\n一、关于资金。由市财政局安排。\n\n云泽市人民政府办公室\n2015年4月2日印发\n',
      { signedOn: '2015-04-02', genre: '会议纪要' },
    ],
  ])('%s', (_, text, expected) => {
    const found = documents(text);
    expect(found.filter((document) => document.kind === 'document')).toHaveLength(1);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject(expected);
  });
});

describe('what is passed on or promulgated', () => {
  it('bodies in two lines under its title give it', () => {
    const text = `云泽省人民政府办公厅转发省样例厅等部门关于样例工作的意见的通知\n${number}\n${to}《关于样例工作的意见》已经省政府同意，现转发给你们。\n${signed}关于样例工作的\n意见\n省样例厅　省虚构厅\n人民银行云泽分行\n（二○二○年四月二日）\n为做好样例工作，提出如下意见。\n`;
    expect(documents(text)[0]?.instruments).toMatchObject([
      { title: '关于样例工作的意见', issuer: '省样例厅　省虚构厅 人民银行云泽分行', signedOn: '2020-04-02' },
    ]);
  });

  it('number and date may stand in a bracket below them', () => {
    const text = `云泽省人民政府办公厅转发省样例厅关于样例工作的意见的通知\n${number}\n${to}《关于样例工作的意见》已经省政府同意，现转发给你们。\n${signed}关于样例工作的意见\n省样例厅\n（泽样发〔2020〕41号　2020年4月1日）\n为做好样例工作，提出如下意见。\n`;
    expect(documents(text)[0]?.instruments).toMatchObject([
      { issuer: '省样例厅', documentNumber: '泽样发〔2020〕41号', signedOn: '2020-04-01' },
    ]);
  });

  it.each([
    [
      'the President gives orders, not who made the law',
      '中华人民共和国主席令\n第八十四号\n《全国人民代表大会常务委员会关于修改〈样例法〉的决定》已由会议通过，现予公布。\n中华人民共和国主席　某某某\n2026年8月28日\n',
      { issuer: '中华人民共和国主席', documentNumber: '主席令第84号' },
    ],
    [
      'the congress in the number goes',
      '中华人民共和国主席令（九届第37号）\n\n《样例法》已由会议通过，现予公布。\n\n中华人民共和国主席　某某某\n2000年10月31日\n',
      { issuer: '中华人民共和国主席', documentNumber: '主席令第37号' },
    ],
    [
      'an order is based on one law and issues another',
      '云泽省人民政府令\n第5号\n根据《样例法》，现公布《云泽省样例办法》，自公布之日起施行。\n省长　某某某\n2020年1月1日\n',
      { title: '云泽省样例办法' },
    ],
    [
      'an announcement that names rules keeps its own name',
      '样例部公告\n\n2006年第11号\n\n根据《样例品种审定办法》，5个品种审定通过，现予公告。\n\n二〇〇六年四月十日\n',
      { title: '样例部公告', issuer: '样例部' },
    ],
  ])('%s', (_, text, expected) => {
    expect(documents(text)[0]).toMatchObject(expected);
  });

  it('rules printed anew below the decision that amends them are part of it', () => {
    const text =
      '云泽省人民政府令\n\n第29号\n\n《云泽省人民政府关于修改〈云泽省样例办法〉的决定》已经通过，现予发布。\n\n省长　某某某\n1993年6月18日\n\n云泽省人民政府关于修改《云泽省\n样例办法》的决定\n\n省人民政府决定作如下修改：\n一、删去第七条。\n《云泽省样例办法》根据本决定作相应的修正，重新发布。\n\n云泽省样例办法\n\n（1988年3月1日云泽省人民政府发布　根据1993年6月18日《关于修改〈云泽省样例办法〉的决定》修正）\n\n第一条　为加强管理，制定本办法。\n第二条　本办法自发布之日起施行。\n';
    const found = documents(text);
    expect(found).toHaveLength(1);
    expect(found[0]?.instruments.map((item) => item.title)).toContain('云泽省样例办法');
  });
});
