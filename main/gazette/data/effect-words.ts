/** Words of sentences on validity (效力线索), by the kind of fact they show. Titles in 《》 are blanked before. */
import type { FactKind } from '../tree.ts';

/** A document speaking of itself. */
export const itself =
  '本(?:法|条例|规定|办法|细则|规则|规范|标准|方案|规划|意见|通知|决定|公告|通告|决议|措施|预案|目录|清单|制度|规程|政策|章程|令|文件|批复|解释|若干措施|实施意见|实施细则|实施办法|实施方案|管理办法|暂行办法|暂行规定)';

const day = '(?:\\d{1,2}日|[一二三四五六七八九十]{1,3}日|之日|当日|\\d{1,2}月|年)';
const duration = '(?:\\d{1,2}|[一二三四五六七八九十两半]{1,3})(?:个)?(?:年|月|个月)';

/** Kinds that speak of the document itself (or of one named right before), with the words that show them. */
export const ownEffects: readonly (readonly [FactKind, RegExp])[] = [
  [
    'inForce',
    new RegExp(
      `(?:自|从|于)[^，。；]{0,30}?${day}起(?:正式|开始|予以|全面)?(?:施行|实施|执行|试行|生效|实行)|(?<=，|^|发布之日|公布)(?:自)?\\d{4}年\\d{1,2}月\\d{1,2}日起(?:正式)?(?:施行|实施|执行|试行|生效)|自(?:公布|发布|印发)之日起(?:施行|实施|执行|试行|生效)|(?:现予|予以)公布[^。]{0,20}施行`,
    ),
  ],
  [
    'validity',
    new RegExp(
      `(?:^|[，,；（(]|(?:${itself}|该文件|文件)(?:的)?|》(?:（[^）]{1,60}）)?(?:的)?)有效期(?:限)?(?:暂定)?(?:为|至|到|自|截至|延长至|延长|延续至|：)*(?:[^，。；]{0,14}?)(?:\\d|${duration})|有效期届满[^。；]{0,12}(?:自动)?(?:失效|废止)|试行期(?:限)?(?:为|至|：)?(?:\\d|${duration})|(?:试行|暂行)${duration}`,
    ),
  ],
];

/** What is said of licences, certificates and permits is said of no document: 选址意见书自行失效, 护照继续有效. */
export const licences =
  /许可|证书|证件|证明|执照|资格|发票|合同|意见书|批准文件|核准文件|审批文件|条件的文件|申请|护照|签证|登记|牌照|牌证|[民舶营业份簿可]证|户口簿|批文|国籍|承包/;

/** Entry into force, printed before a 有效期 that names no document: 自…起施行，有效期5年. */
export const dated = /起(?:正式|开始)?(?:施行|实施|执行|试行|生效|实行)|(?:发布|公布|印发)之日起/;

/** Kinds that are done to documents, with the verb that shows them. */
export const doneToOthers: readonly (readonly [FactKind, RegExp])[] = [
  ['repeal', /废止(?!的(?:发票|专利|合同|证|票据|凭证|药品|标准物质))/g],
  ['expiry', /失效(?!的[，,]|率|模式|分析|机理|部件|的?(?:证|许可|发票|合同|电池|保险|药|设备))/g],
  ['cease', /(?:停止|不再|暂停|终止)(?:执行|施行|实施|适用)/g],
  ['continue', /继续(?:有效|施行|适用|执行)/g],
  [
    'amend',
    /修改为|修订为|修正为|作(?:出)?(?:如下|以下|了)?修[改订正]|(?:予以|进行|一并)修[改订正]|作(?:出)?相应修[改订正]|(?:第[一二三四五六七八九十]+次)修[订正]|(?<=》)修[订正]|中的?“[^”]{1,40}”(?:均)?改为|删去第|增加一[条款项]|拟修改|需修改|应当修改|修改(?=$|[：:。，])|^(?:[一二三四五六七八九十百]{1,4}、|（[一二三四五六七八九十百]{1,4}）|\d{1,3}[.．、])\s?修改(?=《)|(?<=决定)修改/g,
  ],
];

/** Words right before a title that give it as the ground and not as what is done to. */
export const groundBefore =
  /(?:根据|依据|依照|按照|遵照|参照|贯彻|落实|为了|违反|适应|符合|与|同|和|抵触|不符合|列入|纳入|(?<!停止|不再|暂停|终止|继续)(?:实施|执行))(?:了)?(?:国务院|中华人民共和国|省政府|新(?:的|修订的)?|修订后的)?$/;

/** Words right behind a title that name it as the new order of things or the ground. */
export const groundBehind =
  /^(?:（[^）]{1,60}）)?(?:的)?(?:有关)?(?:规定|要求|精神|等规定|等有关规定|施行(?:之日|后|前)|实施(?:之日|后|前)|公布|发布|颁布|印发|不一致|相抵触|第[一二三四五六七八九十\d]+条(?:的)?规定)/;

