/** Verbs of appointment and removal (任免), longest first where one stands in another. */
export const appointing = [
  '决定任命',
  '批准任命',
  '决定聘任',
  '任命',
  '聘任',
  '续聘',
  '聘请',
  '委任',
  '选举',
  '提名',
  '推荐',
  '派任',
] as const;

export const removing = [
  '决定免去',
  '批准免去',
  '免去',
  '免除',
  '解聘',
  '解除',
  '罢免',
  '撤销',
  '撤去',
] as const;

/** Verbs behind a name: 张三同志任省某厅厅长. */
export const nameFirst =
  /^(?:任(?![免命何务期职用意教前中后满])|兼任|挂职任|挂任|试任|不再担任|不再兼任|不再挂任|担任)/;

/** What is said of the person named at the start of the same entry: 张三任某职，不再担任某职，免去其某职. */
export const ownAgain =
  /^(?:并|同时)?(不再(?:担任|兼任|挂任|任)|免去(?=(?:其|他|她))|解聘(?=(?:其|他|她))|免除(?=(?:其|他|她))|辞去|兼任|兼)(?:其|他|她)?(?:所?担?任的|兼任的|的)?(.{2,80})$/;

/** Posts end so: where each part of a list ends so, each is a post of its own. */
export const postEndings =
  /(?:长|主任|书记|委员|秘书|师|员|总裁|经理|董事|监事|理事|代表|顾问|参事|专员|督学|督办|检察官|法官|大使|公使|主席|总编|主编|编辑|院士|教授|组织员|成员|司令|政委|参谋|会计|参赞|领事|候选人|人选|常委|助理|干事|总工|总督学|调研|巡视)$/;

/** Words of a printed entry that are no part of the post: 职务, 一职, 职级. */
export const postTail = /(?:的)?(?:职务|一职|职级|职)$/;

/** What stands where a name may stand and is none: bodies, persons by their office, kinds of people. */
export const noName =
  /(?:政府|国务院|委员会|人大|常委会|会议|办公厅|办公室|省委|市委|县委|区委|党委|党组|单位|部门|人员|同志|干部|决定|通知|职务|任期|工作|下列|以下|人民|代表|厅|局|部|院|大会|本人|原任|主任|主席|省长|市长|县长|区长|州长|州政|校长|厅长|局长|有关|研究|名单|名同志|事项|期限|时间|日期|期|之日|主|责)$|^(?:其|该|本|经|由|并|自|为|据|同意|决定|根据|按照|会议|省政|市政|国务|因|现|以上|上述|有关|第|于|直至|直到|如果|如|若|凡|再|需|须|可|应|将|在|对|被|不|未|即|又|担|以|者|此|另|均|全体|试用|聘期|任期)/;

/** Instruments that say how people are appointed and appoint nobody. */
export const rulesOfPosts =
  /(?:条例|办法|规定|细则|规则|规程|规范|制度|章程|法|意见|方案|解释)(?:（[^（）]{1,20}）|\([^()]{1,20}\))?$/;

/** Titles of lists and notices in which people are appointed. */
export const titleOfPosts = /任免|任职|免职|任命|聘任|职务/;

/** Titles of papers that appoint or remove. */
export const namesPosts = /任免|任职|免职|任命|聘任|职务/;

/** A title of rules or of a matter: what is below appoints nobody, whatever words of posts it holds. */
export const namesRulesOrMatter = /关于|(?:条例|办法|规定|细则|规则)$/;

/** 决定任命, 批准任命: said of the body. */
export const decides = /^(?:决定|批准)/;

/** 并不再担任…. */
export const endsPost = /^(?:并|同时)?不再/;
