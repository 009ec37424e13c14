/** What an annotation looks like in readers that draw none themselves (ISO 32000-1, 12.5.5). */
import type { PDFContext, PDFRef } from '@cantoo/pdf-lib';

/** Left, bottom, right, top in PDF points. */
export type Box = readonly [number, number, number, number];

const number = (value: number): string => String(Math.round(value * 100) / 100);

export function boxOfQuads(quads: readonly (readonly number[])[]): Box {
  const xs = quads.flatMap((quad) => quad.filter((_value, at) => at % 2 === 0));
  const ys = quads.flatMap((quad) => quad.filter((_value, at) => at % 2 === 1));
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Behind the words: multiplied with what is printed there, so that it stays black. */
export function highlightLook(
  context: PDFContext,
  box: Box,
  quads: readonly (readonly number[])[],
  colour: readonly number[],
): PDFRef {
  const areas = quads.map((quad) => {
    const [left, bottom, right, top] = boxOfQuads([quad]);
    return `${number(left)} ${number(bottom)} ${number(right - left)} ${number(top - bottom)} re`;
  });
  return look(context, box, `/M gs ${colour.join(' ')} rg\n${areas.join('\n')}\nf`);
}

/** A line at the foot of each stretch, a fifteenth of its height. */
export function underlineLook(
  context: PDFContext,
  box: Box,
  quads: readonly (readonly number[])[],
  colour: readonly number[],
): PDFRef {
  const lines = quads.map((quad) => {
    const [left, bottom, right, top] = boxOfQuads([quad]);
    const width = Math.max(0.5, Math.min(right - left, top - bottom) / 15);
    // Where text runs upwards its foot is the right edge.
    const isUpright = right - left >= top - bottom;
    const way = isUpright
      ? `${number(left)} ${number(bottom + width / 2)} m ${number(right)} ${number(bottom + width / 2)} l`
      : `${number(right - width / 2)} ${number(bottom)} m ${number(right - width / 2)} ${number(top)} l`;
    return `${number(width)} w ${way} S`;
  });
  return look(context, box, `${colour.join(' ')} RG\n${lines.join('\n')}`);
}

export function frameLook(context: PDFContext, box: Box, colour: readonly number[], widthPt: number): PDFRef {
  const [left, bottom, right, top] = box;
  const half = widthPt / 2;
  const area = [left + half, bottom + half, right - left - widthPt, top - bottom - widthPt].map(number);
  return look(context, box, `${colour.join(' ')} RG ${widthPt} w ${area.join(' ')} re S`);
}

/** A small sheet with lines of writing. */
export function noteLook(context: PDFContext, box: Box, colour: readonly number[]): PDFRef {
  const [left, bottom, right, top] = box;
  const rows = [0.3, 0.5, 0.7].map((share) => {
    const y = number(bottom + (top - bottom) * share);
    return `${number(left + 4)} ${y} m ${number(right - 4)} ${y} l S`;
  });
  const area = [left + 1, bottom + 1, right - left - 2, top - bottom - 2].map(number).join(' ');
  return look(context, box, `1 1 1 rg ${colour.join(' ')} RG 1 w ${area} re B\n${rows.join('\n')}`);
}

function look(context: PDFContext, box: Box, content: string): PDFRef {
  return context.register(
    context.flateStream(content, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [...box],
      Group: { Type: 'Group', S: 'Transparency' },
      Resources: { ExtGState: { M: { Type: 'ExtGState', BM: 'Multiply' } } },
    }),
  );
}
