/** Punctuation in the forms that columns from top to bottom print (︵ ︐ ︒), as the forms of lines that they stand for. */

const pairs =
  '︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︰‥︱—︲–︳＿︴＿︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』﹇［﹈］';
const lineForms: ReadonlyMap<string, string> = new Map(
  Array.from(pairs.matchAll(/(.)(.)/gsu), ([, upright = '', line = '']) => [upright, line]),
);
const upright = /[\ufe10-\ufe19\ufe30-\ufe44\ufe47\ufe48]/;

/** The text with upright punctuation in its forms for lines. */
export function withLineForms(text: string): string {
  if (!upright.test(text)) return text;
  return Array.from(text, (character) => lineForms.get(character) ?? character).join('');
}
