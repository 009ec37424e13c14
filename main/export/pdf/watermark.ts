/** A word across every page, drawn as outlines: it is no text that a search or a copy would meet. */
import { PDFArray, type PDFDocument, PDFName, type PDFPage, type PDFRef } from '@cantoo/pdf-lib';
import { characterMap } from '../fonts/character-map.ts';
import { openFont } from '../fonts/open-font.ts';
import { appendArtifact } from './append-content.ts';

const angle = (40 * Math.PI) / 180;
/** Of the page's diagonal, so much is the word long; and so high are its characters at most. */
const lengthShare = 0.62;
const heightShare = 0.12;
const opacity = 0.14;
const colour = '0.35 0.35 0.35';

const number = (value: number): string => String(Math.round(value * 100) / 100);

export interface WatermarkOptions {
  readonly text: string;
  /** Paths of fonts: each character is taken from the first that has it, and left out where none has. */
  readonly fonts: readonly string[];
  /**
   * `content`: a part of the page, behind nothing, marked as an artifact. `annotation`: beside the page's content,
   * which stays as it is.
   */
  readonly as: 'content' | 'annotation';
}

/** Puts the text on all pages, in place. One without a glyph in any font leaves the pages as they are. */
export function addWatermark(pdf: PDFDocument, { text, fonts, as }: WatermarkOptions): void {
  const outline = outlineOf(text, fonts);
  if (outline === null) return;
  const looks = new Map<string, PDFRef>();
  for (const page of pdf.getPages()) {
    const { x, y, width, height } = page.getCropBox();
    const size = [x, y, width, height].map(number).join(' ');
    const look = looks.get(size) ?? lookFor(pdf, outline, { x, y, width, height });
    looks.set(size, look);
    if (as === 'content') addToContent(pdf, page, look);
    else addAnnotation(pdf, page, look, [x, y, x + width, y + height]);
  }
}

interface Outline {
  readonly path: string;
  /** In thousandths of the type's size. */
  readonly width: number;
  readonly height: number;
}

const em = 1000;

function outlineOf(text: string, fonts: readonly string[]): Outline | null {
  const parts: string[] = [];
  let at = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const path = fonts.find((candidate) => characterMap(candidate).has(codePoint));
    if (path === undefined) continue;
    const font = openFont(path);
    const glyph = font.glyphForCodePoint(codePoint);
    const scale = em / font.unitsPerEm;
    parts.push(pathOf(glyph.path.commands, scale, at));
    at += glyph.advanceWidth * scale;
  }
  const path = parts.filter(Boolean).join('\n');
  return path === '' || at === 0 ? null : { path, width: at, height: em };
}

interface Command {
  readonly command: string;
  readonly args: readonly number[];
}

/** PDF has no curves of the second degree: each is raised to the third. */
function pathOf(commands: readonly Command[], scale: number, dx: number): string {
  let [x, y] = [0, 0];
  return commands
    .map(({ command, args }) => {
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args;
      const point = (px: number, py: number) => `${number(px * scale + dx)} ${number(py * scale)}`;
      if (command === 'moveTo' || command === 'lineTo') {
        [x, y] = [a, b];
        return `${point(a, b)} ${command === 'moveTo' ? 'm' : 'l'}`;
      }
      if (command === 'quadraticCurveTo') {
        const first = point(x + (2 / 3) * (a - x), y + (2 / 3) * (b - y));
        const second = point(c + (2 / 3) * (a - c), d + (2 / 3) * (b - d));
        [x, y] = [c, d];
        return `${first} ${second} ${point(c, d)} c`;
      }
      if (command === 'bezierCurveTo') {
        [x, y] = [e, f];
        return `${point(a, b)} ${point(c, d)} ${point(e, f)} c`;
      }
      return 'h';
    })
    .join('\n');
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function lookFor(pdf: PDFDocument, outline: Outline, { x, y, width, height }: Area): PDFRef {
  const diagonal = Math.hypot(width, height);
  const scale = Math.min((diagonal * lengthShare) / outline.width, (diagonal * heightShare) / outline.height);
  const [cos, sin] = [Math.cos(angle) * scale, Math.sin(angle) * scale];
  const [halfWidth, halfHeight] = [outline.width / 2, outline.height * 0.35];
  const left = x + width / 2 - (cos * halfWidth - sin * halfHeight);
  const bottom = y + height / 2 - (sin * halfWidth + cos * halfHeight);
  const matrix = [cos, sin, -sin, cos].map((value) => value.toFixed(5)).join(' ');
  const content = `q /W gs ${colour} rg ${matrix} ${number(left)} ${number(bottom)} cm\n${outline.path}\nf Q`;
  return pdf.context.register(
    pdf.context.flateStream(content, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [x, y, x + width, y + height],
      Resources: { ExtGState: { W: { Type: 'ExtGState', ca: opacity } } },
    }),
  );
}

function addToContent(pdf: PDFDocument, page: PDFPage, look: PDFRef): void {
  const name = page.node.newXObject('Watermark', look);
  appendArtifact(pdf, page, `${name.toString()} Do`, '<</Type /Pagination /Subtype /Watermark>>');
}

function addAnnotation(pdf: PDFDocument, page: PDFPage, look: PDFRef, box: readonly number[]): void {
  const annotation = pdf.context.register(
    pdf.context.obj({
      Type: 'Annot',
      Subtype: 'Watermark',
      Rect: [...box],
      // Printed, and not to be moved.
      F: 4 + 64 + 128,
      P: page.ref,
      AP: { N: look },
    }),
  );
  const key = PDFName.of('Annots');
  const present = page.node.lookup(key);
  // First, so that it lies under the reader's own annotations.
  if (present instanceof PDFArray) present.insert(0, annotation);
  else page.node.set(key, pdf.context.obj([annotation]));
}
