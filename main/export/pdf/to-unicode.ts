/** Reads and writes the ToUnicode map of an embedded font: glyph code to text. */

export type GlyphTexts = ReadonlyMap<number, string>;

/** Most entries that one section may hold (PDF 32000, 9.10.3). */
const sectionLimit = 100;

/** Text of each glyph code that the map names, one by one or as a range. */
export function parseToUnicode(cmap: string): GlyphTexts {
  const texts = new Map<number, string>();
  for (const [, section = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', value = ''] of section.matchAll(/<([\da-f]+)>\s*<([\da-f]+)>/gi)) {
      texts.set(Number.parseInt(code, 16), fromUtf16(value));
    }
  }
  for (const [, section = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', value = ''] of section.matchAll(
      /<([\da-f]+)>\s*<([\da-f]+)>\s*<([\da-f]+)>/gi,
    )) {
      const first = Number.parseInt(from, 16);
      const text = fromUtf16(value);
      const start = text.codePointAt(0) ?? 0;
      for (let code = first; code <= Number.parseInt(to, 16); code += 1) {
        texts.set(code, String.fromCodePoint(start + code - first));
      }
    }
  }
  return texts;
}

/** The same map with other texts; what surrounds the entries is kept. */
export function writeToUnicode(cmap: string, texts: GlyphTexts): string {
  const lines = [...texts]
    .sort(([a], [b]) => a - b)
    .map(([code, text]) => `<${hex(code)}> <${toUtf16(text)}>`);
  const sections: string[] = [];
  for (let start = 0; start < lines.length; start += sectionLimit) {
    const part = lines.slice(start, start + sectionLimit);
    sections.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`);
  }
  const bare = cmap.replace(/\d+\s+beginbf(char|range)[\s\S]*?endbf\1\s*/g, '');
  return bare.replace(/(\s)endcmap/, `$1${sections.join('\n')}\nendcmap`);
}

function fromUtf16(digits: string): string {
  const units = digits.match(/.{4}/g) ?? [];
  return String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)));
}

function toUtf16(text: string): string {
  return Array.from({ length: text.length }, (_unused, index) => hex(text.charCodeAt(index))).join('');
}

function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}
