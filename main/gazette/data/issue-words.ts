/** What mastheads, colophons and running heads print of a publication and an issue. */

/** Names of gazettes end so; before the 1990s many were called 政报, and ministries print a 文告. */
export const publicationName =
  /^《?([\u4e00-\u9fff]{0,26}(?:人民政府|政府|国务院|人民代表大会(?:常务委员会)?|人大常委会|部|委员会|总局|署|局|厅|人民银行|法院|检察院|办公厅)(?:公报|政报|文告)|[\u4e00-\u9fff]{2,10}(?:省|市|自治区|州|盟|区|县)?政报)》?/;

/** Keys of colophons and editorial boards, the longer before those they begin with. */
export const colophonKeys = [
  '主管、主办单位',
  '主管、主办',
  '主办、主管',
  '编辑、出版、发行',
  '编辑、出版',
  '编辑、发行',
  '出版、发行',
  '主管主办',
  '主办单位',
  '主管单位',
  '主管部门',
  '承办单位',
  '主办',
  '主管',
  '承办',
  '编辑出版发行',
  '编辑出版',
  '编辑发行',
  '编辑单位',
  '编辑部地址',
  '编辑部电话',
  '编辑部',
  '编印',
  '出版发行',
  '出版单位',
  '出版日期',
  '出版',
  '发行单位',
  '发行范围',
  '发行',
  '总发行',
  '订阅',
  '通讯地址',
  '通信地址',
  '地址',
  '社址',
  '邮政编码',
  '邮编',
  '联系电话',
  '咨询电话',
  '发行电话',
  '订阅电话',
  '电话',
  '传真',
  '网络版网址',
  '网址',
  '网站',
  '网络版',
  '电子信箱',
  '电子邮箱',
  '电子邮件',
  '邮箱',
  'E-mail',
  'Email',
  '国际标准连续出版物号',
  '国际标准刊号',
  '国内统一连续出版物号',
  '国内统一刊号',
  '国内刊号',
  '刊号',
  '连续性内部资料准印证',
  '准印证号',
  '准印证',
  '印刷单位',
  '印刷',
  '承印单位',
  '承印',
  '编委会主任',
  '编委会副主任',
  '编委会成员',
  '编辑委员会主任',
  '主任委员',
  '副主任委员',
  '副主任',
  '主任',
  '委员',
  '执行主编',
  '副主编',
  '主编',
  '副总编辑',
  '总编辑',
  '总编',
  '责任编辑',
  '编辑',
  '编审',
  '编委',
  '审核',
  '校对',
  '定价',
  '工本费',
  '广告经营许可证',
  '邮发代号',
  '开本',
  '印数',
] as const;

/** Keys of the editorial board, in the order in which boards print them. */
export const editorKeys = [
  '编委会主任',
  '编辑委员会主任',
  '主任委员',
  '主任',
  '编委会副主任',
  '副主任委员',
  '副主任',
  '编委会成员',
  '委员',
  '编委',
  '总编辑',
  '总编',
  '副总编辑',
  '主编',
  '执行主编',
  '副主编',
  '责任编辑',
  '编辑',
  '编审',
  '审核',
  '校对',
] as const;

const chineseYear = '[一二三四五六七八九〇零○]{4}';

const chineseYearOrFigures = `(?:(?:19|20)\\d{2}|${chineseYear})`;

const ordinal = '[\\d一二三四五六七八九十]{1,4}';

