/** Units of targets (指标) as printed, longest first where one begins another. */
export const targetUnits = [
  '个百分点',
  '微克/立方米',
  '毫克/立方米',
  '亿千瓦时',
  '万千瓦时',
  '千瓦时',
  '万千瓦',
  '亿千瓦',
  '千瓦',
  '亿立方米',
  '万立方米',
  '立方米',
  '万平方米',
  '平方公里',
  '平方千米',
  '平方米',
  '万标准箱',
  '万亿元',
  '亿美元',
  '万美元',
  '美元',
  '亿元',
  '万元',
  '元',
  '亿斤',
  '万斤',
  '公斤',
  '斤',
  '万人次',
  '亿人次',
  '人次',
  '万人',
  '人',
  '万户',
  '户次',
  '户',
  '家',
  '个',
  '项',
  '亿亩',
  '万亩',
  '亩',
  '万公顷',
  '公顷',
  '万公里',
  '公里',
  '千米',
  '米',
  '亿吨',
  '万吨',
  '吨',
  '万套',
  '套',
  '万张',
  '张',
  '万辆',
  '辆',
  '万台',
  '台',
  '万件',
  '件',
  '万头',
  '头',
  '万只',
  '只',
  '万株',
  '株',
  '所',
  '处',
  '座',
  '种',
  '名',
  '批',
  '场',
  '次',
  '门',
  '部',
  '岁',
  '天',
  '小时',
  '分钟',
  '兆瓦',
  '吉瓦',
  '倍',
  '番',
  '年',
  '%',
  '％',
  '‰',
] as const;

/** Verbs and words before a value that make it one to be reached. */
export const targetVerbs = [
  '不得低于',
  '不得少于',
  '不得超过',
  '不得高于',
  '不得大于',
  '不得小于',
  '不低于',
  '不少于',
  '不小于',
  '不高于',
  '不超过',
  '不大于',
  '不多于',
  '达到',
  '提高到',
  '提升到',
  '增加到',
  '增长到',
  '扩大到',
  '下降到',
  '降低到',
  '降到',
  '减少到',
  '压减到',
  '缩短到',
  '缩小到',
  '提高至',
  '提升至',
  '增加至',
  '增长至',
  '扩大至',
  '下降至',
  '降低至',
  '降至',
  '减少至',
  '压减至',
  '缩短至',
  '缩小至',
  '控制在',
  '保持在',
  '稳定在',
  '维持在',
  '超过',
  '突破',
  '高于',
  '大于',
  '多于',
  '低于',
  '小于',
  '少于',
  '下降',
  '降低',
  '提高',
  '增长',
  '提升',
  '增加',
  '减少',
  '压减',
  '缩短',
  '新增',
  '新建',
  '新认定',
  '新培育',
  '完成',
  '建成',
  '建设',
  '培育',
  '改造',
  '创建',
  '打造',
  '引进',
  '力争',
  '达',
] as const;

/** Verbs whose object comes before its number: 新认定“专精特新”企业1500户. */
export const countedVerbs = [
  '新认定',
  '认定',
  '新建',
  '建成',
  '建设',
  '新增',
  '培育',
  '培养',
  '引进',
  '改造',
  '创建',
  '打造',
  '完成',
  '组建',
  '实施',
  '推广',
  '培训',
  '遴选',
  '治理',
  '修复',
] as const;

/** Sentences in which figures are thresholds of a penalty, a price or a right, and no targets. */
export const penaltyWords =
  /罚款|罚金|违法所得|有期徒刑|滞纳金|赔偿金|拘留|没收|处以?\s?(?:\d|[一二三四五六七八九十百])|数额较大|数额巨大|经济损失/;
/** Sentences that tell what has been reached. */
export const reportWords =
  /同比|截至|去年|上年(?!度末)|已(?:经)?(?:建成|完成|达到?|实现|超过|有)|累计(?:完成|实现)|曾/;
/** 与上年持平 names a measure of what is planned and tells of nothing past. */
export const levelWithLastYear =
  /(?:与|同|和)(?:上年|去年)(?:同期)?[^，。；]{0,8}(?:持平|相当|同步|一致)|(?:不低于|不高于|高于|低于)(?:上年|去年)(?:同期)?(?:水平)?/g;
