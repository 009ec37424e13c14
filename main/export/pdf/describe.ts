/** Title, language, source and hash in the file itself, as Info entries and as XMP. */
import { createHash } from 'node:crypto';
import { PDFArray, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { ExportInput } from '../export-input.ts';
import { escapeText } from '../markup.ts';
import { exportTitle } from '../typeset/typeset.ts';
import { sourceLabel, wordingFor } from '../wording.ts';

const language = 'zh-CN';

/** Fills in the metadata in place, which keeps tags and outline. The same input gives the same bytes. */
export function describePdf(pdf: PDFDocument, input: ExportInput): void {
  const say = wordingFor(input.language);
  const title = exportTitle(input);
  const producer = `Gazette Archive ${input.programVersion}`;
  const made = new Date(input.madeAt);
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setAuthor(say('author'));
  pdf.setSubject(say('subject'));
  pdf.setKeywords(numbersOf(input));
  pdf.setProducer(producer);
  pdf.setCreator(producer);
  pdf.setCreationDate(made);
  pdf.setModificationDate(made);
  pdf.catalog.set(PDFName.of('Lang'), PDFString.of(language));
  const packet = new TextEncoder().encode(xmpPacket(input, title, producer));
  const stream = pdf.context.stream(packet, { Type: 'Metadata', Subtype: 'XML' });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream));
  pdf.context.trailerInfo.ID = fileId(pdf, packet);
}

function numbersOf({ documents }: ExportInput): string[] {
  return documents.flatMap(({ document }) => document.documentNumber ?? []);
}

/** From what the file says of itself, not from clock and chance. */
function fileId(pdf: PDFDocument, packet: Uint8Array): PDFArray {
  const id = PDFHexString.of(createHash('sha256').update(packet).digest('hex').slice(0, 32));
  const array = PDFArray.withContext(pdf.context);
  array.push(id);
  array.push(id);
  return array;
}

function xmpPacket(input: ExportInput, title: string, producer: string): string {
  const say = wordingFor(input.language);
  const sources = input.documents.map(
    (item) =>
      `<rdf:li rdf:parseType="Resource"><ga:title>${escapeText(item.document.title)}</ga:title>` +
      `<ga:documentNumber>${escapeText(item.document.documentNumber ?? '')}</ga:documentNumber>` +
      `<ga:issue>${escapeText(sourceLabel(item, say))}</ga:issue>` +
      `<ga:originalSha256>${escapeText(item.sourceSha256)}</ga:originalSha256></rdf:li>`,
  );
  const alternative = (text: string) =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escapeText(text)}</rdf:li></rdf:Alt>`;
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:ga="urn:gazette-archive:export">
<dc:title>${alternative(title)}</dc:title>
<dc:creator><rdf:Seq><rdf:li>${escapeText(say('author'))}</rdf:li></rdf:Seq></dc:creator>
<dc:description>${alternative(say('subject'))}</dc:description>
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>${escapeText(producer)}</pdf:Producer>
<xmp:CreateDate>${escapeText(input.madeAt)}</xmp:CreateDate>
<ga:sources><rdf:Seq>${sources.join('\n')}</rdf:Seq></ga:sources>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}
