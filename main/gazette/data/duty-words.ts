/**
 * Words with which official documents lay duties on bodies (责任分工), by the role they print. Labels stand before a
 * list of units and a colon (牵头单位：…), endings behind it (…按职责分工负责), joins inside it (A会同B负责).
 */
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
  /^(?:(?:列|排)(?:在)?(?:第一|首)|第一(?:个|位)|适用范围|完成时限|完成时间|时限|时间|进度|长期|持续|常态化|适时|年底|全年|每年|今年|明年|力争|并|即|下同|\d|[一二三四五六七八九十]+月|“?十[一二三四五六]五|(?:分管|协管|主管)(?:副|省|市|县|区|领导|秘书|负责)|.{0,6}(?:领导|同志|省长|市长|县长|区长|秘书长|责任人|联系人)$)/;

/** Labels of persons, times and other matter inside a duty bracket or beside it: what follows is no unit. */
export const otherLabel =
  /^(?:[^，。；：、]{0,6}(?:领导(?:同志)?|责任人|负责人|联系人|联络员|省长|市长)|适用范围|完成时[限间]|时限(?:要求)?|时间(?:节点|安排|进度)?|进度安排|工作目标|目标|备注|工作措施|主要措施|成果形式|任务来源)[：:]/;
