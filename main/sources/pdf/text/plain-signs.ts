/** Punctuation in the forms that columns from top to bottom print (︵ ︐ ︒), and dashes that a font joins (⸺), as the signs they stand for. */

const pairs =
  '︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︰‥︱—︲–︳＿︴＿︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』﹇［﹈］';
/** Dashes two and three characters wide. */
const joinedDashes: readonly (readonly [string, string])[] = [
  ['\u2e3a', '——'],
  ['\u2e3b', '———'],
];
const plainSigns: ReadonlyMap<string, string> = new Map([
  ...joinedDashes,
  ...Array.from(pairs.matchAll(/(.)(.)/gsu), ([, upright = '', line = '']): readonly [string, string] => [
    upright,
    line,
  ]),
]);
const formed = /[\u2e3a\u2e3b\ufe10-\ufe19\ufe30-\ufe44\ufe47\ufe48]/;

/** The text with those signs as lines print them. */
export function withPlainSigns(text: string): string {
  if (!formed.test(text)) return text;
  return Array.from(text, (character) => plainSigns.get(character) ?? character).join('');
}
