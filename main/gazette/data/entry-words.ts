/** How entries of 人事任免 are printed: 任命张三为…, 免去李四的…职务, 张三任…, with what holds for a term. */
import { appointing, removing } from './post-words.ts';

/** A name of two characters may be set with a space between them (方　圆), a longer one with ·. */
const name =
  '[\\u4e00-\\u9fff][ \\u3000]{0,4}[\\u4e00-\\u9fff]{1,3}?|[\\u4e00-\\u9fff]{1,8}(?:·[\\u4e00-\\u9fff]{1,8}){1,3}';

const aside = '(?:[（(][^（）()]{1,14}[）)])?';

const names = `((?:${name})${aside}(?:[、和](?:${name})${aside}){0,30})(?:等)?(?:\\d{1,2}人)?(?:同志)?`;

/** 张三、李四（女）为省水利厅副厅长: what stands behind 任命. */
export const appointed = new RegExp(`^${names}(?:分别)?(?:试任|挂职?任|担任|为|任)(.{2,80})$`);

/** 张三的省水利厅副厅长职务: what stands behind 免去. */
export const removed = new RegExp(`^${names}(?:所?担?任的|的)(.{2,80})$`);

/** 张三省水利厅副厅长职务: the same without 的. */
export const removedBare =
  /^([\u4e00-\u9fff][ \u3000]{0,4}[\u4e00-\u9fff]{1,3}?)(?:同志)?((?:省|市|州|县|区|盟|旗|自治区|国家|国务院|中共|中国|原|兼任的).{2,80}(?:职务?|职级).*)$/;

/** 张三　省水利厅副厅长: name and post side by side, in a list under its verb. */
export const listedEntry = new RegExp(`^(${name})${aside}[ \\u3000：:]{1,6}(.{3,60})$`);

/** 张三任…, 张三不再担任…: the name stands first. */
export const nameLead = new RegExp(
  `^${names}(?=任(?!免|命|何|务|期|职|用|意|教|前|中|后|满)|兼任|挂|试任|不再|担任)`,
);

/** Verbs of entries, where they are not part of another word (任命书, 任免案). */
export const entryVerbs = new RegExp(
  `(${[...appointing, ...removing].join('|')})(?!的|前|后|期|书|案|和|及|或|、|时|委员会)`,
);

/** Looks like an entry though none could be read: a verb of appointment and a post at its end. */
export const entryLike =
  /(?:^|[，,])(?:并|同时)?(?:免去其|不再担任)|^[\u4e00-\u9fff·（）\s、]{2,30}(?:任|为|的)[^，；。]{2,60}$/;

/** Words of running text and of headings, which no entry holds. */
export const noEntry = /各|参加|所属|内设|本部门|下列|以下|上述|以上|人员|如下|应当|必须|名单|自|时间/;

/** 聘期三年, （试用期一年）: how long a post is held. */
export const termOfPost =
  /(聘期[^，。；（）()]{1,30}|试用期[^，。；（）()]{1,20}|任期[^，。；（）()]{1,20}|挂职[^，。；（）()]{0,6}年)/;

/** （试用期一年）, （兼）, （正厅级）: brackets beside a post that are no part of its name. */
export const asideOfPost = /[（(](?:试用期|挂职|聘期|任期|兼|正|副|列|保留|时间|终止)[^（）()]*[）)]/g;

/** 免去其…职务: of the person whom the entry before named. */
export const removesTheSame = /^(?:并|同时)?(?:免去|解聘|免除)(?:其|他|她)/;

/** 省政府决定：, 经…研究同意: who appoints, in the words before a list. */
export const decidingBody =
  /(?:^|[\s\u3000，。日经由])([\u4e00-\u9fff]{0,30}?(?:人民政府|省政府|市政府|县政府|区政府|政府|国务院|人大常委会|常务委员会|委员会|人民代表大会|省委|市委|党组))(?:\d{4}年)?(?:\d{1,2}月\d{1,2}日)?(?:第[^，。]{1,20}会议)?(?:研究|审议|讨论)?[，,]?(?:研究)?(?:决定|同意|任命|批准|通过)/;
