/** The XMP packet of an exported PDF (ISO 16684-1), with what PDF/A asks of it (ISO 19005-2, 6.6). */
import type { ExportInput } from '../export-input.ts';
import { escapeText } from '../markup.ts';
import { sourceLabel, wordingFor } from '../wording.ts';

export interface Described {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  readonly producer: string;
  readonly language: string;
  /** ISO 8601. */
  readonly madeAt: string;
  readonly isArchival: boolean;
}

const namespace = 'urn:gazette-archive:export';

/** Properties of our own; PDF/A wants each of them described in the packet itself. */
const properties = [
  ['sources', 'Issue and pages of each document, in their order'],
  ['documentNumbers', 'Number (文号) of each document, in their order; empty where it has none'],
  ['titles', 'Title of each document, in their order'],
  ['originalSha256', 'SHA-256 of the original file of each document, in their order'],
] as const;

/** All entries say the same as the Info dictionary; the same input gives the same bytes. */
export function xmpPacket(input: ExportInput, described: Described): string {
  const say = wordingFor(input.language);
  const { documents } = input;
  const alternative = (text: string) =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escapeText(text)}</rdf:li></rdf:Alt>`;
  const list = (kind: 'Seq' | 'Bag', texts: readonly string[]) =>
    `<rdf:${kind}>${texts.map((text) => `<rdf:li>${escapeText(text)}</rdf:li>`).join('')}</rdf:${kind}>`;
  const values = {
    sources: documents.map((item) => sourceLabel(item, say)),
    documentNumbers: documents.map(({ document }) => document.documentNumber ?? ''),
    titles: documents.map(({ document }) => document.title),
    originalSha256: documents.map(({ sourceSha256 }) => sourceSha256),
  };
  const second = `${described.madeAt.slice(0, 19)}Z`;
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:format>application/pdf</dc:format>
<dc:title>${alternative(described.title)}</dc:title>
<dc:creator>${list('Seq', [described.author])}</dc:creator>
<dc:description>${alternative(described.subject)}</dc:description>
<dc:language>${list('Bag', [described.language])}</dc:language>
<pdf:Keywords>${escapeText(described.keywords)}</pdf:Keywords>
<pdf:Producer>${escapeText(described.producer)}</pdf:Producer>
<xmp:CreatorTool>${escapeText(described.producer)}</xmp:CreatorTool>
<xmp:CreateDate>${second}</xmp:CreateDate>
<xmp:ModifyDate>${second}</xmp:ModifyDate>
<xmp:MetadataDate>${second}</xmp:MetadataDate>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:ga="${namespace}">
${properties.map(([name]) => `<ga:${name}>${list('Seq', values[name])}</ga:${name}>`).join('\n')}
</rdf:Description>
${described.isArchival ? archival : ''}
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}

const archival = `<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>Gazette Archive export</pdfaSchema:schema><pdfaSchema:namespaceURI>${namespace}</pdfaSchema:namespaceURI><pdfaSchema:prefix>ga</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>${properties
  .map(
    ([name, description]) =>
      `<rdf:li rdf:parseType="Resource"><pdfaProperty:name>${name}</pdfaProperty:name><pdfaProperty:valueType>seq Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>${description}</pdfaProperty:description></rdf:li>`,
  )
  .join('')}</rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>`;
