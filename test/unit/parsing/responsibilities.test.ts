import { describe, expect, it } from 'vitest';
import { fullUnitName } from '../../../main/gazette/agencies.ts';
import { findFirstLeads, readStandingUnits } from '../../../main/parsing/findings/general-duties.ts';
import { readResponsibilities } from '../../../main/parsing/findings/responsibilities.ts';
import { readRunningDuties } from '../../../main/parsing/findings/running-duties.ts';
import { readTableDuties } from '../../../main/parsing/findings/table-duties.ts';
import { splitUnits } from '../../../main/parsing/findings/unit-lists.ts';
import { parseIssue } from '../../../main/parsing/index.ts';
import { sourceFromText } from '../../../main/sources/index.ts';

const rows = (text: string): readonly string[] =>
  readResponsibilities(text).map((row) => `${row.role} ${row.printed}${row.openEnded ? ' 等' : ''}`);

const lead = (unit: string): string => `lead ${unit}`;
const helps = (unit: string): string => `cooperate ${unit}`;
const does = (unit: string): string => `responsible ${unit}`;
const guides = (unit: string): string => `guide ${unit}`;

describe('responsibilities of a clause', () => {
  it.each([
    ['做好工作。（省水利厅负责）', [does('省水利厅')], 'one body'],
    [
      '做好工作。（省水利厅牵头，省财政厅、省住房城乡建设厅按职责分工负责）',
      [lead('省水利厅'), does('省财政厅'), does('省住房城乡建设厅')],
      'a lead and others',
    ],
    [
      '做好工作。(省农委牵头,省水利厅、省农机局按职责分工负责',
      [lead('省农委'), does('省水利厅'), does('省农机局')],
      'a bracket whose end was lost in print',
    ],
    [
      '做好工作。（市县政府负责，省水利厅、省林草局指导）',
      [does('市县政府'), guides('省水利厅'), guides('省林草局')],
      'guidance is a role of its own',
    ],
    [
      '做好工作。（省水利厅牵头，省财政厅指导、省审计厅配合）',
      [lead('省水利厅'), guides('省财政厅'), helps('省审计厅')],
      'roles joined by 、',
    ],
    [
      '做好工作。（各市县落实，省水利厅负责督促指导）',
      [does('各市县'), guides('省水利厅')],
      '负责 belongs to what it is done with',
    ],
    [
      '做好工作。（牵头单位：省水利厅；指导单位：省财政厅）',
      [lead('省水利厅'), guides('省财政厅')],
      'guidance by label',
    ],
    ['做好工作（接受省纪委监督）。', [], 'who is watched has no duty named'],
    ['做好工作（由省农委负责。各地要抓好落实。', [], 'a lost end in mid-text closes no list'],
    [
      '做好工作。(省水利厅、省财政厅牵头,省林草局等部门配合)',
      [lead('省水利厅'), lead('省财政厅'), helps('省林草局 等')],
      'half width, open-ended',
    ],
    [
      '做好工作。（责任单位：省水利厅、省气象局及各市〔州〕政府、云岭管委会）',
      [does('省水利厅'), does('省气象局'), does('各市〔州〕政府'), does('云岭管委会')],
      '及 before the last group',
    ],
    [
      '做好工作。（省水利厅、省商务厅等部门及高新区管委会按职责分工负责）',
      [does('省水利厅 等'), does('省商务厅 等'), does('高新区管委会 等')],
      '等部门 inside the list',
    ],
    [
      '做好工作。（省水利厅、能源局等省有关部门和各市人民政府按职责分工负责）',
      [does('省水利厅 等'), does('能源局 等'), does('各市人民政府 等')],
      '等省有关部门 inside the list',
    ],
    [
      '做好工作。（团省委、各市州人民政府配合）',
      [helps('团省委'), helps('各市州人民政府')],
      'a league’s committee is no party committee that a government follows',
    ],
    [
      '做好工作。（省水利厅负责，各市、县级政府落实）',
      [does('省水利厅'), does('各市、县级政府')],
      '、 inside a unit',
    ],
    [
      '做好工作。（负责部门：海关总署、民航局，适用范围：某自贸试验区）',
      [does('海关总署'), does('民航局')],
      'what is no unit is left aside',
    ],
    [
      '做好工作。（牵头单位：省水利厅；配合单位：省财政厅、省审计厅）',
      [lead('省水利厅'), helps('省财政厅'), helps('省审计厅')],
      'roles by label',
    ],
    [
      '做好工作。（省水利厅、省财政厅等按职责分工负责）',
      [does('省水利厅 等'), does('省财政厅 等')],
      '等 alone leaves the list open',
    ],
    [
      '做好工作。（省水利厅会同省财政厅负责）',
      [does('省水利厅'), helps('省财政厅')],
      '会同 joins one who takes part',
    ],
    [
      '做好工作。（省水利厅牵头，会同省财政厅、省林草局组织实施）',
      [lead('省水利厅'), helps('省财政厅'), helps('省林草局')],
      '会同 begins a list of its own',
    ],
    ['做好工作。（省水利厅、省财政厅分别负责）', [does('省水利厅'), does('省财政厅')], '分别负责'],
    [
      '做好工作。（省水利厅牵头，省财政厅配合，各市县政府落实）',
      [lead('省水利厅'), helps('省财政厅'), does('各市县政府')],
      'three roles',
    ],
    [
      '做好工作。（责任领导：张三；责任单位：省水利厅；责任人：李四）',
      [does('省水利厅')],
      'persons are no units',
    ],
    [
      '做好工作。（分管副省长负责，省发展改革委牵头，省水利厅配合）',
      [lead('省发展改革委'), helps('省水利厅')],
      'a person’s office is no unit',
    ],
    ['做好工作。【省水利厅牵头】', [lead('省水利厅')], 'lenticular brackets'],
    ['做好工作。〔省水利厅、省财政厅负责〕', [does('省水利厅'), does('省财政厅')], 'brackets of years'],
    ['做好工作。[省水利厅负责]', [does('省水利厅')], 'square brackets'],
    [
      '1.修渠。（省水利厅负责）2.筑路。（省交通运输厅负责）',
      [does('省水利厅'), does('省交通运输厅')],
      'several brackets, each ends its item',
    ],
    [
      '修渠（省水利厅负责）；筑路（省交通运输厅负责）；造林。（省林草局负责）',
      [does('省水利厅'), does('省交通运输厅'), does('省林草局')],
      'items of one sentence',
    ],
    ['修好干渠。（省水利厅负责）此后每年检查一次。', [does('省水利厅')], 'sentences follow the bracket'],
    ['做好工作。（省水利厅负责，2024年6月底前完成）', [does('省水利厅')], 'a deadline after it'],
    [
      '做好工作。（省水利厅、省财政厅按职责分工负责；2025年底前完成）',
      [does('省水利厅'), does('省财政厅')],
      'a deadline behind a semicolon',
    ],
    ['做好工作。（省水利厅负责，长期坚持）', [does('省水利厅')], '长期 is a time'],
    [
      '做好工作。（完成时限：2024年12月底；责任单位：省水利厅、省财政厅）',
      [does('省水利厅'), does('省财政厅')],
      'the deadline’s label first',
    ],
    [
      '做好工作。（责任单位：省水利厅，省财政厅，各市人民政府）',
      [does('省水利厅'), does('省财政厅'), does('各市人民政府')],
      'commas between units behind a label',
    ],
    [
      '做好工作。（省水利厅、省财政厅，各市（州）人民政府按职责分工负责）',
      [does('省水利厅'), does('省财政厅'), does('各市（州）人民政府')],
      'one ending for lists parted by a comma',
    ],
    [
      '做好工作。（省水利厅牵头、省财政厅配合）',
      [lead('省水利厅'), helps('省财政厅')],
      '、 between two roles',
    ],
    [
      '做好工作。（各有关部门和单位按职责分工负责）',
      [does('各有关部门和单位 等')],
      'a kind of units leaves open which',
    ],
    [
      '做好工作。（省直有关部门、各市（州）、县（市、区）政府负责）',
      [does('省直有关部门 等'), does('各市（州）、县（市、区）政府')],
      'levels of governments are one name',
    ],
    [
      '做好工作。（各市、县（市、区）人民政府负责）',
      [does('各市、县（市、区）人民政府')],
      'levels of governments, cities first',
    ],
    [
      '做好工作。（各设区市、云岭新区管委会负责）',
      [does('各设区市'), does('云岭新区管委会')],
      'a level followed by another body',
    ],
    [
      '做好工作。（省委、省政府督查室负责）',
      [does('省委、省政府督查室')],
      'committee and government share an office',
    ],
    [
      '做好工作。（国家发展和改革委员会、省文化和旅游厅和省人力资源和社会保障厅负责）',
      [does('国家发展和改革委员会'), does('省文化和旅游厅'), does('省人力资源和社会保障厅')],
      '和 inside names and between them',
    ],
    [
      '做好工作。（省教育厅（省委教育工委）、省新闻出版局（省版权局）负责）',
      [does('省教育厅（省委教育工委）'), does('省新闻出版局（省版权局）')],
      'brackets inside names',
    ],
    ['做好工作。（省水利厅牵头，省财政厅等5部门配合）', [lead('省水利厅'), helps('省财政厅 等')], '等5部门'],
    [
      '做好工作。（省水利厅等有关部门，各市人民政府按职责分工负责）',
      [does('省水利厅 等'), does('各市人民政府')],
      'only the list with 等 is open',
    ],
    [
      '做好工作。（责任单位：省水利厅、省财政厅；排在第一位的为牵头单位）',
      [does('省水利厅'), does('省财政厅')],
      'roles stay as printed',
    ],
    [
      '做好工作。（省水利厅牵头，省财政厅、各市县政府）',
      [lead('省水利厅'), does('省财政厅'), does('各市县政府')],
      'units without a role after a lead',
    ],
    [
      '做好工作。（国网云泽电力、中国人民银行云泽省分行负责）',
      [does('国网云泽电力'), does('中国人民银行云泽省分行')],
      'firms and banks',
    ],
    [
      '做好工作。责任单位：省水利厅、省财政厅。',
      [does('省水利厅'), does('省财政厅')],
      'a line at the end of the clause, without brackets',
    ],
    [
      '牵头单位：省水利厅配合单位：省财政厅、省审计厅',
      [lead('省水利厅'), helps('省财政厅'), helps('省审计厅')],
      'labels side by side whose space was lost',
    ],
    [
      '牵头责任单位：省水利厅。协同责任单位：省财政厅、省审计厅等。',
      [lead('省水利厅'), helps('省财政厅 等'), helps('省审计厅 等')],
      'lines of a yearly work plan',
    ],
    [
      '部门分工：省水利厅牵头，各地、各部门配合。',
      [lead('省水利厅'), helps('各地'), helps('各部门')],
      'a label with roles behind it',
    ],
    [
      '做好工作。（省水利厅、省财政厅）',
      [does('省水利厅'), does('省财政厅')],
      'bodies alone behind a full stop',
    ],
    ['参加人员（省水利厅、省财政厅）。', [], 'bodies alone in mid-sentence explain'],
    ['做好工作。（2024年3月1日）', [], 'a date'],
    ['做好工作。（责任单位为省水利厅、省财政厅）', [does('省水利厅'), does('省财政厅')], '为 for the colon'],
    ['责任单位：省水利厅　省财政厅', [does('省水利厅'), does('省财政厅')], 'a space for 、'],
    ['做好工作。（省水利厅统筹，各市人民政府推进）', [does('省水利厅'), does('各市人民政府')], 'other verbs'],
    ['分管省领导：张某某', [], 'a person'],
    ['推动某某（以下简称某某）', [], 'a bracket that lays no duty'],
    ['由省水利厅负责。', [], 'no bracket'],
    ['按比例搅拌（含配合比）。', [], '配合 in another sense'],
    ['本办法由主管部门执行。（由省水利厅负责解释）', [], 'who explains is no duty'],
    ['成立银团（牵头银行）。', [], 'a bank that leads'],
    ['（责任编辑：张某）', [], 'an editor'],
    ['材料齐备（详见附件，逾期自行负责）。', [], 'a reference'],
    ['缴纳费用（费用由申请人承担）。', [], 'who pays'],
    ['项目负责人（主要负责人）应当在场。', [], 'a person’s post'],
    ['第三条 用人单位（含参与建设的单位）应当登记。', [], 'a law’s explanation'],
    [
      '会议（省水利厅参加）开幕，随后继续。',
      [helps('省水利厅')].slice(1),
      'a bracket in mid-sentence explains the word before it',
    ],
  ])('%s', (text, expected) => {
    expect(rows(text)).toEqual(expected);
  });
  it('reads a list of sixty units', () => {
    const units = Array.from(
      { length: 60 },
      (_, index) =>
        `云泽第${'一二三四五六'.charAt(index % 6)}${'甲乙丙丁戊己庚辛壬癸'.charAt(Math.floor(index / 6))}局`,
    );
    expect(rows(`做好工作。（${units.join('、')}按职责分工负责）`)).toEqual(units.map(does));
  });
  it('says where a row was printed', () => {
    const origins = (text: string): readonly string[] => readResponsibilities(text).map((row) => row.origin);
    expect(origins('做好工作。（省水利厅负责）')).toEqual(['bracket']);
    expect(origins('责任单位：省水利厅')).toEqual(['line']);
  });
});

