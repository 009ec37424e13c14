/** The reader's annotations as those of PDF (ISO 32000-1, 12.5.6), which other readers show, list and change. */
import {
  PDFArray,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFPage,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { colours, sharesOf } from '../colours.ts';
import type { ExportAnnotation, ExportDocument, OriginalMark, SheetQuads } from '../export-input.ts';
import { type Box, boxOfQuads, frameLook, highlightLook, noteLook, underlineLook } from './appearance.ts';

export interface AnnotationWriting {
  readonly pdf: PDFDocument;
  /** Who wrote them, as other readers show it. */
  readonly author: string;
  /** For annotations without a date of their own. */
  readonly madeAt: string;
  /** What is said of an annotation whose place was not found again. */
  readonly lost: string;
  /** The copy's page for a page of the document's source. */
  readonly pageOf: (sheet: number) => PDFPage | undefined;
}

/** Shown and printed. */
const printed = 4;
const frameWidthPt = 1.2;
const noteSizePt = 20;

/** Adds all annotations of one document; those without a place stand as notes on its first page. */
export function addAnnotations({ annotations, original }: ExportDocument, writing: AnnotationWriting): void {
  if (original === undefined) return;
  let lost = 0;
  for (const annotation of annotations) {
    const mark = original.marks.get(annotation.id);
    const isPlaced = mark?.places.some(({ sheet }) => writing.pageOf(sheet) !== undefined) ?? false;
    if (mark !== undefined && isPlaced) addMark(annotation, mark, writing);
    else {
      const page = writing.pageOf(original.sheets[0] ?? 0);
      if (page !== undefined) addLostNote(annotation, page, lost, writing);
      lost += 1;
    }
  }
}

/** One for each page it lies on; its words stand with the first. */
function addMark(
  annotation: ExportAnnotation,
  { kind, places }: OriginalMark,
  writing: AnnotationWriting,
): void {
  places.forEach((place, index) => {
    const page = writing.pageOf(place.sheet);
    if (page === undefined || place.quads.length === 0) return;
    const isFramed = kind === 'rectangle' || annotation.style === 'box';
    const entries = isFramed ? frame(annotation, place, writing) : marking(annotation, place, writing);
    const name = index === 0 ? annotation.id : `${annotation.id}-${index + 1}`;
    add(page, entries, { annotation, name, contents: index === 0 ? contentsOf(annotation) : '' }, writing);
  });
}

interface Drawn {
  readonly subtype: 'Highlight' | 'Underline' | 'Square' | 'Text';
  readonly box: Box;
  readonly entries: Readonly<Record<string, unknown>>;
}

function marking(
  { style, colour }: ExportAnnotation,
  { quads }: SheetQuads,
  { pdf }: AnnotationWriting,
): Drawn {
  const box = boxOfQuads(quads);
  const isUnderline = style === 'underline';
  const shares = sharesOf(isUnderline ? colours[colour].line : colours[colour].mark);
  const look = (isUnderline ? underlineLook : highlightLook)(pdf.context, box, quads, shares);
  return {
    subtype: isUnderline ? 'Underline' : 'Highlight',
    box,
    entries: { QuadPoints: quads.flat(), C: [...shares], AP: { N: look } },
  };
}

function frame({ colour }: ExportAnnotation, { quads }: SheetQuads, { pdf }: AnnotationWriting): Drawn {
  const box = boxOfQuads(quads);
  const shares = sharesOf(colours[colour].line);
  return {
    subtype: 'Square',
    box,
    entries: {
      C: [...shares],
      BS: { Type: 'Border', W: frameWidthPt, S: 'S' },
      AP: { N: frameLook(pdf.context, box, shares, frameWidthPt) },
    },
  };
}

function addLostNote(
  annotation: ExportAnnotation,
  page: PDFPage,
  index: number,
  writing: AnnotationWriting,
): void {
  const { x, y, height } = page.getCropBox();
  const left = x + 6;
  const top = y + height - 6 - index * (noteSizePt + 4);
  const box: Box = [left, top - noteSizePt, left + noteSizePt, top];
  const shares = sharesOf(colours[annotation.colour].line);
  const contents = [writing.lost, annotation.quote, contentsOf(annotation)].filter(Boolean).join('\n');
  const drawn: Drawn = {
    subtype: 'Text',
    box,
    entries: {
      C: [...shares],
      Name: 'Note',
      Open: false,
      AP: { N: noteLook(writing.pdf.context, box, shares) },
    },
  };
  add(page, drawn, { annotation, name: annotation.id, contents }, writing);
}

interface Said {
  readonly annotation: ExportAnnotation;
  readonly name: string;
  readonly contents: string;
}

function add(
  page: PDFPage,
  drawn: Drawn,
  { annotation, name, contents }: Said,
  writing: AnnotationWriting,
): void {
  const { context } = writing.pdf;
  const created = annotation.createdAt ?? writing.madeAt;
  const dictionary = context.obj({
    Type: 'Annot',
    Subtype: drawn.subtype,
    Rect: [...drawn.box],
    F: printed,
    P: page.ref,
    NM: PDFHexString.fromText(name),
    T: PDFHexString.fromText(writing.author),
    Contents: PDFHexString.fromText(contents),
    CreationDate: PDFString.fromDate(new Date(created)),
    M: PDFString.fromDate(new Date(annotation.updatedAt ?? created)),
    ...(drawn.entries as Record<string, never>),
  });
  const reference = context.register(dictionary);
  append(page, reference);
  if (contents === '') return;
  const { x, y, width, height } = page.getCropBox();
  const popup = context.obj({
    Type: 'Annot',
    Subtype: 'Popup',
    Rect: [
      x + width - 190,
      Math.max(y, drawn.box[3] - 90),
      x + width - 10,
      Math.min(y + height, drawn.box[3]),
    ],
    F: printed,
    P: page.ref,
    Parent: reference,
    Open: false,
  });
  const popupReference = context.register(popup);
  dictionary.set(PDFName.of('Popup'), popupReference);
  append(page, popupReference);
}

/** By hand: the library's own way would wrap the page's content in further streams. */
function append({ node, doc }: PDFPage, reference: PDFRef): void {
  const key = PDFName.of('Annots');
  const present = node.lookup(key);
  if (present instanceof PDFArray) present.push(reference);
  else node.set(key, doc.context.obj([reference]));
}

function contentsOf({ note, tags }: ExportAnnotation): string {
  return [note, tags.map((tag) => `#${tag}`).join(' ')].filter(Boolean).join('\n');
}
