/** What single lines of official papers print, told by their words: signatures, notes, histories, attachments, occasions. */

import { anyOf } from './any-of.ts';
import { counted, writtenYear } from './date-words.ts';

/** Last words of offices whose holders sign: 总理 (国务院令), 省长 (省政府令), 主任 (部委令), 检察长 and 社长 (joint papers). */
const signingOffices = [
  '总理',
  '主席',
  '省长',
  '市长',
  '州长',
  '县长',
  '区长',
  '盟长',
  '部长',
  '主任',
  '局长',
  '署长',
  '行长',
  '厅长',
  '会长',
  '院长',
  '社长',
  '委员长',
  '审计长',
  '检察长',
  '专员',
];

/** 总理 李克强 / 省长 某某 / 财政部部长：某某: office and name that sign a 令. */
export const personSignature = new RegExp(
  `^([\\u4e00-\\u9fff]{0,24}${anyOf(signingOffices)})[\\s\\u3000：:]*([\\u4e00-\\u9fff]{2,4}|[\\u4e00-\\u9fff]{1,10}[·•][\\u4e00-\\u9fff·•]{1,12})$`,
);

/** How the occasion of a report or speech ends: ——…在某市第九届人民代表大会第三次会议上. */
const occasionEnds = ['会议上', '大会上', '座谈会上', '仪式上', '上的(?:讲话|报告|发言)'];

export const occasion = new RegExp(
  `^(?:[（(]?[—–─―⸺-]{1,3}.*|[（(]?${writtenYear}.{2,8}日在.*)${anyOf(occasionEnds)}[）)]?$`,
);

/** ——2024年1月16日在某市第九届: an occasion that goes on in the next line. */
export const occasionBegins = new RegExp(`^[（(]?[—–─―⸺-]{0,3}${writtenYear}.{2,8}日在`);

/** 泽政办发〔202244: a number of which a page lost bracket and 号. */
export const brokenNumber = /^[\u4e00-\u9fff]{2,12}[〔[（(【](?:19|20)\d{3,9}号?$/;

/** How notes in brackets under signature or title begin: （此件公开发布）, （本文有删减）, （联系电话：…）. */
const noteWords = [
  '此件',
  '本文',
  '本件',
  '此文',
  '附件',
  '注',
  '有删减',
  '略',
  '联系人',
  '联系电话',
  '联系方式',
  '发至',
  '已登',
  '文稿',
];

export const noteInBrackets = new RegExp(`^[（(〔【]${anyOf(noteWords)}[^（）()]*[）)〕】]$`);

/** What happens to rules: passed, issued, amended, put in force. */
const historyVerbs = ['通过', '公布', '发布', '修订', '修正', '施行', '批准', '颁布'];

/** （2011年8月30日…第三十次会议通过　根据…修正）: the bracket under the title of rules (题注). */
export const history = new RegExp(`^[（(].{0,600}${anyOf(historyVerbs)}[^（()）]*[）)]$`);

/** What else a line of a history may end in: 国务院令第703号, …的决定》, 第三十次会议. */
const historyEnds = [
  ...historyVerbs,
  '令',
  '号',
  '决定》?',
  '备案',
  '失效',
  '废止',
  '停止执行',
  '第\\d{1,4}次会议',
];

/** 2011年8月30日 某市人大常委会第三十次会议通过: the same without brackets, a line each. */
export const historyLine = new RegExp(
  `^[（(]?(?:根据)?${writtenYear}${counted}月${counted}日.*${anyOf(historyEnds)}[，,、]?(?:根据)?[）)]?$`,
);

/** 附件, 附件1, 附表二：, 附件1-2 as a line of its own. */
export const attachmentLabel = /^附(?:件|表|录|图)?[一二三四五六七八九十\d]{0,3}(?:[-—]\d)?[:：]?$/;

/** 附件：1.… before the signature. */
export const attachmentLead = /^(附(?:件|表|录)?[一二三四五六七八九十\d]{0,3})[:：]\s*(?=\S)/;

/** 1.… in a list of attachments, 一、… in one of the 1980s and 1990s. */
export const listedNumber = /^(\d{1,2}|[一二三四五六七八九十]{1,3}(?=、))[.．、]\s*/;

/** 2015年4月2日印发: the day a paper was printed, alone on its line. */
export const printedOn = new RegExp(`^${writtenYear}.{2,8}日印发?$`);

/** Keys of the 版记, which closes a printed paper below its signature. */
const footerKeys = [
  '抄送',
  '抄报',
  '分送',
  '主题词',
  '信息公开(?:选项|类别|属性)',
  '公开(?:方式|属性)',
  '校对',
];

export const footerKey = new RegExp(`^${anyOf(footerKeys)}[：:]`);

/** 某省人民政府办公厅2023年5月8日印发. */
export const printerAndDay = /^[\u4e00-\u9fff]{2,30}\d{4}年\d{1,2}月\d{1,2}日(?:印发|印)$/;

/** （1980年8月26日通过）. */
export const passed = /通过/;

/** 附件：, 附表一二： before the first of a list. */
export const attachmentListLead = /^附(?:件|表|录)?[^：:]{0,3}[：:]\s*/;