describe('units that later clauses are bound with', () => {
  it.each([
    ['（省科技厅负责。以下均需各市、县级政府落实，不再列出）', ['各市、县级政府']],
    [
      '（省科技厅负责，以下各项任务均需各市（州）、县（市、区）政府落实，不再逐一列出）',
      ['各市（州）、县（市、区）政府'],
    ],
    ['以下任务均由各地、各部门贯彻落实，不再一一列出。', ['各地', '各部门']],
    ['（以下均需各市人民政府负责，不再重复）', ['各市人民政府']],
    ['各市县政府均为责任单位，以下不再列出。', ['各市县政府']],
    ['以下均需报告省水利厅，不得拖延。', []],
  ])('%s', (text, expected) => {
    expect(readStandingUnits(text)).toEqual(expected);
  });
});

describe('where one unit ends', () => {
  it.each([
    ['省政府某委员会及其成员单位、有关部门', ['省政府某委员会及其成员单位', '有关部门']],
    ['各部门、单位', ['各部门、单位']],
    ['各省、自治区、直辖市人民政府', ['各省、自治区、直辖市人民政府']],
    ['各市、州、县政府', ['各市、州、县政府']],
    ['省水利厅以及省财政厅', ['省水利厅', '省财政厅']],
    ['省林业和草原局', ['省林业和草原局']],
    ['省政协社会和法制委员会', ['省政协社会和法制委员会']],
    ['各级党委和政府', ['各级党委和政府']],
  ])('%s', (list, expected) => {
    expect(splitUnits(list)).toEqual(expected);
  });
});

