import { describe, expect, it } from 'vitest';
import { parseIssue } from '../../../main/parsing/index.ts';
import { sourceFromText } from '../../../main/sources/index.ts';

const facts = (body: string, title = '云泽省人民政府关于做好修渠工作的通知'): readonly string[] =>
  parseIssue(
    sourceFromText(`${title}\n云政发〔2024〕9号\n各市人民政府：\n${body}\n云泽省人民政府\n2024年3月1日\n`),
  )
    .documents.flatMap((document) => document.facts)
    .map((fact) => `${fact.kind} ${fact.target ?? '-'}`);

describe('sentences on validity', () => {
  it.each([
    ['本办法自2024年5月1日起施行。', ['inForce -'], 'entry into force'],
    ['本规定自２０１３年１月１日起施行。', ['inForce -'], 'full-width digits'],
    ['本条例自公布之日起施行。', ['inForce -'], 'from its publication'],
    ['本办法自2024年5月1日起施行，有效期5年。', ['inForce -', 'validity -'], 'with its term'],
    ['本通知有效期至2026年12月31日。', ['validity -'], 'a term alone'],
    ['本办法自印发之日起施行，试行期两年。', ['inForce -', 'validity -'], 'on trial'],
    ['本通告自2019年9月10日起施行，至2019年12月31日废止。', ['inForce -', 'expiry -'], 'ends on its own day'],
    ['本办法期满后自行废止。', ['expiry -'], 'ends by itself'],
    ['本办法自2019年9月10日起废止。', ['repeal -'], 'is repealed from a day on'],
    ['许可证有效期为5年。', [], 'the term of a licence is no fact'],
    ['有效期届满三十日前应当申请延续。', [], 'nor is its end'],
    ['审计决定自送达之日起生效。', [], 'a decision on a case'],
    ['《修渠办法》（云政发〔2010〕3号）同时废止。', ['repeal 云政发〔2010〕3号'], 'repeal by number'],
    ['2010年5月1日发布的《修渠办法》同时废止。', ['repeal 修渠办法'], 'repeal by title'],
    [
      '《甲办法》（云政发〔2010〕3号）、《乙办法》（云政发〔2011〕4号）和《丙办法》同时废止。',
      ['repeal 云政发〔2010〕3号', 'repeal 云政发〔2011〕4号', 'repeal 丙办法'],
      'one fact a target',
    ],
    [
      '废止《甲办法》，《乙办法》继续有效，《丙办法》停止执行。',
      ['repeal 甲办法', 'continue 乙办法', 'cease 丙办法'],
      'a verb each',
    ],
    [
      '根据《立法规定》，《修渠办法》宣布失效。',
      ['expiry 修渠办法'],
      'the ground of a sentence is not its object',
    ],
    ['在《甲协议》下，不再执行《乙规定》第三条。', ['cease 乙规定'], 'the object stands behind its verb'],
    ['与《修渠条例》不一致的文件即行废止。', ['repeal -'], 'unnamed documents'],
    ['此前有关规定同时废止。', ['repeal -'], 'earlier rules'],
    ['地方性法规的制定、修改和废止，适用本条例。', [], 'the plain sense'],
    ['不得使用废止的发票。', [], 'invoices'],
    ['降低设备失效率。', [], 'engineering'],
    ['原合同继续有效。', [], 'a contract'],
    ['将《修渠办法》第三条修改为：“渠道应当加固。”', ['amend 修渠办法'], 'amended'],
    [
      '（根据2016年2月6日《国务院关于修改和废止部分行政法规的决定》第二次修订）',
      ['amend -'],
      'the decision is the ground',
    ],
    ['（根据2021年6月25日中华人民共和国国务院令第742号第四次修订）', ['amend -'], 'the order is the ground'],
    ['凡宣布失效的文件，自本通知公布之日起停止执行。', ['cease -'], 'others, from a day on'],
    ['水厂实行动态管理，有效期3年。', [], 'the term of a status'],
    ['规划文件应当自公布之日起三十日内报送备案。', [], 'a deadline is no entry into force'],
    ['《修渠许可证》有效期为5年。', [], 'a licence named in 《》'],
    ['《修渠办法》有效期为5年。', ['validity -'], 'a document named in 《》'],
    ['选址意见书满一年的，自行失效。', [], 'an 意见书 is a permit'],
    ['本条例施行前核发的通行证明继续有效。', [], 'papers issued under older rules'],
    ['运渠证件由市水利局核发，有效期两年。', [], 'the term of a paper, after a comma'],
    ['水闸失效的，应当按照《修渠手册》抢修。', [], 'a thing that fails'],
    [
      '废止《修渠办法》（2001年3月2日省政府令第6号公布）。',
      ['repeal 省政府令第6号'],
      'published in a bracket',
    ],
    ['单位在认定期内没有违反本条例第八条的，不再实施检查。', [], 'an article of 本条例 is not the document'],
  ])('%s', (text, expected) => {
    expect(facts(text)).toEqual(expected);
  });
});

