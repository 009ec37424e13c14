/**
 * Words with which official documents lay duties on bodies (责任分工), by the role they print. Labels stand before a
 * list of units and a colon (牵头单位：…), endings behind it (…按职责分工负责), joins inside it (A会同B负责).
 */
import type { ResponsibilityRole } from '../tree.ts';

export const dutyLabels = {
  lead: [
    '牵头单位',
    '牵头部门',
    '牵头责任单位',
    '牵头责任部门',
    '牵头负责单位',
    '牵头（责任）单位',
    '主责单位',
    '主责部门',
    '主要责任单位',
    '主办单位',
    '主办部门',
    '总牵头单位',
    '牵头',
  ],
  cooperate: [
    '配合单位',
    '配合部门',
    '责任配合单位',
    '配合责任单位',
    '协同责任单位',
    '协同单位',
    '协同部门',
    '协同配合单位',
    '协作单位',
    '协办单位',
    '协办部门',
    '协助单位',
    '协助部门',
    '参与单位',
    '参与部门',
    '参加单位',
    '参加部门',
    '会同单位',
    '配合',
  ],
  guide: [
    '指导单位',
    '指导部门',
    '业务指导单位',
    '业务指导部门',
    '督促单位',
    '督导单位',
    '督导部门',
    '监督单位',
    '监督部门',
    '指导',
  ],
  responsible: [
    '责任单位',
    '责任部门',
    '责任主体',
    '责任处室',
    '责任科室',
    '责任分工',
    '责任市县',
    '牵头和责任单位',
    '负责单位',
    '负责部门',
    '落实单位',
    '落实部门',
    '实施单位',
    '实施主体',
    '承办单位',
    '承担单位',
    '组织实施单位',
    '部门分工',
    '任务分工',
    '分工',
  ],
} as const;

/** How a list of units ends where it is said what they do; the first that fits is taken. */
export const dutyEndings = {
  lead: '(?:共同|联合|总|分别)?牵头(?:[，,]?(?:并)?(?:负责|组织实施|组织|落实|推进|实施))?|总负责|主责|主办|(?:为|是)(?:第一)?(?:牵头|主责)(?:单位|部门)',
  cooperate:
    '(?:积极|主动|共同|密切|协同)?(?:配合|参与|协助|协办|参加|协同)(?:做好|抓好)?(?:负责|实施|落实|推进|工作)?|(?:为|是)(?:配合|参与|协助)(?:单位|部门)',
  guide:
    '(?:负责|加强|做好)?(?:业务|分别|共同|联合|具体)?(?:指导|督促|督导|监督)(?:和|与|、)?(?:指导|督促|督导|监督)?(?:落实|推进|实施|检查)?|(?:为|是)(?:指导|督促|督导|监督)(?:单位|部门)',
  responsible:
    '(?:分别|共同|具体|组织|各自)?(?:负责|抓好|承担|做好)(?:组织|贯彻|抓好)?(?:落实|组织实施|实施|推进)?|(?:结合实际)?(?:分别|共同|组织|贯彻|抓好|推动|具体)?(?:落实|组织实施|实施|承办|执行|推进|推动|完成|组织)|统筹(?:协调|推进|负责|实施)?|主抓|督办|各负其责|(?:为|是)责任(?:单位|部门|主体)',
} as const;

/** 按职责分工 and its like, between the units and what they do. */
export const dutyManner =
  '(?:按照|根据|依据|依照|依|按)?(?:各自|其|各)?(?:部门)?(?:法定)?(?:职责|职能|分工|权限)(?:和)?(?:分工|范围|权限|任务)?';

/** Words between two lists of units, the second of which takes part: A会同B、C负责. */
export const dutyJoins = ['会同', '联合', '协同'] as const;

/** Words that show a bracket or line to be of something else, though 负责 or 牵头 stands in it. */
export const noDutyWords =
  /以下(?:简称|统称|称)|下同|详见|参见|见附件|责任编辑|责任校对|负责解释|(?:责任|费用|风险|后果)(?:由|自负)|承担(?:连带|法律|民事)|牵头银?行|银团|法定代表人|含配合比|配合比|不负责|主要负责人?|负责人|责任制|责任书|责任险/;