/** Headings of the lists in which a clearing-up of documents (清理结果) gives its results. */
export const listHeadings: readonly (readonly [FactKind, RegExp])[] = [
  ['continue', /(?:继续有效|保留|现行有效|继续执行|继续施行)/],
  ['expiry', /(?:宣布|予以|自行|自动)?失效/],
  ['cease', /(?:停止|不再)(?:执行|施行|实施)/],
  ['repeal', /废止|撤销/],
  ['amend', /修改|修订|修正/],
];

/** What a heading of such a list speaks of. */
export const listedThings =
  /(?:文件|规章|法规|条例|规定|政策|规范性文件|决定|公文|通知|目录|清单|下列|以下|如下)/;

const things = '(?:文件|规定|办法|通知|政策|目录|意见|标准|条例|制度)(?!书|之日|送达|稿)';

/** 本条例施行前 gives a time, 本条例第三条 a place; neither is what is spoken of. */
const subject = `${itself}(?!施行|实施|公布|生效|规定|第)`;

/** Words before a verb that make the document itself, or others it does not name, what the verb is done to. */
export const unnamedSubject = new RegExp(
  `${subject}[^。]{0,60}$|(?:上述|该|下列|以下|原有?|此前|以前|过去|以往)[^。，]{0,20}${things}[^。]{0,20}$|${things}[^。]{0,30}(?:同时|即行|一律|随之|自动|自行|一并|宣布|自[^。，]{2,20}起)$`,
);

/** 至2019年12月31日废止, 期满后自行废止: what ends on a day of its own expires. */
export const endsByItself =
  /(?:[至到](?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|底)|(?:到期|期满|届满)(?:之日|后|时)?)(?:起)?(?:自行|自动|即行)?$/;

/** 制定、修改和废止: words of running text for what may be done to any document. */
export const plainSense = /(?:制定|修改|修订|解释|备案|公布)(?:[、和或及与]|或者|以及)?$/;

export const notOwn = /送达|签收|合同|协议|判决|裁定|许可证|执照|资格证|处罚决定|仲裁|保险|备案自/;

/** 《A》（1997年省政府令第6号公布）: the bracket says when A was published and is no ground. */
export const publishedIn = /^[^（）]{0,12}(?:公布|发布|颁布|印发|修[订正改])[^（）]{0,20}）/;

export const itselfWords = new RegExp(subject);

export const anyItself = new RegExp(itself);

/** Words without which a sentence says nothing of validity. */
export const effectWords =
  /施行|实施|执行|生效|有效|废止|失效|撤销|修改|修订|修正|改为|试行|暂行|公布之日|印发之日|发布之日|删去第|增加一|适用|实行/;

/** （本文已被…宣布失效）: a note that ends the paper it stands in. */
export const endedByNote =
  /^[（(]?(?:本[文件]{1,2})?(?:已)?(?:被|根据|依据|依照|按照|由)[^，。；\n]{4,160}(?:宣布|予以|已|明令)?(失效|废止)[）)]?。?$/;

/** …修改为, 删去第三条, 增加一款: what an amending clause does. */
export const amendsHere = /^(?:.{0,24})(?:修改为|删去第|增加一|中的?“[^”]*”(?:均)?改为)/;

/** 废止以下《A》（…）、《B》: between a verb and the last of its titles, which are blanked. */
export const rowOfTitles = /^(?:了)?(?:以下|下列)?(?:《 *》(?:（[^）]*）)?[、和及与]?|（[^）]*）)*$/;

/** 一、对《某办法》作出修改, 三、将《某规定》…: how an amending decision names what it amends. */
export const amendsTitled =
  /^(?:（[一二三四五六七八九十百]{1,4}）|[一二三四五六七八九十百]{1,4}、|\d{1,3}[.．、])?\s*(?:(?:拟|需|决定)?(?:对|将|修改))?\s*《[^《》]{2,120}(?:〈[^〈〉]{1,80}〉[^《》]{0,40})?》/;

/** 废止下列文件, 目录附后: a list follows. */
export const announcesList = /下列|以下|如下|目录|附后/;

/** Words that open the term of a paper. */
export const termWords = /有效期|试行期|试行|暂行/;

/** …文件（的）有效期. */
export const endsInPaper = /文件(?:的)?$/;

/** 《A》第二次修订, 令第3号修正: what is named is amended. */
export const amendedBefore = /(?:《 *》|第\d+号)(?:第[一二三四五六七八九十]+次)?修[订正]/;

/** 修改或者废止: of two verbs side by side the first bears the sense. */
export const joinedEffect = /^(?:或者?|和|、|与)(?:废止|修[改订正])/;

/** 将第三条修改为, 删去, 增加一款: a step of an amendment. */
export const amendedPart = /第[一二三四五六七八九十百\d]+[条款项]|删去|增加一/;

/** 修改. */
export const amends = /修改/;

/** 对《甲条例》作如下修改：. */
export const opensAmending = /修[改订正][^。；]{0,12}[：:。]?$/;

/** A heading that ends so names one paper and opens no list. */
export const singlePaper = /通知$|办法$|决定$/;

/** 《A》、《B》和《C》: nothing else between two titles of a row. */
export const joinsTitles = /^[、和及与]?$/;