/** Facts of an issue as they stand in one line, without white space; half width. */
export const issuePatterns = {
  cumulative:
    /[（(]?((?:复总|复刊后总|总|累计)(?:第|号|期|期号)?[:：]?第?(\d{1,5}|[一二三四五六七八九十百零〇○]{1,7})(?:[-—－~～、至](?:\d{1,5}|[一二三四五六七八九十百零〇○]{1,7}))?[期号]?)[）)]?/,
  number: new RegExp(`第(${ordinal}(?:[-—－~～、,，至和]第?${ordinal}){0,3})[期号]`),
  supplement: /[（(]?增刊[（(]?(?:第?([\d一二三四五]{1,2})[期号]?)?[）)]?/,
  /** 2010·3 */
  dotted: /^((?:19|20)\d{2})[·.．•](\d{1,2})$/,
  day: /[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日(?:出版|编印|出刊)?/,
  year: new RegExp(`((?:19|20)\\d{2}|${chineseYear})年?`),
  date: new RegExp(
    `((?:19|20)\\d{2}|${chineseYear})年([\\d一二三四五六七八九十]{1,3})月([\\d一二三四五六七八九十]{1,3})日(?:出版|编印|出刊)?`,
  ),
  frequency: /[（(]?((?:半月|双周|双月|旬|周|月|季)刊|不定期刊?)[）)]?/,
  sponsor: /([\u4e00-\u9fff]{2,24}?)(?:主管主办|主办|主管|编辑出版发行|编辑出版|出版发行|编印|编)/,
  codes: /(?:ISSN|CN|国际标准刊号|国内统一刊号)[:：]?[\d\-—/A-Z]+/,
} as const;

/** What may stand between facts. */
export const betweenIssueFacts =
  /合刊|[（(）)《》:：,，、·.．\-—－|｜/]|GONGBAO|GAZETTE(?:OF[A-Z]+)?|本期|共\d+页|星期[一二三四五六日]/gi;

export const colophonKeyAtStart = new RegExp(`^(?:${colophonKeys.join('|')})[：:]`);

/** 《某省政报》 or the day of issue before the first key of a line. */
export const beforeColophonKey = new RegExp(
  `^(?:${publicationName.source.replace(/^\^/, '')}|${chineseYearOrFigures}年[\\d一二三四五六七八九十]{1,3}月[\\d一二三四五六七八九十]{1,3}日出版)`,
);

/** Facts that stand alone in a line. */
export const issueFactAlone: readonly RegExp[] = [
  new RegExp(`^${issuePatterns.frequency.source}$`),
  /^[A-Z]{4,}(?:GONGBAO|ZHENGBAO|GAZETTE)$/i,
  /^THE?GAZETTEOF/i,
  /^(?:19|20)\d{2}年?$/,
  issuePatterns.dotted,
  new RegExp(`^${chineseYear}年?$`),
  new RegExp(`^${issuePatterns.date.source.replace('(?:出版|编印|出刊)?', '(?:出版|编印|出刊)')}$`),
  new RegExp(`^${issuePatterns.sponsor.source}$`),
  new RegExp(`^${issuePatterns.codes.source}$`),
];

/** Keys under which only a publication tells who makes it; 电话 and 地址 stand at the end of notices too. */
export const ofPublication =
  /(?:主[管办]|编辑|编印|出版|承印|印刷|总?发行|准印证|刊号|定价|工本费|邮发代号|印数|赠阅|发放范围)[^。：:]{0,12}[：:]|ISSN|CN\d{2}|(?:公报|政报|文告)》?(?:编辑部|编委会)/;

/** 编辑委员会, 《某省公报》编辑部编辑. */
export const editorialBoard =
  /^(?:编辑委员会|编委会|《.*(?:公报|政报)》编辑(?:委员会|部)(?:编辑?|编印|出版)?)$/;

/** ISSN 1009-1818, 国际标准刊号：…. */
export const issnPattern = /(?:ISSN|国际标准(?:连续出版物|刊)号[：:])(?:ISSN)?[：:]?(\d{4}[-—]\d{3}[\dXx])/i;

/** CN 22-1416/D, 国内统一刊号：…. */
export const cnPattern =
  /(?:CN|国内(?:统一)?(?:连续出版物|刊)号[：:])(?:CN)?[：:]?(\d{2}[-—]\d{4}(?:\/[A-Z]{1,2})?)/i;

/** 公报 or 政报, in running heads. */
export const namesGazette = /公报|政报/;

/** The part of a running head set wide that names publication or issue: 某省人民政府公报, 2016年第9期. */
export const namesGazetteOrIssue = /公报|政报|^\d+[年第期号.·\d]*\D[年第期号.·\d]*$/;

/** 2018·19 5, 2018年第19期5: what is left of a running head without the publication’s name. */
export const issueAndPage = /^(?:19|20)\d{2}[·.年第期号\d]{2,10}$/;

/** 增刊. */
export const supplementWord = /增刊/;

/** Without one of these a line prints no number of an issue. */
export const issueSigns = /[期号]|增刊/;

/** 总第123期, ISSN: what no document prints. */
export const certainMasthead = /(?:复总|总)第?\d+[期号]|ISSN/;

/** A line of the masthead that prints the day of issue and perhaps the place: 4月30日出版, 6月30日　北京. */
export const dayOfFront =
  /(?<![\d年])[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日(?=(?:出版|印刷|出刊|[\u4e00-\u9fff]{2,4})?$|(?:19|20)\d{2}年第)/;

/** The same at the end of a line. */
export const dayEndsLine = /日(?:出版|印刷|出刊|[\u4e00-\u9fff]{2,4})?[)）]?$/;

/** 2031年第3期, 二〇三一年: the year in the lines that name the issue. */
export const yearOfFront =
  /^(?:\d{1,2}月\d{1,2}日)?\D{0,30}?((?:19|20)\d{2}|[一二三四五六七八九〇零○]{4})(?=年|第|$|·|\.)/;

/** — 12 —, ·12·, 第3页 共8页, 3/8. */
export const framedPageNumber =
  /^(?:[—–\-－―·•.]{1,3}\d{1,4}[—–\-－―·•.]{1,3}|第\d{1,4}页(?:[，,]?共\d{1,4}页)?|\d{1,4}\/\d{1,4})$/;