/** Items of a duty bracket that name a person, a time or a place and no body. */
export const otherItem =
  /^(?:(?:列|排)(?:在)?(?:第一|首)|第一(?:个|位)|适用范围|完成时限|完成时间|时限|时间|进度|长期|持续|常态化|接受|适时|年底|全年|每年|今年|明年|力争|并|即|下同|\d|[一二三四五六七八九十]+月|“?十[一二三四五六]五|(?:分管|协管|主管)(?:副|省|市|县|区|领导|秘书|负责)|.{0,6}(?:领导|同志|省长|市长|县长|区长|秘书长|责任人|联系人)$)/;

/** Labels of persons, times and other matter inside a duty bracket or beside it: what follows is no unit. */
export const otherLabel =
  /^(?:[^，。；：、]{0,6}(?:领导(?:同志)?|责任人|负责人|联系人|联络员|省长|市长)|适用范围|完成时[限间]|时限(?:要求)?|时间(?:节点|安排|进度)?|进度安排|工作目标|目标|备注|工作措施|主要措施|成果形式|任务来源)[：:]/;

export const dutyWords =
  /责任|牵头|配合|参与|协助|协办|协同|会同|负责|落实|主办|主责|分工|承办|抓好|实施|组织|参加|承担|主抓|督办|统筹|推进|推动|执行|完成|各负其责|指导|督促|督导|监督/;

export const joinInside = new RegExp(`^(.{3,40}?)(?:${dutyJoins.join('|')})(.{2,})$`);

export const joinFirst = new RegExp(`^(?:并)?(?:${dutyJoins.join('|')})(?=.{2,})`);

export const jointly = /^(.{3,40}?)(?:与|同)(.{3,})$/;

/** 等部门, 等有关单位: the list says that it is not whole. */
export const openTail =
  /等(?:[\d一二三四五六七八九十]{1,3}(?:个|家)?)?(?:省直|市直|县直|区直|州直|中直|中央|国家|省级|市级|县级|区级|省|市|县|区|州)?(?:各)?(?:有关|相关|责任|成员|行业主管|主管|参与)?(?:部门|单位|机构|企业|地方|地区|部门和单位|部门、单位|部门单位|单位和部门)?$/;

export const unitlessWords =
  /指导|推进|完成|建立|开展|加强|落实|配合|负责|牵头|制定|进行|确保|要求|应当|按照/;

/** 省商务厅等部门及高新区管委会: the open list ends before 及. */
export const openInside =
  /^(.{2,}?等(?:国家|中央|省|市|县|区|州)?(?:级|直)?(?:有关|相关)?(?:部门|单位|企业))(?:以及|及|和|与)(.{3,})$/;

export const notDutyHead = /责任人|领导|联系|负责人|职责|分工内容|省长|市长|落实情况|时限/;

export const dutyHeads: readonly (readonly [RegExp, ResponsibilityRole])[] = [
  [/牵头|主责|主办|第一责任/, 'lead'],
  [/配合|协同|协办|参与|协作|协助/, 'cooperate'],
  [/(?:指导|督促|督导|监督)(?:单位|部门)/, 'guide'],
  [
    /(?:责任|负责|落实|实施|承办|承担)(?:单位|部门|主体|处室|科室|市县)|责任分工|部门分工|任务分工|分工单位/,
    'responsible',
  ],
];

/** 牵头. */
export const leads = /牵头/;

/** 牵头责任单位, 牵头及配合单位: a column for all of them. */
export const leadBesideOthers = /牵头.*(?:责任|配合|参与)/;

/** One of these stands in the name of every body. */
export const bodyCharacters = /[厅局委部办府社署院会队]/;

/** A bracket that was never closed ends so. */
export const openDutyEnd = /(?:负责|落实|配合|参与|牵头)[。；]?$/;

/** 由省水利厅…: what stands before a unit in its item. */
export const ledBy = /^(?:主要|分别|并|同时)?由(?=.{2,})/;
