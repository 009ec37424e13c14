/** How paragraphs begin and go on: items of lists, brackets of duties, first words of a sentence that a column has cut. */

export const responsibilityBracket =
  /^[（(][^（）()]*(?:[（(〔][^（）()〔〕]*[）)〕][^（）()]*)*(?:责任单位|牵头|负责|配合|落实|责任部门)/;

/** (a)… and •… begin items, whatever the item above ends in. */
export const listItem = /^(?:[（(](?:[a-z]|[ivx]{1,4})[)）]|[•●▪◆■])/;

/** First words of a sentence that was cut before its first mark. */
export const sentenceStart =
  /^(?:以|为|到|按照|根据|依据|在|对|由|将|经|从|自|坚持|贯彻|认真|进一步|全面|各|全省|全市|全区|本|加强|推进|推动|完善)/;
