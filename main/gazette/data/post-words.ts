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

/** Words in which posts end: where each part of a list ends so, each is a post of its own. */
export const postEndings =
  /(?:长|主任|书记|委员|秘书|师|员|总裁|经理|董事|监事|代表|顾问|参事|专员|督学|督办|检察官|法官|大使|主席|总编|主编|院士|教授|组织员|成员|司令|政委|参谋|会计|参赞|领事|候选人|人选)$/;

/** What stands where a name may stand and is none: bodies, persons by their office, kinds of people. */
export const noName =
  /(?:政府|国务院|委员会|人大|常委会|会议|办公厅|办公室|省委|市委|县委|区委|党委|党组|单位|部门|人员|同志|干部|决定|通知|职务|任期|工作|下列|以下|人民|代表|厅|局|部|院|大会|本人|原任|主任|主席|省长|市长|县长|区长|州长|州政|校长|厅长|局长|有关|研究|名单|名同志|事项)$|^(?:其|该|本|经|由|并|自|为|据|同意|决定|根据|按照|会议|省政|市政|国务|因|现|以上|上述|有关|第|于)/;
