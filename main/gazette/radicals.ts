/**
 * Radicals that PDFs, and texts copied from them, carry in place of the ideograph they look like (⼈ for 人, ⺠ for 民), because a font draws both
 * with one glyph. NFKC knows all Kangxi radicals (U+2F00–2FDF) but only two of the supplement (U+2E80–2EFF).
 */

/** Beside each the simplified or common character of the same shape; the first two are Kangxi, where NFKC gives 戶 and 靑. */
const supplement: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(
    '⼾户⾭青⺀冫⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑尣⺒巳⺓幺⺔彐⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺳网⺴冈⺵网⺶羊⺷羊⺸羊⺹耂⺺聿⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞飠⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'.matchAll(
      /(.)(.)/gu,
    ),
    ([, radical = '', character = '']) => [radical, character] as const,
  ),
);

/** Each radical of a text. */
export const radicalsIn = /[\u2E80-\u2FDF]/g;
const hasRadical = /[\u2E80-\u2FDF]/;

/** The text with radicals as the characters they stand for; everything else, ― (U+2015) too, as printed. */
export function withoutRadicals(text: string): string {
  if (!hasRadical.test(text)) return text;
  return text.replace(radicalsIn, (radical) => supplement[radical] ?? radical.normalize('NFKC'));
}