describe('a unit’s full name', () => {
  it.each([
    ['省工信厅', '省工业和信息化厅', 'short form'],
    ['云泽省人力资源和社会保障厅', '云泽省人力资源社会保障厅', 'the place stays as printed'],
    ['云岭市发改委', '云岭市发展改革委', 'a city'],
    ['自治区住建厅', '自治区住房城乡建设厅', 'a region'],
    ['国家发展和改革委员会', '国家发展改革委', 'the State Council’s'],
    ['工信部', '工业和信息化部', 'a ministry'],
    ['省人民政府国有资产监督管理委员会', '省国资委', 'of the government'],
    ['省委宣传部', '省委宣传部', 'unknown: as printed'],
    ['环境保护厅', '环境保护厅', 'a predecessor is another body'],
    ['省财政厅', '省财政厅', 'has no other name'],
  ])('%s', (printed, expected) => {
    expect(fullUnitName(printed)).toBe(expected);
  });
});

describe('duties in running text', () => {
  const duties = (text: string): readonly string[] =>
    readRunningDuties(text).map((duty) => {
      expect(text.slice(...duty.range)).toBe(duty.printed);
      return `${duty.role} ${duty.printed}`;
    });
  it.each([
    ['资金由省财政厅负责筹措。', [does('省财政厅')]],
    ['省水利厅会同省财政厅制定办法。', [does('省水利厅'), helps('省财政厅')]],
    [
      '由省水利厅牵头，省财政厅、省审计厅配合，抓紧实施。',
      [lead('省水利厅'), helps('省财政厅'), helps('省审计厅')],
    ],
    ['各地要高度重视。', [does('各地')]],
    ['各级人民政府要加强领导。', [does('各级人民政府')]],
    ['省教育厅要会同省财政厅做好工作。', [does('省教育厅'), helps('省财政厅')]],
    ['各地区、各部门要认真贯彻。', [does('各地区'), does('各部门')]],
    ['各单位主要负责人到会。', []],
    ['经济与社会同步发展。', []],
    ['县级以上人民政府应当加强领导。', []],
    ['统筹各类要素。', []],
    ['做好工作。（由省水利厅负责）', []],
    ['某某领导率省水利厅负责同志到会。', []],
    ['省水利厅、省审计厅按职责分工负责，做好评估。', [does('省水利厅'), does('省审计厅')]],
    ['甲段、乙段分别由甲市政府、乙市政府负责组织实施。', [does('甲市政府'), does('乙市政府')]],
    ['（一）市规划局负责，4月10日前出具条件。', [does('市规划局')]],
    ['1.市教育局、市公安局：负责建立台账；', [does('市教育局'), does('市公安局')]],
    ['市教育局：关于修渠的意见收悉。', []],
    ['由安监部门牵头，质监、工商等部门配合。', [lead('安监部门'), helps('质监'), helps('工商')]],
    ['质监、工商等部门配合。', []],
    [
      '由公安机关牵头，县农委、县司法科参加，抽查一次。',
      [lead('公安机关'), helps('县农委'), helps('县司法科')],
    ],
    ['县农委、县司法科参加会议。', []],
    ['由样教部职业教育司牵头。', [lead('样教部职业教育司')]],
    [
      '由省农机局会同各旗、县（市、区）人民政府组织实施。',
      [does('省农机局'), helps('各旗、县（市、区）人民政府')],
    ],
    ['省水利厅、省审计厅等部门要加强指导。', [does('省水利厅'), does('省审计厅')]],
    ['省水利厅会同省审计厅提出了意见。', []],
    ['按照“省补资金、市县负责征迁”的原则实施。', []],
    ['将第三条修改为：“县级以上人民政府负责修渠。”', []],
    ['三、根渠市人民政府要加强管理。', [does('根渠市人民政府')]],
    ['请各牵头单位要抓紧落实。', [does('各牵头单位')]],
    ['并指定专门机构负责建设。', []],
  ])('%s', (text, expected) => {
    expect(duties(text)).toEqual(expected);
  });
});

