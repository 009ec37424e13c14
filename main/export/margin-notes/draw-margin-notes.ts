/**
 * Notes beside the lines they belong to, in the page's margin. They are drawn after printing, where the numbers of the
 * notes have landed: so they can't move a line, and stand on the side of the column that they belong to.
 */
import type { PDFDocument, PDFPage } from '@cantoo/pdf-lib';
import { colours, sharesOf } from '../colours.ts';
import type { ExportAnnotation, ExportInput } from '../export-input.ts';
import type { FontFiles } from '../fonts/locate-fonts.ts';
import { appendArtifact } from '../pdf/append-content.ts';
import { documentAnchor } from '../typeset/document-markup.ts';
import { markDocument, notePlace, noteWords } from '../typeset/marks.ts';
import { arrange } from './arrange.ts';
import { breakLines, cutLines } from './break-lines.ts';
import { type Margins, marginsOf, type Strip } from './margins.ts';
import { addLink, type ListPlace, listPlaces } from './note-links.ts';
import { namedPlaces } from './note-places.ts';
import { type NoteType, noteType } from './note-type.ts';

const ptPerMm = 72 / 25.4;
const gapPt = 4;
const furthestMm = 45;
/** From the top of a line's box to the top of its characters, about. */
const aboveCharactersPt = 4;
/** Bar at the side of a note in its colour, and the space behind it. */
const barPt = 0.8;
const barSpacePt = 3;

interface Note {
  /** Name of its place. */
  readonly name: string;
  readonly words: string;
  readonly colour: ExportAnnotation['colour'];
  readonly page: number;
  readonly left: number;
  readonly top: number;
}

/**
 * Draws in place on pages that hold the documents from `from` up to, not with, `to`; each note also stands in full in
 * the list at its document's end.
 */
export async function drawMarginNotes(
  pdf: PDFDocument,
  input: ExportInput,
  from: number,
  to: number,
  files: FontFiles,
): Promise<void> {
  const { layout, annotations } = input.options;
  if (layout === 'original' || !annotations) return;
  const notes = notesOf(pdf, input, from, to);
  if (notes.length === 0) return;
  const type = await noteType(pdf, files, new Set([...notes.flatMap(({ words }) => Array.from(words)), '…']));
  const lists = listPlaces(pdf);
  for (const [index, own] of Map.groupBy(notes, ({ page }) => page)) {
    const page = pdf.getPage(index);
    const margins = marginsOf(layout, page.getWidth() > page.getHeight());
    const isLeft = ({ left }: Note) =>
      margins.left !== null && left + margins.contentLeft * ptPerMm < margins.middle * ptPerMm;
    const sides = [
      { strip: margins.left, own: own.filter(isLeft) },
      { strip: margins.right, own: own.filter((note) => !isLeft(note)) },
    ];
    for (const side of sides) {
      if (side.strip === null || side.own.length === 0) continue;
      drawStrip({ pdf, page, margins, type, lists }, side.own, side.strip);
    }
  }
  // The fonts as well, so that what is checked of the file holds for them too.
  await pdf.flush();
}

function notesOf(pdf: PDFDocument, { documents }: ExportInput, from: number, to: number): readonly Note[] {
  const places = namedPlaces(pdf);
  return documents.slice(from, to).flatMap(({ document, annotations }, index) => {
    const anchor = documentAnchor(from + index);
    return markDocument(document, annotations, anchor).notes.flatMap(({ number, annotation }): Note[] => {
      const name = notePlace(anchor, number);
      const place = places.get(name);
      const words = noteWords(annotation).trim();
      if (place === undefined || words === '') return [];
      return [{ ...place, name, words: `［${number}］${words}`, colour: annotation.colour }];
    });
  });
}

interface Drawing {
  readonly pdf: PDFDocument;
  readonly page: PDFPage;
  readonly margins: Margins;
  readonly type: NoteType;
  readonly lists: ReadonlyMap<string, ListPlace>;
}

function drawStrip(
  { pdf, page, margins: { contentTop, sizePt, leadingPt }, type, lists }: Drawing,
  notes: readonly Note[],
  strip: Strip,
): void {
  const width = strip.width * ptPerMm - barPt - barSpacePt;
  const widthOf = (text: string) => type.widthOf(text) * sizePt;
  const sorted = [...notes].sort((a, b) => a.top - b.top || a.left - b.left);
  const lines = sorted.map(({ words }) => breakLines(words, width, widthOf));
  const placed = arrange(
    sorted.map(({ top }, index) => ({
      at: contentTop * ptPerMm + top + aboveCharactersPt,
      lines: lines[index]?.length ?? 0,
    })),
    {
      top: strip.top * ptPerMm,
      bottom: strip.bottom * ptPerMm,
      leading: leadingPt,
      gap: gapPt,
      furthest: furthestMm * ptPerMm,
    },
  );
  const left = strip.left * ptPerMm;
  const height = page.getHeight();
  const drawings = placed.flatMap(({ index, top, lines: most }) => {
    const shown = cutLines(lines[index] ?? [], most, width, widthOf);
    const foot = height - top - most * leadingPt;
    const list = lists.get(sorted[index]?.name ?? '');
    if (list) addLink(pdf, page, [left, foot, left + strip.width * ptPerMm, height - top], list);
    const colour = sharesOf(colours[sorted[index]?.colour ?? 'yellow'].line).join(' ');
    const bar = `${colour} rg ${left.toFixed(2)} ${foot.toFixed(2)} ${barPt} ${(most * leadingPt).toFixed(2)} re f`;
    const texts = shown.map((line, row) => {
      // The base line of a Chinese face lies about 0.12 of its size above the foot of the character.
      const base = height - top - row * leadingPt - (leadingPt + sizePt) / 2 + 0.12 * sizePt;
      return type.draw(page, line, left + barPt + barSpacePt, base, sizePt);
    });
    return [bar, '0.2 0.2 0.2 rg', ...texts];
  });
  if (drawings.length > 0) appendArtifact(pdf, page, drawings.join('\n'));
}
