/**
 * Marks what is on a page but not of the document (the line at its head, its number, rules, repeated table heads)
 * as artifacts (ISO 32000-1, 14.8.2.2): Chromium leaves it outside all marked content, so that a screen reader would
 * read it in the middle of a sentence, and nothing in the file tells it from the text.
 */
import { decodePDFRawStream, type PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';

const token = /\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[\da-fA-F\s]*>|\/[^\s()<>[\]{}/%]*|[[\]]|[^\s()<>[\]{}/%]+/g;
const pathStart = new Set(['m', 're']);
const paints = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*']);
const placed = new Set(['Do', 'sh']);

/** Changes the pages in place. A page that is not written as Chromium writes it is left alone. */
export function markArtifacts(pdf: PDFDocument): void {
  for (const page of pdf.getPages()) {
    const reference = page.node.get(PDFName.of('Contents'));
    const stream = reference instanceof PDFRef ? pdf.context.lookup(reference) : undefined;
    if (!(reference instanceof PDFRef) || !(stream instanceof PDFRawStream)) continue;
    const content = new TextDecoder('latin1').decode(decodePDFRawStream(stream).decode());
    const marked = withArtifacts(content);
    if (marked !== null) pdf.context.assign(reference, pdf.context.flateStream(latin1(marked)));
  }
}

/** A content stream with all that is drawn outside marked content marked; null where nothing is, or it can't be told. */
export function withArtifacts(content: string): string | null {
  const ranges: (readonly [number, number])[] = [];
  let depth = 0;
  let operands: number | null = null;
  let open: { readonly at: number; readonly isText: boolean } | null = null;
  for (const match of content.matchAll(token)) {
    const [word] = match;
    const end = match.index + word.length;
    if (!/^[A-Za-z*']/.test(word)) {
      operands ??= match.index;
      // Content with an id of its own inside a text object that has none: told apart by no simple rule.
      if (word === '/MCID' && open !== null) return null;
      continue;
    }
    const start = operands ?? match.index;
    operands = null;
    if (word === 'BI') return null;
    if (word === 'BDC' || word === 'BMC') depth += 1;
    else if (word === 'EMC') depth -= 1;
    else if (depth === 0 && word === 'BT') open = { at: start, isText: true };
    else if (depth === 0 && open === null && pathStart.has(word)) open = { at: start, isText: false };
    else if (open?.isText === true && word === 'ET') {
      ranges.push([open.at, end]);
      open = null;
    } else if (open?.isText === false && (paints.has(word) || word === 'n')) {
      if (word !== 'n') ranges.push([open.at, end]);
      open = null;
    } else if (depth === 0 && open === null && placed.has(word)) ranges.push([start, end]);
  }
  if (ranges.length === 0 || depth !== 0 || open !== null) return null;
  let at = 0;
  let result = '';
  for (const [start, end] of ranges) {
    result += `${content.slice(at, start)}/Artifact BMC\n${content.slice(start, end)}\nEMC`;
    at = end;
  }
  return result + content.slice(at);
}

function latin1(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}
