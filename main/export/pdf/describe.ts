/** Title, language, source and hash in the file itself, as Info entries and as XMP. */
import { createHash } from 'node:crypto';
import { PDFArray, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { ExportInput } from '../export-input.ts';
import { exportTitle } from '../typeset/typeset.ts';
import { wordingFor } from '../wording.ts';
import { type Described, xmpPacket } from './xmp.ts';

/** Of the documents, whatever language the program speaks. */
const language = 'zh-CN';

/**
 * Fills in the metadata in place, which keeps tags and outline. The same input gives the same bytes; `isArchival`
 * says in the packet that the file was made after PDF/A-2b.
 */
export function describePdf(pdf: PDFDocument, input: ExportInput, isArchival = false): void {
  const say = wordingFor(input.language);
  const isOriginal = input.options.layout === 'original';
  const numbers = [...new Set(input.documents.flatMap(({ document }) => document.documentNumber ?? []))];
  const described: Described = {
    title: exportTitle(input),
    author: say(isOriginal ? 'authorOriginal' : 'author'),
    subject: say(isOriginal ? 'subjectOriginal' : 'subject'),
    keywords: numbers.join(' '),
    producer: `Gazette Archive ${input.programVersion}`,
    language,
    madeAt: new Date(input.madeAt).toISOString(),
    isArchival,
  };
  // PDF dates have no fractions of a second, and both must say the same.
  const made = new Date(`${described.madeAt.slice(0, 19)}Z`);
  pdf.setTitle(described.title, { showInWindowTitleBar: true });
  pdf.setAuthor(described.author);
  pdf.setSubject(described.subject);
  pdf.setKeywords([described.keywords]);
  pdf.setProducer(described.producer);
  pdf.setCreator(described.producer);
  pdf.setCreationDate(made);
  pdf.setModificationDate(made);
  pdf.catalog.set(PDFName.of('Lang'), PDFString.of(language));
  const packet = new TextEncoder().encode(xmpPacket(input, described));
  const stream = pdf.context.stream(packet, { Type: 'Metadata', Subtype: 'XML' });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream));
  pdf.context.trailerInfo.ID = fileId(pdf, packet);
}

/** From what the file says of itself, not from clock and chance. */
function fileId(pdf: PDFDocument, packet: Uint8Array): PDFArray {
  const id = PDFHexString.of(createHash('sha256').update(packet).digest('hex').slice(0, 32));
  const array = PDFArray.withContext(pdf.context);
  array.push(id);
  array.push(id);
  return array;
}