/** Words of a sentence that plans: 力争…比上年增长5%. */
export const planWords = /力争|确保|目标|预期|计划(?!单列)|努力|争取/;
/** What has been reached whatever a sentence plans. */
export const surelyDone = /截至|已(?:经)?(?:建成|完成|达到?|实现|超过|有)|累计(?:完成|实现)|曾/;
/** Lines of a table that explain how an indicator is reckoned. */
export const reckoning = /^(?:计算方法|计算公式|说明|指标解释|备注|注|数据来源)[：:]/;

const byLength = (words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length).join('|');

const units = byLength(targetUnits.filter((unit) => unit !== '年'));

export const verbWords = byLength(targetVerbs);

const number = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,12}(?:\\.\\d{1,6})?';

const tails = '以上|以下|左右|以内|之内|及以上|及以下';

const baseline =
  '(?:(?:比(?![例重率值较])|较(?![大多高好快小低强为]))[^，。；、\\n\\t]{2,16}?|与[^，。；\\n\\t]{2,14}?相比[，,]?|在[^，。；\\n\\t]{2,14}?基础上)';

/** 达到80%以上; ≥98%; 比2020年下降10%. */
export const plainTarget = new RegExp(
  `(${baseline})?((?:年均|平均|累计|力争|每年)?(?:${verbWords})(?:了)?)?(约)?([><≥≤＞＜])?(?<![\\d.])(${number})(?:(?:${units})?[—－~～\\-至到](${number}))?(${units})(${tails})?`,
  'g',
);

/** 新认定省级“专精特新”企业1500户: the number stands behind what is countedTarget, at the end of its phrase. */
export const countedTarget = new RegExp(
  `(?:${byLength(countedVerbs)})(?:[\\u4e00-\\u9fff]|[“”"（）()、](?=[\\u4e00-\\u9fff“”"（）()]|\\d)){2,24}?(${number})(?:余)?(${units})(${tails})?(?=[，。；、）)\\s]|$)`,
  'g',
);

/** 由1290增加到1450; 1290→1450: the first is the baseline. */
export const changeTarget = new RegExp(
  `(?:由|从)(?:\\d{4}年的)?(${number})(${units})?(?:[^，。；\\d]{0,6})(?:提高|提升|增加|增长|扩大|上升|下降|降低|降|减少|压减|缩短)(?:到|至)(?:\\d{4}年的)?(${number})(${units})?(${tails})?|(${number})(${units})?\\s?(?:→|-->|—>)\\s?(${number})(${units})?`,
  'g',
);

/** 收入比缩小至1.7以内: a bareTarget figureCell between a verb and a border. */
export const bareTarget = new RegExp(
  `(缩小到|缩小至|控制在|保持在|稳定在|维持在|下降到|降到|降至)(${number})(以上|以下|左右|以内|之内)`,
  'g',
);

/** 翻一番, 增长一倍, 百分之八十以上. */
export const wordedTarget = new RegExp(
  `(${baseline})?(翻|(?:${verbWords}))(?:了)?(?:([一二两三四五六七八九十]{1,2})(番|倍)|百分之([一二三四五六七八九十百零〇]{1,5})(?!点))(${tails})?`,
  'g',
);

export const yearHead =
  /^(?:[^\d]{0,6})((?:19|20)\d{2})\s*年(?:[^\d]{0,8})$|^(现状|基期|现状值|基期值|基准值)$|^(目标|目标值|规划目标)$/;

export const figureCell = new RegExp(
  `^([><≥≤＞＜]|约|达到|不低于|不少于|控制在|累计)?\\s?(${number})(?:\\s?(${units}))?(${tails})?$`,
);

/** 不低于, 不得少于. */
export const atLeastWords = /不得?(?:低|少|小)于/;

/** 不超过, 控制在…以内. */
export const atMostWords = /不得?(?:高于|超过|大于|多于)|控制在/;

/** 超过80%, 突破1000亿元. */
export const moreWords = /超过|突破|大于|高于|多于/;

/** 低于5%. */
export const lessWords = /小于|低于|少于/;

/** 个月, 个工作日: the number is a time and no amount. */
export const countsTime = /^(?:月|工作日|星期|季度|自然日|学时)/;

/** 80%左右 is neither exact nor a bound. */
export const aboutTail = /左右$/;

/** 80%以上. */
export const atLeastTail = /以上$/;

/** 5%以下, 1.7以内. */
export const atMostTail = /以下$|以内|之内/;

/** Without one of these a text names no value. */
export const targetSigns = /\d|番|倍|百分之/;

/** 由2020年至2025年: the figures are of time. */
export const yearBehind = /^[年月日]/;

/** 未达到85%: what must not be. */
export const notReached = /[未没]$/;
