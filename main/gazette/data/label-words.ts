/** Labels where they are told by more than their own form: alone in a line, run on, before or behind something. */

/** 第一条 or 第1條 begins a line of a law. */
export const articleStart = /^第[一二三四五六七八九十百千零〇\d]{1,9}[条條]/;

/** 第五章 set apart from its title by a tab. */
export const divisionAlone = /^\s*第[一二三四五六七八九十百零〇\d]{1,6}[编編章节節条條]\s*$/;

/** 第三章, 第七条 and no other label. */
export const articleLabel = /^第.*[章节節条條]$/;

/** 一，为…: the 、 of a label that the scanner or a converter made a comma. */
export const commaLabel = /^([一二三四五六七八九十]{1,3})[,，](?=[^\s,，])/;

/** …。　第二条　…: where the next clause begins in the same line. */
export const runsOn =
  /[。；;：:！？”）)]\s+(?=第[一二三四五六七八九十百千零〇]{1,7}[条條]\s|[（(][一二三四五六七八九十]{1,3}[）)])/g;

/** 1） and a）, whose bracket has no other half. */
export const halfLabel = /(?:^|[。；;：:，,\s、])[（(]?(?:\d{1,2}|[a-zA-Z一二三四五六七八九十①-⑳])[）)]/g;

/** 一、 1. （一） before an entry. */
export const entryLabel = /^(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．][ \u3000]*)/;

/** What may stand behind the bracket of a duty: nothing, a stop, the next label. */
export const labelOrEnd = /^\s*(?:$|[。；;]|[（(]?[\d一二三四五六七八九十①-⑳])/;

/** 1. ① 一是 （: what follows a bracket of duties in the same line. */
export const labelOrBracket =
  /^(?:[（(]?[\d一二三四五六七八九十]{1,3}[）).．、]|[①-⑳]|[一二三四五六七八九]是|[（(【〔[])/;

/** 一、 in a list of attachments. */
export const countedInWords = /^[一二三四五六七八九十]/;

/** The second of a series. */
export const secondSign = /[2二②]/;
