/** Text that is drawn on a page without being part of it: typed corrections (FreeText) and the values of forms. */
import { z } from 'zod';
import type { PdfPage } from '../open/open-pdf.ts';
import type { TextItem } from './read-pieces.ts';

/** Flags of annotations that are not drawn on the screen: hidden, no view (ISO 32000-1, table 165). */
const notDrawn = 2 | 32;
/** Line distance of typed text, in the type's size. */
const leading = 1.2;
const usualSize = 12;
const drawnKinds: ReadonlySet<string> = new Set(['FreeText', 'Widget', 'Stamp']);

const annotation = z.object({
  subtype: z.string(),
  annotationFlags: z.number().default(0),
  rect: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  textContent: z.array(z.string()).optional(),
  textPosition: z.tuple([z.number(), z.number()]).nullish(),
  fieldType: z.string().nullish(),
  fieldValue: z.unknown().optional(),
  defaultAppearanceData: z.object({ fontSize: z.number() }).partial().nullish(),
});
type Annotation = z.infer<typeof annotation>;

/** The lines it shows: those of its appearance, or what was put into the field. */
function linesOf({ textContent, fieldType, fieldValue }: Annotation): readonly string[] {
  const drawn = textContent?.filter((line) => line.trim() !== '') ?? [];
  if (drawn.length > 0) return drawn;
  const isText = fieldType === 'Tx' || fieldType === 'Ch';
  return isText && typeof fieldValue === 'string'
    ? fieldValue.split(/\r\n?|\n/).filter((line) => line.trim() !== '')
    : [];
}

const widthOf = (line: string, size: number): number =>
  Array.from(line, (character) => (character < '\u2010' ? size / 2 : size)).reduce(
    (sum, one) => sum + one,
    0,
  );

function itemsOf(own: Annotation): readonly TextItem[] {
  const lines = linesOf(own);
  const told = own.defaultAppearanceData?.fontSize ?? 0;
  const [left, bottom, , top] = own.rect;
  const size = told > 0 ? told : Math.min(usualSize, (top - bottom) / Math.max(1, lines.length * leading));
  const [dx, dy] = own.textPosition ?? [2, top - bottom - size];
  return lines.map((str, at) => ({
    str,
    transform: [size, 0, 0, size, left + dx, bottom + dy - at * size * leading],
    width: widthOf(str, size),
    height: size,
    dir: 'ltr',
    fontName: 'annotation',
  }));
}

/** Items for what annotations and form fields print on the page. */
export async function annotationItems(page: PdfPage): Promise<readonly TextItem[]> {
  const found: readonly unknown[] = await page.getAnnotations({ intent: 'display' });
  return found.flatMap((own) => {
    const read = annotation.safeParse(own);
    if (!read.success || !drawnKinds.has(read.data.subtype)) return [];
    return (read.data.annotationFlags & notDrawn) === 0 ? itemsOf(read.data) : [];
  });
}
