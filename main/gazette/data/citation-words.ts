/** 《…》 that name no document: newspapers, journals and the gazette itself. */
export const periodicals =
  /(?:(?:人民政府|政府|国务院|人大常委会|常务委员会|人民法院|检察院|部|委)公报|日报|晚报|晨报|早报|时报|都市报|周刊|周报|半月刊|月刊|杂志|学报|画报|年鉴|求是|新闻联播)$/;

/** Titles that many documents bear: never enough to tell one by. */
export const generalTitles =
  /^(?:(?:\d{4}年)?(?:省|市|县|区)?政府工作报告|章程|规定|办法|条例|方案|意见|通知|决定|规划|纲要|细则|规则|计划|措施|清单|目录|要点|标准|规范|公告|通告|实施方案|实施意见|实施细则|工作方案|工作规则|行动计划|任务分工|合同|协议|协议书|备忘录|承诺书|申请书|申请表|登记表|营业执照|宪法)$/;

/** Words before a law that is named without 《》: 根据中华人民共和国水法. */
export const bareLaw =
  /(?<=根据|依据|依照|按照|遵照|违反|执行|适用|贯彻|实施|落实|[、和及与])中华人民共和国[\u4e00-\u9fff]{1,24}?(?:法典|法(?![律院人定治规制庭学官警医国])|条例)(?=[第的、，。；和及与（(]|规定|有关|等|精神|之规定|$)/g;

/** Titles in 《》, with one level of 〈〉 or 《》 inside. */
export const titleInMarks = /《((?:[^《》]|《[^《》]{1,120}》){1,200})》/g;

/** What may stand between titles that share a bracket of numbers: 《A》、《B》和《C》（…）. */
export const betweenTitles = /^[、和及与]?(?:以及)?$/;

/** 以下简称《规划》 gives a name and cites nothing. */
export const definesName = /(?:以下|下)(?:简称|统称|称)(?:为)?[：:]?$/;

export const shortName =
  /^[）)]?[（(，,]?(?:以下|下)(?:简称|统称|称)(?:为)?[：:]?[《“"]([^《》“”"]{2,30})[》”"]/;

/** 根据《A》, 依照《A》: what is named is the ground and not what is passed on. */
export const grounds = /(?:根据|依据|依照|按照|遵照)/;

/** （以下简称《办法》）. */
export const givesShortName = /以下简称|以下称|下称|以下统称/;

/** Without one of these a text cites nothing. */
export const citationSigns = /[《号]|中华人民共和国/;

/** 国发〔2021〕37号文件《…》. */
export const betweenNumberAndTitle = /^(?:文件?)?$/;
