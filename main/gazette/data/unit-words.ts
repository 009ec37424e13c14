/**
 * What tells the name of a public body, or of a kind of bodies, from other text in a list of units. Longer ends than
 * `agencyEndings` are not needed here: these say only that a name may stand for a unit.
 */
export const unitEndings = [
  '厅',
  '司',
  '局',
  '部',
  '委',
  '署',
  '院',
  '办',
  '社',
  '会',
  '室',
  '处',
  '科',
  '馆',
  '台',
  '站',
  '队',
  '所',
  '厂',
  '行',
  '军区',
  '兵团',
  '集团',
  '公司',
  '企业',
  '中心',
  '政府',
  '部门',
  '单位',
  '机构',
  '机关',
  '组织',
  '专班',
  '成员单位',
  '协会',
  '学校',
  '高校',
  '大学',
  '海关',
  '法院',
  '检察院',
  '妇联',
  '残联',
  '科协',
  '文联',
  '侨联',
  '社科联',
  '工商联',
  '党委',
  '党组',
  '工委',
  '省委',
  '市委',
  '县委',
  '区委',
  '州委',
  '团委',
  '管理区',
  '开发区',
  '示范区',
  '合作区',
  '新区',
  '高新区',
  '经开区',
  '度假区',
  '园区',
  '街道',
  '乡镇',
  '农场',
  '林场',
  '电力',
  '电信',
  '移动',
  '联通',
  '铁塔',
  '石油',
  '石化',
  '总署',
  '口岸',
  '政协',
  '人大',
  '军分区',
  '人武部',
  '党支部',
  '村委会',
  '居委会',
  '社区',
] as const;

/** Names that mean bodies of a kind, by how they begin: 各市县, 有关部门, 属地, 省直各部门. */
export const kindOfUnits =
  /^(?:各(?!自|类|种|项|方面|环节)|有关|相关|属地|所在地|地方|当地|全省各|全市各|全县各|省级|市级|县级|省直|市直|县直|区直|中省直|中直|中央驻|驻.{1,4}(?:单位|部门)|市县|市、县|县市区|县（市|县\(市|设区|市（|市\(|乡镇|镇街|街镇|基层|项目(?:单位|业主|法人)|业主单位|建设单位|承办单位|主办方|用人单位|责任单位|成员单位|牵头单位|其他)/;

/** Kinds that leave open which bodies are meant. */
export const openKind =
  /^(?:(?:中央|中|省|市|县|区|旗|州)?(?:级|直)?(?:各)?(?:有关|相关|其他|其它)|各(?:有关|相关|行业主管|责任|主管|成员|行业)|有关|相关|其他(?:有关|相关)?)[^、]{0,12}(?:部门|单位|部委|委办局|机构|企业|地区|地方|方面|市县?|县区?|高校|院校|机关|团体|组织|协会)(?:（[^）]*）)?$/;

/** Place words that one name of governments strings together with 、: 各市、县（市、区）人民政府. */
export const levelStart =
  /^(?:州|县|区|盟|旗|市|自治州|自治县|自治区|直辖市|地区|行署|镇|乡|街道|省直管|省直辖|计划单列市|设区的?市|县级|区县|旗县|市辖区|县（|县\(|乡（|乡\(|镇（|县市|区（|区\()/;

/** Levels after which a name is not yet ended: 各市、, 各省、自治区、, 省、市、. */
export const openLevel =
  /^(?:各?(?:省|市|州|县|区|盟|旗|自治区|自治州|设区市|设区的市|地级以上市|地级市|地区|行署|市（州）|市〔州〕|市\(州\)|市\[州\]|省辖市|州市|州（市）|省（区、市）|市（地）|乡|镇|乡镇|市县|县（市）|县（市、区）|县\(市、区\)|直辖市)|省、自治区)$/;

/** Bare words that complete the name before them: 各部门、单位; 各市、县党委、政府. */
export const bareTail = /^(?:单位|政府|政府办公室|部门|街道|乡镇|镇|乡|区|旗)$/;

/** A party committee whose name goes on with the government's: 省委、省政府督查室. */
export const jointBody = /^(?!团|共青团)(?:中共)?(?:[\u4e00-\u9fff]{0,6}[省市区县州旗盟]委|党中央)$/;
export const jointSecond = /^(?!各)(?:[\u4e00-\u9fff]{0,6}(?:省|市|区|县|州|旗|盟)(?:人民)?政府|国务院)/;

/** Left sides of 和 that end like a body and are none: 社会和法制委员会. */
export const falseLeft =
  /(?:社会|机会|协会和|中央|本部|总部|干部|内部|外部|全部|各部|场所|处所|党委|行|旅行|银行业|出行|运行|执行)$/;

/** 及其成员单位 and 以上 belong to the name before them. */
export const belongsBefore = /^(?:其|所属|所辖|以上|以下|直属|下属|二级|派出)/;

/** Kinds of units that no name stands before. */
export const kindsOfUnits = /^(?:各有关部门|各部门|有关部门|各有关地区|各地|各级政府|各级党委)$/;

/** 各省, 县: a level of government, which names no body. */
export const levelAlone = /^各?(?:省|市|县|区|州|自治区|直辖市)$/;

/** 各部门、单位; 各市、县: kinds that share the noun behind them. */
export const kindOfUnitEnd = /(?:部门|党委|单位|机关|街道|乡|镇|市|县|区|旗|州|盟)$/;

/** What may join two units, the longer first. */
export const unitJoiners = /以及|及|和|与/g;

/** 各县区, 有关部门: a kind of units and no single one. */
export const opensKindOfUnits = /^(?:各(?!自)|有关|相关)/;

/** How names of bodies end that 和 may part. */
export const bodyEnd = /(?:厅|局|部|委|署|办|院|会|政府|公司|集团)$/;

/** What stands between the units of a list. */
export const betweenUnits = /[、，；,;\s等及和]/g;