describe('a note on the document itself', () => {
  it.each([
    [
      '根据2008年省政府关于公布失效文件目录（第二批）的通知失效',
      ['expiry -'],
      'what is void is the document',
    ],
    ['（已被2008年省政府令第9号废止）', ['repeal -'], 'repealed by an order'],
    ['根据《立法规定》，《修渠办法》宣布失效。', ['expiry 修渠办法'], 'another document'],
  ])('%s', (note, expected) => {
    expect(facts(`${note}\n现将有关事项通知如下。\n一、修渠。\n二、筑路。`)).toEqual(expected);
  });
});

describe('what the steps of an amendment change', () => {
  it('the document of the clause around them, never of the clause beside it', () => {
    const body = `一、对《甲渠办法》（云泽省政府令第100号）作如下修改
（一）将第三条修改为：“渠道应当加固。”
二、修改《乙渠细则》
1.将第一条修改为：“为了修渠，制定本细则。”
三、《丙渠办法》
将第二条修改为：“本办法适用于本省。”
四、《丁渠办法》继续施行。`;
    expect(facts(body, '云泽省人民政府关于修改部分规章的决定')).toEqual([
      'amend 云泽省政府令第100号',
      'amend 云泽省政府令第100号',
      'amend 乙渠细则',
      'amend 乙渠细则',
      'amend 丙渠办法',
      'continue 丁渠办法',
    ]);
  });
  it('the document that the opening paragraph names', () => {
    const body = '省政府决定对《甲渠办法》作如下修改：\n一、第三条修改为：“渠道应当加固。”\n二、删去第五条。';
    expect(facts(body, '云泽省人民政府关于修改《甲渠办法》的决定')).toEqual([
      'amend 甲渠办法',
      'amend 甲渠办法',
      'amend 甲渠办法',
    ]);
  });
  it('none where nothing around names one', () => {
    expect(facts('一、加强管理。\n（一）将第三条修改为：“渠道应当加固。”')).toEqual(['amend -']);
  });
});

describe('results of a clearing-up', () => {
  it('one fact for each listed document, of its heading’s kind', () => {
    const body = `经清理，现将结果公布如下：
一、决定废止的规范性文件（2件）
1.《甲办法》（云政发〔2010〕3号）
2.云泽省人民政府关于冬季修渠的通知（云政发〔2011〕4号）
二、宣布失效的规范性文件
1.《丙方案》
三、继续有效的规范性文件
1.《丁规定》（云政发〔2012〕5号）
四、工作要求
1.各市要按照《戊办法》做好衔接工作。`;
    expect(facts(body, '云泽省人民政府关于公布规范性文件清理结果的决定')).toEqual([
      'repeal 云政发〔2010〕3号',
      'repeal 云政发〔2011〕4号',
      'expiry 丙方案',
      'continue 云政发〔2012〕5号',
    ]);
  });
  it('a sentence opens the list', () => {
    expect(facts('决定对下列规范性文件予以废止：\n1.《甲办法》\n2.《乙办法》')).toEqual([
      'repeal 甲办法',
      'repeal 乙办法',
    ]);
  });
  it('rows of a table', () => {
    const body =
      '序号\t文件名称\t文号\t清理结果\n1\t甲办法\t云政发〔2010〕3号\t废止\n2\t乙方案\t云政发〔2011〕4号\t继续有效\n3\t丙意见\t\t宣布失效';
    expect(facts(body)).toEqual(['repeal 云政发〔2010〕3号', 'continue 云政发〔2011〕4号', 'expiry 丙意见']);
  });
  it('steps of an amendment keep the document they amend', () => {
    expect(
      facts('一、对《修渠条例》作如下修改：\n（一）将第三条修改为：“渠道应当加固。”\n（二）删去第五条。'),
    ).toEqual(['amend 修渠条例', 'amend 修渠条例', 'amend 修渠条例']);
  });
});
