/** Days as papers print them, in figures and in words; each pattern is for text without white space. */

/** Characters of a year in figures or figure by figure in words; 二○○一 was typed with many circles. */
export const writtenYear = '(?:\\d{4}|[一二〇○零三四五六七八九]{4})年';

/** A day of a month, a month: 5, 十二. */
export const counted = '[\\d一二三四五六七八九十]{1,3}';

const body = '[\\u4e00-\\u9fff、]{2,40}';

/** 某省人民政府2031年3月2日: the day at the end of what a signature prints. */
export const dayAtEnd = new RegExp(`${writtenYear}.*日$`);

/** 国务院办公厅2018年11月5日 on one line. */
export const signatureWithDay = new RegExp(`^[^，。；：]{2,40}?${writtenYear}${counted}月${counted}日$`);

/** （省财政厅　二〇一〇年十一月二十日） under the title of what a notice passes on, in either order. */
export const issuerAndDay = new RegExp(
  `^[（(](?:${body}${writtenYear}.{2,8}日|${writtenYear}.{2,8}日${body})[）)]$`,
);

/** 6月, 2031年十二月份 above the days of a month, in a chronicle. */
export const monthHeading = /^(?:(\d{4})年)?(\d{1,2}|[一二三四五六七八九十]{1,3})月份?$/;

/** 6月上旬, 月底: what says more than the month. */
export const partOfMonth = /[旬初底末中半]/;
