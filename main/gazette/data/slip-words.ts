/** Words that never stand twice in a row in official prose; those that do (企业企业家, 重点工作工作方案) are left out. */
export const neverDoubled = [
  '健康',
  '推进',
  '推动',
  '加强',
  '加快',
  '完善',
  '提高',
  '提升',
  '促进',
  '开展',
  '落实',
  '建立',
  '健全',
  '组织实施',
  '组织',
  '发展',
  '全面',
  '积极',
  '充分',
  '进一步',
  '切实',
  '严格',
  '深入',
  '经济',
  '社会主义',
  '人民政府',
  '人民群众',
  '国务院',
  '坚持',
  '确保',
  '实现',
  '形成',
  '优化',
  '强化',
  '支持',
  '鼓励',
  '引导',
  '按照',
  '根据',
  '通过',
  '以及',
  '相关',
  '有关',
  '各级',
  '负责',
  '配合',
  '认真',
  '贯彻',
  '体系',
  '机制',
  '能力',
  '水平',
  '基础设施',
  '高质量',
  '现代化',
  '科技创新',
] as const;

/** Words torn by a stop that no sentence ends and begins with: 服。务. */
export const neverParted = ['服务', '人民', '健康', '落实', '推进', '加强', '单位', '部门'] as const;

/** Single characters that stand between stops in good order: 市、县, 是，否. */
export const standsAlone = /[省市县区乡镇州盟旗村是否无略注对同有即但而又且另故因其答问甲乙丙丁]/;

/** What a deadline asks to be done by then; with 的 behind it, it only describes. */
export const dueVerbs =
  /完成|建成|实现|达到|出台|印发|制定|建立|形成|启动|落实|投入|取消|办结|公布|报送|上报|报|整改|清零|覆盖|开工|竣工|提交/;
/** Words that tell of the past: nothing is due. */
export const toldOfPast = /已|曾|截至|以来|历史|之前的|以前的|去年|上年|前期|回顾|来看|遗留/;

/** English words that a translating or recognising program leaves between Chinese ones: 科研机构 and 科研人员. */
export const strayWords = ['and', 'or', 'of', 'the', 'with', 'for', 'in', 'to', 'by'] as const;

/** The second half of a parted word may be the head of another: 人。民 is parted, 人。民政 is not. */
export const otherWordsHead =
  /^(?:民政|民营|民族|民间|民生|民主|民用|民事|民办|康复|实施|实现|实行|实际|实事|务必|务实|务工|位于|门类|门票|门诊|进一步|进行|进入|进口|进而|强化|强调|强制)/;

/** Words of a rate, and the factor that its formula multiplies by: 每千人 beside ×100000 is a slip. */
export const rates: readonly (readonly [RegExp, string])[] = [
  [/百万(?:人口|人|分)|每?100万/, '1000000'],
  [/每?(?:10|十)万(?:人口|人)/, '100000'],
  [/万分(?:之|比)|每万(?:人口|人|名)/, '10000'],
  [/千分(?:之|比)|‰|每千(?:人口|人|名)/, '1000'],
];
