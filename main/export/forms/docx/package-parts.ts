/** What the library does not write: paragraph defaults, the names a face may go by elsewhere, a date that is ours to give. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { escapeXml } from '../akn/xml.ts';
import { wordFaces } from './faces.ts';

const contentTypes = '[Content_Types].xml';

/** The same file, finished; its parts bear the export's own date, so that equal input gives equal bytes. */
export function finishPackage(docx: Uint8Array, madeAt: string): Uint8Array {
  const parts = unzipSync(docx);
  const change = (name: string, by: (xml: string) => string): Record<string, Uint8Array> => {
    const part = parts[name];
    return part === undefined ? {} : { [name]: strToU8(by(strFromU8(part))) };
  };
  const finished: Record<string, Uint8Array> = {
    // First, as readers that look at a file's beginning expect it.
    ...change(contentTypes, (xml) => xml),
    ...parts,
    ...change('word/styles.xml', withDefaults),
    ...change('docProps/core.xml', (xml) => dated(xml, madeAt)),
    'word/fontTable.xml': strToU8(fontTable()),
  };
  const mtime = new Date(madeAt);
  const files: Zippable = Object.fromEntries(
    Object.entries(finished).map(([name, bytes]) => [name, [bytes, { mtime, level: 6 }]]),
  );
  return zipSync(files);
}

/**
 * No sign hangs over the margin, no blank is put between Chinese and Latin, and no line is moved for the sake of
 * another: 22 lines of 28 characters stay what they are.
 */
function withDefaults(styles: string): string {
  const paragraph =
    '<w:widowControl w:val="0"/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>';
  return (
    styles
      .replace('<w:pPrDefault/>', `<w:pPrDefault><w:pPr>${paragraph}</w:pPr></w:pPrDefault>`)
      // Some readers take no paragraph defaults: the style says the same.
      .replace(/w:styleId="Normal"[^>]*>.*?<w:pPr>/, `$&${paragraph}`)
  );
}

function dated(core: string, madeAt: string): string {
  const date = escapeXml(madeAt.replace(/\.\d+Z$/, 'Z'));
  return core.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${date}`);
}

/** ECMA-376 17.8.3.1: alternate names are a list divided by commas. */
function fontTable(): string {
  const fonts = Object.values(wordFaces).map(
    ({ name, alternatives }) =>
      `<w:font w:name="${escapeXml(name)}"><w:altName w:val="${escapeXml(alternatives.join(','))}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`;
}
