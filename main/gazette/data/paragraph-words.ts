/** How paragraphs begin and go on: items of lists, brackets of duties, first words of a sentence that a column has cut. */

export const responsibilityBracket =
  /^[（(][^（）()]*(?:[（(〔][^（）()〔〕]*[）)〕][^（）()]*)*(?:责任单位|牵头|负责|配合|落实|责任部门)/;

/** (a)… and •… begin items, whatever the item above ends in. */
export const listItem = /^(?:[（(](?:[a-z]|[ivx]{1,4})[)）]|[•●▪◆■])/;

/** First words of a sentence that was cut before its first mark. */
export const sentenceStart =
  /^(?:以|为|到|按照|根据|依据|在|对|由|将|经|从|自|坚持|贯彻|认真|进一步|全面|各|全省|全市|全区|本|加强|推进|推动|完善)/;

/** 本通知自印发之日起执行, 特此通知, 以上意见如无不妥: what ends a paper and belongs to no clause above. */
export const closingWords =
  /^(?:本(?:通知|通告|公告|决定|意见|办法|规定|方案|细则|规划|计划)(?:自|由|有效期)|特此|专此|此复|此令|以上(?:意见|报告|请示|方案))/;

/** 修改为：“第三条…: what is quoted below is an article of another paper. */
export const opensQuotation =
  /(?:修改|改|规定|增加|作为|如下|调整|表述|款|条|项|章|节)[^“”。]{0,24}[：:]\s*“/;

/** “第三条, “（二）: a label that stands in a quotation. */
export const quotedLabel =
  /^“(?:第[一二三四五六七八九十百千零〇\d]{1,9}[编章节条]|[（(][一二三四五六七八九十]{1,3}[）)])/;

/** …（省水利厅负责）: a bracket that ends its clause. */
export const dutyBracketEnd = /(?:负责|落实|牵头|配合|单位|管委会|政府|部门)[^（(]{0,12}[)）]$/;

/** 问：, 答：in an interview. */
export const questionOrAnswer = /^[问答][：:]/;

/** 你市《…请示》（…号）收 / 悉。: the last characters of a sentence on a line of their own; 此复。 and 特此。 close a letter. */
export const tailOfSentence = /^(?![此特专])[\u4e00-\u9fff]{1,3}[。；]/;
