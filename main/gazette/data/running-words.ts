/** Words around the names of units in running text (由省水利厅负责…, 各地要…). */
import { dutyManner } from './duty-words.ts';

/** Names of units in running text end so; kinds of units too: 各地, 各市州, 各级财政. */
export const runningUnitEnding =
  /(?:地|地区|市|州|县|区|旗|盟|省|地方|级|乡镇|街道|级财政|市（州）|县（市、区）|府|门|位|构|业|关|委|厅|局|司|部|办|院|会|社|校|行|台|站|室|处|科|中心|署|组织|队|集团|公司|兵团|高校|海关|专班)$/;

/** Starts that are no name though their end is a body's. */
export const falseUnitStart =
  /^(?:各?该|本|此|其|这|那|并|和|与|及|对|在|为|是|将|把|被|使|让|从|以|按|依|凡|如|经|向|同时|以及|其中|因|未|不|没有|需|应|可|所|者|主|工作|人员|人民群众|要|实现|鼓励|支持|引导|违反|强化|健全|加强|完善|落实|明确|坚持|充分|切实|认真|定期|全面|统一|具体|分别|共同|上述|前款|由|请|也|均|都|还|又|再|则|进行|开展|组织|做好|会同|配合|协助|参加|参与|推进|推动|建立|制定|负责|牵头|指定|委托|授权|责成|要求|通知|报|转|(?:省|市|县|地市|乡|镇)级$)/;

/** What the name of a unit never holds: persons by their office, and words of a sentence. */
export const noUnitWords =
  /应当|必须|可以|率|总理|省长|市长|县长|区长|书记|主席|同志|负责|领导(?!小组)|的|了|是否|以上(?!地方|人民|各级)|之间|对(?:全|本|各)|党员|干部(?!局|处|科|学院)|[“”"《》]|(?:进行|实行|采取|根据|通过|结合)/;

/** What may stand before the units at the start of a piece. */
export const beforeUnits =
  /^(?:\s*(?:第[一二三四五六七八九十百零〇\d]{1,7}[条章节](?:之[一二三四五六七八九十]{1,2})?|[一二三四五六七八九十百]{1,4}[、.．]|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|\d{1,2}(?:\.\d{1,2}){0,3}[.．、]?|[①-⑳]|——|[·•●◆▲△])\s*)?(?:[一二三四五六七八九]是)?(?:请|并|同时|其中|具体|原则上|另外|此外|对此|再|则|均|分别|必要时|今后|然后|最后)?(?:由)?\s*/;

/** What those who are joined by 会同 do: their list ends before it. */
export const actionWords =
  /制定|组织|开展|建立|研究|提出|对|做好|加强|推进|负责|按|依|根据|指导|落实|统筹|编制|拟订|拟定|及时|定期|共同|等|进一步|加快|完善|抓好|明确|出台|在|监督|核定|审批|审核|办理|另行|联合|适时|下达|发布|安排|每年|每月|每季|于|进行|检查|督促|协调|实施|确定|负有|报|汇总|评估|考核|查处|处理|解决|督导|调查|印发|修订|参照|结合|向|将|为|从|就/;

/** What has been done already is no duty: 发展改革委会同水利部提出了意见. */
export const toldAsDone = /了(?!解)|已经?(?:完成|制定|印发|发布)/;

/** What is said that units do: 由省水利厅负责…, 省财政厅会同…, 各地要…; not the same characters in 负责人, 重要, 会同步. */
export const dutyVerb =
  /负责牵头|牵头(?!单位|部门|人|责任|作用|的)|负责(?!人|同志|制|任|解释|的|[^，。；]{2,14}的(?:部门|机构|单位|人员))|会同(?!步|时|样|一)|配合(?!比|度|单位|部门)|协助(?!单位|部门)|参加(?!单位|部门|人)|参与(?!单位|部门|人)|组织实施|(?<![主重需必只将首还不纪摘简想])要(?![素求件点闻害领么紧])/g;

/** Between the units and what they do: 按职责分工, 密切, 要抓紧. */
export const mannerBefore = new RegExp(
  `(?:等)?(?:都|均|应|分别|共同|具体|统一|联合|积极|密切|主动|认真|切实|严格|全面|要|抓紧|尽快)*(?:${dutyManner})?(?:分别|共同|具体|统一|联合|积极|密切|主动)*$`,
);

/** Who helps the one that leads. */
export const helps = /配合|协助|参加|参与/;

/** 参加 and 参与 are said of anybody. */
export const takesPart = /参加|参与/;

/** 理由, 自由, 事由, 缘由, 经由: 由 in these names nobody. */
export const noActorBefore = /[理自事缘经]/;

/** 会同 in a later piece: further units beside the one that leads. */
export const joinsAfterLead = /^(?:并|负责)?(?:积极|主动)?会同/;

/** 要会同…: further units right behind 要. */
export const joinsAtOnce = /^(?:积极|主动)?会同/;

/** 市教育局：牵头负责…: the verb of a list under the units’ names. */
export const namedDuty = /^\s*(?:主要|具体|牵头|统筹|协助|配合)?(负责|牵头|承担|协助|配合)/;

/** Without one of these a text names no duty outside of lists. */
export const runningDutyWords = /牵头|负责|会同|配合|协助|承担|组织实施|要/;