describe('duties in a table', () => {
  it('takes the role from the column’s head', () => {
    const found = readTableDuties({
      caption: null,
      header: [['序号', '任务', '牵头单位', '配合单位', '完成时限']],
      rows: [
        ['1', '修渠', '省水利厅', '省财政厅、省审计厅', '2024年'],
        ['2', '筑路', '省交通运输厅', '', '2025年'],
      ],
      attributes: [],
      carried: [],
    });
    expect(found.map((row) => `${row.row} ${row.role} ${row.printed} ${row.origin}`)).toEqual([
      '0 lead 省水利厅 table',
      '0 cooperate 省财政厅 table',
      '0 cooperate 省审计厅 table',
      '1 lead 省交通运输厅 table',
    ]);
  });
  it('reads roles printed in the cell and leaves persons out', () => {
    const found = readTableDuties({
      caption: null,
      header: [['任务', '责任单位', '责任人']],
      rows: [['修渠', '省水利厅牵头，省财政厅配合', '张某某']],
      attributes: [],
      carried: [],
    });
    expect(found.map((row) => `${row.role} ${row.printed}`)).toEqual([lead('省水利厅'), helps('省财政厅')]);
  });
});

describe('duties in a document', () => {
  const head =
    '云泽省人民政府办公厅关于印发修渠工作方案的通知\n云政办发〔2024〕9号\n各市人民政府：\n现将《修渠工作方案》印发给你们。\n云泽省人民政府办公厅\n2024年3月1日\n修渠工作方案\n';
  const duties = (body: string): readonly string[] =>
    parseIssue(sourceFromText(head + body))
      .documents.flatMap((document) => document.blocks)
      .flatMap((block) =>
        block.responsibilities.map((row) => `${block.label ?? ''} ${row.role} ${row.printed}`),
      );
  it('a line of units belongs to the clause before it', () => {
    expect(
      duties(
        '一、重点任务\n（一）修好干渠。全省动工修建，保证质量。\n责任单位：省水利厅、省财政厅\n（二）修好支渠。各地动工修建，保证质量。\n牵头单位：省水利厅\n配合单位：省审计厅\n',
      ),
    ).toEqual([
      '（一） responsible 省水利厅',
      '（一） responsible 省财政厅',
      '（二） lead 省水利厅',
      '（二） cooperate 省审计厅',
    ]);
  });
});

describe('the first unit leads', () => {
  it.each([
    ['列第一位的为牵头单位', true],
    ['排在第一位的单位为牵头单位', true],
    ['责任单位中，第一个单位为牵头单位', true],
    ['列首位的部门为牵头部门', true],
    ['省水利厅为牵头单位', false],
  ])('%s', (text, expected) => {
    expect(findFirstLeads(text) !== null).toBe(expected);
  });
});
